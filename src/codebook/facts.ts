/**
 * What the conditions of the crosswalk ask of a claim: who bears arms, who is hurt, with what.
 * "Gunmen fired on a patrol" is armed on armed; "three shoppers died" names no victim but counts people who bear none.
 */
import type { Count, CountOf, EventType, Status } from '../model/index.ts'
import { sideOf } from './sectors.ts'

/** Somebody in a claim, as far as code books care. */
export interface Party {
  readonly name: string
  readonly country?: string
  readonly sector?: string
}

/** The part of a claim that decides its codes. A `Claim` is one. */
export interface Codable {
  readonly event: EventType
  readonly mode?: string
  readonly status: Status
  readonly initiators: readonly Party[]
  readonly recipients: readonly Party[]
  readonly counts: readonly Pick<Count, 'of' | 'who' | 'low' | 'best'>[]
  readonly weapons: readonly { readonly name: string; readonly class?: string }[]
}

/** Nouns for people who bear arms, as counts name them ("12 soldiers"). */
const fighters: ReadonlySet<string> = new Set(
  `airman airmen army combatant commando commander cop fighter force gunman gunmen guerrilla insurgent jihadist marine
  militant militia militiaman militiamen officer paramilitary peacekeeper police policeman policemen rebel recruit
  sailor serviceman servicemen soldier terrorist trooper troop`
    .split(/\s+/)
    .flatMap((noun) => [noun, `${noun}s`]),
)

const lastWord = (words: string): string => /[\p{L}-]+$/u.exec(words.trim().toLowerCase())?.[0] ?? ''

/** True for somebody who fights: a force, an armed group, or a state as such. A minister is no fighter. */
export function bearsArms(party: Party): boolean {
  const side = sideOf(party)
  return (side === 'state' && party.sector !== 'GOV') || side === 'armed'
}

/** The highest number of people the claim certainly counts as `of`. */
export function counted({ counts }: Codable, ...of: readonly CountOf[]): number {
  return Math.max(0, ...counts.filter((count) => of.includes(count.of)).map(({ best, low }) => best ?? low ?? 0))
}

/** True when people are said to be dead or hurt. */
export function harmed(claim: Codable): boolean {
  return counted(claim, 'killed', 'wounded', 'casualties') > 0
}

/** True when the target bears arms; the noun of a toll stands in where no recipient is named. */
export function armedTarget({ recipients, counts }: Codable): boolean {
  if (recipients.length > 0) return recipients.some(bearsArms)
  return counts.some(({ who }) => who !== undefined && fighters.has(lastWord(who)))
}

/** True when the target is known and bears no arms. */
export function civilianTarget(claim: Codable): boolean {
  if (armedTarget(claim)) return false
  if (claim.recipients.length > 0) return claim.recipients.some((party) => sideOf(party) !== undefined)
  return claim.counts.some(
    ({ of, who }) => who !== undefined && (of === 'killed' || of === 'wounded' || of === 'captured'),
  )
}

/** True when civilians act: a crowd, a mob. */
export function crowd({ initiators }: Codable): boolean {
  return initiators.length > 0 && initiators.every((party) => sideOf(party) === 'civilian')
}

/** True when both sides bear arms. Somebody unnamed who attacks bears arms. */
export function bothArmed(claim: Codable): boolean {
  const { initiators } = claim
  return armedTarget(claim) && (initiators.length === 0 || initiators.some((party) => sideOf(party) !== 'civilian'))
}

/** True when forces, not civilians, act. */
export function forcesAct({ initiators }: Codable): boolean {
  return initiators.some(bearsArms)
}

/** True when a party to a conflict stands on each side and at least one is a force or group, not a state as such. */
export function betweenForces({ initiators, recipients }: Codable): boolean {
  const parties = recipients.length > 0 ? [initiators, recipients] : initiators.map((party) => [party])
  return (
    parties.length > 1 &&
    parties.every((side) => side.some(bearsArms)) &&
    parties.flat().some((party) => bearsArms(party) && (party.sector !== undefined || party.country === 'IMG'))
  )
}

/** True when one of the weapons is of a class or name that `pattern` knows. */
export function armedWith({ weapons }: Codable, pattern: RegExp): boolean {
  return weapons.some(({ name, class: kind }) => (kind !== undefined && pattern.test(kind)) || pattern.test(name))
}
