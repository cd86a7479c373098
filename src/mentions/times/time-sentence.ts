/** Reads the times of one sentence: single times, then times joined with their day, part of day or edge. */
import type { Sentence, Span } from '../../model/index.ts'
import { compileGrammar, type Grammar, type Item, type Match, matchAt } from './time-grammar.ts'
import { itemsOf } from './time-items.ts'
import type { Anchor, Meaning, Situation } from './time-meaning.ts'
import { refused } from './time-refusals.ts'
import { dateRules } from './time-rules-dates.ts'
import { clockRules, joinedRules } from './time-rules-joined.ts'
import { relativeRules } from './time-rules-relative.ts'
import { stretchRules } from './time-rules-stretches.ts'
import { happenedAt, tenseOver } from './time-tense.ts'
import { bits } from './time-words.ts'

const single: Grammar<Situation, Meaning> = compileGrammar(
  [...dateRules, ...relativeRules, ...clockRules, ...stretchRules],
  bits,
)
const joined: Grammar<Situation, Meaning> = compileGrammar(joinedRules, bits)

/** A time as it stands in a sentence. */
export interface FoundTime {
  readonly rule: string
  readonly meaning: Meaning
  readonly span: Span
  /** First and last token it covers. */
  readonly tokens: readonly [first: number, last: number]
  /** Position in the items of the sentence, for what stands around it. */
  readonly item: number
}

export interface SentenceTimes {
  /** The items left after single times were put together; found times are items of class TIME, SPELL or SET. */
  readonly items: readonly Item[]
  readonly found: readonly FoundTime[]
}

/** What is known when a sentence begins; `name` is called for every date that others may be counted from. */
export interface Story {
  readonly now?: Anchor
  said(): { readonly anchor: Anchor; readonly near: boolean; readonly close: boolean } | undefined
  name(moment: Anchor): void
}

export function readTimes(sentence: Sentence, story: Story): SentenceTimes {
  const items = itemsOf(sentence)
  if (items.length === 0) return { items, found: [] }
  const situation =
    (source: readonly Item[]) =>
    (from: number, to: number): Situation => {
      const said = story.said()
      return {
        ...(story.now === undefined ? {} : { now: story.now }),
        ...(said === undefined ? {} : { said: said.anchor }),
        isNear: said?.near ?? false,
        isTold: said !== undefined && (said.near || (said.close && said.anchor.opens === true && from <= 1)),
        tense: () => tenseOver(sentence, headToken(sentence, tokenOf(source, from), source[to - 1]!.token)),
        happened: () => happenedAt(sentence, headToken(sentence, tokenOf(source, from), source[to - 1]!.token)),
      }
    }
  const merged: Item[] = []
  for (let at = 0; at < items.length; ) {
    const match = matchAt(single, items, at, situation(items), (found) => !refused(found, items, sentence))
    if (match === undefined) {
      merged.push(items[at]!)
      at++
      continue
    }
    merged.push(timeItem(match, items))
    if (!isAside(match)) tell(match.meaning, [items[at]!.start, items[match.to - 1]!.end], at <= 1, story)
    at = match.to
  }
  const found: FoundTime[] = []
  const final: Item[] = []
  for (let at = 0; at < merged.length; ) {
    const item = merged[at]!
    const match = matchAt(
      joined,
      merged,
      at,
      situation(merged),
      ({ rule, to }) => rule !== 'part of the day' || merged[to]?.word !== 'of',
    )
    const result = match ?? standing(item, at)
    if (result === undefined) {
      final.push(item)
      at++
      continue
    }
    const inner = ruleOf(merged, result.from, result.to)
    const end = merged[result.to - 1]!
    found.push({
      rule: match === undefined || result.rule === 'time' ? inner : result.rule,
      meaning: result.meaning,
      span: [item.start, end.end],
      tokens: [tokenOf(merged, at), end.token],
      item: final.length,
    })
    final.push(timeItem({ ...result, rule: result.rule === 'time' ? inner : result.rule }, merged))
    at = result.to
  }
  return { items: final, found }
}

/** A stretch or set stands as it is. */
function standing(item: Item, at: number): Match<Meaning> | undefined {
  const entry = item.values.find((value) => value.class === 'SPELL' || value.class === 'SET')
  return entry && { rule: 'time', from: at, to: at + 1, meaning: entry.value as Meaning }
}

function ruleOf(items: readonly Item[], from: number, to: number): string {
  for (let at = from; at < to; at++) {
    const rule = items[at]!.values.find((value) => value.class === 'RULE')
    if (rule !== undefined) return rule.value as string
  }
  return 'time'
}

function timeItem(match: Match<Meaning>, items: readonly Item[]): Item {
  const { meaning, from, to } = match
  const name =
    meaning.clock !== undefined
      ? 'CLOCKTIME'
      : meaning.type === 'duration'
        ? 'SPELL'
        : meaning.type === 'set'
          ? 'SET'
          : 'TIME'
  const last = items[to - 1]!
  return {
    word: '',
    start: items[from]!.start,
    end: last.end,
    first: tokenOf(items, from),
    token: last.token,
    mask: bits.get(name)!,
    values: [
      { class: name, value: meaning },
      { class: 'RULE', value: match.rule },
    ],
  }
}

/** "a year earlier" compares and goes back; the story does not go on from there. */
function isAside({ rule, meaning }: Match<Meaning>): boolean {
  return (rule === 'so long earlier' || rule === 'so long ago') && meaning.moment?.unit !== 'day'
}

/** Notes a date that later words may count from. */
function tell({ moment, type, anchor }: Meaning, span: Span, opens: boolean, story: Story): void {
  if (moment === undefined || type !== 'date' || anchor === 'unresolved') return
  story.name({ moment, anchor: 'text', span, opens })
}

function tokenOf(items: readonly Item[], at: number): number {
  return items[at]!.first
}

/** The token of a stretch of tokens that hangs outside it. */
export function headToken(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!
    if (head < first || head > last) return i
  }
  return last
}
