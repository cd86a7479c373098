/**
 * Puts tellings of one incident together. The likeliest pair first; two groups become one only when no telling of the one contradicts
 * a telling of the other and they are alike on average, so that contradictions are never chained. (Average linkage with
 * cannot-link constraints: I. Davidson and S. Ravi, "Agglomerative Hierarchical Clustering with Constraints", PKDD 2005.)
 */
import { type Commonness, commonnessOf } from '../likeness/commonness.ts'
import { compare, isOne, reasonOf } from '../likeness/compare.ts'
import { uniteProfiles } from '../likeness/profile.ts'
import { thresholds } from '../likeness/weights.ts'
import { meetInBlocks } from './blocks.ts'
import type { Apart, Telling } from './tellings.ts'

/** Two tellings that are one incident if nothing else speaks against it. */
interface Link {
  readonly a: number
  readonly b: number
  readonly bits: number
  /** Why, where it is not the likeness of the two alone. */
  readonly words?: string
}

export interface Clusters {
  /** Numbers of tellings, each in one group. */
  readonly groups: readonly (readonly number[])[]
  /** For each telling why it is in its group: its best link there. */
  readonly reasons: ReadonlyMap<number, { readonly bits: number; readonly words: string }>
}

/** Groups that are compared telling by telling; of larger ones the first so many stand for all. */
const spokesmen = 12

/**
 * Groups tellings, which must stand in an order that does not depend on how they came in. `together` are pairs that a person joined.
 */
export function clusterTellings(
  tellings: readonly Telling[],
  together: readonly (readonly [number, number])[],
  apart: Apart,
): Clusters {
  const common = commonnessOf(tellings.map(({ profile }) => profile))
  const links = withoutToss(linksOf(tellings, common), tellings)
  const owner = tellings.map((_, i) => i)
  const members = new Map<number, number[]>(tellings.map((_, i) => [i, [i]]))
  const speaking = new Map<number, readonly number[]>(tellings.map((_, i) => [i, [i]]))
  const root = (i: number): number => {
    let at = i
    while (owner[at] !== at) {
      owner[at] = owner[owner[at]!]!
      at = owner[at]!
    }
    return at
  }
  const unite = (a: number, b: number): void => {
    const [into, from] = members.get(a)!.length >= members.get(b)!.length ? [a, b] : [b, a]
    owner[from] = into
    for (const member of members.get(from)!) members.get(into)!.push(member)
    members.delete(from)
    const both = [...speaking.get(into)!, ...speaking.get(from)!].sort((x, y) => x - y)
    speaking.set(into, both.slice(0, spokesmen))
  }
  const isApart = (a: number, b: number): boolean =>
    (tellings[a]!.document === tellings[b]!.document && (tellings[a]!.isFresh || tellings[b]!.isFresh)) ||
    tellings[a]!.told.some((one) => tellings[b]!.told.some((other) => apart(one.claim.id, other.claim.id)))
  const joined = new Set(together.flat())
  for (const [a, b] of together)
    if (root(a) !== root(b) && !members.get(root(a))!.some((x) => members.get(root(b))!.some((y) => isApart(x, y))))
      unite(root(a), root(b))
  for (const { a, b } of links) {
    const [one, other] = [root(a), root(b)]
    if (one === other) continue
    if (fits(speaking.get(one)!, speaking.get(other)!, tellings, isApart, joined)) unite(one, other)
  }
  const sorted = (): number[][] =>
    [...members.values()].map((group) => group.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!)
  const late = secondLook(sorted(), tellings, common, isApart)
  for (const { a, b } of late) unite(root(a), root(b))
  const reasons = new Map<number, { bits: number; words: string }>()
  for (const { a, b, bits, words } of [...links, ...late])
    if (root(a) === root(b))
      for (const end of [a, b])
        if (!reasons.has(end)) {
          const likeness = compare(tellings[a]!.profile, tellings[b]!.profile, common)
          reasons.set(end, { bits, words: words ?? reasonOf(likeness) })
        }
  return { groups: sorted(), reasons }
}

