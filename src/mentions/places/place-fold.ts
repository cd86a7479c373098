/**
 * One spelling for the many spellings of a place name: lower case, no diacritics, no apostrophes, hyphens as spaces, and
 * one form of the Arabic article inside a name ("Salah ad-Din", "Salah al-Din"). The same folding makes the keys of the
 * gazetteer and reads the text, so whatever it does to both sides is harmless.
 */

const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'a',
  ħ: 'h',
}

/** Arabic articles with their assimilated forms. */
const articles: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ad',
  'ar',
  'as',
  'at',
  'an',
  'az',
  'ash',
  'adh',
  'ath',
  'ez',
  'es',
  'ed',
  'er',
  'et',
  'ul',
])

/** True for "al", "ad", "ez" … */
export function isArticle(folded: string): boolean {
  return articles.has(folded)
}

/** Folds one word: what stays are a-z and 0-9; the empty string when nothing does. */
export function foldWord(word: string): string {
  let plain = true
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (!((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57))) {
      plain = false
      break
    }
  }
  if (plain) return word
  let folded = ''
  for (const letter of word.toLowerCase().normalize('NFD')) {
    const unit = letter.charCodeAt(0)
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) folded += letter
    else if (unit > 127) folded += letters[letter] ?? ''
  }
  return folded
}

/** Folds a whole name into words joined by single spaces. */
export function foldName(name: string): string {
  const words: string[] = []
  for (const word of name.split(/[\s\-‐‑–—/,()]+/u)) {
    const folded = foldWord(word)
    if (folded !== '') words.push(folded)
  }
  return joinFolded(words)
}

/** Joins folded words; an article inside the name becomes "al". */
export function joinFolded(words: readonly string[]): string {
  let name = words[0] ?? ''
  for (let i = 1; i < words.length; i++) name += ` ${i < words.length - 1 && articles.has(words[i]!) ? 'al' : words[i]}`
  return name
}

/**
 * What different romanisations of one Arabic, Persian or Kurdish name share: its consonants without the article, doubled
 * letters and the digraphs that are spelled now one way, now another ("Jubail", "Jubayl"; "Qal'at Salih", "Qalat Saleh").
 */
export function skeletonOf(folded: string): string {
  let skeleton = ''
  for (const word of folded.split(' ')) {
    if (articles.has(word) && skeleton === '') continue
    let last = ''
    for (let i = 0; i < word.length; i++) {
      const pair = digraphs[word.slice(i, i + 2)]
      let sound = pair ?? word.charAt(i)
      if (pair !== undefined) i++
      if (sound === 'q') sound = 'k'
      if (sound === 'z' || sound === 's') sound = 's'
      const vowel = 'aeiouyw'.includes(sound)
      if (vowel && i > 0) sound = ''
      else if (vowel) sound = 'a'
      if (sound === 'h' && i === word.length - 1) sound = ''
      if (sound !== '' && sound !== last) skeleton += sound
      if (sound !== '') last = sound
    }
    skeleton += '_'
  }
  return skeleton.slice(0, -1)
}

const digraphs: Readonly<Record<string, string>> = {
  kh: 'x',
  sh: 'c',
  ch: 'c',
  gh: 'g',
  dh: 'd',
  th: 't',
  ph: 'f',
  ck: 'k',
}

/** The two 32-bit hashes of a folded name (FNV-1a and a multiplicative mix) that stand for it in the table. */
export function hashName(folded: string): readonly [a: number, b: number] {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 13
  }
  a ^= a >>> 15
  a = Math.imul(a, 0x2c1b3c6d)
  a ^= a >>> 12
  return [a >>> 0, b >>> 0]
}
