/** Puts the cards of the margin beside their words. All is measured first and moved afterwards, so that the page is laid out once. */
import { rangeOf, type TextMap } from '../../text/text-map.ts'
import type { Card } from './cards.ts'
import { placeCards } from './place-cards.ts'

/** Pixels between cards. */
export const gap = 8
/** Height of a card of one line, about, in pixels. */
const thin = 33

/** The heights that cards had before they were made thin. */
const whole = new WeakMap<HTMLElement, number>()

/** `current` is the id of the card that is looked at. */
export function alignCards(box: HTMLElement, cards: readonly Card[], map: TextMap, current: string | undefined): void {
  const views = [...box.children] as HTMLElement[]
  // The drawer of narrow pages is a plain list.
  if (getComputedStyle(box).position !== 'relative') {
    box.style.minBlockSize = ''
    for (const view of views) {
      view.style.top = ''
      view.toggleAttribute('data-thin', false)
    }
    return
  }
  const origin = box.getBoundingClientRect().top
  const fixed = cards.findIndex(({ id }) => id === current)
  const tops = cards.map(({ spans: [span] }) =>
    span === undefined ? 0 : (rangeOf(map, span)?.getBoundingClientRect().top ?? origin) - origin,
  )
  const heights = views.map((view) => {
    const isThin = view.hasAttribute('data-thin')
    const height = isThin ? (whole.get(view) ?? view.offsetHeight) : view.offsetHeight
    whole.set(view, height)
    return height
  })
  const few = fixed < 0 ? 0 : thinned(heights.slice(0, fixed), tops[fixed] ?? 0)
  const wishes = heights.map((height, i) => ({ top: tops[i] ?? 0, height: i < few ? Math.min(thin, height) : height }))
  const placed = placeCards(wishes, fixed < 0 ? undefined : fixed, gap)
  views.forEach((view, i) => {
    view.toggleAttribute('data-thin', i < few)
    view.style.top = `${placed[i]}px`
  })
  const last = placed.length - 1
  box.style.minBlockSize = last < 0 ? '' : `${placed[last]! + wishes[last]!.height}px`
}

/** How many of the first cards are made thin so that all of them have room. */
function thinned(heights: readonly number[], room: number): number {
  let over = heights.reduce((sum, height) => sum + height + gap, 0) - room
  let few = 0
  while (few < heights.length && over > 0) {
    over -= Math.max(0, heights[few]! - thin)
    few++
  }
  return few
}
