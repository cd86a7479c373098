/**
 * Gathers what one text tells of one incident: "rockets hit the base … the attack … two soldiers were killed" are three claims
 * and one telling. A claim that leans on the text before it (a later mention, a toll) needs little to join, a claim
 * that stands on its own needs much.
 */
import type { Claim, ClaimRole, Document } from '../../model/index.ts'
import { compare, reasonOf } from '../likeness/compare.ts'
import { namesHarm } from '../likeness/event-words.ts'
import { shared } from '../likeness/names.ts'
import { type Profile, profileOf, type ProfileContext, uniteProfiles } from '../likeness/profile.ts'
import { type LevelName, thresholds, weights } from '../likeness/weights.ts'
import { isCause, isFresh, isInTitle, leansBack, paragraphOf, sameSentence } from './discourse.ts'

/** A claim in a telling and why it is there. */
interface Told {
  readonly claim: Claim
  readonly role: ClaimRole
  readonly reason: string
  /** From 0 to 1; absent for the claim that began the telling. */
  readonly likeness?: number
}

/** What one text tells of one incident. */
export interface Telling {
  /** Id of the claim that began it. */
  readonly id: string
  readonly document: string
  readonly told: readonly Told[]
  readonly profile: Profile
  /** Id of the claim whose list it is a member of. */
  readonly memberOf?: string
  /** True when it tells enough to be an incident by itself. */
  readonly founds: boolean
  /** True when its text says that it is another one than those before: "a second barrage". */
  readonly isFresh: boolean
}

interface Growing {
  readonly id: string
  readonly told: Told[]
  readonly memberOf?: string
  readonly isFresh: boolean
  united: Profile
}

/** Whether a person said that two claims are not one incident. */
export type Apart = (a: string, b: string) => boolean

