/** The words of a claim by what they tell: who, where, when, how many, with what, and the word that names the event. */
import type { Claim, Span } from '../../../src/model/index.ts'
import type { LitName } from '../text/lit.ts'

export function litFieldsOf(claim: Claim): ReadonlyMap<LitName, readonly Span[]> {
  const spansOf = (list: readonly { readonly spans: readonly Span[] }[]): readonly Span[] =>
    list.flatMap(({ spans }) => spans)
  return new Map([
    ['q-trigger', [claim.trigger]],
    ['q-actor', spansOf([...claim.initiators, ...claim.recipients])],
    ['q-place', claim.place?.spans ?? []],
    ['q-time', claim.when?.spans ?? []],
    ['q-count', spansOf(claim.counts)],
    ['q-weapon', spansOf(claim.weapons)],
  ])
}
