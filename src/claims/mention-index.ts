/** Looks up mentions by the tokens they stand on. */
import type { Mention, NumberMention, Parse, Sentence, Span } from '../model/index.ts'

type Kind = Mention['kind']
type OfKind<K extends Kind> = Extract<Mention, { kind: K }>

export interface MentionIndex {
  /** Mentions of one sentence, in text order. */
  in(sentence: number): readonly Mention[]
  /** The largest mention of a kind whose head is the token. */
  headed<K extends Kind>(kind: K, sentence: number, token: number): OfKind<K> | undefined
  /** The first count of a sentence that stands on the token or counts it. */
  counting(sentence: number, token: number): NumberMention | undefined
  /** The smallest mention of a kind that covers the token. */
  covering<K extends Kind>(kind: K, sentence: number, token: number): OfKind<K> | undefined
}

/** Mentions of one sentence by token: those that the token heads and those that cover it. */
interface Places {
  readonly heads: (Mention[] | undefined)[]
  readonly covers: (Mention[] | undefined)[]
  readonly counts: (NumberMention | undefined)[]
}

export function indexMentions(parse: Parse, mentions: readonly Mention[]): MentionIndex {
  const bySentence: (Mention[] | undefined)[] = new Array(parse.sentences.length).fill(undefined)
  for (const mention of mentions) put(bySentence, mention.sentence, mention)
  const places: (Places | undefined)[] = new Array(parse.sentences.length).fill(undefined)
  const placesOf = (sentence: number): Places | undefined => {
    const own = bySentence[sentence]
    if (own === undefined) return undefined
    places[sentence] ??= placesIn(parse.sentences[sentence]!, own)
    return places[sentence]
  }
  return {
    in: (sentence) => bySentence[sentence] ?? none,
    headed: (kind, sentence, token) => longest(placesOf(sentence)?.heads[token], kind),
    counting: (sentence, token) => placesOf(sentence)?.counts[token],
    covering: (kind, sentence, token) => shortest(placesOf(sentence)?.covers[token], kind),
  }
}

const none: readonly Mention[] = []

function put(lists: (Mention[] | undefined)[], at: number, mention: Mention): void {
  const list = lists[at]
  if (list === undefined) lists[at] = [mention]
  else list.push(mention)
}

function placesIn({ tokens }: Sentence, mentions: readonly Mention[]): Places {
  const heads: Places['heads'] = new Array(tokens.length).fill(undefined)
  const covers: Places['covers'] = new Array(tokens.length).fill(undefined)
  const counts: Places['counts'] = new Array(tokens.length).fill(undefined)
  for (const mention of mentions) {
    put(heads, mention.head, mention)
    if (mention.kind === 'number' && mention.use === 'count') {
      counts[mention.head] ??= mention
      if (mention.noun !== undefined) counts[mention.noun] ??= mention
    }
    for (let at = mention.head; at >= 0 && tokens[at]!.end > mention.span[0]; at--) put(covers, at, mention)
    for (let at = mention.head + 1; at < tokens.length && tokens[at]!.start < mention.span[1]; at++)
      put(covers, at, mention)
  }
  return { heads, covers, counts }
}

function longest<K extends Kind>(mentions: readonly Mention[] | undefined, kind: K): OfKind<K> | undefined {
  let best: Mention | undefined
  for (const mention of mentions ?? none)
    if (mention.kind === kind && (best === undefined || length(mention) > length(best))) best = mention
  return best as OfKind<K> | undefined
}

function shortest<K extends Kind>(mentions: readonly Mention[] | undefined, kind: K): OfKind<K> | undefined {
  let best: Mention | undefined
  for (const mention of mentions ?? none)
    if (mention.kind === kind && (best === undefined || length(mention) < length(best))) best = mention
  return best as OfKind<K> | undefined
}

function length({ span }: Mention): number {
  return span[1] - span[0]
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
      const ofPhrase =
        at === index && relation === 'nmod' && hasOf(sentence, dependent) && !belongsToVerb(sentence, index)
      if (!inside && !ofPhrase) continue
      if (dependent < first) first = dependent
      if (dependent > last) last = dependent
      walk(dependent)
    }
  }
  walk(index)
  for (let at = index - 1; at >= first; at--) if (ends(sentence, at)) first = at + 1
  for (let at = index + 1; at <= last; at++) if (ends(sentence, at)) last = at - 1
  return [sentence.tokens[first]!.start, sentence.tokens[last]!.end]
}

/** A comma, a conjunction, a preposition but "of" or a finite verb stands in no noun group, whatever the tree says. */
function ends(sentence: Sentence, at: number): boolean {
  const { text, xpos, upos, lemma } = sentence.tokens[at]!
  if (upos === 'CCONJ' || (upos === 'ADP' && lemma !== 'of')) return true
  return text === ',' || text === ';' || text === ':' || xpos === 'MD' || xpos === 'VBZ' || xpos === 'VBD'
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

/** "accused the militia {of corruption}": the phrase is the verb's, wherever the tree hangs it. */
function belongsToVerb(sentence: Sentence, index: number): boolean {
  const { deprel, head } = sentence.tokens[index]!
  return (deprel === 'obj' || deprel === 'nsubj:pass') && head >= 0 && ofVerbs.has(sentence.tokens[head]!.lemma)
}

const ofVerbs: ReadonlySet<string> = new Set([
  'accuse',
  'suspect',
  'convict',
  'acquit',
  'deprive',
  'rob',
  'strip',
  'warn',
  'inform',
  'clear',
  'notify',
])

function hasOf(sentence: Sentence, index: number): boolean {
  return sentence.dependents[index]!.some(
    (at) => sentence.tokens[at]!.deprel === 'case' && sentence.tokens[at]!.lemma === 'of',
  )
}

const measures: ReadonlySet<string> = new Set([
  'percent',
  'total',
  '%',
  'half',
  'majority',
  'share',
  'portion',
  'rest',
  'remainder',
  'bulk',
  'most',
  'some',
  'many',
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
  'area',
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
  'quantity',
  'amount',
  'consignment',
  'haul',
  'truckload',
  'barrage',
  'volley',
  'salvo',
  'hail',
  'swarm',
  'column',
  'spate',
  'trio',
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
