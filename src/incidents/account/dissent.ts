/** What the sources of an incident do not agree on, each as a sentence with who says what. */
import {
  type Claim,
  type Dissent,
  type Document,
  meets,
  printInterval,
  type Toll,
  type TollValue,
} from '../../model/index.ts'
import { wholeValues } from './tolls.ts'
import { comparePlaces } from '../likeness/places.ts'
import { compareTypes, printType } from '../likeness/types.ts'
import { compareSides } from '../likeness/sides.ts'
import type { Profile } from '../likeness/profile.ts'

/** What dissent is looked for in. */
export interface Accounts {
  /** Claims that assert the incident or a part of it. */
  readonly asserted: readonly Claim[]
  readonly denied: readonly Claim[]
  readonly tolls: readonly Toll[]
  readonly documents: ReadonlyMap<string, Document>
  readonly profiles: ReadonlyMap<string, Profile>
}

export function dissentOf(accounts: Accounts): Dissent[] {
  const { denied, tolls, asserted, documents, profiles } = accounts
  const sayer = (claim: Claim): string => nameOf(claim, documents)
  const found: Dissent[] = []
  if (denied.length > 0)
    found.push({
      kind: 'denied',
      claims: denied.map(({ id }) => id),
      note: `denied (${unique(denied.map(sayer)).join(', ')})`,
    })
  const add = (kind: Dissent['kind'], said: readonly Said[], differ: (a: Said, b: Said) => boolean, of = ''): void => {
    const clashing = clashingOf(said, differ)
    if (clashing.length < 2) return
    found.push({
      kind,
      claims: unique(clashing.map(({ claim }) => claim.id)),
      note: `${of}${joinSaid(clashing.map(({ claim, words }) => [words, sayer(claim)]))}`,
    })
  }
  const byId = new Map(asserted.map((claim) => [claim.id, claim]))
  for (const toll of tolls) {
    const values = new Map(wholeValues(toll, byId).map((value) => [value.claim, value]))
    const said = [...values.values()].map((value) => ({
      claim: byId.get(value.claim)!,
      words: String(leastOf(value)),
      key: `${leastOf(value)} ${reachOf(value)}`,
    }))
    const differ = (a: Said, b: Said): boolean => {
      const [one, other] = [values.get(a.claim.id)!, values.get(b.claim.id)!]
      return Math.max(leastOf(one), leastOf(other)) > Math.min(reachOf(one), reachOf(other))
    }
    add('count', said, differ, `${toll.of}: `)
  }
  const sayings = (wordsOf: (claim: Claim) => string | undefined): Said[] =>
    asserted.flatMap((claim) => {
      const words = wordsOf(claim)
      return words === undefined ? [] : [{ claim, words, key: words }]
    })
  add(
    'date',
    sayings(({ when }) => (when?.start === undefined || when.end === undefined ? undefined : printInterval(when))),
    (a, b) => !meets(a.claim.when!, b.claim.when!),
  )
  add(
    'place',
    sayings(({ place }) =>
      place?.lat !== undefined && (place.precision === 'site' || place.precision === 'town') ? place.name : undefined,
    ),
    (a, b) => isElsewhere(a.claim, b.claim, profiles),
  )
  add(
    'actor',
    sayings(({ initiators }) =>
      initiators.length === 0 ? undefined : initiators.map(({ name }) => name).join(' and '),
    ),
    (a, b) => {
      const sides = [a, b].map(({ claim }) => profiles.get(claim.id)?.initiators ?? [])
      const level = compareSides(sides[0]!, sides[1]!)?.level
      return level === 'other' || level === 'blamed'
    },
  )
  add(
    'type',
    sayings((claim) => printType(typeOf(claim))),
    (a, b) => {
      const level = compareTypes([typeOf(a.claim)], [typeOf(b.claim)])
      return level === 'type mistaken' || level === undefined
    },
  )
  return found
}

/** What a claim says of one thing. */
interface Said {
  readonly claim: Claim
  readonly words: string
  /** Claims that say the same have the same. */
  readonly key: string
}

/** So many different values of one thing are compared; an incident told in more is told apart already. */
const most = 60

/** Those whose value another one contradicts. */
function clashingOf(said: readonly Said[], differ: (a: Said, b: Said) => boolean): Said[] {
  const groups = new Map<string, Said>()
  for (const each of said) if (!groups.has(each.key) && groups.size < most) groups.set(each.key, each)
  const values = [...groups.values()]
  const keys = new Set(
    values.filter((one) => values.some((other) => one !== other && differ(one, other))).map(({ key }) => key),
  )
  return said.filter(({ key }) => keys.has(key))
}

function typeOf({ event, mode }: Claim): { event: Claim['event']; mode?: string } {
  return mode === undefined ? { event } : { event, mode }
}

function leastOf({ low, best }: TollValue): number {
  return low ?? best ?? 0
}

/** "About 30" and 36 do not clash; "at least 19" and 25 do not either; 3 and 5 do. */
function reachOf(value: TollValue): number {
  const { high, approximate } = value
  if (high === undefined) return Number.POSITIVE_INFINITY
  return approximate ? Math.max(high, leastOf(value)) * 1.2 : high
}

function isElsewhere(a: Claim, b: Claim, profiles: ReadonlyMap<string, Profile>): boolean {
  const found = comparePlaces(profiles.get(a.id)?.spots ?? [], profiles.get(b.id)?.spots ?? [])
  return found === 'excluded' || found?.level === 'place far'
}

/** Who says it: the speaker that the text names, else the outlet, else the name of the file. */
function nameOf(claim: Claim, documents: ReadonlyMap<string, Document>): string {
  const document = documents.get(claim.document)
  return claim.attribution.speaker ?? document?.outlet ?? document?.name ?? claim.document
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** "3 (Desert Wire) or 5 (Tigris Post, Gulf Times)". */
function joinSaid(said: readonly (readonly [value: string, who: string])[]): string {
  const by = new Map<string, Set<string>>()
  for (const [value, who] of said) by.set(value, (by.get(value) ?? new Set()).add(who))
  return [...by].map(([value, who]) => `${value} (${[...who].slice(0, 3).join(', ')})`).join(' or ')
}
