/** Asks for the name under which a person decides. */
import { type ReactNode, useId } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

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
  const form = useId()
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <button type="submit" form={form} className="button primary">
            {act}
          </button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = String(new FormData(event.currentTarget).get('name') ?? '').trim()
          if (typed !== '') onDone(typed)
        }}
      >
        {children}
        <label className="field">
          <span>Your name in the log; a pseudonym will do</span>
          <input
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
      </form>
    </Dialog>
  )
}
