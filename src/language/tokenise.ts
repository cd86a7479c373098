/**
 * Cuts a text into tokens as Universal Dependencies does for English: "don't" → do + n't, "Qaani's" → Qaani + 's,
 * "US-based" → US + - + based, "[2]" → [ + 2 + ]. One pass from left to right; offsets point into the text as given.
 */
import type { Span } from '../model/index.ts'
import {
  alsoWords,
  clitics,
  closeAbbreviations,
  fusedWords,
  hostEndings,
  joinedPrefixes,
  openAbbreviations,
  units,
} from './abbreviations.ts'
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  HYPHEN,
  INVISIBLE,
  isWordClass,
  LETTER,
  SPACE,
  SURROGATE,
  UPPER,
} from './characters.ts'

/** The tokens of `text` inside `span`, in order, none empty, none with white space. */
export function tokenise(text: string, span: Span = [0, text.length]): Span[] {
  const found: Span[] = []
  const end = Math.min(span[1], text.length)
  let at = Math.max(0, span[0])
  while (at < end) {
    if ((classOf(text, at) & (SPACE | INVISIBLE)) !== 0) {
      at++
      continue
    }
    let stop = at + 1
    while (stop < end && (classOf(text, stop) & SPACE) === 0) stop++
    cutChunk(text, at, stop, found)
    at = stop
  }
  return found
}

/** Cuts a stretch without white space. */
function cutChunk(text: string, start: number, end: number, found: Span[]): void {
  let at = start
  let plainUntil = start
  while (at < end) {
    const bits = classOf(text, at)
    if ((bits & INVISIBLE) !== 0) {
      at++
      continue
    }
    const before = found.length
    if (at >= plainUntil && (at === start || !isWordClass(classOf(text, at - 1)))) {
      const { stop, seen } = addressAt(text, at, end)
      plainUntil = seen
      if (stop > at) {
        found.push([at, stop])
        at = stop
        continue
      }
    }
    if (isWordClass(bits) || isNumberStart(text, at, start)) cutWord(text, at, end, found)
    else found.push([at, markEnd(text, at, end, start)])
    at = found.length > before ? found[found.length - 1]![1] : at + 1
  }
}

/** True for the sign or point of a number: "+44", ".50". */
function isNumberStart(text: string, at: number, start: number): boolean {
  const c = text.charCodeAt(at)
  if ((c !== 43 && c !== 46) || (classOf(text, at + 1) & DIGIT) === 0) return false
  return at === start || (c === 46 && !isWordClass(classOf(text, at - 1)) && text.charCodeAt(at - 1) !== 46)
}

/**
 * Where a web address, an e-mail address or a hash tag that begins at `at` stops, or `at` when none does;
 * `seen` is how far no other can begin.
 */
function addressAt(text: string, at: number, end: number): { readonly stop: number; readonly seen: number } {
  const c = text.charCodeAt(at)
  if (c === 35 /* # */ || c === 64 /* @ */) {
    let stop = at + 1
    if (stop < end && (classOf(text, stop) & LETTER) === 0) return { stop: at, seen: stop }
    while (stop < end && (isWordClass(classOf(text, stop)) || text.charCodeAt(stop) === 95)) stop++
    return { stop: stop > at + 1 ? stop : at, seen: stop }
  }
  if ((classOf(text, at) & (LETTER | DIGIT)) === 0) return { stop: at, seen: at }
  let mail = -1
  let dots = 0
  let plain = at
  for (; plain < end; plain++) {
    const d = text.charCodeAt(plain)
    if (d === 64) {
      if (mail >= 0) break
      mail = plain
    } else if (d === 46) dots = plain
    else if (d === 58 && text.startsWith('://', plain)) {
      const stop = trimAddress(text, at, end)
      return { stop, seen: stop }
    } else if (!isWordClass(classOf(text, plain)) && d !== 45 && d !== 95 && d !== 43 && d !== 37) break
  }
  if (mail > at && plain > mail + 1) return { stop: trimAddress(text, at, plain), seen: plain }
  if (dots > at && text.slice(at, at + 4).toLowerCase() === 'www.')
    return { stop: trimAddress(text, at, end), seen: end }
  if (dots > at) {
    const host = trimAddress(text, at, plain)
    const last = text.lastIndexOf('.', host - 1)
    const ending = host - last <= 6 ? text.slice(last + 1, host) : ''
    const cased = ending === ending.toLowerCase() || (ending === ending.toUpperCase() && last > at + 2)
    if (last > at + 1 && cased && hostEndings.has(ending.toLowerCase()) && text.charCodeAt(last - 1) !== 46) {
      return { stop: text.charCodeAt(host) === 47 ? trimAddress(text, at, end) : host, seen: plain }
    }
  }
  return { stop: at, seen: plain }
}

