/**
 * Turns the words in a slot into initiators and recipients: an actor that a mention names, a facility with its owner,
 * a country spoken of by its capital, or a plain noun group that stays unresolved. Nothing is dropped silently.
 */
import {
  type ActorMention,
  type Basis,
  type Participant,
  overlaps,
  type Parse,
  quote,
  type Sentence,
  type Token,
  type Span,
  weaker,
  isRegistered,
} from '../../model/index.ts'
import { dependentOf } from '../../language/index.ts'
import type { FrameTable, Slot } from '../predicates/frame.ts'
import { numberOn } from '../circumstances/counts.ts'
import { measuredBy, type MentionIndex, nounGroup } from '../mention-index.ts'
import { phraseOf } from './phrase.ts'
import { reach } from '../predicates/reach.ts'
import { standIns } from './stand-ins.ts'
import type { Filler, Slots } from '../predicates/slots.ts'

export interface ParticipantReader {
  /** The participants in the first of `slots` that has any. */
  read(sentence: number, slots: Slots, wanted: readonly Slot[], role: 'initiator' | 'recipient'): Participant[]
  /** The participant that one word stands for. */
  of(sentence: number, filler: Filler, role: 'initiator' | 'recipient'): Participant | undefined
}

export function participantReader(parse: Parse, mentions: MentionIndex, frames: FrameTable): ParticipantReader {
  const of = (number: number, filler: Filler, role: 'initiator' | 'recipient') => {
    const participant = participantOf(parse, number, filler, role, mentions, frames)
    return participant && withPhrase(parse.sentences[number]!, number, filler.token, participant, mentions)
  }
  return {
    of,
    read(sentence, slots, wanted, role) {
      for (const slot of wanted) {
        const found: Participant[] = []
        const counts: (number | undefined)[] = []
        for (const filler of reach(parse.sentences[sentence]!, slots, slot)) {
          if (slot === 'modifier' && !qualifies(parse, sentence, filler.token, mentions)) continue
          if (found.length > 0 && holdsPlaceBefore(parse, sentence, filler.token, mentions)) continue
          for (const at of standIns(parse, sentence, filler, role, mentions, frames)) {
            const participant = of(sentence, at, role)
            if (participant === undefined || found.some((other) => isSame(other, participant))) continue
            found.push(participant)
            counts.push(numberOn(sentence, at.token, mentions)?.best)
          }
        }
        if (found.length > 0) return isWholeOfRest(counts) ? [found[0]!] : withoutStrayWords(found)
      }
      return []
    },
  }
}

/** With the whole phrase of the word that it was read from, where that says more. */
function withPhrase(
  sentence: Sentence,
  number: number,
  index: number,
  participant: Participant,
  mentions: MentionIndex,
): Participant {
  const [start, end] = participant.spans[0]!
  const { deprel, head } = sentence.tokens[index]!
  const owned = owning.has(deprel) && head >= 0 ? head : index
  const bare = phraseOf(sentence, number, owned, mentions)
  if (!overlaps(bare, [start, end])) return participant
  const isWhole = bare[0] <= start && end <= bare[1]
  const phrase = isWhole ? bare : phraseOf(sentence, number, owned, mentions, [start, end])
  return phrase[0] >= start && phrase[1] <= end ? participant : { ...participant, phrase }
}

/** Relations of whoever stands first in the phrase of a noun: "{Georgia's} request", "{Swiss} demands". */
const owning: ReadonlySet<string> = new Set(['nmod:poss', 'amod', 'compound'])

/** "Tthe United States": an unknown word that runs straight into a known actor is dirt, no party of its own. */
function withoutStrayWords(found: readonly Participant[]): Participant[] {
  return found.filter(({ actor, spans }) => {
    const end = spans[0]?.[1] ?? 0
    const isKnown = isRegistered(actor)
    return isKnown || !found.some((other) => other.spans[0]?.[0] === end + 1 && isRegistered(other.actor))
  })
}

/** "{twelve} people, seven women and five men": the members of a count are counted in it. */
function isWholeOfRest([whole, ...rest]: readonly (number | undefined)[]): boolean {
  return (
    whole !== undefined && rest.length > 1 && rest.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0) === whole
  )
}