/** The tellings of one document, in text order. */
export function tellingsOf(claims: readonly Claim[], context: ProfileContext, apart: Apart): Telling[] {
  const inOrder = claims.toSorted(
    (a, b) =>
      a.trigger[0] - b.trigger[0] ||
      (b.members?.length ?? 0) - (a.members?.length ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  const wholes = new Map(inOrder.flatMap((claim) => (claim.members ?? []).map((id) => [id, claim] as const)))
  const byId = new Map(inOrder.map((claim) => [claim.id, claim]))
  const growing: Growing[] = []
  for (const claim of inOrder) {
    const profile = profileOf(claim, context)
    const isToll = claim.status === 'negated' && isHarm(claim, profile)
    if (!isToll && !isAsserted(claim)) continue
    const whole = wholes.get(claim.id)
    const host = whole === undefined ? undefined : growing.find(({ told }) => told.some((each) => each.claim === whole))
    if (whole !== undefined && host !== undefined && !isPlacedApart(claim, whole, byId)) {
      join(host, { claim, role: 'part', reason: 'one of a list' }, profile)
      continue
    }
    const allowed = recent(growing).filter(
      (telling) => telling !== host && !telling.told.some((each) => apart(each.claim.id, claim.id)),
    )
    const isNew = isFresh(context.document.text, claim)
    const found = isNew ? undefined : placeFor(claim, profile, allowed, growing, context.document)
    if (found !== undefined) join(found.telling, found.told, profile)
    else if (!isToll)
      growing.push({
        id: claim.id,
        told: [{ claim, role: 'asserts', reason: 'the first claim of its text' }],
        united: profile,
        isFresh: isNew,
        ...(host === undefined || whole === undefined ? {} : { memberOf: whole.id }),
      })
  }
  return growing.map(({ id, told, united, memberOf, isFresh: isNew }) => ({
    id,
    document: context.document.id,
    told,
    profile: united,
    isFresh: isNew,
    founds: founds(
      united,
      told.every(({ claim }) => leansBack(context.document.text, claim)),
    ),
    ...(memberOf === undefined ? {} : { memberOf }),
  }))
}

/** Something must tell an incident from any other: a place, a time, a name, the harm. "The airstrikes" are told elsewhere. */
function founds({ spots, stretches, amounts, initiators, recipients }: Profile, isKnown: boolean): boolean {
  if (stretches.some(({ first, last }) => last - first <= longest)) return true
  if (spots.some(({ rank, keys }) => (rank === undefined ? keys.length > 0 : rank < 4))) return true
  if (recipients.some(({ person }) => person)) return true
  if (isKnown) return false
  if (stretches.length > 0) return false
  return (
    spots.some(({ rank }) => rank !== undefined) ||
    amounts.some(({ of, low }) => low > 0 && of !== 'munitions' && of !== 'targets' && of !== 'events') ||
    [...initiators, ...recipients].some(({ actor, country }) => actor !== undefined || country !== undefined)
  )
}

/** Days; what goes on for longer is no incident. */
const longest = 62

/** A claim is compared with what the text began with and with what it told last: a long text is no longer to compare for that. */
function recent(growing: readonly Growing[]): readonly Growing[] {
  return growing.length <= 80 ? growing : [...growing.slice(0, 10), ...growing.slice(-70)]
}

/** True for a claim that can found an incident: its text says that it happened. */
export function isAsserted({ status, attribution }: Claim): boolean {
  return status === 'asserted' && attribution.kind !== 'denied_by'
}

function join(telling: Growing, told: Told, profile: Profile): void {
  telling.told.push(told)
  telling.united = uniteProfiles([telling.united, profile])
}

/** Members of a list are incidents of their own when they lie at places of their own. */
function isPlacedApart(claim: Claim, whole: Claim, byId: ReadonlyMap<string, Claim>): boolean {
  if (claim.place === undefined) return false
  const others = (whole.members ?? []).filter((id) => id !== claim.id).map((id) => byId.get(id)?.place?.name)
  return others.some((name) => name !== undefined && name !== claim.place?.name)
}

function isHarm({ event }: Claim, { words }: Profile): boolean {
  return event === 'ASSAULT' && namesHarm(words)
}

interface Found {
  readonly telling: Growing
  readonly told: Told
}

/**
 * The telling that a claim belongs to; undefined when it begins one. Who stands beside "the strikes" ("Russia condemned the strikes")
 * may have been taken for who did it, so in a claim that leans back another initiator weighs little.
 */
function placeFor(
  claim: Claim,
  profile: Profile,
  allowed: readonly Growing[],
  all: readonly Growing[],
  document: Document,
): Found | undefined {
  const isToll = isHarm(claim, profile) && profile.stretches.length === 0
  const leaning = isToll || leansBack(document.text, claim)
  const doubted = { ...profile, initiators: profile.initiators.map((side) => ({ ...side, disputed: true })) }
  const isLong = profile.stretches.some(({ first, last }) => last - first > longest)
  const fitting = allowed.flatMap((telling) => {
    const likeness = compare(leaning ? doubted : profile, telling.united)
    if (likeness.excluded !== undefined) return []
    if (claim.event !== 'ASSAULT' && (likeness.sides === 0 || likeness.otherSides > 0)) return []
    const discourse = discourseOf(claim, profile, telling, all, document.text)
    const counted =
      profile.stretches.length > 0 && !leaning ? discourse.filter((name) => name === 'text title') : discourse
    const bits = likeness.bits + counted.reduce((sum, name) => sum + weights[name].bits, 0)
    return [{ telling, likeness, discourse, bits }]
  })
  const [best] = fitting.toSorted((a, b) => b.bits - a.bits)
  if (best === undefined) return undefined
  const needed = leaning
    ? thresholds.leaning
    : isLong || (profile.stretches.length > 0 && best.telling.united.stretches.length > 0)
      ? thresholds.within
      : fitting.length === 1 && profile.spots.every(({ rank }) => rank === undefined)
        ? thresholds.alone
        : thresholds.followed
  if (best.bits < needed) return undefined
  const words = [...new Set(best.discourse)].map((name) => weights[name].words)
  return {
    telling: best.telling,
    told: {
      claim,
      role: isToll ? 'part' : 'asserts',
      reason: `same text: ${reasonOf(best.likeness, words)}`,
      likeness: likenessOf(best.bits, needed),
    },
  }
}

/** Bits as a share: one half at the line, near one well above it. */
export function likenessOf(bits: number, line: number): number {
  return Math.round((1 / (1 + 2 ** (line - bits))) * 1000) / 1000
}

function discourseOf(
  claim: Claim,
  profile: Profile,
  telling: Growing,
  all: readonly Growing[],
  text: string,
): LevelName[] {
  const last = telling.told.at(-1)!.claim
  const paragraphs = paragraphOf(text, claim.trigger[0]) - paragraphOf(text, last.trigger[0])
  const isTitle = telling.told.every((each) => isInTitle(text, each.claim.trigger[0]))
  const found: LevelName[] = []
  if (isTitle && paragraphs > 0 && paragraphs <= 4) found.push('text title')
  if (isCause(text, claim)) found.push('text cause')
  else if (paragraphs === 0)
    found.push(sameSentence(text, claim.trigger[0], last.trigger[0]) ? 'text sentence' : 'text paragraph')
  else if (paragraphs > 4 && !isTitle) found.push('text far')
  if (all.every((other) => other === telling || other.told.at(-1)!.claim.trigger[0] <= last.trigger[0]))
    found.push('text latest')
  if (all[0] === telling) found.push('text topic')
  for (let i = Math.min(2, shared(profile.words, telling.united.words)); i > 0; i--) found.push('text word')
  return found
}
