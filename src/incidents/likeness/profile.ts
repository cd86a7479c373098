/** What a claim, or several that tell one incident in one text, gives to compare: arguments cut up once, compared often. */
import {
  type Claim,
  type ClaimPlace,
  type ClaimTime,
  contentId,
  type CountOf,
  type Document,
  type EventType,
  type Participant,
  type Reviewed,
} from '../../model/index.ts'
import { dayNumber, namedWeekday } from './days.ts'
import { eventWords } from './event-words.ts'
import { nameKeys, type NameKeys } from './names.ts'

export interface Side extends NameKeys {
  readonly name: string
  /** Id of the register; absent for somebody whom only the text knows. */
  readonly actor?: string
  readonly country?: string
  readonly sector?: string
  /** A state or its government: many act for it. */
  readonly state: boolean
  /** One human being. */
  readonly person: boolean
  /** The text says that somebody blames or claims it. */
  readonly disputed: boolean
}

export interface Spot extends NameKeys {
  readonly name: string
  readonly place?: string
  readonly lat?: number
  readonly lon?: number
  /** 0 site, 1 town, 2 district, 3 province, 4 country, 5 region; absent for a name without a point on the map. */
  readonly rank?: number
  readonly country?: string
}

export interface Stretch {
  /** Day numbers, both included; an open side is infinite. */
  readonly first: number
  readonly last: number
}

export interface Amount {
  readonly of: CountOf
  readonly low: number
  readonly high: number
}

export interface Type {
  readonly event: EventType
  readonly mode?: string
}

/** All of one or several claims of one document. */
export interface Profile {
  readonly document: string
  /** Day number of publication. */
  readonly published?: number
  readonly types: readonly Type[]
  readonly initiators: readonly Side[]
  readonly recipients: readonly Side[]
  readonly spots: readonly Spot[]
  readonly stretches: readonly Stretch[]
  /** Weekday of a time that has no day: "on Sunday evening". */
  readonly weekday?: number
  readonly amounts: readonly Amount[]
  /** Ids and classes, sorted. */
  readonly weapons: readonly string[]
  readonly weaponClasses: readonly string[]
  /** Kinds of event that the trigger words name. */
  readonly words: readonly string[]
  /** Ids of the sentences it was read from; those too short to tell a copy are left out. */
  readonly sentences: readonly string[]
}

/** What a profile is made with besides the claim. */
export interface ProfileContext {
  readonly document: Document
  /** Ids of actors that are human beings. */
  readonly people: ReadonlySet<string>
  /** Actors that people decided about: known as such though no register has them. */
  readonly actors?: Reviewed['actors'] | undefined
}

/** The profile of one claim. */
export function profileOf(claim: Claim, { document, people, actors }: ProfileContext): Profile {
  const disputed = claim.attribution.kind === 'blamed_on' || claim.attribution.kind === 'claimed_by'
  const published = document.published === undefined ? undefined : dayNumber(document.published)
  const stretch = claim.when === undefined ? undefined : stretchOf(claim.when)
  const weekday =
    claim.when === undefined || stretch !== undefined
      ? undefined
      : namedWeekday(claim.when.spans.map(([start, end]) => document.text.slice(start, end)).join(' '))
  const places = [
    ...(claim.place === undefined ? [] : [spotOf(claim.place)]),
    ...claim.recipients.filter(isThing).map(({ name }) => ({ name, ...nameKeys(name) })),
  ].filter(({ keys, ...spot }) => keys.length > 0 || 'rank' in spot)
  const sentence = sentenceAround(document.text, claim.trigger[0])
  return {
    document: claim.document,
    ...(published === undefined ? {} : { published }),
    types: [{ event: claim.event, ...(claim.mode === undefined ? {} : { mode: claim.mode }) }],
    initiators: claim.initiators.map((each) => sideOf(each, people, disputed, actors)).filter(tells),
    recipients: claim.recipients
      .filter((each) => !isThing(each))
      .map((each) => sideOf(each, people, false, actors))
      .filter(tells),
    spots: places,
    stretches: stretch === undefined ? [] : [stretch],
    ...(weekday === undefined ? {} : { weekday }),
    amounts: amountsOf(claim),
    weapons: sorted(claim.weapons.flatMap(({ weapon }) => weapon ?? [])),
    weaponClasses: sorted(claim.weapons.flatMap((each) => each.class ?? [])),
    words: eventWords(document.text.slice(claim.trigger[0], claim.trigger[1])),
    sentences: sentence.length < 40 ? [] : [contentId('s', sentence)],
  }
}

/** Values kept of one kind; what is told with more is a list, and the first of them will do to compare. */
const most = 40

