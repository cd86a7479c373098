/** Puts a person's values in place of the machine's: typed, or chosen as words of the text, which are kept with them. */
import { useId, useRef, useState } from 'react'
import type { Correction } from '../../../src/model/index.ts'
import { fieldsOfClaim, fieldsOfTally, fieldsOfTie, leastSure } from '../claims/field-rows.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { say } from '../ui/say.ts'
import styles from './correct-dialog.module.css'
import { correctionsOf } from './corrections-of.ts'
import { type Correctable, draftOf, faultOf, withValues } from './draft.ts'
import { FieldEditor } from './field-editor.tsx'
import { type Passage, PassageWords, type SelectedWords } from './passage-words.tsx'

export interface CorrectDialogProps {
  /** What is corrected, with the values that stand now; the dialog is closed when there is nothing. */
  readonly record: Correctable | undefined
  /** Words to choose from: a stretch of the document and where it begins. */
  readonly passage: Passage
  /** The field that gets the focus; the one that is least sure when absent. */
  readonly first?: string | undefined
  readonly onClose: () => void
  readonly onDone: (corrections: readonly Correction[], note: string | undefined) => void
}

export function CorrectDialog({ record, passage, first, onClose, onDone }: CorrectDialogProps) {
  const form = useId()
  return (
    <Dialog
      title={record === undefined ? 'Correct' : `Correct the ${record.kind}`}
      open={record !== undefined}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <button type="submit" form={form} className="button primary">
            Put in
          </button>
        </>
      }
    >
      {record !== undefined && (
        <CorrectForm
          key={record.record.id}
          id={form}
          record={record}
          passage={passage}
          first={first}
          onClose={onClose}
          onDone={onDone}
        />
      )}
    </Dialog>
  )
}

interface CorrectFormProps extends CorrectDialogProps {
  readonly id: string
  readonly record: Correctable
}

function CorrectForm({ id, record, passage, first, onClose, onDone }: CorrectFormProps) {
  const [draft, setDraft] = useState(() => draftOf(record))
  const words = useRef<SelectedWords>(null)
  const focused = first ?? leastSure(rowsOf(record))
  return (
    <form
      id={id}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const faulty = draft.find((field) => field.values.some((value) => faultOf(field, value) !== undefined))
        if (faulty !== undefined) {
          const [value] = faulty.values.filter((each) => faultOf(faulty, each) !== undefined)
          say(faultOf(faulty, value!)!)
          event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
          return
        }
        const corrections = correctionsOf(record, draft)
        if (corrections.length === 0) {
          say('Nothing was changed')
          onClose()
          return
        }
        const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
        onDone(corrections, note === '' ? undefined : note)
      }}
    >
      <PassageWords ref={words} passage={passage} />
      {draft.map((field) => (
        <FieldEditor
          key={field.field}
          field={field}
          passage={passage}
          focused={field.field === focused}
          selected={() => words.current?.selected()}
          onChange={(values) => setDraft((held) => withValues(held, field.field, values))}
        />
      ))}
      <label className="field">
        <span>Note (kept in the log; it may stay empty)</span>
        <input className="input" name="note" maxLength={10_000} />
      </label>
    </form>
  )
}

function rowsOf({ kind, record }: Correctable) {
  return kind === 'claim' ? fieldsOfClaim(record) : kind === 'tally' ? fieldsOfTally(record) : fieldsOfTie(record)
}
