/** The names of an actor, with the ways to take them apart again: undo of what a person put together, a split of what was never one. */
import { useState } from 'react'
import type { ActorPage, AliasRow, DecisionList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { WhyDialog } from '../../decisions/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { instant } from '../../ui/instant.ts'
import { visible } from '../../ui/visible.ts'
import { AliasTable } from './alias-table.tsx'

/** A split names what a name is not; so many are enough to hold it apart. */
const most = 20

export function Names({ page: { actor, merges } }: { readonly page: ActorPage }) {
  const decide = useDecide()
  const [splitting, setSplitting] = useState<AliasRow>()
  const inTexts = actor.aliases.filter(({ at }) => at !== undefined)
  const split = (why: string): void => {
    const others = inTexts.filter(({ text }) => text !== splitting?.text).slice(0, most)
    setSplitting(undefined)
    void decide(
      [
        {
          verdict: 'split',
          about: [splitting!, ...others].map(({ text, at }) => ({
            record: 'actor',
            id: actor.id.includes('|') ? text : actor.id,
            document: at!.document,
            span: at!.span,
          })),
          ...(why === '' ? {} : { note: why }),
        },
      ],
      `taken apart: ${splitting?.text} is not ${actor.name}`,
    ).catch(() => {})
  }
  return (
    <section className="stack tight" aria-labelledby="names">
      <h2 id="names">Names</h2>
      {merges.length > 0 && <Merges ids={merges} />}
      <AliasTable
        of={actor.name}
        aliases={actor.aliases}
        act={
          inTexts.length < 2
            ? undefined
            : (alias) =>
                alias.at !== undefined && (
                  <Button
                    kind="quiet"
                    aria-haspopup="dialog"
                    aria-label={`${visible(alias.text)} is somebody else`}
                    onClick={() => setSplitting(alias)}
                  >
                    Somebody else …
                  </Button>
                )
        }
      />
      <WhyDialog
        title="Take a name apart"
        about={`“${visible(splitting?.text ?? '')}” is not ${visible(actor.name)}. Where the machine took both for one, this holds for these words in their document.`}
        act="Take it apart"
        required={false}
        open={splitting !== undefined}
        onClose={() => setSplitting(undefined)}
        onDone={split}
      />
    </section>
  )
}

/** What people decided about the names, each with its way back. */
function Merges({ ids }: { readonly ids: readonly string[] }) {
  const decide = useDecide()
  const { data } = useGet<DecisionList>('decisions', { limit: 9999 })
  const lines = ids.flatMap((id) => data?.decisions.find(({ decision }) => decision.id === id) ?? [])
  return (
    <ul className="stack tight" aria-label="Put together in review" data-testid="merges">
      {lines.map(({ decision, line }) => (
        <li key={decision.id} className="card row spread">
          <span>
            <span dir="auto">{visible(line)}</span>{' '}
            <span className="small muted">
              <bdi>{visible(decision.by)}</bdi>, <time dateTime={decision.at}>{instant(decision.at)}</time>
            </span>
          </span>
          <Button
            aria-label={`Undo: ${visible(line)}`}
            onClick={() => void decide([{ verdict: 'undo', undoes: decision.id }], `undone: ${line}`).catch(() => {})}
          >
            Undo
          </Button>
        </li>
      ))}
    </ul>
  )
}
