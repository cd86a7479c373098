/** The actors of the network as a list of buttons: the way through it by keyboard. */
import { useEffect, useRef } from 'react'
import type { NetworkNode } from '../api/types.ts'
import { plural } from '../ui/plural.ts'
import { usePages } from '../ui/use-pages.tsx'
import { visible } from '../ui/visible.ts'
import styles from './network.module.css'

interface NodeListProps {
  readonly nodes: readonly NetworkNode[]
  readonly selection: string | undefined
  readonly onSelect: (id: string | undefined) => void
}

export function NodeList({ nodes, selection, onSelect }: NodeListProps) {
  const list = useRef<HTMLUListElement>(null)
  const { here, more } = usePages(nodes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection, nothing else
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    button?.scrollIntoView({ block: 'nearest' })
    // The focus goes along with what keys select, and nowhere else.
    if (list.current?.contains(document.activeElement) === true) button?.focus()
  }, [selection])
  return (
    <div className="stack tight">
      <ul
        ref={list}
        className={styles['nodes']}
        aria-label="Actors of the network"
        data-arrows=""
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (by === undefined) return
          event.preventDefault()
          const buttons = [...event.currentTarget.querySelectorAll('button')]
          buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + by]?.focus()
        }}
      >
        {here.map(({ id, name, ties }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === selection}
              onClick={() => onSelect(id === selection ? undefined : id)}
            >
              <bdi>{visible(name)}</bdi>
              <span className="small muted">{plural(ties, 'tie')}</span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </div>
  )
}
