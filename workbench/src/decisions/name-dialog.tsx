/** Asks for the name under which a person decides. */
import type { ReactNode } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'

export interface NameDialogProps {
  readonly title: string
  /** What the button says. */
  readonly act: string
  /** The name as it is now. */
  readonly name: string
  readonly open: boolean
  readonly onClose: () => void
  /** Gets a name that is not empty. */
  readonly onDone: (name: string) => void
  /** What the name is for. */
  readonly children?: ReactNode
}

export function NameDialog({ title, act, name, open, onClose, onDone, children }: NameDialogProps) {
  return (
    <FormDialog
      title={title}
      act={act}
      open={open}
      onClose={onClose}
      onSend={(typed) => {
        const given = String(typed.get('name') ?? '').trim()
        if (given !== '') onDone(given)
      }}
    >
      {children}
      <label className="field">
        <span>Your name in the log; a pseudonym will do</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          required
          pattern=".*\S.*"
          title="a name, not only blanks"
          dir="auto"
          name="name"
          maxLength={200}
          defaultValue={name}
          onFocus={({ target }) => target.select()}
        />
      </label>
    </FormDialog>
  )
}
