/**
 * How many: the numbers that stand on a claim's words, with who is counted. "an American contractor and three soldiers"
 * are two counts; "no casualties" is a stated zero.
 */
import type { Count, CountOf, NumberMention, Sentence, Span } from '../../model/index.ts'
import { conjuncts } from '../../language/index.ts'
import { type MentionIndex, nounGroup } from '../mention-index.ts'

/** Counts of `of` on a word and its coordinations: "killed {three soldiers} and {a contractor}". */
export function countsOn(
  text: string,
  sentence: Sentence,
  number: number,
  index: number,
  of: CountOf,
  mentions: MentionIndex,
): Count[] {
  const found: Count[] = []
  for (const word of conjuncts(sentence, index)) {
    const mention = numberOn(number, word.index, mentions)
    if (mention !== undefined) found.push(countOf(text, sentence, mention, of))
  }
  return found
}

/** The number that counts a word: a modifier of it, the head of its "of" phrase, or the word itself ("killed five"). */
export function numberOn(number: number, index: number, mentions: MentionIndex): NumberMention | undefined {
  return mentions.counting(number, index)
}

export function countOf(text: string, sentence: Sentence, mention: NumberMention, of: CountOf): Count {
  const noun = mention.noun === undefined ? undefined : nounGroup(sentence, mention.noun)
  const who = noun === undefined ? undefined : whoOf(text, noun, mention.span)
  return {
    of,
    ...(who === undefined ? {} : { who }),
    ...(mention.low === undefined ? {} : { low: mention.low }),
    ...(mention.best === undefined ? {} : { best: mention.best }),
    ...(mention.high === undefined ? {} : { high: mention.high }),
    approximate: mention.approximate,
    basis: 'stated',
    spans: noun === undefined ? [mention.span] : [mention.span, noun],
  }
}

/** The noun group without its number: "three soldiers" → "soldiers", "other 12 soldiers" → "soldiers". */
function whoOf(text: string, noun: Span, number: Span): string | undefined {
  const before = text.slice(noun[0], Math.max(noun[0], Math.min(number[0], noun[1])))
  const after = text.slice(Math.max(noun[0], Math.min(number[1], noun[1])), noun[1])
  const who = `${before} ${after}`
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s|(?:of|the|other|another|more|an?)\b)+/i, '')
    .trim()
  return who === '' ? undefined : who
}
