/** One of five classes for a sentence: the quad of the claim that leads in it, or neutral. */
import type { Adapter } from './adapter.ts'
import { leadingClaim, ploverClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({ label: String(leadingClaim(ploverClaims(read(text)))?.quad ?? 0) }),
}
