/** CAMEO triples: code of the initiator, code of the recipient, code of the event. */
import { cameoByStatus } from '../src/codebook/index.ts'
import type { Claim, Reading } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { cameoCode, pairsOf, recordedClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: ['date'],
  predict: ({ text, date }, { read }) => ({ events: triples(read(text, isoDay(date)), cameoOf) }),
}

interface Triple {
  readonly source: string
  readonly target: string
  readonly code: string
}

/** CAMEO records a visit from both sides: who comes (042) and who hosts (043). */
const mirrored: Readonly<Record<string, string>> = { '040': '040', '042': '043', '043': '042', '044': '044' }

/** The triples of a reading. A pair that has no code on either side is no record. */
export function triples(reading: Reading, codeOf: (claim: Claim) => string | null): readonly Triple[] {
  return recordedClaims(reading).flatMap((claim) => {
    const code = codeOf(claim)
    if (code === null) return []
    return pairsOf(claim, cameoCode).flatMap(([source, target]) => {
      if (source === '---' && target === '---') return []
      const back = source === '---' || target === '---' ? undefined : mirrored[code]
      const there = { source, target, code }
      return back === undefined ? [there] : [there, { source: target, target: source, code: back }]
    })
  })
}

/** The code of a claim with what its status makes of it. */
export function cameoOf({ event, status, codes }: Claim): string | null {
  return cameoByStatus(event, status, codes.cameo)
}

/** `19950101` as an ISO day. */
export function isoDay(date: unknown): string {
  return String(date).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}
