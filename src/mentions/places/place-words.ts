/**
 * A sentence as the words that names are made of. Words are runs of letters and digits; apostrophes and the points of
 * "U.S." stay inside, hyphens part. A trailing possessive is cut off, so that "Iraq's" is the word "Iraq".
 */
import type { Sentence } from '../../model/index.ts'
import { foldWord } from './place-fold.ts'

export interface PlaceWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly folded: string
  /** Index of the token it begins in. */
  readonly token: number
  /** What stands between the word before and this one: `-`, a space, a comma … */
  readonly gap: 'none' | 'space' | 'hyphen' | 'comma' | 'other'
  readonly capital: boolean
  /** More than one letter and all of them capitals. */
  readonly upper: boolean
  /** It has points inside, or one after it that may belong to it: "U.S.", "Calif." */
  readonly pointed: boolean
  readonly possessive: boolean
}

const letter = /[\p{L}\p{N}\p{M}]/u

/** The words of one sentence. */
export function placeWords(text: string, sentence: Sentence): PlaceWord[] {
  const words: PlaceWord[] = []
  const { tokens } = sentence
  let token = 0
  let at = sentence.start
  let gapFrom = at
  while (at < sentence.end) {
    if (!isLetter(text, at)) {
      at++
      continue
    }
    const start = at
    while (at < sentence.end && (isLetter(text, at) || joins(text, start, at, sentence.end))) at++
    let end = at
    let possessive = false
    if (end - start > 2 && (text[end - 1] === 's' || text[end - 1] === 'S') && isApostrophe(text, end - 2)) {
      end -= 2
      possessive = true
    }
    while (token < tokens.length - 1 && tokens[token]!.end <= start) token++
    const word = text.slice(start, end)
    const folded = foldWord(word)
    const lower = word.toLowerCase()
    const tokenEnd = tokens[token]?.end ?? end
    const gap = gapOf(text, gapFrom, start)
    const closed = text[end] === '.' && (tokenEnd === end + 1 || (gap === 'comma' && folded.length < 6))
    const pointed = word.includes('.') || closed
    words.push({
      start,
      end,
      text: word,
      folded,
      token,
      gap,
      capital: word.charAt(0) !== lower.charAt(0),
      upper: word.length > 1 && word !== lower && word === word.toUpperCase(),
      pointed,
      possessive,
    })
    gapFrom = closed ? Math.max(at, end + 1) : at
  }
  return words
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  return unit >= 0xd800 ? false : letter.test(text.charAt(at))
}

function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (
    unit === 39 ||
    unit === 0x2019 ||
    unit === 0x2018 ||
    unit === 0x60 ||
    unit === 0xb4 ||
    unit === 0x2bc ||
    unit === 0x2bf
  )
}

/** An apostrophe between letters, or the point of an abbreviation like "U.S.". */
function joins(text: string, start: number, at: number, end: number): boolean {
  if (isApostrophe(text, at)) return at + 1 < end && isLetter(text, at + 1)
  if (text.charCodeAt(at) !== 46) return false
  const before = at - start
  const single = before === 1 || text.charCodeAt(at - 2) === 46
  return single && ((at + 1 < end && isLetter(text, at + 1)) || before > 1)
}

function gapOf(text: string, from: number, to: number): PlaceWord['gap'] {
  if (from === to) return 'none'
  let space = false
  let other: PlaceWord['gap'] | undefined
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 32 || unit === 160 || unit === 10 || unit === 13 || unit === 9 || unit === 0x202f) space = true
    else if (unit === 45 || (unit >= 0x2010 && unit <= 0x2013))
      other = other === undefined && !space ? 'hyphen' : 'other'
    else if (unit === 44) other = other === undefined ? 'comma' : 'other'
    else if ((unit === 0x2019 || unit === 39) && other === undefined) continue
    else if ((unit === 115 || unit === 83) && other === undefined) continue
    else return 'other'
  }
  if (other === 'hyphen' && space) return 'other'
  return other ?? (space ? 'space' : 'none')
}
