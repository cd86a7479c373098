/** The one h1 of a screen, and the title of the window. */
import { type ReactNode, useEffect } from 'react'

export interface HeadingProps {
  readonly title: string
  /** Beside the title: a count, a mark. */
  readonly note?: ReactNode
  /** At the end of the line: the acts of the screen. */
  readonly children?: ReactNode
}

export function Heading({ title, note, children }: HeadingProps) {
  useEffect(() => {
    document.title = `${title} – Qanat`
  }, [title])
  return (
    <div className="row spread screen-heading">
      <div className="row">
        <h1 tabIndex={-1} id="title">
          <bdi>{title}</bdi>
        </h1>
        {note}
      </div>
      {children !== undefined && <div className="row">{children}</div>}
    </div>
  )
}
