/**
 * Names as they are compared: words without case, marks and apostrophes, and a key under which the spellings of one
 * Arabic or Persian name fall together ("Qassem Sulaimani", "Qasim Soleimani") while other names stay apart (Hasan, Hussein).
 */

/** A word of a text as names are made of: letters and digits with the apostrophes and points inside them. */
export interface NameWord {
  /** Folded: "Asa'ib" → "asaib", "U.S." → "us". */
  readonly key: string
  readonly start: number
  readonly end: number
  /** The first letter is a capital, or a letter without case. */
  readonly capital: boolean
  /** Two or more letters, all capitals. */
  readonly caps: boolean
  /** Punctuation that ends a name stands before it: a comma, a bracket, a full stop. Hyphens and quotation marks do not count. */
  readonly apart: boolean
}

const apostrophes: ReadonlySet<number> = new Set([0x27, 0x2019, 0x2018, 0x60, 0xb4, 0x2bf, 0x2be, 0x2bb, 0x2bc, 0x2b9])
const joining: ReadonlySet<number> = new Set([
  0x20, 0x09, 0x0a, 0x0d, 0xa0, 0x202f, 0x2009, 0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x22, 0x27, 0x201c, 0x201d,
  0x2018, 0x2019, 0xab, 0xbb, 0x60, 0xb4, 0x200b, 0x200e, 0x200f, 0xfeff, 0x2f,
])

function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  return (
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3005) &&
    code < 0xfe00 &&
    !(code >= 0xd800 && code < 0xf900) &&
    !apostrophes.has(code)
  )
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The words of a stretch of text. */
export function nameWords(text: string, from: number, to: number): NameWord[] {
  const words: NameWord[] = []
  let apart = false
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (code === 38) {
      words.push({ key: 'and', start: at, end: at + 1, capital: false, caps: false, apart })
      apart = false
      at++
      continue
    }
    if (!isLetter(code) && !isDigit(code)) {
      if (!joining.has(code)) apart = true
      at++
      continue
    }
    const end = wordEnd(text, at, to)
    words.push(word(text, at, end, apart))
    apart = false
    at = end
  }
  return words
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from + 1
  for (;;) {
    while (at < to && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++
    if (at >= to) return at
    const code = text.charCodeAt(at)
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 32
    if (apostrophes.has(code) && isLetter(next)) {
      const possessive = (next | 32) === 115 && (at + 2 >= to || !isLetter(text.charCodeAt(at + 2)))
      if (possessive) return at
      at += 2
      continue
    }
    if (code === 46 && initials(text, from, at)) {
      const more = isLetter(next) && (at + 2 >= to || !isLetter(text.charCodeAt(at + 2)))
      if (more) {
        at += 2
        continue
      }
      if (at - from > 1) return at + 1
    }
    return at
  }
}

/** True for "U", "U.S", "C.I.A": letters with points between. */
function initials(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if ((i - from) % 2 === 0 ? !isLetter(code) : code !== 46) return false
  }
  return (to - from) % 2 === 1
}

function word(text: string, start: number, end: number, apart: boolean): NameWord {
  const raw = text.slice(start, end)
  const lower = raw.toLowerCase()
  return {
    key: foldWord(raw),
    start,
    end,
    capital: raw.charCodeAt(0) !== lower.charCodeAt(0) || lower.charCodeAt(0) >= 0x590 || isDigit(raw.charCodeAt(0)),
    caps: raw.length > 1 && raw !== lower && raw === raw.toUpperCase(),
    apart,
  }
}

/** A word without case, combining marks, apostrophes and points. */
export function foldWord(raw: string): string {
  let plain = true
  for (let i = 0; i < raw.length && plain; i++) {
    const code = raw.charCodeAt(i)
    plain = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
  }
  if (plain) return raw.toLowerCase()
  let folded = ''
  for (const letter of raw.normalize('NFD').toLowerCase()) {
    const code = letter.codePointAt(0)!
    if (code === 46 || apostrophes.has(code) || (code >= 0x300 && code < 0x370) || (code >= 0x64b && code < 0x660))
      continue
    folded += foldedLetters.get(letter) ?? letter
  }
  return folded
}

