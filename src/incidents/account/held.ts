/** The values of an incident, each with the claims that say it, the best supported first. */
import {
  type Basis,
  type Claim,
  type DecidedActor,
  type Held,
  type HeldActor,
  type HeldPlace,
  type HeldTime,
  type HeldWeapon,
  type Participant,
  groupBy,
} from '../../model/index.ts'
import { nameKeys } from '../likeness/names.ts'
import type { SourceOf } from './sources.ts'

/** A value as one claim has it. */
interface Said<T> {
  readonly claim: Claim
  readonly value: T
}

interface Gathered<T> extends Held {
  readonly values: readonly T[]
  readonly sources: number
}

const bases: readonly Basis[] = ['stated', 'implied', 'inferred']

/** One entry for each key, in the order of the claims. */
function gather<T extends { readonly basis: Basis }>(
  said: readonly Said<T>[],
  keyOf: (value: T) => string,
  sourceOf: SourceOf,
): Gathered<T>[] {
  const groups = groupBy(said, ({ value }) => keyOf(value))
  return [...groups.values()].map((group) => ({
    basis: bases.find((basis) => group.some(({ value }) => value.basis === basis))!,
    claims: [...new Set(group.map(({ claim }) => claim.id))],
    values: group.map(({ value }) => value),
    sources: new Set(group.map(({ claim }) => sourceOf(claim.document))).size,
  }))
}

/** Initiators or recipients; the same actor under two names is one, under the name that most claims use. */
export function heldActors(
  claims: readonly Claim[],
  role: 'initiators' | 'recipients',
  sourceOf: SourceOf,
  actors: Actors | undefined,
): HeldActor[] {
  const said = claims.flatMap((claim) => claim[role].map((value) => ({ claim, value })))
  return gather(said, (value) => actorKey(value, actors), sourceOf)
    .sort((a, b) => b.sources - a.sources || knownFirst(a.values[0]!, b.values[0]!))
    .map(({ basis, claims: ids, values }) => {
      const name = commonest(values.map((value) => value.name))
      const { actor, country, sector } = values.find((value) => value.name === name)!
      const decided = actor === undefined ? undefined : actors?.get(actor)
      const names = decided === undefined ? [] : [...values, ...decided.names.map(({ text }) => ({ name: text }))]
      const aliases = [...new Set(names.map((each) => each.name))].filter((each) => each !== name)
      return {
        name,
        ...(actor === undefined ? {} : { actor }),
        ...(country === undefined ? {} : { country }),
        ...(sector === undefined ? {} : { sector }),
        ...(aliases.length === 0 ? {} : { aliases }),
        basis,
        claims: ids,
      }
    })
}

/** Actors that people decided about, by id. */
type Actors = ReadonlyMap<string, DecidedActor>

/** The actor's id; the spelling of its name and what it is where only the text knows it and nobody decided. */
export function actorKey({ actor, name, country, sector }: Participant, actors?: Actors | undefined): string {
  if (actor !== undefined && (!actor.startsWith('text:') || actors?.has(actor))) return actor
  const { keys, kinds } = nameKeys(name)
  const spelling = [...keys, ...kinds].join(' ')
  return `${spelling === '' ? name.toLowerCase() : spelling}|${country ?? ''}|${sector ?? ''}`
}

function knownFirst(a: Participant, b: Participant): number {
  const rank = ({ actor, country, sector }: Participant): number =>
    actor === undefined ? ((country ?? sector) === undefined ? 3 : 2) : actor.startsWith('text:') ? 1 : 0
  return rank(a) - rank(b)
}

const precisions: readonly (string | undefined)[] = [
  'site',
  'town',
  'district',
  'province',
  undefined,
  'country',
  'region',
]

/** Places, the most exact that most sources support first: those a finer one lies in do not compete with it. */
export function heldPlaces(claims: readonly Claim[], sourceOf: SourceOf): HeldPlace[] {
  const said = claims.flatMap((claim) => (claim.place === undefined ? [] : [{ claim, value: claim.place }]))
  return gather(said, ({ place, name }) => place ?? nameKeyOf(name), sourceOf)
    .sort(
      (a, b) =>
        Math.min(precisions.indexOf(a.values[0]!.precision), 4) -
          Math.min(precisions.indexOf(b.values[0]!.precision), 4) || b.sources - a.sources,
    )
    .map(({ basis, claims: ids, values }) => {
      const name = commonest(values.map((value) => value.name))
      const { lat, lon, precision, place, country } = values.find((value) => value.name === name)!
      return {
        name,
        ...(lat === undefined ? {} : { lat }),
        ...(lon === undefined ? {} : { lon }),
        ...(precision === undefined ? {} : { precision }),
        ...(place === undefined ? {} : { place }),
        ...(country === undefined ? {} : { country }),
        basis,
        claims: ids,
      }
    })
}

function nameKeyOf(name: string): string {
  const { keys, kinds } = nameKeys(name)
  return [...keys, ...kinds].join(' ') || name.toLowerCase()
}

/** Times that name days: days first, of two days the one that more sources give. */
export function heldTimes(claims: readonly Claim[], sourceOf: SourceOf): HeldTime[] {
  const said = claims.flatMap((claim) =>
    claim.when === undefined || (claim.when.start === undefined && claim.when.end === undefined)
      ? []
      : [{ claim, value: claim.when }],
  )
  return gather(said, ({ start, end }) => `${start ?? ''}..${end ?? ''}`, sourceOf)
    .sort((a, b) => width(a.values[0]!) - width(b.values[0]!) || b.sources - a.sources)
    .map(({ basis, claims: ids, values: [first] }) => ({
      ...(first!.start === undefined ? {} : { start: first!.start }),
      ...(first!.end === undefined ? {} : { end: first!.end }),
      precision: first!.precision,
      basis,
      claims: ids,
    }))
}

/** 0 for a day, more for longer stretches, most for those with an open side. */
function width({ start, end }: { readonly start?: string; readonly end?: string }): number {
  if (start === undefined || end === undefined) return 4
  if (start === end) return 0
  return start.slice(0, 7) === end.slice(0, 7) ? 1 : start.slice(0, 4) === end.slice(0, 4) ? 2 : 3
}

export function heldWeapons(claims: readonly Claim[], sourceOf: SourceOf): HeldWeapon[] {
  const said = claims.flatMap((claim) => claim.weapons.map((value) => ({ claim, value })))
  return gather(said, ({ weapon, name }) => weapon ?? name.toLowerCase(), sourceOf)
    .sort((a, b) => b.sources - a.sources)
    .map(({ basis, claims: ids, values: [first] }) => ({
      name: first!.name,
      ...(first!.weapon === undefined ? {} : { weapon: first!.weapon }),
      ...(first!.class === undefined ? {} : { class: first!.class }),
      basis,
      claims: ids,
    }))
}

/** The value that stands most often; of several the first. */
export function commonest<T extends string>(values: readonly T[]): T {
  const times = new Map<T, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  let best = values[0]!
  for (const [value, count] of times) if (count > times.get(best)!) best = value
  return best
}