/** The profile of what several claims of one text tell together; the first gives its type first. */
export function uniteProfiles(all: readonly Profile[]): Profile {
  const [first, ...rest] = all
  if (first === undefined || rest.length === 0) return first!
  const weekday = all.find((each) => each.weekday !== undefined)?.weekday
  const stretches = distinct(
    all.flatMap((each) => each.stretches),
    ({ first: from, last }) => `${from} ${last}`,
  )
  return {
    document: first.document,
    ...(first.published === undefined ? {} : { published: first.published }),
    types: distinct(
      all.flatMap(({ types }) => types),
      ({ event, mode }) => `${event} ${mode ?? ''}`,
    ),
    initiators: distinct(
      all.flatMap(({ initiators }) => initiators),
      sideKey,
    ),
    recipients: distinct(
      all.flatMap(({ recipients }) => recipients),
      sideKey,
    ),
    spots: distinct(
      all.flatMap(({ spots }) => spots),
      ({ name, place }) => place ?? name,
    ),
    stretches,
    ...(weekday === undefined || stretches.length > 0 ? {} : { weekday }),
    amounts: distinct(
      all.flatMap(({ amounts }) => amounts),
      ({ of, low, high }) => `${of} ${low} ${high}`,
    ),
    weapons: sorted(all.flatMap(({ weapons }) => weapons)),
    weaponClasses: sorted(all.flatMap(({ weaponClasses }) => weaponClasses)),
    words: sorted(all.flatMap(({ words }) => words)),
    sentences: sorted(all.flatMap(({ sentences }) => sentences)),
  }
}

function sideOf(
  participant: Participant,
  people: ReadonlySet<string>,
  disputed: boolean,
  actors: Reviewed['actors'],
): Side {
  const { name, actor, country, sector } = participant
  const registered = actor !== undefined && (!actor.startsWith('text:') || actors?.has(actor) === true)
  return {
    name,
    ...(registered ? { actor } : {}),
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
    state: registered && (/^[A-Z]{3}$/.test(actor) || actor.endsWith('-government')),
    person: actor !== undefined && people.has(actor),
    disputed,
    ...nameKeys(name),
  }
}

/** "bases", "the cargo hall": something without an actor, a country or a sector is a thing at a place. */
function isThing({ actor, sector, country, name }: Participant): boolean {
  if (actor === undefined) return sector === undefined
  return actor === country && nameKeys(name).kinds.length > 0
}

/** Somebody who can be told from others at all. */
function tells({ actor, country, sector, keys }: Side): boolean {
  return actor !== undefined || country !== undefined || sector !== undefined || keys.length > 0
}

function sideKey({ actor, name, disputed }: Side): string {
  return `${actor ?? name}${disputed ? '?' : ''}`
}

const ranks: readonly string[] = ['site', 'town', 'district', 'province', 'country', 'region']

function spotOf({ name, place, lat, lon, precision, country }: ClaimPlace): Spot {
  const rank = precision === undefined ? -1 : ranks.indexOf(precision)
  return {
    name,
    ...(place === undefined ? {} : { place }),
    ...(lat === undefined || lon === undefined || rank < 0 ? {} : { lat, lon, rank }),
    ...(country === undefined ? {} : { country }),
    ...nameKeys(name),
  }
}

/** Undefined for a time that names no days. */
function stretchOf({ start, end, precision }: ClaimTime): Stretch | undefined {
  if (precision === 'vague' && (start === undefined || end === undefined)) return undefined
  const first = start === undefined ? undefined : dayNumber(start)
  const last = end === undefined ? undefined : dayNumber(end)
  if (first === undefined && last === undefined) return undefined
  return { first: first ?? Number.NEGATIVE_INFINITY, last: last ?? Number.POSITIVE_INFINITY }
}

function amountsOf({ counts }: Claim): Amount[] {
  const sums = new Map<CountOf, { low: number; high: number }>()
  for (const { of, low, best, high, approximate } of counts) {
    const least = low ?? best
    if (least === undefined) continue
    const most = high ?? (best === undefined || best === least ? Number.POSITIVE_INFINITY : best)
    const slack = approximate ? 0.2 : 0
    const sum = sums.get(of) ?? { low: 0, high: 0 }
    sums.set(of, { low: sum.low + least * (1 - slack), high: sum.high + (high ?? most) * (1 + slack) })
  }
  return [...sums].map(([of, { low, high }]) => ({ of, low, high }))
}

/** The sentence around an offset, without case, marks and doubled spaces; at most 400 characters either way. */
export function sentenceAround(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 400 && !isStop(text, start - 1)) start--
  let end = at
  while (end < text.length && end - at < 400 && !isStop(text, end)) end++
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A line end, or a mark that ends a sentence before a space. */
function isStop(text: string, at: number): boolean {
  const unit = text[at]!
  return unit === '\n' || ((unit === '.' || unit === '!' || unit === '?') && /\s/.test(text[at + 1] ?? ' '))
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort().slice(0, most)
}

function distinct<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const seen = new Set<string>()
  const kept: T[] = []
  for (const value of values) {
    const own = key(value)
    if (seen.has(own)) continue
    seen.add(own)
    if (kept.push(value) === most) break
  }
  return kept
}
