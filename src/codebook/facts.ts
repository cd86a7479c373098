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
  readonly place?: { readonly name: string }
  readonly counts: readonly Pick<Count, 'of' | 'who' | 'low' | 'best'>[]
  readonly weapons: readonly { readonly name: string; readonly class?: string }[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Nouns for people who bear arms, and for posts that only they hold, as texts name them ("12 soldiers", "an army base"). */
const fighters: ReadonlySet<string> = new Set([
  ...words(`airmen army commandos cops forces gunmen marines militiamen police policemen policewomen servicemen troops
    gendarmerie barracks positions`),
  ...`airman combatant commando commander cop fighter force gendarme gunman guerrilla insurgent jihadist marine militant militia
    militiaman officer paramilitary peacekeeper policeman rebel recruit sailor serviceman soldier terrorist trooper
    base checkpoint garrison outpost patrol`
    .split(/\s+/)
    .flatMap((noun) => [noun, `${noun}s`]),
])

/** Nouns for ground that is taken and held. */
const ground: ReadonlySet<string> = new Set([
  ...words('territory territories ground land cities countryside high-ground localities valleys'),
  ...`airbase airport area base border capital center centre city crossing dam district enclave field front hill neighborhood
    hamlet hilltop island locality neighbourhood oilfield outpost port position post province quarter region road settlement
    stronghold suburb town valley village`
    .split(/\s+/)
    .flatMap((noun) => [noun, `${noun}s`]),
])

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}-]+/gu) ?? []
const lastWord = (name: string): string => wordsOf(name).at(-1) ?? ''

/** True for somebody who fights, or a post that fighters hold. A minister is no fighter; a government as such fights through others. */
export function bearsArms(party: Party): boolean {
  const side = sideOf(party)
  if (side === 'armed' || (side === 'state' && party.sector !== 'GOV')) return true
  return side !== 'civilian' && (fighters.has(lastWord(party.name)) || /^government\b/i.test(party.name))
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
  if (recipients.some(bearsArms)) return true
  return !recipients.some(sideOf) && counts.some(({ who }) => who !== undefined && fighters.has(lastWord(who)))
}

/**
 * True when the target is known and bears no arms: by its sector, by the noun of the toll ("30 people", "a hotel"),
 * or because armed men went for something that is no post of fighters.
 */
export function civilianTarget(claim: Codable): boolean {
  const { recipients, counts, initiators } = claim
  if (armedTarget(claim)) return false
  if (recipients.some(sideOf)) return true
  const toll = counts.some(
    ({ of, who }) => who !== undefined && (of === 'killed' || of === 'wounded' || of === 'captured'),
  )
  return toll || (recipients.length > 0 && initiators.some(bearsArms))
}

/** True when civilians act: a crowd, a mob, neighbours who take the law into their own hands. */
export function crowd({ initiators }: Codable): boolean {
  return (
    initiators.length > 0 &&
    initiators.every((party) => sideOf(party) === 'civilian' || /\bvigilantes?\b/i.test(party.name))
  )
}

/** True for those who demonstrate, by their name or by the name of what they hold: "hundreds of protesters", "a sit-in". */
export function demonstrates({ name, sector }: Party): boolean {
  return (sector === undefined || sideOf({ sector }) === 'civilian') && demonstrating.test(name)
}

const demonstrating =
  /\b(?:protest(?:e?rs?|ors?|s)?|demonstrators?|demonstrations?|rioters?|rall(?:y|ies)|marchers?|march|sit-ins?|picketers?|vigils?|crowds?)\b/i

/** True when both sides bear arms. Somebody unnamed who attacks bears arms; two who fight each other stand on one side of the claim. */
export function bothArmed(claim: Codable): boolean {
  const { initiators, recipients } = claim
  if (recipients.length === 0 && initiators.length > 1) return initiators.every(bearsArms)
  return armedTarget(claim) && !crowd(claim)
}

/** True when forces, not civilians, act. */
export function forcesAct({ initiators }: Codable): boolean {
  return initiators.some(bearsArms)
}

/** True when a state or an armed group stands on each side, and one of them is a force or group and no cabinet. */
export function betweenForces({ initiators, recipients }: Codable): boolean {
  const sides = recipients.length > 0 ? [initiators, recipients] : initiators.map((party) => [party])
  const takesPart = (party: Party): boolean => bearsArms(party) || sideOf(party) === 'state'
  return sides.length > 1 && sides.every((side) => side.some(takesPart)) && sides.flat().some(fightsAsSuch)
}

function fightsAsSuch(party: Party): boolean {
  return bearsArms(party) && party.sector !== 'GOV'
}

/** True when ground is taken: a village, a port, or the very place where it happened. */
export function takesGround({ recipients, place }: Codable): boolean {
  return recipients.some(
    ({ name, sector }) =>
      wordsOf(name).some((word) => ground.has(word)) || (sector === undefined && place?.name.startsWith(name) === true),
  )
}

/** True when `pattern` knows the class of one of the weapons, or its name where the register gives no class. */
export function armedWith({ weapons }: Codable, pattern: RegExp): boolean {
  return weapons.some(({ name, class: kind }) => pattern.test(kind ?? name))
}
