/**
 * The words of a text as search compares them: without case, marks and apostrophes, letters apart from digits ("F-16", "F16"),
 * numbers with their decimals ("12.5") and without what sets thousands apart ("1,200"), one form of the Arabic letters that are
 * written now one way, now another. Stores index these words and nothing of their own, so all of them find the same.
 */
import type { Span } from '../../model/index.ts'

export interface Word {
  /** Lower-case letters or digits with at most one point between digits; never empty. */
  readonly key: string
  readonly span: Span
}

/** The words of a text in order. A piece that folds to several words ("½") gives them the same span. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  scan(text, (key, start, end) => words.push({ key, span: [start, end] }))
  return words
}

/** The words of a text in one line, as the full-text index holds them. */
export function foldedText(text: string): string {
  const keys: string[] = []
  scan(text, (key) => keys.push(key))
  return keys.join(' ')
}

type Take = (key: string, start: number, end: number) => void

/** Plain words and numbers are cut by their codes; the pattern is asked only where there may be more to it. */
function scan(text: string, take: Take): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const kind = isLetter(code) ? isLetter : isDigit(code) ? isDigit : undefined
    if (kind === undefined && code < 128) {
      at++
      continue
    }
    let end = at + 1
    if (kind !== undefined) {
      while (end < text.length && kind(text.charCodeAt(end))) end++
      if (endsPlainly(text, at, end)) {
        take(text.slice(at, Math.min(end, at + longest)).toLowerCase(), at, end)
        at = end
        continue
      }
    }
    at = scanPiece(text, at, take)
  }
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** True when nothing after a run of letters or digits can belong to it. */
function endsPlainly(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (Number.isNaN(next)) return true
  if (next >= 128 || next === 0x27 || next === 0x60) return false
  if (isDigit(text.charCodeAt(start))) return !((next === 0x2e || next === 0x2c) && isDigit(text.charCodeAt(end + 1)))
  return next !== 0x2e || end - start > 1
}

// Initials with their points; letters with apostrophes inside; digits with points and commas inside; other numbers (½, Ⅳ).
const pattern =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’‘`´ʿʾʻʼʹ]\p{L}[\p{L}\p{M}\p{Cf}]*)*|\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|[\p{Nl}\p{No}]+/uy

/** Takes the words of the piece that begins at an offset, if one does, and gives the offset to go on from. */
function scanPiece(text: string, at: number, take: Take): number {
  pattern.lastIndex = at
  const piece = pattern.exec(text)?.[0]
  if (piece === undefined) return at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  if (/^\p{Nd}/u.test(piece)) takeNumbers(piece, at, take)
  else {
    const bare = piece.replace(possessive, '')
    for (const key of fold(bare)) take(key, at, at + bare.length)
  }
  return at + piece.length
}

const possessive = /['’]s$/iu
/** Longer than any word; the index cuts off there and so does everything else. */
const longest = 64

function fold(piece: string): readonly string[] {
  // Marks go before the decomposition as well, since ordering a long run of them takes the square of its length.
  const folded = piece
    .slice(0, 4 * longest)
    .replace(dropped, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
  let spelled = ''
  for (const letter of folded) spelled += oneForm.get(letter) ?? letter
  return (spelled.match(runs) ?? []).map((key) => key.slice(0, longest)).filter((key) => !/\p{Surrogate}/u.test(key))
}

const dropped = /[\p{M}\p{Cf}'’‘`´ʿʾʻʼʹ.ـ]+/gu
const runs = /[\p{L}\p{N}]+/gu

const oneForm: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
])

function takeNumbers(piece: string, at: number, take: Take): void {
  const digits = asciiDigits(piece).replaceAll('٫', '.').replaceAll('٬', ',')
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits))
    take(digits.replaceAll(',', '').slice(0, longest), at, at + piece.length)
  else
    for (const { 0: part, index } of piece.matchAll(/\p{Nd}+/gu))
      take(asciiDigits(part).slice(0, longest), at + index, at + index + part.length)
}

/** Digits of any script as 0 to 9: in Unicode each script has its ten in a row. */
function asciiDigits(piece: string): string {
  return piece.replace(/[^\0-\x7f]/gu, (digit) => {
    const code = digit.normalize('NFKD').codePointAt(0)!
    if (!/\p{Nd}/u.test(String.fromCodePoint(code)) || code < 128) return String.fromCodePoint(code)
    let zero = code
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(code - zero)
  })
}
