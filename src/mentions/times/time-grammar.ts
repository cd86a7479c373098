/**
 * A small grammar engine: patterns over classes of words, written as rows and matched without search.
 * `WEEKDAY? DAY of? MONTH YEAR?` - upper case names a class, lower case a word, `|` separates alternatives, `?` marks what may be
 * missing. Patterns are short and hold no repetition, so a match costs a bounded number of steps.
 */

/** A word or group of words with the classes it may stand for and its value in each: "second" is a UNIT and an ORD. */
export interface Item {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Index of its first token in the sentence. */
  readonly first: number
  /** Index of its last token. */
  readonly token: number
  /** Union of the bits of its classes. */
  readonly mask: number
  readonly values: readonly Entry[]
}

export interface Entry {
  readonly class: string
  readonly value: unknown
}

/** What a match took: the value of each class by its name, the second of a kind as `MONTH2`; its word as `MONTH.word`. */
export type Captures = ReadonlyMap<string, unknown>

export interface Rule<Situation, Meaning> {
  /** What it reads, in words: "last week". Ends up in the mention's reason. */
  readonly id: string
  readonly form: string
  /** What the match means here; undefined when it means nothing after all. */
  mean(captures: Captures, at: Situation): Meaning | undefined
}

interface Element {
  readonly mask: number
  readonly words: ReadonlySet<string>
  readonly optional: boolean
}

export interface Grammar<Situation, Meaning> {
  readonly rules: readonly { readonly rule: Rule<Situation, Meaning>; readonly elements: readonly Element[] }[]
  /** Union of the class bits a match can begin with. */
  readonly firstMask: number
  readonly firstWords: ReadonlySet<string>
  readonly bits: ReadonlyMap<string, number>
}

/** The bit of every class. */
export function classBits(classes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(classes.map((name, i) => [name, 1 << i]))
}

/** Compiles rows into a grammar; refuses an unknown class. */
export function compileGrammar<Situation, Meaning>(
  rules: readonly Rule<Situation, Meaning>[],
  bits: ReadonlyMap<string, number>,
): Grammar<Situation, Meaning> {
  let firstMask = 0
  const firstWords = new Set<string>()
  const compiled = rules.map((rule) => {
    const elements = rule.form.split(' ').map((source) => element(source, bits, rule.id))
    for (const { mask, words, optional } of elements) {
      firstMask |= mask
      for (const word of words) firstWords.add(word)
      if (!optional) break
    }
    return { rule, elements }
  })
  return { rules: compiled, firstMask, firstWords, bits }
}

function element(source: string, bits: ReadonlyMap<string, number>, id: string): Element {
  const optional = source.length > 1 && source.endsWith('?')
  let mask = 0
  const words = new Set<string>()
  for (const part of (optional ? source.slice(0, -1) : source).split('|')) {
    const bit = bits.get(part)
    if (bit !== undefined) mask |= bit
    else if (/^[A-Z]/.test(part)) throw new Error(`rule '${id}': no class ${part}`)
    else words.add(part)
  }
  return { mask, words, optional }
}

export interface Match<Meaning> {
  readonly rule: string
  readonly from: number
  /** Index of the item after the match. */
  readonly to: number
  readonly meaning: Meaning
}

/** The longest match that begins at an item, means something and is accepted; of two as long, the rule that stands first. */
export function matchAt<Situation, Meaning>(
  grammar: Grammar<Situation, Meaning>,
  items: readonly Item[],
  at: number,
  situation: (from: number, to: number) => Situation,
  accept: (match: Match<Meaning>) => boolean = () => true,
): Match<Meaning> | undefined {
  const first = items[at]!
  if ((first.mask & grammar.firstMask) === 0 && !grammar.firstWords.has(first.word)) return undefined
  const ends: { to: number; order: number }[] = []
  for (let order = 0; order < grammar.rules.length; order++) {
    const to = reach(grammar.rules[order]!.elements, 0, items, at)
    if (to > at) ends.push({ to, order })
  }
  ends.sort((a, b) => b.to - a.to || a.order - b.order)
  for (const { to, order } of ends) {
    const { rule, elements } = grammar.rules[order]!
    const meaning = rule.mean(capture(elements, items, at, to, grammar.bits), situation(at, to))
    if (meaning === undefined) continue
    const match = { rule: rule.id, from: at, to, meaning }
    if (accept(match)) return match
  }
  return undefined
}

/** The farthest item that the elements from `e` on reach from `at`; -1 when they do not match. */
function reach(elements: readonly Element[], e: number, items: readonly Item[], at: number): number {
  if (e === elements.length) return at
  const { mask, words, optional } = elements[e]!
  const item = items[at]
  if (item && ((item.mask & mask) !== 0 || words.has(item.word))) {
    const to = reach(elements, e + 1, items, at + 1)
    if (to >= 0) return to
  }
  return optional ? reach(elements, e + 1, items, at) : -1
}

function capture(
  elements: readonly Element[],
  items: readonly Item[],
  from: number,
  to: number,
  bits: ReadonlyMap<string, number>,
): Captures {
  const captures = new Map<string, unknown>()
  let at = from
  for (let e = 0; e < elements.length && at < to; e++) {
    const { mask, words, optional } = elements[e]!
    const item = items[at]!
    const takes = (item.mask & mask) !== 0 || words.has(item.word)
    if (!takes || (optional && reach(elements, e + 1, items, at + 1) !== to)) continue
    for (const entry of item.values) {
      if (((bits.get(entry.class) ?? 0) & mask) === 0) continue
      const name = captures.has(entry.class) ? `${entry.class}2` : entry.class
      captures.set(name, entry.value)
      captures.set(`${name}.word`, item.word)
      break
    }
    at++
  }
  return captures
}
