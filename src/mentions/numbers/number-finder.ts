/** Finds how many: every number that is no part of a time, with its bounds, its use and the noun it counts. */
import {
  type Finder,
  type Mention,
  type NumberMention,
  type Parse,
  type Sentence,
  type Span,
  overlaps,
} from '../../model/index.ts'
import { countedNoun } from './number-noun.ts'
import { type Amount, mayBegin, readAmount } from './number-reader.ts'
import { usageOf } from './number-use.ts'
import { type Piece, piecesOf } from '../pieces.ts'
import { headToken } from '../times/time-sentence.ts'

/**
 * The finder of numbers. It runs after the finder of times and leaves their words alone. `people` are nouns that name a person
 * (lemmas); before them "a" and "an" count one.
 */
export function numberFinder(people: Iterable<string> = []): Finder<NumberMention> {
  const persons: ReadonlySet<string> = new Set(people)
  return { id: 'numbers', find: (parse, found) => findNumbers(parse, found, persons) }
}

function findNumbers(parse: Parse, found: readonly Mention[], persons: ReadonlySet<string>): NumberMention[] {
  const mentions: NumberMention[] = []
  const times = bySentence(found)
  const marks = parse.layout.marks.map(({ span }) => span)
  for (const [index, sentence] of parse.sentences.entries()) {
    const taken = times.get(index) ?? []
    const pieces = piecesOf(sentence)
    for (let at = 0; at < pieces.length; ) {
      const mention = mayBegin(pieces[at]!) ? numberAt(pieces, at, sentence, index, taken, persons, marks) : undefined
      if (mention === undefined) at++
      else {
        mentions.push(mention.mention)
        at = mention.next
      }
    }
  }
  return mentions
}

function numberAt(
  pieces: readonly Piece[],
  at: number,
  sentence: Sentence,
  index: number,
  taken: readonly Span[],
  persons: ReadonlySet<string>,
  marks: readonly Span[],
): { readonly mention: NumberMention; readonly next: number } | undefined {
  const amount = readAmount(pieces, at)
  if (amount === undefined) {
    const mention = single(pieces[at]!, sentence, index, persons)
    return mention && { mention, next: at + 1 }
  }
  const span: Span = [pieces[amount.from]!.start, pieces[amount.to - 1]!.end]
  const core: Span = [pieces[amount.core]!.start, span[1]]
  if (meetsAny(taken, core)) return undefined
  if (!isNumber(pieces, amount, sentence)) return undefined
  const first = pieces[amount.core]!.token
  const last = pieces[amount.to - 1]!.token
  const use = meetsAny(marks, core)
    ? 'label'
    : amount.ordinal
      ? 'ordinal'
      : usageOf(pieces, amount.core, amount.to, amount.value, sentence)
  const head = headToken(sentence, first, last)
  const noun = use === 'count' || use === 'ordinal' ? countedNoun(sentence, first, last, head) : undefined
  const { low, best, high, approximate, reason } = amount
  return {
    next: amount.to,
    mention: {
      kind: 'number',
      span,
      sentence: index,
      head,
      reason,
      ...(low === undefined ? {} : { low }),
      ...(best === undefined ? {} : { best }),
      ...(high === undefined ? {} : { high }),
      approximate,
      use,
      ...(noun === undefined ? {} : { noun }),
    },
  }
}

/** "an American contractor": one person. */
function single(
  { word, start, end, token }: Piece,
  sentence: Sentence,
  index: number,
  persons: ReadonlySet<string>,
): NumberMention | undefined {
  if (word !== 'a' && word !== 'an') return undefined
  const { head, deprel } = sentence.tokens[token]!
  if (deprel !== 'det' || head <= token || !persons.has(sentence.tokens[head]!.lemma)) return undefined
  return {
    kind: 'number',
    span: [start, end],
    sentence: index,
    head: token,
    reason: 'article before a person',
    low: 1,
    best: 1,
    high: 1,
    approximate: false,
    use: 'count',
    noun: head,
  }
}

/** Refuses "no longer", "one another", "the one who", "second" the verb. */
function isNumber(pieces: readonly Piece[], { core, to, reason, ordinal }: Amount, sentence: Sentence): boolean {
  const token = sentence.tokens[pieces[core]!.token]!
  const { word } = pieces[core]!
  if (reason === 'none') {
    if (idle.has(pieces[to]?.word ?? '')) return false
    if (word === 'no' && to === core + 1) return token.deprel === 'det' && sentence.tokens[token.head]?.upos === 'NOUN'
    return true
  }
  if (ordinal) return token.upos !== 'ADV' && token.upos !== 'VERB' && !(word === 'second' && token.deprel === 'advmod')
  if (word === 'one' && to === core + 1) {
    return (
      pieces[to]?.word !== 'another' &&
      pieces[to]?.word !== 'hand' &&
      (token.upos === 'NUM' || pieces[to]?.word === 'of')
    )
  }
  if (word === 'many' || word === 'few') return token.upos !== 'PRON'
  return true
}

/** "no doubt", "no way", "by no means": nothing is counted. */
const idle: ReadonlySet<string> = new Set(
  'doubt way means matter need question reason choice sense idea longer more'.split(' '),
)

/** True when one of the spans, which lie in text order, shares a code unit with `span`; found by halving. */
function meetsAny(spans: readonly Span[], span: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![1] <= span[0]) low = middle + 1
    else high = middle
  }
  return low < spans.length && overlaps(spans[low]!, span)
}

/** The spans of the times of each sentence. */
function bySentence(found: readonly Mention[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>()
  for (const { kind, sentence, span } of found) {
    if (kind !== 'time') continue
    const list = spans.get(sentence)
    if (list === undefined) spans.set(sentence, [span])
    else list.push(span)
  }
  return spans
}