/** One actor named twice in one slot, as by a title and a name, is one party. */
function isSame(a: Participant, b: Participant): boolean {
  return a.actor !== undefined && a.actor === b.actor && a.name === b.name
}

/** "Raqqah, Syria": a wider place right after a comma says where the one before it lies; it is no party of its own. */
export function holdsPlaceBefore(parse: Parse, number: number, index: number, mentions: MentionIndex): boolean {
  const { tokens } = parse.sentences[number]!
  const wider = mentions.headed('place', number, index)
  if (wider?.place === undefined || tokens[index - 1]?.text !== ',') return false
  const narrower = mentions.covering('place', number, index - 2)
  return narrower?.place?.country === wider.place.country && narrower?.place?.precision !== wider.place.precision
}

/** Only an actor or a country qualifies an event as its party: "Israeli strikes", not "recent strikes". */
function qualifies(parse: Parse, number: number, index: number, mentions: MentionIndex): boolean {
  const { upos } = parse.sentences[number]!.tokens[index]!
  if (upos === 'VERB' || upos === 'ADV') return false
  const actor = mentions.headed('actor', number, index) ?? mentions.covering('actor', number, index)
  if (actor !== undefined && actor.head === index) return actor.form !== 'pronoun'
  return mentions.headed('place', number, index)?.metonym === true
}

function participantOf(
  parse: Parse,
  number: number,
  { token: index, basis }: Filler,
  role: 'initiator' | 'recipient',
  mentions: MentionIndex,
  frames: FrameTable,
): Participant | undefined {
  const sentence = parse.sentences[number]!
  const token = sentence.tokens[index]!
  const { text } = parse.document
  const mention = bestActor(sentence, number, index, mentions)
  if (mention !== undefined) return fromMention(text, sentence, mention, basis)
  const measured = measuredBy(sentence, index)
  if (measured !== undefined) return participantOf(parse, number, { token: measured, basis }, role, mentions, frames)
  if (mentions.headed('weapon', number, index) !== undefined && role === 'initiator') return undefined
  if (mentions.headed('time', number, index) !== undefined) return undefined
  const place = mentions.headed('place', number, index)
  if (place !== undefined) {
    if (role === 'initiator' && place.place?.precision !== 'country' && !place.metonym) return undefined
    return {
      name: place.place?.precision === 'country' ? place.place.name : quote(text, place.span),
      ...(place.place?.country === undefined ? {} : { country: place.place.country }),
      basis,
      spans: [place.span],
    }
  }
  if (
    token.upos === 'PRON' ||
    token.upos === 'DET' ||
    token.upos === 'NUM' ||
    token.upos === 'SYM' ||
    token.upos === 'PUNCT' ||
    token.upos === 'X'
  )
    return pronounCount(sentence, number, index, mentions, text, basis, role)
  if (token.upos === 'ADV' || ((token.upos === 'VERB' || token.upos === 'ADJ') && !isNounLike(sentence, index)))
    return undefined
  if (frames.nouns.has(token.lemma) && token.upos === 'NOUN' && !frames.classes.get('facility')?.has(token.lemma))
    return undefined
  const owner = ownerOf(sentence, number, index, mentions)
  if (role === 'initiator' && token.upos === 'NOUN' && owner === undefined && !canAct(token.lemma, frames))
    return undefined
  if (frames.classes.get('abstract')?.has(token.lemma))
    return role === 'recipient' && owner !== undefined ? fromMention(text, sentence, owner, 'implied') : undefined
  if (token.upos === 'PROPN' && mentions.covering('actor', number, index + 1) !== undefined) return undefined
  const span = nounGroup(sentence, index)
  return {
    name: withoutArticle(quote(text, span)),
    ...(owner?.referent?.country === undefined ? {} : { country: owner.referent.country }),
    ...(owner?.referent?.sector === undefined ? {} : { sector: owner.referent.sector }),
    basis,
    spans: [span],
  }
}

