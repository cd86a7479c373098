import type { Complaint, Reading, Rule, Span } from '../../model/index.ts'
import { say } from '../say.ts'

/** Words that count from the day of writing; "now" and "recently" name no day and are left alone. */
const deictic =
  /\b(?:last|past|this|(?<!the )next|coming|previous|current|yesterday|today|tonight|tomorrow|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
/** Names of days in history and days in general: "Bloody Sunday", "on a Friday afternoon". */
const noDay = /\b(?:Bloody|Black|Good|Red|Palm|Ash|Easter|Holy|Super|Cyber|a|an|one|every|each)\s+$/
const told =
  /\b(?:that|the same|the next|the following) (?:day|night|week|month|year|morning|evening|afternoon)\b|\b(?:hours?|minutes?|days?|weeks?|months?|years?) (?:later|earlier)\b/i
const vague = /^(?:PAST|PRESENT|FUTURE)_REF$/

/** "last Wednesday" in a text that says nowhere when it was written. */
export const unanchoredTime: Rule = {
  id: 'unanchored-time',
  code: 'QN201',
  title: 'A relative time has nothing to count from',
  severity: 'medium',
  about:
    'Words such as "last Wednesday" or "in the coming days" mean a day only when the day of writing is known. The text gives no date of publication and no date that they could be counted from, so the time stays unresolved. Give the date with --published, or look for it at the source.',
  *check({ document, mentions }: Reading): Iterable<Complaint> {
    const { text } = document
    const seen = new Map<string, Span[]>()
    for (const mention of mentions) {
      if (mention.kind !== 'time' || mention.anchor !== 'unresolved' || mention.type === 'set') continue
      if (mention.value !== undefined && vague.test(mention.value)) continue
      const words = say(text, mention.span)
      if (
        !deictic.test(words) ||
        told.test(words) ||
        noDay.test(text.slice(Math.max(0, mention.span[0] - 8), mention.span[0]))
      )
        continue
      const key = words.toLowerCase()
      const spans = seen.get(key)
      if (spans) spans.push(mention.span)
      else seen.set(key, [mention.span])
    }
    for (const spans of seen.values()) {
      const words = say(text, spans[0]!)
      yield {
        spans,
        actual: words,
        note: `"${words}" cannot be dated: the text has no publication date and no date to count it from.`,
      }
    }
  },
}
