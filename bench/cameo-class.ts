/** One of five classes for a sentence: where CAMEO puts the claim that leads in it, or neutral. */
import { cameoByStatus } from '../src/codebook/index.ts'
import type { Claim } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { leadingClaim, mainClauseOf, recordedClaims } from './select.ts'

/** The set's classes by CAMEO root: appeals (02) are neutral, reduced relations (16) count among what is said. */
const classes: Readonly<Record<string, number>> = {
  '03': 1,
  '04': 1,
  '05': 1,
  '06': 2,
  '07': 2,
  '08': 2,
  '09': 3,
  '10': 3,
  '11': 3,
  '12': 3,
  '13': 3,
  '14': 4,
  '15': 4,
  '16': 3,
  '17': 4,
  '18': 4,
  '19': 4,
  '20': 4,
}

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const reading = read(text)
    const claim = leadingClaim(recordedClaims(reading), mainClauseOf(reading))
    return { label: String(claim === undefined ? 0 : classOf(claim)) }
  },
}

/** CAMEO records of a claim of responsibility that it was made (015), which is neutral. */
function classOf({ event, status, codes, attribution }: Claim): number {
  if (attribution.kind === 'claimed_by') return 0
  return classes[cameoByStatus(event, status, codes.cameo)?.slice(0, 2) ?? ''] ?? 0
}