/** Links looked for from one telling; an incident that many tell holds together by fewer. */
const enough = 40

function linksOf(tellings: readonly Telling[], common: Commonness): Link[] {
  const links: Link[] = []
  const found = new Uint8Array(tellings.length)
  meetInBlocks(
    tellings.map(({ profile }) => profile),
    (a, b) => {
      if (found[a]! >= enough || tellings[a]!.document === tellings[b]!.document) return
      const likeness = compare(tellings[a]!.profile, tellings[b]!.profile, common)
      if (!isOne(likeness, tellings[a]!.profile)) return
      found[a]!++
      links.push({ a, b, bits: likeness.bits })
    },
  )
  return links.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)
}

/** A telling that fits two incidents as well, and the two exclude each other, is left alone: no toss of a coin. */
function withoutToss(links: readonly Link[], tellings: readonly Telling[]): readonly Link[] {
  const ends = new Map<number, Link[]>()
  for (const link of links)
    for (const end of [link.a, link.b]) {
      const list = ends.get(end)
      if (list === undefined) ends.set(end, [link])
      else list.push(link)
    }
  const torn = new Set<number>()
  for (const [end, own] of ends) {
    const top = own[0]!
    const first = top.a === end ? top.b : top.a
    for (const link of own.slice(1)) {
      if (link.bits <= top.bits - thresholds.margin) break
      const other = link.a === end ? link.b : link.a
      if (compare(tellings[first]!.profile, tellings[other]!.profile).excluded !== undefined) {
        torn.add(end)
        break
      }
    }
  }
  return links.filter(({ a, b }) => !torn.has(a) && !torn.has(b))
}

/**
 * A short telling may be like no other telling and yet like what all of them tell together. It joins a group when it fits it and
 * fits the next best clearly less.
 */
function secondLook(
  groups: readonly (readonly number[])[],
  tellings: readonly Telling[],
  common: Commonness,
  isApart: (a: number, b: number) => boolean,
): Link[] {
  const profiles = groups.map((group) => uniteProfiles(group.slice(0, spokesmen).map((i) => tellings[i]!.profile)))
  const found = new Map<number, Link[]>()
  meetInBlocks(profiles, (x, y) => {
    for (const [short, long] of [
      [x, y],
      [y, x],
    ] as const) {
      const a = groups[short]![0]!
      if (groups[short]!.length > 1 || groups[long]!.length < 2 || groups[long]!.some((b) => isApart(a, b))) continue
      const likeness = compare(profiles[short]!, profiles[long]!, common)
      if (!isOne(likeness, profiles[short]!) || likeness.bits < thresholds.whole) continue
      const link = { a, b: groups[long]![0]!, bits: likeness.bits, words: reasonOf(likeness) }
      const list = found.get(a)
      if (list === undefined) found.set(a, [link])
      else list.push(link)
    }
  })
  return [...found.values()].flatMap((own) => {
    const [first, second] = own.sort((p, q) => q.bits - p.bits || p.b - q.b)
    return second !== undefined && second.bits > first!.bits - thresholds.margin ? [] : [first!]
  })
}

function fits(
  one: readonly number[],
  other: readonly number[],
  tellings: readonly Telling[],
  isApart: (a: number, b: number) => boolean,
  joined: ReadonlySet<number>,
): boolean {
  let sum = 0
  let pairs = 0
  for (const a of one)
    for (const b of other) {
      if (isApart(a, b)) return false
      const { excluded, bits } = compare(tellings[a]!.profile, tellings[b]!.profile)
      if (excluded !== undefined) {
        if (joined.has(a) || joined.has(b)) continue
        return false
      }
      sum += bits
      pairs++
    }
  return pairs > 0 && sum / pairs >= thresholds.link * thresholds.average
}
