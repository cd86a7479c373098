/** A text of a document, or a passage of one, with words lit in it. What it holds is shown as text and is never markup. */
import './lit.css'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Layout, overlaps, type Span } from '../../../src/model/index.ts'
import { visible } from '../ui/visible.ts'
import styles from './evidence-text.module.css'
import { type Group, groupsOf, type Piece } from './groups.ts'
import { canLight, type Lit, type LitName, lightUp, putOut } from './lit.ts'
import { drawLit } from './lit-boxes.ts'
import { mapOf, offsetAtPoint, rangeOf, type TextMap } from './text-map.ts'
import { useWindow } from './use-window.ts'

export interface EvidenceTextProps {
  readonly text: string
  /** Offset of the text in its document; 0 when absent. Spans count from the document's beginning. */
  readonly start?: number
  readonly layout?: Layout | undefined
  /** BCP 47. */
  readonly language?: string | undefined
  /** What it is, for those who hear it: "Text of the report". */
  readonly label: string
  readonly lit: Lit
  /** Shows the number of each line. */
  readonly numbered?: boolean
  /** A click in the words: the offset in the document. */
  readonly onPoint?: (offset: number) => void
  /** Tells where words stand on the page, for what is aligned with them; it holds for the text it is of. */
  readonly onMap?: (map: TextMap) => void
  /** Tells which stretch is near the eyes. */
  readonly onWindow?: (near: Span) => void
}

export function EvidenceText({
  text,
  start = 0,
  layout,
  language,
  label,
  lit,
  numbered = false,
  onPoint,
  onMap,
  onWindow,
}: EvidenceTextProps) {
  const box = useRef<HTMLElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<TextMap>()
  const near = useWindow(map)
  const isLong = text.length > long
  const groups = useMemo(() => groupsOf(visible(text), layout?.blocks), [text, layout])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the groups are what is on the page
  useLayoutEffect(() => {
    const made = mapOf(box.current!, start)
    setMap(made)
    onMap?.(made)
  }, [groups, start])
  useEffect(() => onWindow?.(near), [near, onWindow])
  useLit(map, near, lit, layer)
  return (
    <div className={styles['frame']}>
      <div className={styles['layer']} ref={layer} aria-hidden="true" />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what a click finds is reached by the buttons of the cards too */}
      <article
        ref={box}
        className={[styles['text'], numbered && styles['numbered'], isLong && styles['long']].filter(Boolean).join(' ')}
        dir="auto"
        aria-label={label}
        data-testid="text"
        {...(language === undefined ? {} : { lang: language })}
        onClick={(event) => {
          if (onPoint === undefined || map === undefined || getSelection()?.isCollapsed === false) return
          const offset = offsetAtPoint(map, event.clientX, event.clientY)
          if (offset !== undefined) onPoint(offset)
        }}
      >
        <Body groups={groups} long={isLong} />
      </article>
    </div>
  )
}

/** Of longer texts the browser lays out only what is near. */
const long = 60_000

const Body = memo(function Body({ groups, long }: { readonly groups: readonly Group[]; readonly long: boolean }) {
  return groups.map(({ kind, furniture, pieces }) => {
    const Element = kind === 'title' ? 'h2' : kind === 'heading' ? 'h3' : kind === 'gap' ? 'div' : 'p'
    return (
      <Element key={pieces[0]!.start} className={styles[kind]} data-kind={kind} data-furniture={furniture}>
        {pieces.map((piece) => (
          <span
            key={piece.start}
            className={styles['piece']}
            data-line={piece.line}
            {...(long ? { style: { containIntrinsicBlockSize: `auto ${roughHeight(piece)}em` } } : {})}
          >
            {piece.text}
          </span>
        ))}
      </Element>
    )
  })
})

function roughHeight({ text }: Piece): number {
  return Math.ceil(text.length / 75) * 1.7
}

/** Lights what is near; a list that did not change keeps its ranges. */
function useLit(map: TextMap | undefined, near: Span, lit: Lit, layer: React.RefObject<HTMLDivElement | null>): void {
  const owner = useRef<object>({})
  const made = useRef(new Map<LitName, { readonly of: readonly unknown[]; readonly ranges: readonly Range[] }>())
  useEffect(() => {
    if (map === undefined) return
    const ranges = new Map<LitName, readonly Range[]>()
    for (const [name, spans] of lit) {
      const held = made.current.get(name)
      const of = [map, near, spans]
      const fresh = held === undefined || of.some((each, i) => each !== held.of[i])
      const list = fresh
        ? spans.filter((span) => overlaps(span, near)).flatMap((span) => rangeOf(map, span) ?? [])
        : held.ranges
      if (fresh) made.current.set(name, { of, ranges: list })
      ranges.set(name, list)
    }
    if (canLight()) lightUp(owner.current, ranges)
    else if (layer.current !== null) drawLit(layer.current, ranges)
  }, [map, near, lit, layer])
  useEffect(() => {
    const mine = owner.current
    return () => {
      if (canLight()) putOut(mine)
    }
  }, [])
}
