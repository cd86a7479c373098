/** Asks for a note and for the verdict that it goes with: in the log a note is always a part of a decision. */
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { say } from '../../ui/say.ts'

type With = 'accept' | 'reject' | 'flag'

interface NoteDialogProps {
  /** What it is about, in a line. */
  readonly about: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: (verdict: With, note: string) => void
}

export function NoteDialog({ about, open, onClose, onDone }: NoteDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const send = (verdict: With): void => {
    const note = (field.current?.value ?? '').trim()
    if (note !== '') onDone(verdict, note)
    else {
      say('Write the note first')
      field.current?.focus()
    }
  }
  return (
    <Dialog
      title="Note"
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => send('accept')}>Accept with it</Button>
          <Button onClick={() => send('reject')}>Reject with it</Button>
          <Button kind="primary" onClick={() => send('flag')}>
            Flag with it
          </Button>
        </>
      }
    >
      <div className="stack tight">
        <p>
          <bdi>{about}</bdi>
        </p>
        <label className="field">
          <span>A note, kept in the log with the decision</span>
          <textarea
            ref={field}
            autoFocus
            dir="auto"
            rows={3}
            maxLength={10_000}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              send('flag')
            }}
          />
        </label>
      </div>
    </Dialog>
  )
}
