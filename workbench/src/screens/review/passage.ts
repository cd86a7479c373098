/** The sentence of a claim with what stands round it, as far as the server told it. */
import type { QueueItem } from '../../api/types.ts'
import type { Passage } from '../../decisions/passage-words.tsx'

/** The stretch from before the sentence to after it, in one piece. */
export function passageOf({ sentence, quote }: Pick<QueueItem, 'sentence' | 'quote'>): Passage {
  const { before, after } = contextOf({ sentence, quote })
  return { text: before + sentence.text + after, start: sentence.span[0] - before.length }
}

/** What stands before and after the sentence: ends of the words round the evidence that lie outside it. */
export function contextOf({ sentence, quote }: Pick<QueueItem, 'sentence' | 'quote'>): {
  readonly before: string
  readonly after: string
} {
  const [start, end] = sentence.span
  // Of a sentence without an end the server tells the beginning only.
  const isWhole = sentence.text.length === end - start
  const reachesBack = Math.max(0, start - (quote.span[0] - quote.before.length))
  const reachesOn = Math.max(0, quote.span[1] + quote.after.length - end)
  return {
    // Evidence that begins before its sentence, or far within it, leaves nothing that joins on.
    before: quote.span[0] >= start ? quote.before.slice(0, reachesBack) : '',
    after: isWhole && quote.span[1] <= end && reachesOn > 0 ? quote.after.slice(-reachesOn) : '',
  }
}
