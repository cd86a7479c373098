/** A box that scrolls by itself, also by keyboard: a wide table, a long text beside another. */
import type { ReactNode } from 'react'

export interface ScrollBoxProps {
  /** What is in it, for those who hear it. */
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function ScrollBox({ label, className = 'scroll-x', children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus it cannot be scrolled by keyboard
    <section className={className} aria-label={label} tabIndex={0} data-arrows="">
      {children}
    </section>
  )
}
