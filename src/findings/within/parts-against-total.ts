import {
  type Complaint,
  groupBy,
  type NumberMention,
  type Reading,
  type Rule,
  type Sentence,
} from '../../model/index.ts'
import { list, say } from '../say.ts'

const all = /^[^.;]{0,60}?(?::|\s[–—-]{1,2}\s|,? namely,?)\s*(?:the )?$/i
const some =
  /^[^.;:]{0,60}?(?:,? ?\(?\bincluding\b|,? among (?:them|whom)|,? (?:\w+ )?of (?:them|whom|which)\b)\s*(?:(?:were|was) )?(?:the |at least )?$/i
const glue = /^[^.;:]{0,60}?(?:,|\band\b|\bas well as\b|\bplus\b)\s*(?:also )?$/i

/** "killed 12 people: five soldiers and six policemen". */
export const partsAgainstTotal: Rule = {
  id: 'parts-against-total',
  code: 'QN102',
  title: 'The parts of a toll do not add up to it',
  severity: 'medium',
  about:
    'A sentence states a total and then its parts, and their sum is another number; or it says "including" and names more than the total. One of the numbers is wrong. Approximate numbers are left alone.',
  *check(reading: Reading): Iterable<Complaint> {
    const bySentence = groupBy(
      reading.mentions.filter(
        (mention): mention is NumberMention => mention.kind === 'number' && mention.use === 'count',
      ),
      ({ sentence }) => sentence,
    )
    for (const [at, numbers] of bySentence) {
      const sentence = reading.sentences[at]
      if (numbers.length > 1 && sentence)
        yield* inSentence(
          reading.document.text,
          sentence,
          numbers.sort((a, b) => a.span[0] - b.span[0]),
        )
    }
  },
}

function* inSentence(text: string, sentence: Sentence, numbers: readonly NumberMention[]): Iterable<Complaint> {
  for (const [i, total] of numbers.entries()) {
    const first = numbers[i + 1]
    if (!first || !exact(total)) continue
    const lead = text.slice(nounEnd(sentence, total), first.span[0])
    const exhaustive = all.test(lead)
    if (!exhaustive && !some.test(lead)) continue
    const parts = [first]
    for (let next = i + 2; next < numbers.length; next++) {
      const between = text.slice(nounEnd(sentence, parts.at(-1)!), numbers[next]!.span[0])
      if (/^an?$/i.test(text.slice(...numbers[next]!.span)) && !/\band\s+$/.test(between)) break
      if (
        !glue.test(between) ||
        (!exhaustive && /,\s+(?:and|as well)\b/.test(between)) ||
        hasVerb(sentence, parts.at(-1)!.span[1], numbers[next]!.span[0])
      )
        break
      parts.push(numbers[next]!)
    }
    if (!parts.every(exact) || (exhaustive && parts.length < 2)) continue
    const sum = parts.reduce((before, { best }) => before + (best ?? 0), 0)
    if (exhaustive ? sum === total.best || openEnded(text, parts.at(-1)!, sentence) : sum <= (total.best ?? 0)) continue
    yield {
      spans: [total.span, ...parts.map(({ span }) => span)],
      actual: `${sum}`,
      expected: [`${total.best}`],
      note: `${list(parts.map(({ span }) => say(text, span)))} make ${sum}, not ${say(text, total.span)}.`,
    }
  }
}

function exact({ best, approximate }: NumberMention): boolean {
  return best !== undefined && !approximate
}

function nounEnd(sentence: Sentence, { span, noun }: NumberMention): number {
  return Math.max(span[1], noun === undefined ? 0 : (sentence.tokens[noun]?.end ?? 0))
}

function hasVerb(sentence: Sentence, start: number, end: number): boolean {
  return sentence.tokens.some(
    (token) => token.start >= start && token.end <= end && (token.upos === 'VERB' || token.upos === 'AUX'),
  )
}

/** "five soldiers, six policemen and a driver": a part that is no number may make up the rest. */
function openEnded(text: string, last: NumberMention, sentence: Sentence): boolean {
  const rest = text.slice(nounEnd(sentence, last), sentence.end)
  const before = text.slice(Math.max(sentence.start, last.span[0] - 40), last.span[0])
  return (
    /^[^.;:]{0,60}\band (?:an?|the|his|her|their|some|several|others?|many)\b/.test(rest) ||
    /^[^.;:,]{0,40}, (?:an?|his|her|their|some|several) [^,.;:]{1,40}(?:,| and )/.test(rest) ||
    / (?:an?|others?) /.test(before)
  )
}
