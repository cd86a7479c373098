/** Compares the arguments of two tellings, one by one, and adds up what each says for or against one incident. */
import { quadOf } from '../../codebook/index.ts'
import { type Commonness, kindOf, nothingCommon } from './commonness.ts'
import { compareAmounts, compareWeapons } from './amounts.ts'
import { shared } from './names.ts'
import { comparePlaces } from './places.ts'
import type { Profile } from './profile.ts'
import { compareSides, isReversed, type SideLikeness } from './sides.ts'
import { bitsOfStretch, compareTimes } from './times.ts'
import { compareTypes, printType } from './types.ts'
import { type LevelName, thresholds, weights } from './weights.ts'

/** One argument at the level at which two tellings agree or differ in it. */
interface Ground {
  readonly level: LevelName
  readonly bits: number
  readonly value: string
}

/** What the comparison of two tellings comes to. */
export interface Likeness {
  readonly bits: number
  /** Why the two cannot be one incident; the bits say nothing then. */
  readonly excluded?: string
  readonly grounds: readonly Ground[]
  readonly dated: boolean
  readonly placed: boolean
  /** How many of the two sides agree. */
  readonly sides: number
  /** How many disagree. */
  readonly otherSides: number
}

const excluded = (why: string): Likeness => ({
  bits: Number.NEGATIVE_INFINITY,
  excluded: why,
  grounds: [],
  dated: false,
  placed: false,
  sides: 0,
  otherSides: 0,
})

const otherTypes = excluded('other types of event')
const otherDays = excluded('days that exclude each other')
const otherPlaces = excluded('places that exclude each other')
const reversed = excluded('the sides are reversed')

/** How alike two tellings are. It is symmetric. What is common in the casefile counts less. */
export function compare(a: Profile, b: Profile, common: Commonness = nothingCommon): Likeness {
  const type = compareTypes(a.types, b.types)
  if (type === undefined) return otherTypes
  const time = compareTimes(a, b)
  if (time === 'excluded') return otherDays
  const place = comparePlaces(a.spots, b.spots)
  if (place === 'excluded') return otherPlaces
  const isMutual = mutual.has(a.types[0]!.event)
  const crossed = isReversed(a, b)
  if (crossed && !isMutual) return reversed
  const grounds: Ground[] = []
  let bits = 0
  const add = (level: LevelName, value = '', own: number = weights[level].bits): void => {
    grounds.push({ level, bits: own, value })
    bits += own
  }
  const [mine, theirs] = [printType(a.types[0]!), printType(b.types[0]!)]
  add(type, mine === theirs ? mine : mine < theirs ? `${mine}, ${theirs}` : `${theirs}, ${mine}`)
  const isPlaced = place !== undefined && weights[place.level].bits >= weights['place town'].bits
  if (time !== undefined) {
    const day = time.first === undefined ? '' : printDay(time.first)
    const crowd = isPlaced || time.first === undefined ? 0 : common.crowd(time.first)
    if (time.days === undefined) add(time.level, day)
    else add(time.level, day, bitsOfStretch(time.days, weights['day same'].bits) - crowd)
  }
  if (place !== undefined) add(place.level, place.name)
  const initiator = compareSides(a.initiators, crossed ? b.recipients : b.initiators)
  const recipient = compareSides(a.recipients, crossed ? b.initiators : b.recipients)
  if (isTold(initiator)) {
    const level: LevelName = `initiator ${initiator.level === 'person' ? 'actor' : initiator.level}`
    add(level, namesOf(initiator), sideBits(initiator, weights[level].bits, common))
  }
  if (isTold(recipient)) {
    const level = recipientLevel(recipient, a, b)
    add(level, namesOf(recipient), sideBits(recipient, weights[level].bits, common))
  }
  for (const { level, value } of compareAmounts(a.amounts, b.amounts)) add(level, value)
  const weapon = compareWeapons(a, b)
  if (weapon !== undefined) add(weapon, a.weapons.join(', '))
  if (a.document !== b.document && shared(a.sentences, b.sentences) > 0) add('words same')
  return {
    bits,
    grounds,
    dated: time !== undefined && time.days !== undefined && time.days <= 31,
    placed: place !== undefined && weights[place.level].bits >= weights['place in-area'].bits,
    sides: Number(agrees(initiator)) + Number(agrees(recipient)),
    otherSides: Number(disagrees(initiator)) + Number(disagrees(recipient)),
  }
}

/** Why two tellings are taken for one, the weightiest ground first, in words a person can check. */
export function reasonOf({ grounds }: Likeness, also: readonly string[] = []): string {
  const inOrder = grounds.toSorted((x, y) => y.bits - x.bits)
  const words = ({ level, value }: Ground): string => weights[level].words.replace('{}', () => value)
  const agreeing = inOrder.filter(({ bits }) => bits >= 0).slice(0, 6)
  const differing = inOrder.filter(({ bits }) => bits < 0).slice(-2)
  const despite = differing.length === 0 ? '' : `; despite ${differing.map(words).join(' and ')}`
  return `${[...agreeing.map(words), ...also].join(', ')}${despite}`
}

function namesOf({ one, other }: SideLikeness): string {
  return one.name === other.name ? one.name : `${one.name}, ${other.name}`
}

/** Agreement in what is common tells less. */
function sideBits({ level, one }: SideLikeness, bits: number, common: Commonness): number {
  if (level === 'actor' || level === 'state') return common.left('actor', one.actor!, bits)
  return level === 'kind' || level === 'country' ? common.left('kind', kindOf(one), bits) : bits
}

/** An attack harms many, so others hurt are no contradiction; two armies named as the target nearly are. */
function recipientLevel({ level, one, other }: SideLikeness, a: Profile, b: Profile): LevelName {
  if (level === 'person') return isDeadly(a, b) ? 'recipient person' : 'recipient actor'
  if (level === 'other' || level === 'blamed')
    return one.actor !== undefined && other.actor !== undefined ? 'recipient other-actor' : 'recipient other'
  return level === 'open' ? 'recipient country' : `recipient ${level}`
}

/** In these both sides act. */
const mutual: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT'])

/** Enough to say that two tellings of two texts are one incident. */
export function isOne(likeness: Likeness, a: Profile): boolean {
  if (likeness.excluded !== undefined) return false
  if (isStatement(a)) return likeness.dated && likeness.sides === 2 && likeness.bits >= thresholds.link
  return likeness.bits >= (likeness.dated ? thresholds.link : thresholds.undated)
}

/** Words and talks: many are alike, so both sides and the day must agree. */
function isStatement({ types }: Profile): boolean {
  return quadOf(types[0]!.event) % 2 === 1
}

function isTold(
  side: SideLikeness | undefined,
): side is SideLikeness & { level: Exclude<SideLikeness['level'], 'open'> } {
  return side !== undefined && side.level !== 'open'
}

function disagrees(side: SideLikeness | undefined): boolean {
  return side !== undefined && (side.level === 'other' || side.level === 'blamed')
}

function agrees(side: SideLikeness | undefined): boolean {
  return isTold(side) && side.level !== 'other' && side.level !== 'blamed'
}

/** A human being dies once; whoever is arrested or praised may be so again. */
function isDeadly(a: Profile, b: Profile): boolean {
  return [a, b].every(
    ({ types, amounts }) =>
      types.some(({ event, mode }) => event === 'ASSAULT' && mode !== 'abduct' && mode !== 'beat') &&
      !amounts.some(({ of, low }) => of === 'killed' && low === 0),
  )
}

function printDay(day: number): string {
  if (!Number.isFinite(day)) return ''
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
