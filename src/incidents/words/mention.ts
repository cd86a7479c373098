/**
 * A word that names an event ("the raid", "was stormed"), with what stands around it: what it is compared by when nothing but words is
 * given, without claims.
 */
import { overlaps, type Sentence, type Span, type Token } from '../../model/index.ts'
import { eventWords, namesSpeech, stem } from '../likeness/event-words.ts'

/** A parsed text with the stretches in it that name events. */
export interface EventText {
  readonly id: string
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly { readonly id: string; readonly span: Span }[]
}

/** A mention cut up for comparing. */
export interface EventMention {
  readonly id: string
  /** Number of its text. */
  readonly text: number
  readonly lemma: string
  readonly stem: string
  readonly upos: string
  /** Kinds of event that its head names. */
  readonly kinds: ReadonlySet<string>
  /** It reports speech: "said". */
  readonly says: boolean
  /** Stems of all its longer words. */
  readonly stems: ReadonlySet<string>
  /** Content words of its sentence without its head, and of the arguments of its head. */
  readonly around: ReadonlySet<string>
  readonly beside: ReadonlySet<string>
}

const content: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const argument = /subj|obj|obl|nmod|agent|compound|poss/

/** The lemmas of the content words of a text. */
export function contentWords({ sentences }: Pick<EventText, 'sentences'>): readonly string[] {
  return sentences.flatMap(({ tokens }) => tokens.filter(({ upos }) => content.has(upos)).map(({ lemma }) => lemma))
}

/** The mentions of a text; one that lies in no sentence is known by its id alone. */
export function mentionsOf(text: EventText, number: number): EventMention[] {
  return text.mentions.map(({ id, span }) => {
    const sentence = text.sentences.find(({ start, end }) => overlaps([start, end], span))
    const inside = sentence?.tokens.filter(({ start, end }) => overlaps([start, end], span)) ?? []
    const head = headOf(inside)
    if (sentence === undefined || head === undefined) return bare(id, number)
    const words = sentence.tokens.filter(({ upos, lemma }) => content.has(upos) && lemma !== head.lemma)
    return {
      id,
      text: number,
      lemma: head.lemma,
      stem: stem(head.lemma),
      upos: head.upos,
      says: namesSpeech(eventWords(head.lemma)),
      kinds: new Set(eventWords(head.lemma).filter((kind) => kind.startsWith('#'))),
      stems: new Set(
        inside
          .map(({ lemma }) => lemma)
          .filter((lemma) => lemma.length > 3)
          .map(stem),
      ),
      around: new Set(words.map(({ lemma }) => lemma)),
      beside: argumentsOf(sentence, head, inside),
    }
  })
}

function bare(id: string, text: number): EventMention {
  const none = new Set<string>()
  return { id, text, lemma: id, stem: id, upos: 'X', kinds: none, says: false, stems: none, around: none, beside: none }
}

/** The word of a stretch whose own head lies outside it. */
function headOf(inside: readonly Token[]): Token | undefined {
  const within = new Set(inside.map(({ index }) => index))
  return inside.find(({ head }) => !within.has(head)) ?? inside[0]
}

function argumentsOf(sentence: Sentence, head: Token, inside: readonly Token[]): ReadonlySet<string> {
  const own = new Set(inside.map(({ index }) => index))
  const waiting = sentence.dependents[head.index]!.filter((at) => argument.test(sentence.tokens[at]!.deprel))
  const found = new Set<string>()
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (own.has(at)) continue
    own.add(at)
    const { lemma } = sentence.tokens[at]!
    if (lemma.length > 2) found.add(lemma)
    waiting.push(...sentence.dependents[at]!)
  }
  return found
}
