/**
 * Actors as ACLED classes them ("inter"), and what it writes where nobody is named: "Unidentified Armed Group (Iraq)".
 * Codes and rules: ACLED codebook, web edition of 2024. Forces of a state outside it are External; an armed group nobody knows is
 * a political militia. Identity militias (clans, sects) cannot be told from a PLOVER sector and are never written.
 */
import { countryOf } from './countries.ts'
import type { Party } from './facts.ts'
import { sideOf } from './sectors.ts'

/** The classes by number; texts since 2024, numbers before. */
export const acledInters: Readonly<Record<number, string>> = {
  1: 'State forces',
  2: 'Rebel group',
  3: 'Political militia',
  4: 'Identity militia',
  5: 'Rioters',
  6: 'Protesters',
  7: 'Civilians',
  8: 'External/Other forces',
}

const numberOf: ReadonlyMap<string, number> = new Map(
  Object.entries(acledInters).flatMap(([number, text]) => [
    [number, Number(number)] as const,
    [text.toLowerCase(), Number(number)] as const,
  ]),
)

/** The number of a class that is given as text or number; undefined for what is none. */
export function acledInter(written: string): number | undefined {
  return numberOf.get(written.trim().toLowerCase())
}

/** People of whom no more is known than the noun says; posts that fighters hold are no actors. */
const regulars = /\b(?:airm[ae]n|gendarmes?|marines?|policem[ae]n|soldiers?|troops|army)$/i
const fighters =
  /\b(?:assailants?|attackers?|fighters?|guerrillas?|gunm[ae]n|insurgents?|jihadists?|militants?|militiam[ae]n|militias?|rebels?|terrorists?)$/i

/**
 * The class of an actor in an event in a country; undefined for what is no actor to ACLED: a house, a road. `crowd` is the type of
 * the event for the side that marches or riots: civilians there are Protesters or Rioters.
 */
export function interOf(party: Party, country: string | undefined, crowd?: string): number | undefined {
  const { name, sector } = party
  if (/^rioters\b/i.test(name)) return 5
  if (/^protesters\b/i.test(name)) return 6
  if (party.country === 'IGO' || party.country === 'UNO' || party.country === 'EUR') return 8
  if (sector === 'REB' || party.country === 'IMG') return 2
  const side = sideOf(party)
  if (side === 'state') return party.country === undefined || party.country === country ? 1 : 8
  if (side === 'armed') return 3
  if (side === undefined) return regulars.test(name) ? 1 : fighters.test(name) ? 3 : undefined
  return crowd === 'Riots' ? 5 : crowd === 'Protests' ? 6 : 7
}

/** "State forces-Rebel group", the lower number first; "Protesters only" for a single side. */
export function interactionOf(one: number, two: number | undefined): string {
  if (two === undefined) return `${acledInters[one]} only`
  const [a, b] = one < two ? [one, two] : [two, one]
  // The one pair that ACLED writes the other way round.
  return a === 7 && b === 8 ? `${acledInters[8]}-${acledInters[7]}` : `${acledInters[a]}-${acledInters[b]}`
}

/** Names that are ACLED's own already: "Military Forces of Iraq (2018-2020)", "Civilians (Iraq)". */
const ownName = /^(?:Military|Police) Forces of |^Government of | \([^()]+\)$/

/**
 * What ACLED calls an actor that a text describes and does not name: "soldiers" of Iraq are Military Forces of Iraq, marchers
 * Protesters (Iraq). Undefined for one that keeps its name. ACLED adds the years of the regime, which no event tells.
 */
export function acledDescription(party: Party, inter: number, country: string): string | undefined {
  const { name, sector } = party
  if (ownName.test(name)) return undefined
  const home = countryOf(party.country)?.name ?? (inter === 1 ? country : undefined)
  if (inter === 5 || inter === 6 || inter === 7) return `${acledInters[inter]} (${country})`
  if (inter === 3) return sector === undefined || sector === 'UAF' ? `Unidentified Armed Group (${country})` : undefined
  if (home === undefined) return undefined
  if (sector === 'MIL') return `Military Forces of ${home}`
  if (sector === 'COP') return `Police Forces of ${home}`
  return sector === 'GOV' ? `Government of ${home}` : undefined
}

/** What ACLED calls the side that acted where nobody is named; undefined where it then has no event. */
export function unnamedInitiator(eventType: string, country: string): Party | undefined {
  switch (eventType) {
    case 'Protests':
      return { name: `Protesters (${country})`, sector: 'CVL' }
    case 'Riots':
      return { name: `Rioters (${country})`, sector: 'CVL' }
    case 'Strategic developments':
      return undefined
    default:
      return { name: `Unidentified Armed Group (${country})`, sector: 'UAF' }
  }
}

/** What ACLED calls the target where nobody is named and it must have one; undefined where it needs none or cannot say. */
export function unnamedRecipient(eventType: string, country: string): Party | undefined {
  return eventType === 'Violence against civilians' ? { name: `Civilians (${country})`, sector: 'CVL' } : undefined
}

/** The PLOVER sector of a class, as far as the class and the name tell: "Police Forces of Iraq" is COP. */
export function sectorOfInter(inter: number, name: string): string | undefined {
  switch (inter) {
    case 1:
    case 8:
      if (/\bpolice\b/i.test(name)) return 'COP'
      if (/^government\b/i.test(name)) return 'GOV'
      return inter === 1 || /\bmilitary\b/i.test(name) ? 'MIL' : undefined
    case 2:
      return 'REB'
    case 3:
      return /^unidentified\b/i.test(name) ? 'UAF' : 'PRM'
    case 4:
      return 'PRM'
    default:
      return 'CVL'
  }
}