const foldedLetters: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
])

/** The words of a name, folded, without a leading article. */
export function nameKeys(name: string): string[] {
  const keys = nameWords(name, 0, name.length).map(({ key }) => key)
  const bare = keys.length > 1 && articles.has(keys[0]!) ? keys.slice(1) : keys
  return bare
}

/** Articles that come and go before a name. */
const articles: ReadonlySet<string> = new Set(['the', 'al', 'el'])

/** Articles inside Arabic names: al- and its assimilated forms. */
export const arabicArticles: ReadonlySet<string> = new Set([
  'al',
  'el',
  'as',
  'ash',
  'ar',
  'an',
  'at',
  'ad',
  'az',
  'ul',
  'ol',
  'il',
  'ed',
  'es',
  'er',
  'ez',
])

const digraphs: readonly (readonly [string, string])[] = [
  ['kh', 'X'],
  ['gh', 'q'],
  ['sh', 'S'],
  ['ch', 'S'],
  ['dh', 'z'],
  ['th', 't'],
  ['ph', 'f'],
  ['zh', 'z'],
  ['ck', 'k'],
]

const vowelRuns: ReadonlyMap<string, string> = new Map([
  ['a', 'a'],
  ['aa', 'A'],
  ['e', '?'],
  ['ee', 'i'],
  ['i', 'i'],
  ['ii', 'i'],
  ['ia', 'ia'],
  ['y', 'i'],
  ['ai', 'i'],
  ['ay', 'i'],
  ['ei', 'i'],
  ['ey', 'i'],
  ['aei', 'i'],
  ['ae', 'i'],
  ['ie', 'i'],
  ['o', 'u'],
  ['u', 'u'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['au', 'aw'],
  ['ao', 'aw'],
  ['aou', 'au'],
])

/**
 * The keys under which a romanised Arabic or Persian word is found: consonants without doubling, emphatic letters and
 * gh/q as one, ei/ai/ay/i as one, o/u/ou as one. A short `e` stands for `a` or for `i`, so a word has up to four keys;
 * two spellings are of one name when they share a key.
 */
export function soundKeys(folded: string): string[] {
  let keys = ['']
  let at = 0
  let forks = 0
  let last = ''
  while (at < folded.length) {
    const letter = folded[at]!
    if (isVowel(letter, folded, at)) {
      let end = at + 1
      while (end < folded.length && end - at < 3 && isVowel(folded[end]!, folded, end)) end++
      const run = folded.slice(at, end)
      const final = end === folded.length
      const sound = final && (run === 'a' || run === 'e') ? 'a' : (vowelRuns.get(run) ?? run)
      if (sound === '?' && forks < 2) {
        forks++
        keys = keys.flatMap((key) => [`${key}a`, `${key}i`])
      } else if (sound === 'A') keys = keys.flatMap((key) => [`${key}A`])
      else keys = keys.map((key) => key + (sound === '?' ? 'a' : sound))
      last = 'vowel'
      at = end
      continue
    }
    const pair = digraphs.find(([spelled]) => folded.startsWith(spelled, at))
    const sound = pair ? pair[1] : letter === 'g' ? 'q' : letter === 'c' ? 'k' : letter === 'v' ? 'w' : letter
    at += pair ? 2 : 1
    const silent = sound === 'h' && at === folded.length && last === 'vowel'
    if (sound !== last && !silent) keys = keys.map((key) => key + sound)
    last = sound
  }
  return keys
}

function isVowel(letter: string, word: string, at: number): boolean {
  if (letter === 'y') return at > 0 && (at + 1 === word.length || !'aeiou'.includes(word[at + 1]!))
  return 'aeiou'.includes(letter)
}
