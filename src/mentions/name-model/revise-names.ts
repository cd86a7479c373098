/**
 * Weighs the names that the rules found against what the name model reads in the sentence. It adds names that nobody knows,
 * joins the pieces of one, tells a person from a body, and leaves a state that is only a place to the places. It drops nobody else:
 * a mention that the model does not see stays.
 */
import {
  type ActorMention,
  groupBy,
  type Mention,
  type Parse,
  type PlaceMention,
  type Sentence,
} from '../../model/index.ts'
import { dependentOf, isRelation } from '../../language/index.ts'
import { foldWord } from '../names.ts'
import { headToken } from '../times/time-sentence.ts'
import { type NameKind, type NameSpan, spansOf } from './labels.ts'
import { isNaming, kindOf, marksOf, type NamingMention } from './marks.ts'
import type { NameModel } from './name-model.ts'

/** Tokens beyond which a sentence is no prose. */
const LONGEST = 800

/** What the model makes of the mentions of a text. */
export function nameReviser(model: NameModel): (parse: Parse, mentions: readonly Mention[]) => readonly Mention[] {
  return (parse, mentions) => revised(parse, mentions, model)
}

function revised(
  { document: { text }, sentences }: Parse,
  mentions: readonly Mention[],
  model: NameModel,
): readonly Mention[] {
  const bySentence = groupBy(mentions, (mention) => mention.sentence)
  return sentences.flatMap((sentence, number) => {
    const own = bySentence.get(number) ?? []
    if (sentence.tokens.length > LONGEST || !isOpen(sentence, own) || !isMixed(sentence)) return own
    const spans = spansOf(model.label(sentence, marksOf(sentence, own)))
    return spans.reduce((kept, span) => {
      const [start, end] = [sentence.tokens[span.first]!.start, sentence.tokens[span.last]!.end]
      return revise(kept, { text, sentence, number, span, start, end })
    }, own)
  })
}

/** A name in its sentence. */
interface Found {
  readonly text: string
  readonly sentence: Sentence
  readonly number: number
  readonly span: NameSpan
  /** Where its first word begins and its last one ends. */
  readonly start: number
  readonly end: number
}

/** Something may change: a proper noun that nobody took, a name that only the text knows, a state that may be a place. */
function isOpen(sentence: Sentence, mentions: readonly Mention[]): boolean {
  const { tokens } = sentence
  const taken = new Uint8Array(tokens.length)
  for (const mention of mentions) {
    if (mention.kind === 'actor' && mention.form === 'name' && mention.referent !== undefined) {
      const { registered, type } = mention.referent
      if (!registered || (type === 'state' && !isParty(sentence, mention.head))) return true
    }
    for (let at = mention.head; at >= 0 && tokens[at]!.end > mention.span[0]; at--) taken[at] = 1
    for (let at = mention.head + 1; at < tokens.length && tokens[at]!.start < mention.span[1]; at++) taken[at] = 1
  }
  return tokens.some(({ upos, index }) => upos === 'PROPN' && taken[index] === 0)
}

/** Capitals tell names from other words: neither all nor none of the long words have them. */
function isMixed({ tokens }: Sentence): boolean {
  let upper = 0
  let lower = 0
  for (const { text } of tokens) {
    const last = text[text.length - 1]!
    if (text.length < 2 || last.toLowerCase() === last.toUpperCase()) continue
    if (last === last.toLowerCase()) lower++
    else upper++
  }
  return lower > upper && tokens.some(({ text }) => text[0] !== text[0]!.toLowerCase())
}

function revise(mentions: Mention[], found: Found): Mention[] {
  const { start, end } = found
  const { kind } = found.span
  const touching = mentions.filter(
    (mention): mention is NamingMention => isNaming(mention) && mention.span[0] < end && start < mention.span[1],
  )
  if (touching.length === 0) return hasName(found) ? [...mentions, ...added(found)] : mentions
  if (kind === 'place') return withoutStates(mentions, touching, found)
  const outer = touching.filter(
    (one) => !touching.some((other) => other !== one && other.span[0] <= one.span[0] && one.span[1] <= other.span[1]),
  )
  const [only] = outer
  if (outer.length > 1) return joined(mentions, outer, found, kind)
  return mentions.map((mention) => (mention === only ? typed(only, kind) : mention))
}

