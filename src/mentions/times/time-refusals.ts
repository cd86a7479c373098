/** Readings that the words around rule out: a number that is no year, a plural that measures nothing, "the second strike". */
import type { Sentence } from '../../model/index.ts'
import type { Item, Match } from './time-grammar.ts'
import type { Meaning } from './time-meaning.ts'

/** True when the words around say that the match is no time. */
export function refused(match: Match<Meaning>, items: readonly Item[], sentence: Sentence): boolean {
  const first = items[match.from]!
  const before = items[match.from - 1]
  const after = items[match.to]
  switch (match.rule) {
    case 'year':
      return !isYear(first, before, after, sentence)
    case 'vague stretch':
      return match.to === match.from + 1 && !measures(first, before)
    case 'stretch':
      if (items[match.to - 1]!.word === 'second' && match.to === match.from + 2 && first.word === 'a') return true
      return isRate(match, items, sentence) || isShare(match, items, after) || isAge(items, match.to)
    case 'month day':
    case 'month day year':
      return before?.word === 'in' && countsNoun(items[match.to - 1]!, sentence)
    case 'month':
      return isName(first, after, sentence) || isProcession(first, before, after)
    case 'season':
      return !isSeason(match, items, before, after, sentence)
    case 'vague':
      return isNoReference(first, items[match.to - 1]!, before, after)
    case 'day of the month':
      return before?.word !== 'on' || !(endsThere(after) || after?.word === 'and')
    case 'so long earlier':
      return items[match.to - 1]!.word === 'before' && !endsThere(after)
    case 'decade':
      return match.to === match.from + 1 && !isFourDigits(first) && !decadeCues.has(before?.word ?? '')
    case 'noon':
      return before?.word === 'high'
    case 'quarter':
      return after?.word === 'of' && (items[match.to + 1]?.word ?? '') === 'the'
    default:
      return false
  }
}

const yearCues: ReadonlySet<string> = new Set(
  'in of since until till from by during before after for between and to through throughout the mid late early ( , - \u2013 \u2014 / or summer spring autumn fall winter election elections around circa about year'.split(
    ' ',
  ),
)

const labels: ReadonlySet<string> = new Set(
  'resolution highway route road flight article section law act decree no number room unit brigade division battalion regiment squadron page pages order code channel model version extension suite pin box bill proposition'.split(
    ' ',
  ),
)

function isYear(item: Item, before: Item | undefined, after: Item | undefined, sentence: Sentence): boolean {
  const year = item.values.find((entry) => entry.class === 'YEAR')!.value as number
  const token = sentence.tokens[item.token]!
  if (before !== undefined && (labels.has(before.word) || isMoneySign(before.word) || before.word === '#')) return false
  if (after !== undefined && after.start === item.end && after.word !== '' && !yearTails.has(after.word)) return false
  if (year < 1800 && !(before !== undefined && (before.word === 'in' || before.word === 'since'))) return false
  if (year > 2100) return false
  const next = sentence.tokens[item.token + 1]
  const counted = token.deprel === 'nummod' && next !== undefined && next.xpos === 'NNS'
  if (counted && (year % 100 === 0 || before === undefined || approximators.has(before.word))) return false
  if (next !== undefined && measureNouns.has(next.lemma)) return false
  if (token.deprel === 'nummod' && token.head < token.index) return sentence.tokens[token.head]!.upos !== 'PROPN'
  return before === undefined || yearCues.has(before.word) || !counted || determiners.has(before.word)
}

const determiners: ReadonlySet<string> = new Set("a an the this that these those its their his her our 's".split(' '))

const yearTails: ReadonlySet<string> = new Set([
  '-',
  '\u2013',
  '\u2014',
  "'s",
  ',',
  '.',
  ';',
  ':',
  ')',
  '/',
  ']',
  '"',
  '\u201d',
  '?',
  '!',
])

const approximators: ReadonlySet<string> = new Set(
  'about around nearly almost roughly some over than least most to'.split(' '),
)

const measureNouns: ReadonlySet<string> = new Set(
  'people kilometre kilometer km mile metre meter foot pound dollar ton tonne percent soldier troop civilian gmt hour'.split(
    ' ',
  ),
)

function isMoneySign(word: string): boolean {
  return word === '$' || word === '\u00a3' || word === '\u20ac'
}

