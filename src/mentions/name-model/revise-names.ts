/**
 * Weighs the names that the rules found against what the name model reads in the sentence. It adds names that nobody knows,
 * joins the pieces of one, tells a person from a body, and leaves a state that is only a place to the places. It drops nobody else:
 * a mention that the model does not see stays.
 */
import type { ActorMention, Mention, Parse, PlaceMention, Sentence } from '../../model/index.ts'
import { dependentOf, isRelation } from '../../language/index.ts'
import { foldWord } from '../names.ts'
import { type NameSpan, spansOf } from './labels.ts'
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
  const bySentence = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence)
    if (list === undefined) bySentence.set(mention.sentence, [mention])
    else list.push(mention)
  }
  return sentences.flatMap((sentence, number) => {
    const own = bySentence.get(number) ?? []
    if (sentence.tokens.length > LONGEST || !isOpen(sentence, own) || !isMixed(sentence)) return own
    const spans = spansOf(model.label(sentence, marksOf(sentence, own)))
    return spans.reduce((kept, span) => revise(kept, { text, sentence, number, span }), own)
  })
}

/** A name in its sentence. */
interface Found {
  readonly text: string
  readonly sentence: Sentence
  readonly number: number
  readonly span: NameSpan
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
  const { sentence, span } = found
  const start = sentence.tokens[span.first]!.start
  const end = sentence.tokens[span.last]!.end
  const touching = mentions.filter(
    (mention): mention is NamingMention => isNaming(mention) && mention.span[0] < end && start < mention.span[1],
  )
  if (touching.length === 0) return hasName(found) ? [...mentions, ...added(found)] : mentions
  if (span.kind === 'place')
    return mentions
      .filter((mention) => !isStateAsPlace(mention, touching, found))
      .map((mention) => asPlace(mention, touching, found))
  const outer = touching.filter(
    (one) => !touching.some((other) => other !== one && other.span[0] <= one.span[0] && one.span[1] <= other.span[1]),
  )
  const [only] = outer
  if (outer.length > 1) return joined(mentions, outer, found)
  return mentions.map((mention) => (mention === only ? typed(only, span.kind) : mention))
}

/** "the future of Syria": a state where the model reads a place, there is a place, and grammar makes it no party. */
function isStateAsPlace(mention: Mention, touching: readonly NamingMention[], { sentence, span }: Found): boolean {
  const start = sentence.tokens[span.first]!.start
  const end = sentence.tokens[span.last]!.end
  return (
    mention.kind === 'actor' &&
    mention.form === 'name' &&
    mention.referent?.type === 'state' &&
    start <= mention.span[0] &&
    mention.span[1] <= end &&
    touching.some((other) => other.kind === 'place' && other.head === mention.head) &&
    !isParty(sentence, mention.head)
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

function asPlace(mention: Mention, touching: readonly NamingMention[], found: Found): Mention {
  const state = touching.some((other) => isStateAsPlace(other, touching, found) && other.head === mention.head)
  return mention.kind === 'place' && mention.metonym && state ? { ...mention, metonym: false } : mention
}

/** A proper noun opens the span, after an article, no number stands in it, and no hyphen joins it to more of the name. */
function hasName({ text, sentence, span }: Found): boolean {
  const [start, end] = [sentence.tokens[span.first]!.start, sentence.tokens[span.last]!.end]
  if (
    /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^-[\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  )
    return false
  const words = sentence.tokens.slice(span.first, span.last + 1)
  const [opening] = words.filter(({ upos }) => upos !== 'DET')
  return opening?.upos === 'PROPN' && !words.some(({ text }) => /\d/.test(text))
}

function headOf({ sentence: { tokens }, span: { first, last } }: Found): number {
  for (let at = first; at <= last; at++) if (tokens[at]!.head < first || tokens[at]!.head > last) return at
  return last
}

function added(found: Found): NamingMention[] {
  const { text, sentence, number, span } = found
  const [start, end] = [sentence.tokens[span.first]!.start, sentence.tokens[span.last]!.end]
  const base = {
    span: [start, end] as const,
    sentence: number,
    head: headOf(found),
    reason: `name model: ${span.kind}`,
  }
  if (span.kind === 'place') {
    const place: PlaceMention = { ...base, kind: 'place', metonym: false }
    return [place]
  }
  if (span.kind === 'people') return []
  return [named(base, text.slice(start, end), span.kind)]
}

function named(
  base: Pick<ActorMention, 'span' | 'sentence' | 'head' | 'reason'>,
  name: string,
  type: 'person' | 'organisation',
): ActorMention {
  const id = `text:${name.split(/\s+/).map(foldWord).join(' ')}`
  return { ...base, kind: 'actor', form: 'name', basis: 'stated', referent: { id, name, type, registered: false } }
}

/** The pieces of one name: the piece with the head grows over the others. */
function joined(mentions: Mention[], outer: readonly NamingMention[], found: Found): Mention[] {
  const { text, sentence, number, span } = found
  const [start, end] = [sentence.tokens[span.first]!.start, sentence.tokens[span.last]!.end]
  const words = sentence.tokens.slice(span.first, span.last + 1)
  const isOneName =
    words.every(({ upos }) => upos === 'PROPN' || upos === 'PUNCT' || upos === 'ADP' || upos === 'DET') &&
    !words.some(({ text: word }) => word === ',')
  const isKnown = outer.some((one) => one.kind === 'place' || one.referent?.registered === true)
  if (
    !isOneName ||
    span.kind === 'people' ||
    span.kind === 'place' ||
    outer.some((one) => one.span[0] < start || one.span[1] > end)
  )
    return mentions
  const whole = named(
    { span: [start, end], sentence: number, head: headOf(found), reason: `name model: ${span.kind} of several pieces` },
    text.slice(start, end),
    span.kind,
  )
  return isKnown
    ? [...mentions, whole]
    : [...mentions.filter((mention) => !(outer as readonly Mention[]).includes(mention)), whole]
}

/** A person or a body, where only the text knows. */
function typed(mention: NamingMention, kind: NameSpan['kind']): Mention {
  if (mention.kind !== 'actor' || mention.form !== 'name' || mention.referent?.registered !== false) return mention
  const ours = kindOf(mention)
  if ((kind !== 'person' && kind !== 'organisation') || (ours !== 'person' && ours !== 'organisation') || ours === kind)
    return mention
  if (
    mention.referent.type !== undefined &&
    mention.referent.type !== 'person' &&
    mention.referent.type !== 'organisation'
  )
    return mention
  const reason = mention.reason.replace(/ \(one person\)$/, '')
  return { ...mention, reason: `${reason}, a ${kind} by the name model`, referent: { ...mention.referent, type: kind } }
}