/** "the future of Syria": a state where the model reads a place, there is a place, and grammar makes it no party. */
function withoutStates(
  mentions: Mention[],
  touching: readonly NamingMention[],
  { sentence, start, end }: Found,
): Mention[] {
  const states = touching.filter(
    (mention) =>
      mention.kind === 'actor' &&
      mention.form === 'name' &&
      mention.referent?.type === 'state' &&
      start <= mention.span[0] &&
      mention.span[1] <= end &&
      touching.some((other) => other.kind === 'place' && other.head === mention.head) &&
      !isParty(sentence, mention.head),
  )
  return mentions
    .filter((mention) => !states.some((state) => state === mention))
    .map((mention) =>
      mention.kind === 'place' && mention.metonym && states.some(({ head }) => head === mention.head)
        ? { ...mention, metonym: false }
        : mention,
    )
}

/** Whoever does something, has it done to, or stands with or against others. */
function isParty(sentence: Sentence, head: number): boolean {
  let at = head
  while (sentence.tokens[at]!.deprel === 'conj' && sentence.tokens[at]!.head >= 0) at = sentence.tokens[at]!.head
  const token = sentence.tokens[at]!
  if (isRelation(token, 'nsubj', 'obj', 'iobj', 'nmod:poss', 'obl:agent', 'compound')) return true
  const word = dependentOf(sentence, at, 'case')?.lemma ?? ''
  // "independent of Iran", against "the south of Iran".
  return partyWords.has(word) || (word === 'of' && isRelation(token, 'obl'))
}

const partyWords: ReadonlySet<string> = new Set('by with against between on upon at than like versus for to'.split(' '))

/** A proper noun opens the span, after an article, no number stands in it, and no hyphen joins it to more of the name. */
function hasName({ text, sentence, span, start, end }: Found): boolean {
  if (
    /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^-[\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  )
    return false
  const words = sentence.tokens.slice(span.first, span.last + 1)
  const [opening] = words.filter(({ upos }) => upos !== 'DET')
  return opening?.upos === 'PROPN' && !words.some(({ text }) => /\d/.test(text))
}

function added(found: Found): NamingMention[] {
  const { kind } = found.span
  if (kind === 'people') return []
  const base = baseOf(found, `name model: ${kind}`)
  if (kind !== 'place') return [named(base, found, kind)]
  const place: PlaceMention = { ...base, kind, metonym: false }
  return [place]
}

type Base = Pick<ActorMention, 'span' | 'sentence' | 'head' | 'reason'>

function baseOf({ sentence, number, span, start, end }: Found, reason: string): Base {
  return { span: [start, end], sentence: number, head: headToken(sentence, span.first, span.last), reason }
}

function named(base: Base, { text, start, end }: Found, type: 'person' | 'organisation'): ActorMention {
  const name = text.slice(start, end)
  const id = `text:${name.split(/\s+/).map(foldWord).join(' ')}`
  return { ...base, kind: 'actor', form: 'name', basis: 'stated', referent: { id, name, type, registered: false } }
}

/** The pieces of one name: the piece with the head grows over the others. */
function joined(
  mentions: Mention[],
  outer: readonly NamingMention[],
  found: Found,
  kind: Exclude<NameKind, 'place'>,
): Mention[] {
  const { sentence, span, start, end } = found
  const words = sentence.tokens.slice(span.first, span.last + 1)
  const isOneName =
    words.every(({ upos }) => upos === 'PROPN' || upos === 'PUNCT' || upos === 'ADP' || upos === 'DET') &&
    !words.some(({ text: word }) => word === ',')
  const isKnown = outer.some((one) => one.kind === 'place' || one.referent?.registered === true)
  if (!isOneName || kind === 'people' || outer.some((one) => one.span[0] < start || one.span[1] > end)) return mentions
  const whole = named(baseOf(found, `name model: ${kind} of several pieces`), found, kind)
  return isKnown
    ? [...mentions, whole]
    : [...mentions.filter((mention) => !(outer as readonly Mention[]).includes(mention)), whole]
}

/** A person or a body, where only the text knows. */
function typed(mention: NamingMention, kind: Exclude<NameKind, 'place'>): Mention {
  if (mention.kind !== 'actor' || mention.form !== 'name' || mention.referent?.registered !== false) return mention
  const ours = kindOf(mention)
  if (kind === 'people' || (ours !== 'person' && ours !== 'organisation') || ours === kind) return mention
  if (
    mention.referent.type !== undefined &&
    mention.referent.type !== 'person' &&
    mention.referent.type !== 'organisation'
  )
    return mention
  const reason = mention.reason.replace(/ \(one person\)$/, '')
  return { ...mention, reason: `${reason}, a ${kind} by the name model`, referent: { ...mention.referent, type: kind } }
}
