/** The proof that nobody changed the casefile behind its log: checked here, and against a signed head that was kept elsewhere. */
import { useRef, useState } from 'react'
import { get, post, Problem } from '../../api/client.ts'
import type { Verification, VerifyRequest } from '../../api/types.ts'
import type { Fault as VerifyFault, Head } from '../../../../src/model/index.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { say } from '../../ui/say.ts'
import { Fault } from '../../ui/states.tsx'
import { visible } from '../../ui/visible.ts'
import { keepFile } from '../../ui/keep-file.ts'
import { headsIn } from './heads-in.ts'
import styles from './log.module.css'

interface Checked {
  readonly result: Verification
  /** Heads it was compared with. */
  readonly heads: number
}

export function Proof() {
  const [state, setState] = useState<'none' | 'running' | { readonly error: unknown } | Checked>('none')
  const file = useRef<HTMLInputElement>(null)
  const running = state === 'running'
  const attempt = async (work: () => Promise<Checked | undefined>): Promise<void> => {
    setState('running')
    try {
      const checked = await work()
      setState(checked ?? 'none')
      if (checked !== undefined) say(verdict(checked))
    } catch (error) {
      setState({ error })
      say(error instanceof Error ? error.message : String(error))
    }
  }
  const verify = (heads: readonly Head[]): Promise<void> =>
    attempt(async () => {
      const request: VerifyRequest = heads.length === 0 ? {} : { heads }
      return { result: await post<Verification>('verify', request), heads: heads.length }
    })
  const compare = (heads: readonly Head[]): Promise<void> => {
    if (heads.length === 0)
      throw new Problem('This file holds no head', 0, 'Choose a file that “Download the head” made.')
    return verify(heads)
  }
  const keepHead = (): Promise<void> =>
    attempt(async () => {
      const head = await get<Head>('head')
      keepFile(
        new Blob([`${JSON.stringify(head, null, 2)}\n`], { type: 'application/json' }),
        `head-${head.number}.json`,
      )
      say(`The head of entry ${head.number} is downloaded`)
      return undefined
    })
  return (
    <section className="card stack" aria-labelledby="proof">
      <h2 id="proof">Is it as it was written?</h2>
      <p>
        Each entry holds the hash of the one before, and is signed. Checking reads everything again: texts, records,
        decisions, and the chain of the log.
      </p>
      <p>
        Whoever has the file and its key could still write a new chain. So keep a head elsewhere, with a colleague or
        printed: it holds no content, and it shows later whether anything before it was changed or cut off.
      </p>
      <div className="row">
        <Button kind="primary" disabled={running} onClick={() => void verify([])}>
          {running ? 'Checking …' : 'Check now'}
        </Button>
        <Button disabled={running} onClick={() => void keepHead()}>
          Download the head
        </Button>
        <Button disabled={running} onClick={() => file.current?.click()}>
          Compare with a head
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          multiple
          accept=".json,application/json"
          aria-label="Heads that were kept"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            target.value = ''
            if (files.length === 0) return
            void Promise.all(files.map((each) => each.text()))
              .then((texts) => compare(texts.flatMap(headsIn)))
              .catch((error: unknown) => setState({ error }))
          }}
        />
      </div>
      {typeof state === 'object' && ('error' in state ? <Fault error={state.error} /> : <Result checked={state} />)}
    </section>
  )
}

function Result({ checked }: { readonly checked: Checked }) {
  const { faults } = checked.result
  return (
    <div className={`stack tight ${faults.length === 0 ? styles['sound'] : styles['unsound']}`} role="status">
      <p>
        <span className={`mark filled ${faults.length === 0 ? 'good' : 'bad'}`}>
          <span aria-hidden="true">{faults.length === 0 ? '✓' : '✕'}</span>
          {faults.length === 0 ? 'as it was written' : plural(faults.length, 'fault')}
        </span>
      </p>
      <p>{verdict(checked)}</p>
      {faults.length > 0 && (
        <ul className="stack tight">
          {faults.map(({ code, where, note }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
            <li key={index}>
              <strong>{means[code]}</strong> <span className="mono">{visible(where)}</span>: {visible(note)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const means: Readonly<Record<VerifyFault['code'], string>> = {
  altered: 'Changed:',
  missing: 'Missing:',
  extra: 'Not in the log:',
  'cut-off': 'The log was cut off:',
  chain: 'The chain is broken:',
  signature: 'The signature does not fit:',
  ungrounded: 'Words that are not in the text:',
  damaged: 'The file is damaged:',
  index: 'The search index does not fit:',
}

function verdict({ result: { faults, documents, decisions, revision }, heads }: Checked): string {
  const what = `${plural(documents, 'document')}, ${plural(decisions, 'decision')} and ${plural(revision, 'entry', 'entries')} of the log`
  const against = heads === 0 ? '' : `, compared with ${plural(heads, 'head')}`
  return faults.length === 0
    ? `Nothing was changed: ${what} were checked${against}.`
    : `${plural(faults.length, 'thing is', 'things are')} not as written; ${what} were checked${against}.`
}
