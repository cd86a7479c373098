/**
 * What a person looks at: one card (by key, by click, by the address), or for a moment another one under the pointer or a single
 * value of it. It decides which words are lit as the present ones.
 */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Span } from '../../../../src/model/index.ts'
import { rangeOf, reveal, type TextMap } from '../../text/text-map.ts'
import { say } from '../../ui/say.ts'
import { withParams } from '../../ui/with-params.ts'
import { type Card, cardsAt } from './cards.ts'

interface Choosing {
  /** Puts the focus on the card. */
  readonly focus?: boolean
  /** Brings its words into view. */
  readonly reveal?: boolean
}

export interface Looking {
  /** Id of the card that is looked at. */
  readonly current: string | undefined
  /** Ids of the cards whose words hold the place that was clicked. */
  readonly here: ReadonlySet<string>
  /** The words that are lit as the present ones. */
  readonly spans: readonly Span[]
  readonly choose: (id: string | undefined, choosing?: Choosing) => void
  readonly hover: (id: string | undefined) => void
  readonly light: (spans: readonly Span[] | undefined) => void
  readonly go: (spans: readonly Span[]) => void
  /** A place in the text was clicked. */
  readonly point: (offset: number) => void
}

const nobody: ReadonlySet<string> = new Set()
const nothing: readonly Span[] = []

export function useLooking(
  cards: readonly Card[],
  map: TextMap | undefined,
  sheet: RefObject<HTMLElement | null>,
): Looking {
  const [params, setParams] = useSearchParams()
  const asked = params.get('claim') ?? undefined
  const at = spanOf(params.get('at'))
  const [current, setCurrent] = useState(asked)
  const [here, setHere] = useState(nobody)
  const [hovered, hover] = useState<string>()
  const [lighted, light] = useState<readonly Span[]>()
  const wanted = useRef<Choosing>({ reveal: true })
  const latest = useRef({ cards, map })
  latest.current = { cards, map }
  useAddress(current, asked, setCurrent, setParams)

  const go = useCallback(
    ([first]: readonly Span[]) => {
      const range = first && latest.current.map && rangeOf(latest.current.map, first)
      if (range !== undefined) reveal(range, topOf(sheet.current))
    },
    [sheet],
  )
  const choose = useCallback((id: string | undefined, choosing: Choosing = {}) => {
    wanted.current = choosing
    setCurrent(id)
    setHere((held) => (id !== undefined && held.has(id) ? held : nobody))
  }, [])
  const point = useCallback(
    (offset: number) => {
      const found = cardsAt(latest.current.cards, offset)
      const [first] = found
      if (first === undefined) return
      setHere(new Set(found.map(({ id }) => id)))
      choose(first.id, { focus: true })
      if (found.length > 1) say(`${found.length} cards at these words`)
    },
    [choose],
  )
  // After the card is on the page: the focus to it, its words into view.
  useEffect(() => {
    if (map === undefined) return
    const { focus = false, reveal: far = false } = wanted.current
    wanted.current = {}
    if (current === undefined) {
      if (far && at !== undefined) go([at])
      return
    }
    const card = document.getElementById(`card-${current}`)
    if (focus) card?.querySelector('button')?.focus({ preventScroll: true })
    if (far) go(latest.current.cards.find(({ id }) => id === current)?.spans ?? [])
  })
  const [from, to] = at ?? []
  const spans = useMemo(() => {
    // A value that has the focus stays lit until the pointer is on another card.
    if (lighted !== undefined && (hovered === undefined || hovered === current)) return lighted
    const card = cards.find(({ id }) => id === (hovered ?? current))
    if (card !== undefined) return card.spans
    return from === undefined || to === undefined ? nothing : [[from, to] as const]
  }, [cards, lighted, hovered, current, from, to])
  return { current, here, spans, choose, hover, light, go, point }
}

/** Writes the card that is looked at into the address, not oftener than a browser takes it, and follows the address. */
function useAddress(
  current: string | undefined,
  asked: string | undefined,
  follow: (id: string | undefined) => void,
  setParams: ReturnType<typeof useSearchParams>[1],
): void {
  const written = useRef(asked)
  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    follow(asked)
  }, [asked, follow])
  useEffect(() => {
    if (current === written.current) return
    const timer = setTimeout(() => {
      written.current = current
      setParams((before) => withParams(before, { claim: current, at: undefined }), { replace: true })
    }, 250)
    return () => clearTimeout(timer)
  }, [current, setParams])
}

function spanOf(at: string | null): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '') ?? []
  return start !== undefined && end !== undefined && Number(start) < Number(end)
    ? [Number(start), Number(end)]
    : undefined
}

/** Where the drawer of cards begins when it lies over the text. */
function topOf(sheet: HTMLElement | null): number | undefined {
  return sheet !== null && getComputedStyle(sheet).position === 'sticky' ? sheet.getBoundingClientRect().top : undefined
}
