/** A dialog with one form: what was typed is sent by the button at its foot, or given up. */
import { type ReactNode, useId } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface FormDialogProps {
  readonly title: string
  /** What the button says. */
  readonly act: string
  readonly open: boolean
  readonly className?: string
  readonly onClose: () => void
  /** Gets what stands in the fields once they are as they must be. */
  readonly onSend: (typed: FormData) => void
  /** The fields. */
  readonly children: ReactNode
}

export function FormDialog({ title, act, open, className = 'stack', onClose, onSend, children }: FormDialogProps) {
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
          <Button kind="primary" type="submit" form={form}>
            {act}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={className}
        onSubmit={(event) => {
          event.preventDefault()
          onSend(new FormData(event.currentTarget))
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
