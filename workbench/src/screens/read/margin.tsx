/** The cards beside the text: on a wide page each beside its words, on a narrow one in a drawer at the bottom. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { TextMap } from '../../text/text-map.ts'
import { Button } from '../../ui/button.tsx'
import { alignCards, gap } from './align-cards.ts'
import { CardView } from './card.tsx'
import type { Card } from './cards.ts'
import styles from './margin.module.css'
import type { Acts } from './use-acts.ts'
import type { Looking } from './use-looking.ts'

export interface MarginProps {
  /** Those to show, in the order of the text. */
  readonly cards: readonly Card[]
  /** How many there are in all. */
  readonly total: number
  readonly text: string
  readonly map: TextMap | undefined
  readonly looking: Looking
  readonly acts: Acts
  readonly sheet: RefObject<HTMLElement | null>
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

export function Margin({ cards, total, text, map, looking, acts, sheet, open, onOpen }: MarginProps) {
  const list = useRef<HTMLDivElement>(null)
  const { current } = looking
  const align = useCallback(() => {
    const box = list.current
    if (box !== null && map !== undefined) alignCards(box, cards, map, current)
  }, [cards, map, current])
  useLayoutEffect(align, [align])
  useEffect(() => {
    const observer = new ResizeObserver(align)
    const text = map?.nodes[0]?.parentElement?.closest('article')
    if (text) observer.observe(text)
    return () => observer.disconnect()
  }, [align, map])
  // In the drawer the card that is looked at comes into view.
  useEffect(() => {
    const box = list.current
    const card = current === undefined ? null : document.getElementById(`card-${current}`)
    if (box === null || card === null || box.scrollHeight <= box.clientHeight) return
    const [outer, inner] = [box.getBoundingClientRect(), card.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - gap
  }, [current])
  return (
    <aside className={styles['margin']} aria-label="What was read out of the text" data-open={open} ref={sheet}>
      <div className={styles['handle']}>
        <Button kind="quiet" aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? '▾' : '▴'} {total} beside the text
        </Button>
      </div>
      <div className={styles['cards']} ref={list}>
        {cards.map((card) => (
          <CardView
            key={card.id}
            card={card}
            text={text}
            open={card.id === current}
            here={looking.here.has(card.id)}
            looking={looking}
            acts={acts}
          />
        ))}
      </div>
    </aside>
  )
}
