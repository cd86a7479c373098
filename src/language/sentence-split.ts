/**
 * Cuts the tokens of one block into sentences: after . ! ? … with the quotes, brackets and note marks that close on it.
 * A stop inside an abbreviation or before a lower-case word does not end a sentence; a lost space after it does not matter.
 */
import type { Span } from '../model/index.ts'
import { closeAbbreviations } from './abbreviations.ts'
import { APOSTROPHE, classOf, DIGIT, LETTER, UPPER } from './characters.ts'

/** Words that begin a sentence after an abbreviation such as "U.S." or "p.m.". */
const starters: ReadonlySet<string> = new Set(
  (
    'the a an in on at it its he she they we i this that these those there but and or if when while after before since as ' +
    'for from by with however meanwhile his her their our my no not one two some many most all according to what who where ' +
    'why how is are was were do does did then also so yet both each such other others another last earlier later today'
  ).split(' '),
)

/** For each sentence, its first token and the one after its last. */
export function splitSentences(text: string, tokens: readonly Span[]): Span[] {
  const sentences: Span[] = []
  const caseless = !hasCapitals(text, tokens)
  let first = 0
  let quotes = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i > first && isGap(text, tokens[i - 1]![1], tokens[i]![0])) {
      sentences.push([first, i])
      first = i
      quotes = 0
    }
    const c = text.charCodeAt(tokens[i]![0])
    if (c === 34 && tokens[i]![1] - tokens[i]![0] === 1) quotes++
    const stop = stopOf(text, tokens[i]!)
    if (stop === 0) continue
    if (stop === 1 && i - first <= 1 && isListMark(text, tokens, first, i)) continue
    const after = closeOver(text, tokens, i + 1, quotes % 2 === 1)
    if (after < tokens.length && !isStart(text, tokens, i, after, stop, caseless)) {
      i = after - 1
      continue
    }
    sentences.push([first, after])
    first = after
    quotes = 0
    i = after - 1
  }
  if (first < tokens.length) sentences.push([first, tokens.length])
  return sentences
}

/** 0: no end of sentence; 1: a full stop; 2: ! or ?; 3: dots that trail off; 4: a word that keeps its stop. */
function stopOf(text: string, [start, end]: Span): number {
  const last = text.charCodeAt(end - 1)
  if (
    last !== 46 &&
    last !== 33 &&
    last !== 63 &&
    last !== 0x2026 &&
    last !== 0x3002 &&
    last !== 0x61f &&
    last !== 0x203d
  )
    return 0
  if (end - start === 1) return last === 46 || last === 0x3002 ? 1 : last === 0x2026 ? 3 : 2
  if (last !== 46 && last !== 0x2026) return (classOf(text, start) & LETTER) === 0 ? 2 : 0
  return text.charCodeAt(start) === 46 ? 3 : 4
}

/** The first token that is no closing quote, bracket or note mark of the sentence that ends before `from`. */
function closeOver(text: string, tokens: readonly Span[], from: number, quoted: boolean): number {
  let i = from
  while (i < tokens.length) {
    const [start, end] = tokens[i]!
    const glued = tokens[i - 1]![1] === start
    const c = text.charCodeAt(start)
    const more = stopOf(text, tokens[i]!)
    if (more > 0 && more < 4 && (glued || (c === 46 && end - start === 1))) i++
    else if (isSmiley(text, start, end)) i++
    else if (c === 0x201d || c === 0xbb || c === 41 || c === 93 || c === 125) i++
    else if (c === 34 && (glued || quoted) && end - start === 1) {
      if (!glued && tokens[i + 1]?.[0] === end) break
      i++
      if (!glued) break
    } else if (
      (classOf(text, start) & APOSTROPHE) !== 0 &&
      glued &&
      c !== 0x2018 &&
      (classOf(text, start + 1) & LETTER) === 0
    )
      i++
    else if (c === 91 && noteEnd(text, tokens, i, glued) > 0) i = noteEnd(text, tokens, i, glued)
    else break
  }
  return i
}

