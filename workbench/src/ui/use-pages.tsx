/** A long list in pages: so many at a time, with the way to the next ones. */
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'

interface Pages<T> {
  /** Those of the present page. */
  readonly here: readonly T[]
  /** The way to the others; nothing where there are none. */
  readonly more: ReactNode
}

export function usePages<T>(all: readonly T[], size = 200): Pages<T> {
  const [wanted, setWanted] = useState(0)
  const last = Math.max(0, Math.ceil(all.length / size) - 1)
  const page = Math.min(wanted, last)
  const from = page * size
  const here = all.slice(from, from + size)
  return {
    here,
    more: last > 0 && (
      <nav className="row" aria-label="Pages">
        <Button aria-disabled={page === 0} onClick={() => setWanted(Math.max(0, page - 1))}>
          Before
        </Button>
        <span role="status">
          {(from + 1).toLocaleString('en')} to {(from + here.length).toLocaleString('en')} of{' '}
          {all.length.toLocaleString('en')}
        </span>
        <Button aria-disabled={page === last} onClick={() => setWanted(Math.min(last, page + 1))}>
          After
        </Button>
      </nav>
    ),
  }
}
