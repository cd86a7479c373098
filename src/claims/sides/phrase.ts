/**
 * The whole phrase that a word stands in, as a human coder copies it out: "at least nine fighters from the eastern valley", "the
 * group's envoy, Karim Saleh", "a truck carrying flour". Relative clauses, what an "and" adds and days are left to others.
 */
import type { Sentence, Span, Token } from '../../model/index.ts'
import type { MentionIndex } from '../mention-index.ts'
import { prepositionOf } from '../predicates/slots.ts'

/**
 * From the first to the last word of the phrase of the noun at `index`, and all of `core`; a day in it is the event's: "a court
 * {on Thursday}".
 */
export function phraseOf(sentence: Sentence, number: number, index: number, mentions: MentionIndex, core?: Span): Span {
  const { tokens, dependents } = sentence
  let first = index
  let last = index
  const walk = (at: number, isClause: boolean): void => {
    for (const below of dependents[at]!) {
      const token = tokens[below]!
      if (!isClause && (below > at ? after : before).has(plain(token.deprel)) === false) continue
      if (isClause && outsideClause.has(token.deprel)) continue
      if (mentions.headed('time', number, below) !== undefined) continue
      if (at === index && token.deprel === 'case' && below < at) continue
      if (!isClause && below > at && !narrows(sentence, token)) continue
      if (below < first) first = below
      if (below > last) last = below
      walk(below, isClause || token.deprel === 'acl' || (token.deprel === 'amod' && below > at))
    }
  }
  walk(index, false)
  for (let at = index - 1; at >= first; at--) if (parts(tokens[at]!)) first = at + 1
  for (let at = index + 1; at <= last; at++) if (parts(tokens[at]!)) last = at - 1
  if (core !== undefined) {
    while (first > 0 && tokens[first]!.start > core[0]) first--
    while (last + 1 < tokens.length && tokens[last]!.end < core[1]) last++
  }
  last = withBracket(tokens, last)
  const apposed = tokens[last + 1]?.text === ',' ? apposition(sentence, index, last + 2) : undefined
  if (apposed === undefined) return [tokens[first]!.start, tokens[last]!.end]
  return [tokens[first]!.start, phraseOf(sentence, number, apposed, mentions)[1]]
}

/** A participle that tells which one, or a phrase with a preposition that does: "the envoy {to Oman}", not "police {on Oak Street}". */
function narrows(sentence: Sentence, { index, deprel, xpos }: Token): boolean {
  if (deprel === 'acl') return xpos === 'VBN' || xpos === 'VBG'
  if (!deprel.startsWith('nmod')) return true
  const preposition = prepositionOf(sentence, index)
  return preposition === undefined || narrowing.has(preposition)
}

const narrowing: ReadonlySet<string> = new Set([
  'of',
  'in',
  'from',
  'for',
  'to',
  'with',
  'against',
  'between',
  'near',
  'by',
  'along',
  'within',
  'inside',
  'outside',
  'such as',
  'like',
  'around',
  'under',
])

function plain(deprel: string): string {
  return deprel === 'acl:relcl' || !deprel.includes(':') ? deprel : deprel.slice(0, deprel.indexOf(':'))
}

/** Relations of what stands in a phrase before its noun, and after it. */
const before: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'flat',
  'goeswith',
  'advmod',
  'case',
  'fixed',
  'dep',
])
const after: ReadonlySet<string> = new Set([...before, 'acl'])
const outsideClause: ReadonlySet<string> = new Set(['acl:relcl', 'conj', 'cc', 'parataxis', 'advcl'])

/** "Sami Haddad, {the mayor}": the apposition of a noun whose phrase begins at `from`. */
function apposition({ tokens, dependents }: Sentence, index: number, from: number): number | undefined {
  return dependents[index]!.find((at) => {
    if (tokens[at]!.deprel !== 'appos' || at < from) return false
    for (let below = from; below < at; below++) if (parts(tokens[below]!)) return false
    return true
  })
}

/** "the Front for Renewal {(FR)}" */
function withBracket(tokens: readonly Token[], last: number): number {
  return tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' ? last + 3 : last
}

function parts({ text }: Token): boolean {
  return text === ',' || text === ';' || text === ':'
}
