/**
 * Words cut finer than tokens: "third-quarter" is `third` `-` `quarter`, "107mm" is `107` `mm`, "1990s" is `1990` `s`,
 * however the tokenizer left them. "p.m." and "Jan." stay whole and lose their full stops.
 */
import type { Sentence } from '../model/index.ts'

export interface Piece {
  /** Lower case, without full stops. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Index of its token in the sentence. */
  readonly token: number
  /** First code unit is a digit. */
  readonly digit: boolean
}

/** The pieces of a sentence, in text order. */
export function piecesOf(sentence: Sentence): Piece[] {
  const pieces: Piece[] = []
  for (const { text, start, end, index } of sentence.tokens) {
    const kind = kindOf(text)
    if (kind === 'letters') pieces.push({ word: text.toLowerCase(), start, end, token: index, digit: false })
    else if (kind === 'digits') pieces.push({ word: text, start, end, token: index, digit: true })
    else if (kind === 'dotted')
      pieces.push({ word: text.toLowerCase().replaceAll('.', ''), start, end, token: index, digit: false })
    else cut(text, start, index, pieces)
  }
  return pieces
}

type Kind = 'letters' | 'digits' | 'dotted' | 'mixed'

function kindOf(text: string): Kind {
  let letters = 0
  let digits = 0
  let dots = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) digits++
    else if (unit === dot) dots++
    else if (isLetter(unit)) letters++
    else return 'mixed'
  }
  if (letters === text.length) return 'letters'
  if (digits === text.length) return 'digits'
  return letters > 0 && dots > 0 && digits === 0 ? 'dotted' : 'mixed'
}

function cut(text: string, offset: number, token: number, pieces: Piece[]): void {
  let at = 0
  while (at < text.length) {
    const start = at
    const unit = text.charCodeAt(at++)
    const digit = isDigit(unit)
    if (digit) {
      while (
        at < text.length &&
        (isDigit(text.charCodeAt(at)) || (isSeparator(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))))
      )
        at++
    } else if (isLetter(unit) || ((unit === apostrophe || unit === curly) && isLetter(text.charCodeAt(at)))) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at++
    }
    const word = text.slice(start, at).toLowerCase().replace('\u2019', "'")
    pieces.push({ word, start: offset + start, end: offset + at, token, digit })
  }
}

const dot = 46
const apostrophe = 39
const curly = 0x2019

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isSeparator(unit: number): boolean {
  return unit === dot || unit === 44
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit !== curly && unit < 0x2000)
}
