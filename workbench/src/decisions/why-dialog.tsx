/** Asks why, in the person's words, before something is rejected or dismissed. */
import { useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

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
  const form = useRef<HTMLFormElement>(null)
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
          <Button kind="primary" onClick={() => form.current?.requestSubmit()}>
            {act}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="stack tight"
        onSubmit={(event) => {
          event.preventDefault()
          onDone(String(new FormData(event.currentTarget).get('why') ?? '').trim())
        }}
      >
        <p>
          <bdi>{about}</bdi>
        </p>
        <Why required={required} onEnter={() => form.current?.requestSubmit()} />
      </form>
    </Dialog>
  )
}

function Why({ required, onEnter }: { readonly required: boolean; readonly onEnter: () => void }) {
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
          onEnter()
        }}
      />
    </label>
  )
}
