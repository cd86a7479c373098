/** The results of one kind under their heading; nothing where there is none. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './search.module.css'

interface KindProps {
  readonly title: string
  readonly count: number
  /** How many answer in all, where only the best are listed, and where all of them are. */
  readonly of?: number
  readonly more?: string
  readonly children: ReactNode
}

export function Kind({ title, count, of = count, more, children }: KindProps) {
  const id = `kind-${title.toLowerCase()}`
  if (count === 0) return null
  return (
    <section className="stack tight" aria-labelledby={id}>
      <div className="row">
        <h2 id={id}>{title}</h2>
        <span className="muted">{of > count ? `the best ${count} of ${of.toLocaleString('en')}` : count}</span>
        {more !== undefined && <Link href={more}>on the map and in time</Link>}
      </div>
      <ul className={styles['kind']}>{children}</ul>
    </section>
  )
}
