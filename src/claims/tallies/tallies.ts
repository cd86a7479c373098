/** A number on an event noun counts incidents: "about 70 attacks", "a series of raids". It is a tally, not a claim. */
import { contentId, type Document, hull, type Sentence, type Span, type Tally } from '../../model/index.ts'
import { isPlural } from '../../language/index.ts'
import { numberOn } from '../circumstances/counts.ts'
import type { MentionIndex } from '../mention-index.ts'
import type { Draft } from '../draft.ts'
import type { Predicate } from '../predicates/predicates.ts'

/** True when the predicate is an event noun with a number of two or more on it. */
export function isTally(
  sentence: Sentence,
  { frame, token, sentence: number }: Predicate,
  index: MentionIndex,
): boolean {
  if (
    frame.pos !== 'noun' ||
    index.headed('weapon', number, token) !== undefined ||
    frame.toll !== undefined ||
    !isPlural(sentence.tokens[token]!)
  )
    return false
  const mention = numberOn(number, token, index)
  return mention !== undefined && (mention.best ?? mention.low ?? mention.high ?? 0) >= 2
}

/** The tally that a counted event noun states. */
export function tallyOf(
  document: Document,
  sentence: Sentence,
  number: number,
  { token }: Predicate,
  draft: Draft,
  index: MentionIndex,
): Tally | undefined {
  const mention = numberOn(number, token, index)
  if (mention === undefined) return undefined
  const word = sentence.tokens[token]!
  const noun: Span = [word.start, word.end]
  return {
    id: contentId('t', document.id, draft.rule, ...mention.span),
    document: document.id,
    unit: word.text.toLowerCase(),
    event: draft.event,
    ...(mention.low === undefined ? {} : { low: mention.low }),
    ...(mention.best === undefined ? {} : { best: mention.best }),
    ...(mention.high === undefined ? {} : { high: mention.high }),
    approximate: mention.approximate,
    ...(draft.when === undefined ? {} : { window: draft.when }),
    initiators: draft.initiators,
    recipients: draft.recipients,
    ...(draft.place === undefined ? {} : { place: draft.place }),
    attribution: draft.attribution,
    members: [],
    basis: 'stated',
    spans: [hull([mention.span, noun])!],
    evidence: draft.evidence,
    rule: draft.rule,
  }
}