/** After the `]` of a note mark "[2]" that begins at token `i`; 0 when it is none. */
function noteEnd(text: string, tokens: readonly Span[], i: number, glued: boolean): number {
  const inner = tokens[i + 1]
  const close = tokens[i + 2]
  if (inner === undefined || close === undefined || text[close[0]] !== ']') return 0
  return inner[1] - inner[0] <= 4 && (classOf(text, inner[0]) & (glued ? DIGIT | LETTER : DIGIT)) !== 0 ? i + 3 : 0
}

/** True when a sentence may begin at token `at` after the stop at token `i`. */
function isStart(
  text: string,
  tokens: readonly Span[],
  i: number,
  at: number,
  stop: number,
  caseless: boolean,
): boolean {
  let next = at
  while (next < tokens.length - 1 && (classOf(text, tokens[next]![0]) & (LETTER | DIGIT)) === 0 && next - at < 3) next++
  const [start, end] = tokens[next]!
  const bits = classOf(text, start)
  const word = text.slice(start, Math.min(end, start + 12))
  if (text[tokens[at]![0]] === ',' || text[tokens[at]![0]] === ';') return false
  if (stop === 4) {
    const [from, to] = tokens[i]!
    if ((bits & UPPER) === 0) return false
    const abbreviation = text.slice(from, to - 1).toLowerCase()
    if (to - from === 2 || abbreviation === 'e.g' || abbreviation === 'i.e') return false
    if (!abbreviation.includes('.') && !closeAbbreviations.has(abbreviation)) return false
    return starters.has(word.toLowerCase())
  }
  if ((bits & LETTER) !== 0 && (bits & UPPER) === 0 && isCased(text, start)) {
    if (caseless) return stop !== 3 && (at === i + 1 || stop === 1)
    return stop !== 3 && at === i + 1 && tokens[i]![1] < start && (stop === 2 || isWhole(text, tokens, i))
  }
  if (stop === 3) return (bits & UPPER) !== 0
  return true
}

/**
 * True when what stands before the stop is no unknown abbreviation: a bracket or quote, a long number, a word in capitals,
 * or a word in lower case with a vowel, of three letters or more or a very common one.
 */
function isWhole(text: string, tokens: readonly Span[], i: number): boolean {
  if (i === 0) return false
  const [start, end] = tokens[i - 1]!
  const word = text.slice(start, Math.min(end, start + 12))
  if (/^(?:[)\]"”»]|\d.*\d{3}|\p{Lu}{3,})$/u.test(word)) return true
  if ((classOf(text, start) & UPPER) !== 0) return false
  return end - start < 3 ? shortWords.has(word) : /[aeiouy]/.test(word)
}

/** Words of two letters that are no abbreviation. */
const shortWords: ReadonlySet<string> = new Set('it me us up so on in go do be to by we he of at is'.split(' '))

/** True for a face such as ":)" or ";-D", which belongs to the sentence before it. */
function isSmiley(text: string, start: number, end: number): boolean {
  return end - start <= 4 && end - start >= 2 && /^[:;=]['’]?-?[()DPp/|\]]+$/.test(text.slice(start, end))
}

/** True for a letter that has a capital. */
function isCased(text: string, at: number): boolean {
  const letter = text[at]!
  return letter.toUpperCase() !== letter
}

/** True for the number or letter of a list item: "1." or "b." at the start. */
function isListMark(text: string, tokens: readonly Span[], first: number, i: number): boolean {
  if (i === first) return false
  const [start, end] = tokens[first]!
  return end - start <= 3 && ((classOf(text, start) & DIGIT) !== 0 || end - start === 1)
}

/** True for an empty line between two tokens. */
function isGap(text: string, from: number, to: number): boolean {
  let lines = 0
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10 && ++lines === 2) return true
  return false
}

function hasCapitals(text: string, tokens: readonly Span[]): boolean {
  for (const [start] of tokens) if ((classOf(text, start) & UPPER) !== 0) return true
  return false
}