/** The end of an address without the punctuation that follows it. */
function trimAddress(text: string, at: number, end: number): number {
  const given = text.slice(at, end)
  const close = given.search(/[<>"“”«»]/)
  const address = close > 0 ? given.slice(0, close) : given
  const opened = address.includes('(')
  let length = address.length
  while (length > 1 && '.,;:!?\'")]}’”'.includes(address[length - 1]!) && !(opened && address[length - 1] === ')'))
    length--
  return at + length
}

/** Where the mark at `at` ends: runs of one mark, clitics after a stray space, and smileys stay whole. */
function markEnd(text: string, at: number, end: number, start: number): number {
  const bits = classOf(text, at)
  if ((bits & APOSTROPHE) !== 0) {
    if (at === start) {
      let stop = at + 1
      while (stop < end && (classOf(text, stop) & LETTER) !== 0) stop++
      const rest = text.slice(at + 1, stop).toLowerCase()
      if (clitics.has(rest) || (rest.length === 0 && /\d/.test(text[stop] ?? ''))) {
        if (rest.length > 0) return stop
      }
      if (rest === 'em' || rest === 'til' || rest === 'cause' || rest === 'n') return stop
    }
    const twice = text.charCodeAt(at + 1) === text.charCodeAt(at) && at + 1 < end
    return twice ? at + 2 : at + 1
  }
  const c = text.charCodeAt(at)
  if ((c === 58 || c === 59 || c === 61) && at === start) {
    const smiley = /^[:;=]['’]?-?[()DPp/|\]]+(?=$|[\s.,!?])/.exec(text.slice(at, Math.min(end, at + 8)))
    if (smiley && at + smiley[0].length === end) return end
  }
  let stop = at + 1
  if (c === 33 || c === 63) {
    while (stop < end && (text.charCodeAt(stop) === 33 || text.charCodeAt(stop) === 63)) stop++
    return stop
  }
  if ('(){}[]"“”«»'.includes(text[at]!)) return stop
  while (stop < end && text.charCodeAt(stop) === c) stop++
  return stop
}

/** Cuts the word at `at` with what hangs on it; adds one token, or two for "don't". */
function cutWord(text: string, at: number, end: number, found: Span[]): void {
  let stop = at
  let letters = 0
  let digits = 0
  let dots = 0
  let part = at
  if (!isWordClass(classOf(text, at))) stop++
  while (stop < end) {
    const bits = classOf(text, stop)
    if ((bits & (LETTER | SURROGATE)) !== 0) {
      if (digits > 0 && letters === 0 && (bits & LETTER) !== 0 && unitEnd(text, stop, end) > stop) break
      letters++
      stop++
      continue
    }
    if ((bits & DIGIT) !== 0) {
      digits++
      stop++
      continue
    }
    if ((bits & INVISIBLE) !== 0) {
      if (!isWordClass(classOf(text, stop + 1)) || stop + 1 >= end) break
      stop++
      continue
    }
    const next = stop + 1 < end ? classOf(text, stop + 1) : 0
    const previous = classOf(text, stop - 1)
    const c = text.charCodeAt(stop)
    if ((bits & APOSTROPHE) !== 0) {
      if (c === 8216 /* ‘ */ || (next & LETTER) === 0) {
        if ((next & DIGIT) !== 0 && c !== 8216) {
          stop++
          continue
        }
        break
      }
      let tail = stop + 1
      while (tail < end && (classOf(text, tail) & LETTER) !== 0) tail++
      const rest = text.slice(stop + 1, tail).toLowerCase()
      if (rest === 't' && stop - at >= 2 && (text.charCodeAt(stop - 1) | 32) === 110) {
        found.push([at, stop - 1], [stop - 1, tail])
        return
      }
      if (clitics.has(rest)) {
        found.push([at, stop], [stop, tail])
        return
      }
      stop = tail
      continue
    }
    if (c === 46 /* . */) {
      const single = (previous & LETTER) !== 0 && stop - part === 1
      if (isWordClass(next)) {
        if ((previous & DIGIT) !== 0 && (next & DIGIT) !== 0) {
          stop++
          part = stop
          continue
        }
        const afterNext = stop + 2 < end ? classOf(text, stop + 2) : 0
        const dotted = text.charCodeAt(stop + 2) === 46 && stop - part <= 2
        const acronym = (next & LETTER) !== 0 && (dotted || (single && !isWordClass(afterNext)))
        if (acronym || (single && dots > 0 && (next & LETTER) !== 0 && (afterNext & LETTER) === 0)) {
          dots++
          stop++
          part = stop
          continue
        }
        if (isAbbreviation(text, at, stop, dots, single)) stop++
        break
      }
      if (text.charCodeAt(stop + 1) === 46 && stop + 1 < end) break
      if (isAbbreviation(text, at, stop, dots, single)) stop++
      break
    }
    if ((bits & HYPHEN) !== 0) {
      if (!isWordClass(next)) break
      if (letters === 0) {
        const number = digitGroups(text, at, end)
        if (number <= stop) break
        stop = number
        digits++
        continue
      }
      if (!joinedPrefixes.has(text.slice(part, stop).toLowerCase()) || (next & LETTER) === 0) break
      stop++
      part = stop
      continue
    }
    const inNumber = (previous & DIGIT) !== 0 && (next & DIGIT) !== 0
    if (c === 44 /* , */) {
      if (!inNumber || letters > 0) break
      stop++
      continue
    }
    if (c === 58 /* : */ || c === 47 /* / */) {
      if (!inNumber) break
      stop++
      continue
    }
    if (c === 38 /* & */) {
      const short = (previous & UPPER) !== 0 && (next & UPPER) !== 0 && stop - at <= 3
      if (!short) break
      stop++
      continue
    }
    if ((c === 95 /* _ */ && isWordClass(next)) || (c === 42 /* * */ && (previous & next & LETTER) !== 0)) {
      stop++
      continue
    }
    break
  }
  const fused = stop - at <= 8 ? fusedWords.get(text.slice(at, stop).toLowerCase()) : undefined
  if (fused !== undefined && digits === 0) found.push([at, at + fused], [at + fused, stop])
  else found.push([at, stop])
}

/** True when the stop at `stop` belongs to the word before it. */
function isAbbreviation(text: string, at: number, stop: number, dots: number, single: boolean): boolean {
  if (dots > 0) return true
  if (single) return (classOf(text, at) & UPPER) !== 0 || /^\.\s?\d/.test(text.slice(stop, stop + 3))
  if (stop - at > 6) return false
  const word = text.slice(at, stop)
  const lower = word.toLowerCase()
  if (lower === 'no' || lower === 'nos' || lower === 'p' || lower === 'art' || lower === 'fig' || lower === 'sec')
    return /^\.\s?\d/.test(text.slice(stop, stop + 3))
  if (word === lower && alsoWords.has(lower)) return false
  return openAbbreviations.has(lower) || closeAbbreviations.has(lower)
}

/** Where the unit at `at` ends: "mm" in "122mm"; `at` when it is none. */
function unitEnd(text: string, at: number, end: number): number {
  let stop = at
  while (stop < end && stop - at < 4 && (classOf(text, stop) & LETTER) !== 0) stop++
  if (stop < end && isWordClass(classOf(text, stop))) return at
  return units.has(text.slice(at, stop).toLowerCase()) ? stop : at
}

/** Where a telephone number or a date written with hyphens ends: "2020-09-30", "555-0134"; `at` for a range like "5-10". */
function digitGroups(text: string, at: number, end: number): number {
  const groups: number[] = []
  let stop = at
  while (stop < end) {
    const from = stop
    while (stop < end && (classOf(text, stop) & DIGIT) !== 0) stop++
    if (stop === from || groups.length > 8) return at
    groups.push(stop - from)
    if (stop < end && (classOf(text, stop) & HYPHEN) !== 0 && (classOf(text, stop + 1) & DIGIT) !== 0) stop++
    else break
  }
  if (stop < end && (classOf(text, stop) & LETTER) !== 0) return at
  if (groups.length > 2) return stop
  const years = groups[0] === 4 && (groups[1] === 4 || groups[1] === 2)
  return groups.length === 2 && groups[0]! >= 3 && groups[1]! >= 3 && !years ? stop : at
}
