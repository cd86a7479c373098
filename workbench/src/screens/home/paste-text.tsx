/** A text that is pasted, with what is known of it. It stays in its field until the casefile has it, whatever goes wrong. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './home.module.css'
import { importText, useImporting } from '../../imports/importing.ts'

interface Draft {
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly published: string
}

const key = 'qanat.paste'
const nothing: Draft = { text: '', title: '', outlet: '', published: '' }

export function PasteText({ onDone }: { readonly onDone: () => void }) {
  const [draft, setDraft] = useState(kept)
  const busy = useImporting()?.state === 'running'
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(next)
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { text, title, outlet, published } = draft
    const isIn = await importText({
      text,
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
      ...(published === '' ? {} : { published }),
    })
    if (!isIn) return
    change(nothing)
    onDone()
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <label className="field">
        <span>Text of one report</span>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the form was opened to paste here
          autoFocus
          dir="auto"
          rows={8}
          required
          className={styles['paste']}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      <div className={styles['facts']}>
        <label className="field">
          <span>Title, if it has one</span>
          <input dir="auto" value={draft.title} onChange={({ target }) => change({ title: target.value })} />
        </label>
        <label className="field">
          <span>Outlet or author</span>
          <input dir="auto" value={draft.outlet} onChange={({ target }) => change({ outlet: target.value })} />
        </label>
        <label className="field">
          <span>Day it was published</span>
          <input type="date" value={draft.published} onChange={({ target }) => change({ published: target.value })} />
        </label>
      </div>
      <p className="muted small">
        Without the day it was published, words such as “yesterday” stay undated, and a finding says so.
      </p>
      <div className="row">
        <Button type="submit" kind="primary" disabled={busy || draft.text.trim() === ''}>
          Add this text
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Put away
        </Button>
      </div>
    </form>
  )
}

/** What was typed in this tab and not sent. */
function kept(): Draft {
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>) }
  } catch {
    return nothing
  }
}

function keep(draft: Draft): void {
  try {
    if (draft.text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Longer than the browser keeps for a tab: the field has it still.
  }
}