/** "three of them", "five others": a number that stands for people. A number alone is a count and names nobody. */
function pronounCount(
  sentence: Sentence,
  number: number,
  index: number,
  mentions: MentionIndex,
  text: string,
  basis: Basis,
  role: 'initiator' | 'recipient',
): Participant | undefined {
  const { upos } = sentence.tokens[index]!
  if (role !== 'recipient' || upos !== 'NUM' || mentions.headed('number', number, index) === undefined) return undefined
  const span = nounGroup(sentence, index)
  const name = quote(text, span)
  return /\p{L}/u.test(name.replace(quote(text, wordSpan(sentence, index)), ''))
    ? { name, basis, spans: [span] }
    : undefined
}

function wordSpan(sentence: Sentence, index: number): Span {
  const { start, end } = sentence.tokens[index]!
  return [start, end]
}

/** The mention that says most about a word: the name in apposition to a description, else the mention it heads. */
function bestActor(
  sentence: Sentence,
  number: number,
  index: number,
  mentions: MentionIndex,
): ActorMention | undefined {
  const own = mentions.headed('actor', number, index)
  if (own?.form === 'name' && own.referent !== undefined) return own
  const apposition = dependentOf(sentence, index, 'appos')
  if (apposition !== undefined) {
    const named = mentions.headed('actor', number, apposition.index)
    if (
      named?.form === 'name' &&
      (own === undefined || named.referent?.type === 'person' || own.referent === undefined)
    )
      return named
  }
  if (own !== undefined) return own
  const covering = mentions.covering('actor', number, index)
  return covering !== undefined && covering.form === 'name' ? covering : undefined
}

function fromMention(text: string, sentence: Sentence, mention: ActorMention, basis: Basis): Participant {
  const { referent, antecedent } = mention
  const span = coreOf(sentence, mention)
  return {
    name:
      referent === undefined ||
      (antecedent === undefined && (!referent.registered || (mention.basis !== 'stated' && referent.type !== 'person')))
        ? withoutArticle(quote(text, span))
        : referent.name,
    ...(referent === undefined ? {} : { actor: referent.id }),
    ...(referent?.country === undefined ? {} : { country: referent.country }),
    ...(referent?.sector === undefined ? {} : { sector: referent.sector }),
    basis: weaker(basis, mention.basis),
    spans: antecedent === undefined ? [span] : [span, antecedent as Span],
  }
}

/** "from {the accused}", "{the wounded}": an adjective or participle with an article of its own and no noun names people. */
function isNounLike(sentence: Sentence, index: number): boolean {
  const { xpos, deprel } = sentence.tokens[index]!
  return (
    (xpos === 'VBN' || xpos === 'JJ') &&
    deprel !== 'amod' &&
    !deprel.startsWith('acl') &&
    sentence.dependents[index]!.some((at) => sentence.tokens[at]!.lemma === 'the' && at === index - 1)
  )
}

/** A noun that can act: listed, or built as people's names for themselves are: -ist, -er, -ant. */
function canAct(lemma: string, frames: FrameTable): boolean {
  return (
    frames.classes.get('agent')?.has(lemma) === true ||
    frames.classes.get('person')?.has(lemma) === true ||
    /(?:ist|ant|eer|ian|naut|smith)$/.test(lemma)
  )
}

/** A comma, an "and" or an "of" that the noun group leaves to others. */
function isForeign({ text, upos, lemma }: Token): boolean {
  return text === ',' || upos === 'CCONJ' || lemma === 'of'
}

/** A description that runs on past a comma or an "and" is cut back to its noun group. */
function coreOf(sentence: Sentence, { form, span, head }: ActorMention): Span {
  if (form !== 'description') return span
  const group = nounGroup(sentence, head)
  return span[1] > group[1] &&
    sentence.tokens.some((token) => token.start >= group[1] && token.start < span[1] && isForeign(token))
    ? group
    : span
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|a|an)\s+(?=\S)/i, '')
}

/** Whose base, embassy or convoy it is: "US headquarters", "the army's base", "the embassy of Iran". */
function ownerOf(sentence: Sentence, number: number, index: number, mentions: MentionIndex): ActorMention | undefined {
  for (const at of sentence.dependents[index]!) {
    const { deprel } = sentence.tokens[at]!
    if (deprel !== 'nmod:poss' && deprel !== 'amod' && deprel !== 'compound' && deprel !== 'nmod') continue
    const owner = mentions.headed('actor', number, at)
    if (owner?.referent !== undefined) return owner
  }
  return undefined
}
