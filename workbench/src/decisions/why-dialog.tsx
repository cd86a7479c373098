/** Asks why, in the person's words, before something is rejected or dismissed. */
import { useState } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'

export interface WhyDialogProps {
  readonly title: string
  /** What it is about, in a line. */
  readonly about: string
  /** What the button says: "Dismiss". */
  readonly act: string
  /** True when it cannot be done without a reason. */
  readonly required: boolean
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: (why: string) => void
}

export function WhyDialog({ title, about, act, required, open, onClose, onDone }: WhyDialogProps) {
  return (
    <FormDialog
      title={title}
      act={act}
      open={open}
      className="stack tight"
      onClose={onClose}
      onSend={(typed) => onDone(String(typed.get('why') ?? '').trim())}
    >
      <p>
        <bdi>{about}</bdi>
      </p>
      <Why required={required} />
    </FormDialog>
  )
}

function Why({ required }: { readonly required: boolean }) {
  const [typed, setTyped] = useState('')
  return (
    <label className="field">
      <span>Why? {required ? 'It is kept in the log.' : 'It is kept in the log; it may stay empty.'}</span>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus
        name="why"
        rows={3}
        maxLength={10_000}
        // White space alone is no reason.
        {...(required ? { required: true } : {})}
        value={typed}
        onChange={({ target }) => {
          target.setCustomValidity(required && target.value.trim() === '' ? 'Say why in a few words.' : '')
          setTyped(target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
    </label>
  )
}
