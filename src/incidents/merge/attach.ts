/**
 * What does not assert found no incident: denials and expectations are hung on the one they are about, when there is one and no
 * other fits nearly as well. An expectation was printed before what it expects.
 */
import type { Claim, ClaimRole, Document } from '../../model/index.ts'
import { compare, type Likeness, reasonOf } from '../likeness/compare.ts'
import { type Profile, uniteProfiles } from '../likeness/profile.ts'
import { thresholds } from '../likeness/weights.ts'
import { meetInBlocks } from './blocks.ts'
import { leansBack } from './discourse.ts'
import { type Apart, likenessOf, type Telling } from './tellings.ts'

/** A claim that asserts nothing, with the group it is about. */
export interface Attached {
  readonly claim: Claim
  readonly group: number
  readonly role: ClaimRole
  readonly likeness: number
  readonly reason: string
}

/** A group of tellings that are one incident. */
export interface Group {
  readonly tellings: readonly Telling[]
}

/** Hangs claims on groups; those that are about none, or about two as well, are left out. */
export function attachClaims(
  claims: readonly Claim[],
  groups: readonly Group[],
  profiles: ReadonlyMap<string, Profile>,
  documents: ReadonlyMap<string, Document>,
  apart: Apart,
): Attached[] {
  const wholes = groups.map(({ tellings }) => uniteProfiles(tellings.map(({ profile }) => profile)))
  const own = claims.map(({ id, status, attribution }) => {
    const { published, ...profile } = profiles.get(id)!
    if (attribution.kind === 'denied_by') return { ...profiles.get(id)!, initiators: [] }
    return isDenial(status) && published !== undefined ? { ...profile, published } : profile
  })
  const candidates = new Map<number, Set<number>>(claims.map((_, i) => [i, new Set()]))
  meetInBlocks([...wholes, ...own], (a, b) => {
    if (a < groups.length && b >= groups.length) candidates.get(b - groups.length)!.add(a)
  })
  const groupsOf = new Map<string, number[]>()
  for (const [g, { tellings }] of groups.entries())
    for (const document of new Set(tellings.map((telling) => telling.document)))
      groupsOf.set(document, [...(groupsOf.get(document) ?? []), g])
  return claims.flatMap((claim, i) => {
    const role: ClaimRole = isDenial(claim.status) || claim.attribution.kind === 'denied_by' ? 'denies' : 'expects'
    const text = documents.get(claim.document)?.text ?? ''
    const near = new Set(groupsOf.get(claim.document))
    const leans = role === 'denies' && (claim.attribution.kind === 'denied_by' || leansBack(text, claim))
    if (leans) for (const g of near) candidates.get(i)!.add(g)
    const isApartFrom = (g: number): boolean =>
      groups[g]!.tellings.some(({ told }) => told.some((each) => apart(each.claim.id, claim.id)))
    const found = [...candidates.get(i)!]
      .filter((g) => !isApartFrom(g))
      .map((g) => {
        const likeness = compare(own[i]!, wholes[g]!)
        const isNear = leans && near.has(g)
        return { g, isNear, likeness, bits: likeness.bits + (isNear ? nearness(claim, groups[g]!) : 0) }
      })
      .filter(({ g, isNear, likeness, bits }) => {
        if (likeness.excluded !== undefined) return false
        if (isNear) return bits >= thresholds.leaning
        if (role === 'denies') return bits >= thresholds.about && (likeness.placed || likeness.dated)
        return isExpected(profiles.get(claim.id)!, wholes[g]!, likeness)
      })
      .sort((a, b) => b.bits - a.bits || a.g - b.g)
    const [best, second] = found
    if (best === undefined) return []
    if (second !== undefined && second.bits > best.bits - thresholds.margin) return []
    const { likeness, g, bits, isNear } = best
    const reason = `${isNear ? 'same text: ' : ''}${reasonOf(likeness)}`
    return [
      { claim, group: g, role, likeness: likenessOf(bits, isNear ? thresholds.leaning : thresholds.about), reason },
    ]
  })
}

function isDenial(status: Claim['status']): boolean {
  return status === 'denied' || status === 'negated'
}

/** The nearer before it in the text, the likelier it is what "the attack" means. */
function nearness({ trigger, document }: Claim, { tellings }: Group): number {
  const told = tellings.filter((telling) => telling.document === document).flatMap((telling) => telling.told)
  const before = told.map((each) => trigger[0] - each.claim.trigger[0]).filter((gap) => gap > 0)
  return before.length === 0 ? 0 : 3 - Math.min(3, Math.min(...before) / 400)
}

/** Days after printing within which what was expected still counts as expected. */
const horizon = 120

function isExpected({ published }: Profile, whole: Profile, likeness: Likeness): boolean {
  const first = whole.stretches[0]?.first
  if (first === undefined || !Number.isFinite(first)) return false
  if (published !== undefined && (first < published - 1 || first > published + horizon)) return false
  if (published === undefined && !likeness.dated) return false
  if (likeness.dated) return likeness.bits >= thresholds.link
  return likeness.sides === 2 && likeness.placed && likeness.bits >= thresholds.link
}
