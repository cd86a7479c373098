/** Looks up mentions by the tokens they stand on. */
import { type Mention, overlaps, type Parse, type Sentence, type Span } from '../model/index.ts'

type Kind = Mention['kind']
type OfKind<K extends Kind> = Extract<Mention, { kind: K }>

export interface MentionIndex {
  /** Mentions of one sentence, in text order. */
  in(sentence: number): readonly Mention[]
  /** The largest mention of a kind whose head is the token. */
  headed<K extends Kind>(kind: K, sentence: number, token: number): OfKind<K> | undefined
  /** The smallest mention of a kind that covers the token. */
  covering<K extends Kind>(kind: K, sentence: number, token: number): OfKind<K> | undefined
}

export function indexMentions(parse: Parse, mentions: readonly Mention[]): MentionIndex {
  const bySentence: Mention[][] = parse.sentences.map(() => [])
  for (const mention of mentions) bySentence[mention.sentence]?.push(mention)
  const none: readonly Mention[] = []
  const length = ({ span }: Mention) => span[1] - span[0]
  const pick = <K extends Kind>(kind: K, sentence: number, fits: (mention: Mention) => boolean, larger: boolean) => {
    let best: Mention | undefined
    for (const mention of bySentence[sentence] ?? none) {
      if (mention.kind !== kind || !fits(mention)) continue
      if (best === undefined || (larger ? length(mention) > length(best) : length(mention) < length(best)))
        best = mention
    }
    return best as OfKind<K> | undefined
  }
  return {
    in: (sentence) => bySentence[sentence] ?? none,
    headed: (kind, sentence, token) => pick(kind, sentence, ({ head }) => head === token, true),
    covering: (kind, sentence, token) => {
      const word = parse.sentences[sentence]?.tokens[token]
      if (word === undefined) return undefined
      const span: Span = [word.start, word.end]
      return pick(kind, sentence, (mention) => overlaps(mention.span, span), false)
    },
  }
}

/** The span of a noun group: its modifiers and "of" phrases, without relative clauses, appositions and coordinated nouns. */
export function nounGroup(sentence: Sentence, index: number): Span {
  let first = index
  let last = index
  const walk = (at: number) => {
    for (const dependent of sentence.dependents[at]!) {
      const token = sentence.tokens[dependent]!
      const relation = token.deprel
      const inside = at === index ? groupRelations.has(relation) : nestedRelations.has(relation)
      const ofPhrase = at === index && relation === 'nmod' && hasOf(sentence, dependent)
      if (!inside && !ofPhrase) continue
      if (dependent < first) first = dependent
      if (dependent > last) last = dependent
      walk(dependent)
    }
  }
  walk(index)
  return [sentence.tokens[first]!.start, sentence.tokens[last]!.end]
}

const groupRelations: ReadonlySet<string> = new Set([
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'flat',
  'goeswith',
  'nmod:unmarked',
])
const nestedRelations: ReadonlySet<string> = new Set([...groupRelations, 'case', 'advmod', 'fixed'])

function hasOf(sentence: Sentence, index: number): boolean {
  return sentence.dependents[index]!.some(
    (at) => sentence.tokens[at]!.deprel === 'case' && sentence.tokens[at]!.lemma === 'of',
  )
}

const measures: ReadonlySet<string> = new Set([
  'ton',
  'tonne',
  'number',
  'group',
  'dozen',
  'score',
  'hundred',
  'thousand',
  'million',
  'series',
  'wave',
  'package',
  'part',
  'majority',
  'some',
  'many',
  'all',
  'several',
  'most',
  'half',
  'bunch',
  'band',
  'handful',
  'pair',
  'couple',
  'team',
  'kind',
  'type',
  'lot',
  'shipment',
  'batch',
  'string',
  'member',
  'one',
  'two',
])

/** What a word of quantity measures: "dozens of {fighters}", "a group of {refugees}"; undefined for other words. */
export function measuredBy(sentence: Sentence, index: number): number | undefined {
  const { lemma, upos } = sentence.tokens[index]!
  if (upos !== 'NUM' && !measures.has(lemma)) return undefined
  return sentence.dependents[index]!.find((at) => sentence.tokens[at]!.deprel === 'nmod' && hasOf(sentence, at))
}
