/** A modal dialog on the browser's own element: focus is kept inside, Escape closes it, focus goes back to where it was. */
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the bottom. */
  readonly footer?: ReactNode
}

export function Dialog({ title, open, onClose, children, footer }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [shown, setShown] = useState(false)
  // What is inside comes after the box is open: what asks for the focus can have it only then.
  useLayoutEffect(() => {
    const dialog = box.current
    if (dialog === null) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
    setShown(open)
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's own key for it
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {open && shown && (
        <>
          <header>
            <h2 id={heading}>{title}</h2>
            <Button kind="quiet" onClick={onClose}>
              Close
            </Button>
          </header>
          <div>{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </>
      )}
    </dialog>
  )
}
