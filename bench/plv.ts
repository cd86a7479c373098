/** The PLOVER root of what a given source does to a given target, both given as spans. */
import type { Claim } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { leadingClaim, mainClauseOf, ploverClaims, spanOf, standsAt } from './select.ts'

/**
 * The set has the fifteen roots of PLOVER as it first was, which are the roots of CAMEO under new names: a conviction (116) is
 * ACCUSE there and ground taken (192) ASSAULT, where PLOVER 2.0 has SANCTION and COERCE.
 */
const roots: Readonly<Record<string, string>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'YIELD',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
}

interface Given {
  readonly start: number
  readonly end: number
}

export const adapter: Adapter = {
  inputs: ['source.start', 'source.end', 'target.start', 'target.end'],
  predict({ text, source, target }, { read }) {
    const reading = read(text)
    const claims = ploverClaims(reading)
    const tells = mainClauseOf(reading)
    const from = (source as readonly Given[]).map(spanOf)
    const to = (target as readonly Given[]).map(spanOf)
    const fit = (claim: Claim) =>
      tells(claim) + (standsAt(claim.initiators, from) ? 2 : 0) + (standsAt(claim.recipients, to) ? 1 : 0)
    const chosen = leadingClaim(claims, fit)
    return chosen === undefined ? {} : { root: rootOf(chosen) }
  },
}

function rootOf({ event, codes }: Claim): string {
  return roots[codes.cameo?.slice(0, 2) ?? ''] ?? event
}
