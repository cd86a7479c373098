/** One of five classes for a sentence: the quad of the claim that leads in it, or neutral. */
import type { Adapter } from './adapter.ts'
import { leadingClaim, wholeClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({ label: String(leadingClaim(wholeClaims(read(text)))?.quad ?? 0) }),
}
