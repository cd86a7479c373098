/** The incidents at one circle of the map, as a list to choose from. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { visible } from '../ui/visible.ts'
import styles from './map.module.css'

export interface UnderProps {
  readonly title: string
  readonly rows: readonly number[]
  readonly tell: (row: number) => ReactNode
  readonly selected: number
  readonly onChoose: (row: number) => void
  readonly onClose: () => void
}

/** More than these nobody reads in so small a box. */
const most = 40

export function Under({ title, rows, tell, selected, onChoose, onClose }: UnderProps) {
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another circle is another list
  useEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: true }), [rows])
  return (
    <section
      className={styles['under']}
      ref={box}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          event.preventDefault()
          onClose()
          return
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('li button')]
        buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus()
      }}
    >
      <header className="row spread">
        <strong>
          <bdi>{visible(title)}</bdi>
        </strong>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
      </header>
      {rows.length === 0 ? (
        <p className="muted">Move the map until a circle is.</p>
      ) : (
        <ul>
          {rows.slice(0, most).map((row) => (
            <li key={row}>
              <button type="button" aria-pressed={row === selected} onClick={() => onChoose(row)}>
                {tell(row)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length > most && <p className="muted small">and {(rows.length - most).toLocaleString('en')} more</p>}
    </section>
  )
}
