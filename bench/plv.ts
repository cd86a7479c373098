/** The PLOVER root of what a given source does to a given target, both given as spans. */
import type { EventType } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { leadingClaim, ploverClaims, spanOf, standsAt } from './select.ts'

/** The set has fifteen roots: it writes YIELD where PLOVER 2.0 tells giving way in words from giving way in deed. */
const roots: Partial<Record<EventType, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD' }

interface Given {
  readonly start: number
  readonly end: number
}

export const adapter: Adapter = {
  inputs: ['source.start', 'source.end', 'target.start', 'target.end'],
  predict({ text, source, target }, { read }) {
    const claims = ploverClaims(read(text))
    const from = (source as readonly Given[]).map(spanOf)
    const to = (target as readonly Given[]).map(spanOf)
    const bySource = claims.filter(({ initiators }) => standsAt(initiators, from))
    const byBoth = bySource.filter(({ recipients }) => standsAt(recipients, to))
    const byTarget = claims.filter(({ recipients }) => standsAt(recipients, to))
    const chosen = [byBoth, bySource, byTarget, claims].map(leadingClaim).find((claim) => claim !== undefined)
    return chosen === undefined ? {} : { root: roots[chosen.event] ?? chosen.event }
  },
}
