/**
 * What the rules, the registers and the gazetteer already say of each word of a sentence: evidence for the name model,
 * which weighs it against the words around.
 */
import { hashOf, mix } from '../../language/index.ts'
import type { ActorMention, Mention, PlaceMention, Sentence } from '../../model/index.ts'
import { labelOf, NO_NAME, type NameKind } from './labels.ts'

export type NamingMention = ActorMention | PlaceMention

export interface Marks {
  /** Label by the widest mention, as if the rules had the last word. */
  readonly rule: Uint8Array
  /** All mentions that cover the word, in order, as one number. */
  readonly covered: Int32Array
  /** Type and register of the widest mention of an actor or place, as one number. */
  readonly type: Int32Array
  /** The first word of why it was found, as one number. */
  readonly why: Int32Array
  /** How many mentions cover the word, at most 3. */
  readonly depth: Uint8Array
  /** 1 for a proper noun in a name that a register or the gazetteer knows: what counts is its type, not which one it is. */
  readonly known: Uint8Array
}

/** Which mentions name somebody or somewhere. */
export function isNaming(mention: Mention): mention is NamingMention {
  return mention.kind === 'actor' || mention.kind === 'place'
}

/** The kind of name that the rules take a mention for; undefined where it names nobody ("his" in "his forces"). */
export function kindOf(mention: NamingMention): NameKind | undefined {
  if (mention.kind === 'place') return 'place'
  const { reason, referent } = mention
  if (reason.startsWith('possessive')) return undefined
  if (reason.startsWith('facility')) return 'place'
  if (reason.startsWith('adjective')) return 'people'
  return referent?.type === 'person' || reason.endsWith('(one person)') ? 'person' : 'organisation'
}

const kindCodes = { actor: 1, place: 2, time: 3, number: 4, weapon: 5 } as const
const formCodes = { name: 8, description: 16, pronoun: 24 } as const

/** The marks of a sentence by its mentions. */
export function marksOf({ tokens }: Sentence, mentions: readonly Mention[]): Marks {
  const size = tokens.length
  const marks = {
    rule: new Uint8Array(size),
    covered: new Int32Array(size),
    type: new Int32Array(size),
    why: new Int32Array(size),
    depth: new Uint8Array(size),
    known: new Uint8Array(size),
  }
  const wideFirst = mentions.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  for (const mention of wideFirst) {
    let first = mention.head
    while (first > 0 && tokens[first - 1]!.end > mention.span[0]) first--
    while (first < size && tokens[first]!.end <= mention.span[0]) first++
    mark(marks, mention, first, tokens)
  }
  return marks
}

function mark(marks: Marks, mention: Mention, first: number, tokens: Sentence['tokens']): void {
  const code = kindCodes[mention.kind] + (mention.kind === 'actor' ? formCodes[mention.form] : 0)
  const kind = isNaming(mention) ? kindOf(mention) : undefined
  const type = isNaming(mention) ? typeOf(mention) : 0
  const why = isNaming(mention) ? whyOf(mention) : 0
  const known = isNaming(mention) && isKnown(mention)
  for (let at = first; at < tokens.length && tokens[at]!.start < mention.span[1]; at++) {
    marks.covered[at] = mix(marks.covered[at]!, 2 * code + (at === first ? 1 : 0))
    if (marks.depth[at]! < 3) marks.depth[at]!++
    if (type !== 0) marks.type[at] = type
    if (why !== 0) marks.why[at] = why
    if (known && tokens[at]!.upos === 'PROPN') marks.known[at] = 1
    if (kind !== undefined && marks.rule[at] === NO_NAME) {
      const goesOn = at > first && marks.rule[at - 1] === labelOf(kind, 'first')
      const isLater = at > first && (goesOn || marks.rule[at - 1] === labelOf(kind, 'later'))
      marks.rule[at] = labelOf(kind, isLater ? 'later' : 'first')
    }
  }
}

function isKnown(mention: NamingMention): boolean {
  if (mention.kind === 'place') return mention.place !== undefined
  return mention.form === 'name' && mention.referent?.registered === true
}

function typeOf(mention: NamingMention): number {
  if (mention.kind === 'actor') {
    const { referent } = mention
    return mix(hashOf(referent?.type ?? ''), referent === undefined ? 1 : referent.registered ? 2 : 3)
  }
  return mix(hashOf(mention.place?.precision ?? ''), (mention.place === undefined ? 4 : 5) + (mention.metonym ? 2 : 0))
}

/** The first word of why it was found: "alias", "title", "name"; a quotation is one word. */
function whyOf({ kind, reason }: NamingMention): number {
  const end = reason.startsWith("'") ? 1 : reason.indexOf(' ')
  return mix(kindCodes[kind], hashOf(reason, 0, end < 0 ? reason.length : end))
}
