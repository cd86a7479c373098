/** UCDP GED's three kinds of organised violence. Codes: UCDP GED codebook, version 20.1 and later. */
import { armedTarget, civilianTarget, type Codable, counted } from './facts.ts'
import { sideOf } from './sectors.ts'

export const ucdpTypes: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'state-based: a government is one of the two sides',
  2: 'non-state: organised groups on both sides, no government',
  3: 'one-sided: a government or an organised group kills civilians',
}

/**
 * The kind of violence, or null. UCDP records armed force by an organised actor with at least one direct death;
 * a claim that is not asserted, counts no dead or names no organised attacker has no place there.
 */
export function ucdpOf(claim: Codable): 1 | 2 | 3 | null {
  if (claim.event !== 'ASSAULT' || claim.status !== 'asserted' || counted(claim, 'killed') < 1) return null
  const attackers = claim.initiators.map(sideOf).filter((side) => side === 'state' || side === 'armed')
  if (attackers.length === 0) return null
  if (civilianTarget(claim)) return 3
  if (!armedTarget(claim)) return null
  const sides = [...attackers, ...claim.recipients.map(sideOf)]
  return sides.includes('state') ? 1 : claim.recipients.length > 0 ? 2 : null
}
