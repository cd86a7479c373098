import {
  type Complaint,
  distanceKm,
  firstFrom,
  groupBy,
  type Place,
  type PlaceMention,
  type Reading,
  type Rule,
  type Sentence,
  type Span,
} from '../../model/index.ts'
import { say } from '../say.ts'

/** Sites that lie closer than this are one site under two names, in kilometres. */
const sameSite = 1
/** How far from its centre a zone or quarter of a town still holds a site, in kilometres. */
const zoneRadius = 2.5

const zones = /zone|quarter|neighbou?rhood|district|compound/i
const joint = /(?:,|;|\band\b|\bor\b|\bas well as\b|\bplus\b)\s*(?:also |even |then )?[^,;]{0,60}$/i
const examples = /\b(?:including|such as|like|notably|especially|namely)\b|:/i
const qualifier =
  /^\s*(?:,?\s*(?:in|at|of|near|on|outside|inside|within|from|to|(?:north|south|east|west)\w* of|\()\b[^,;:]{0,50}|\s*\()$/i

/** "the embassy in Iraq, the Green Zone, …": one of the two lies in the other. */
export const overlappingListItems: Rule = {
  id: 'overlapping-list-items',
  code: 'QN104',
  title: 'Two items of a list are one place, or one lies in the other',
  severity: 'medium',
  about:
    'A list names places as if they were apart, and two of them are the same site or one contains the other. What is counted by such a list is counted twice. Sites count as one within a kilometre; an address such as "Baghdad, Iraq" is no list.',
  *check(reading: Reading): Iterable<Complaint> {
    const { text } = reading.document
    const seen = new Set<string>()
    for (const items of [...coordinated(reading), ...membersOf(reading)])
      for (const [i, a] of items.entries())
        for (const b of items.slice(i + 1)) {
          const how = overlap(a.place, b.place)
          const key = `${a.span[0]}:${b.span[0]}`
          if (
            how === undefined ||
            seen.has(key) ||
            (how === 'same' && sameName(text, a.span, b.span)) ||
            (isProvince(a, b) && !joined(text, b.span))
          )
            continue
          seen.add(key)
          const [first, second] = [say(text, a.span), say(text, b.span)]
          yield {
            spans: [b.span, a.span],
            actual: second,
            note:
              how === 'same'
                ? `"${first}" and "${second}" are listed apart and are the same place.`
                : how === 'inside'
                  ? `"${first}" lies in "${second}", and both are listed.`
                  : `"${second}" lies in "${first}", and both are listed.`,
          }
        }
  },
}

interface Item {
  readonly span: Span
  readonly place: Place
}

/** Lists of three or more places in one sentence. */
function* coordinated(reading: Reading): Iterable<readonly Item[]> {
  const { text } = reading.document
  const bySentence = groupBy(
    reading.mentions.filter(
      (mention): mention is PlaceMention => mention.kind === 'place' && !isWide(mention) && !isModifier(text, mention),
    ),
    ({ sentence }) => sentence,
  )
  for (const [at, places] of bySentence) {
    const sentence = reading.sentences[at]
    if (!sentence || places.length < 3) continue
    places.sort((a, b) => a.span[0] - b.span[0])
    let items: PlaceMention[] = []
    let end = -1
    for (const mention of places) {
      if (mention.span[0] < end) continue
      const before = items.at(-1)
      const between = end < 0 ? '' : text.slice(end, mention.span[0])
      end = mention.span[1]
      if (before && qualifier.test(between)) continue
      const list = joint.test(between) && !examples.test(between) && between.length < 120
      if (before && list && !hasVerb(sentence, before.span[1], mention.span[0])) {
        if (/^,\s*$/.test(between) && isAddress(before, mention)) continue
        items.push(mention)
      } else {
        if (items.length > 2) yield known(items)
        items = [mention]
      }
    }
    if (items.length > 2) yield known(items)
  }
}

/** Places of the members of a claim that distributes over a list. */
function* membersOf({ claims, mentions }: Reading): Iterable<readonly Item[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const places = mentions.filter(
    (mention): mention is PlaceMention => mention.kind === 'place' && mention.place !== undefined && !isWide(mention),
  )
  for (const { members } of claims) {
    const items = new Map<string, Item>()
    for (const id of members ?? []) {
      const member = byId.get(id)
      for (const span of [...(member?.recipients ?? []), ...(member?.place ? [member.place] : [])].flatMap(
        ({ spans }) => spans,
      )) {
        const named = places[firstFrom(places, span[0], (mention) => mention.span[0])]
        if (named && named.span[1] <= span[1]) items.set(named.span.join(), { span: named.span, place: named.place! })
      }
    }
    if (items.size > 1) yield [...items.values()]
  }
}

function isProvince(a: Item, b: Item): boolean {
  return a.place.precision === 'province' || b.place.precision === 'province'
}

/** "Salgar, Antioquia Department" is an address; only "and" makes a province an item beside its towns. */
function joined(text: string, [start]: Span): boolean {
  return /\b(?:and|or|as well as)\s+(?:the |in )*$/i.test(text.slice(Math.max(0, start - 20), start))
}

/** A place that is named twice in one list belongs to two other names: "the Erbil police and the Erbil council". */
function sameName(text: string, a: Span, b: Span): boolean {
  const fold = (span: Span): string => say(text, span).toLowerCase()
  return fold(a).includes(fold(b)) || fold(b).includes(fold(a))
}

/** "Erbil Police Department": the place is part of a longer name. */
function isModifier(text: string, { span }: PlaceMention): boolean {
  return /^(?:['’]s)? ?[\p{Lu}]/u.test(text.slice(span[1], span[1] + 4))
}

/** Countries and regions are named again and again in one sentence, often as a side; they are no item that is counted. */
function isWide({ place }: PlaceMention): boolean {
  return place?.precision === 'country' || place?.precision === 'region'
}

function known(mentions: readonly PlaceMention[]): readonly Item[] {
  return mentions.flatMap(({ span, place }) => (place ? [{ span, place }] : []))
}

/** "Basra, Iraq": the second says where the first is. */
function isAddress({ place: a }: PlaceMention, { place: b }: PlaceMention): boolean {
  if (!a || !b) return false
  if (b.precision === 'town') return a.precision === 'site' || a.precision === 'district'
  return b.precision === 'province' && (a.precision === 'site' || a.precision === 'town' || a.precision === 'district')
}

function hasVerb(sentence: Sentence, start: number, end: number): boolean {
  return sentence.tokens.some(
    (token) =>
      token.start >= start && token.end <= end && token.upos === 'VERB' && token.xpos !== 'VBG' && token.xpos !== 'VBN',
  )
}

function overlap(a: Place, b: Place): 'same' | 'inside' | 'holds' | undefined {
  if (a.id === b.id) return 'same'
  if (isZone(b) && a.precision === 'site' && !isZone(a) && distanceKm(a, b) <= zoneRadius) return 'inside'
  if (isZone(a) && b.precision === 'site' && !isZone(b) && distanceKm(a, b) <= zoneRadius) return 'holds'
  if (isZone(a) || isZone(b)) return undefined
  if (a.precision === 'site' && b.precision === 'site') return distanceKm(a, b) < sameSite ? 'same' : undefined
  if (b.precision === 'province' && a.province === b.name && a.country === b.country && a.precision !== 'province')
    return 'inside'
  if (a.precision === 'province' && b.province === a.name && a.country === b.country && b.precision !== 'province')
    return 'holds'
  return undefined
}

function isZone({ type }: Place): boolean {
  return zones.test(type)
}