const measureCues: ReadonlySet<string> = new Set(
  'for in over within after during took take taken last lasted lasting spent spend through by with before than many'.split(
    ' ',
  ),
)

/** A bare plural is a stretch where something takes that long: "for weeks". */
function measures(item: Item, before: Item | undefined): boolean {
  return item.word.endsWith('s') && before !== undefined && measureCues.has(before.word)
}

function isFourDigits({ values }: Item): boolean {
  return values.some((entry) => entry.class === 'YEARS')
}

/** "the late 90s", "the '90s"; "in his 30s" is an age. */
const decadeCues: ReadonlySet<string> = new Set(['early', 'mid', 'late', "'", '-'])

/** "a 6-year-old boy", "six years old", "six years of age" */
function isAge(items: readonly Item[], at: number): boolean {
  const next = items[items[at]?.word === '-' ? at + 1 : at]?.word
  return next === 'old' || next === 'olds' || (next === 'of' && items[at + 1]?.word === 'age')
}

/** "four flights a week", "$2 million a year": so much in each, no stretch of time. */
function isRate({ from, to }: Match<Meaning>, items: readonly Item[], sentence: Sentence): boolean {
  const first = items[from]!
  if (to !== from + 2 || (first.word !== 'a' && first.word !== 'an')) return false
  const before = sentence.tokens[first.first - 1]
  return before !== undefined && (before.upos === 'NOUN' || before.upos === 'NUM' || before.upos === 'SYM')
}

/** Nothing follows that "two days before" could be before. */
function endsThere(after: Item | undefined): boolean {
  return after === undefined || /^[.,;:)]/.test(after.word)
}

/** "a quarter of the force", "one second strike" */
function isShare(match: Match<Meaning>, items: readonly Item[], after: Item | undefined): boolean {
  const last = items[match.to - 1]!
  if (last.word === 'quarters') return after?.word === 'of' || items[match.to - 2]?.word === '-'
  return last.word === 'quarter' && (after?.word === 'of' || match.to - match.from === 2)
}

/** "In January 20 people died": the figure counts what follows it. */
function countsNoun(item: Item, sentence: Sentence): boolean {
  const token = sentence.tokens[item.token]!
  return token.deprel === 'nummod' && token.head > token.index && sentence.tokens[token.head]!.xpos === 'NNS'
}

/** "the annual March for Peace" */
function isProcession(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  return item.word === 'march' && after?.word === 'for' && before !== undefined && !yearCues.has(before.word)
}

/** "April Johnson", "Sister June": a month that is part of a person's name. */
function isName(item: Item, after: Item | undefined, sentence: Sentence): boolean {
  // "Jan Kavan", but "Jan. 3"
  if (item.word === 'jan' && sentence.tokens[item.token]!.text.length === 3 && after?.word !== '.') return true
  if (item.word !== 'april' && item.word !== 'june' && item.word !== 'august' && item.word !== 'may') return false
  const next = sentence.tokens[item.token + 1]
  const token = sentence.tokens[item.token]!
  return next !== undefined && next.upos === 'PROPN' && next.deprel === 'flat' && next.head === token.index
}

const seasonCues: ReadonlySet<string> = new Set(
  'in during by of since until last next this the before after through every'.split(' '),
)

function isSeason(
  match: Match<Meaning>,
  items: readonly Item[],
  before: Item | undefined,
  after: Item | undefined,
  sentence: Sentence,
): boolean {
  const last = items[match.to - 1]!
  const token = sentence.tokens[last.token]!
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false
  if (token.upos === 'PROPN' && token.deprel === 'flat') return false
  if (last.word === 'fall' && (after?.word === 'of' || after?.word === 'in' || match.to - match.from > 1)) return false
  if (last.word === 'spring' && token.text[0] === 'S' && before !== undefined) return false
  return match.to - match.from > 1 || (before !== undefined && seasonCues.has(before.word))
}

function isNoReference(first: Item, last: Item, before: Item | undefined, after: Item | undefined): boolean {
  switch (last.word) {
    case 'soon':
      return after?.word === 'as' || after?.word === 'after'
    case 'shortly':
      return after?.word === 'after' || after?.word === 'before'
    case 'moment':
      return before?.word !== 'at'
    case 'present':
      return before?.word !== 'at' && before?.word !== 'to' && before?.word !== 'until'
    default:
      return first.word === 'now' && after?.word === '-'
  }
}
