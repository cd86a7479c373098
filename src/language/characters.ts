/** Classes of UTF-16 code units, looked up in one table: what a word, a digit, a space or a mark is. */

/** Bits of `classOf`. */
export const LETTER = 1
export const UPPER = 2
export const DIGIT = 4
export const SPACE = 8
/** Characters that show nothing and belong to the word around them: soft hyphen, joiners, byte order mark. */
export const INVISIBLE = 16
/** Apostrophes and what stands for them: ' ’ ‘ ` ´ ʼ ʻ. */
export const APOSTROPHE = 32
/** Hyphens inside words: - ‐ ‑. */
export const HYPHEN = 64
/** Half of a character outside the basic plane; treated as a letter. */
export const SURROGATE = 128

const table = new Uint8Array(0x10000)
const letter = /^[\p{L}\p{M}]$/u
const upper = /^[\p{Lu}\p{Lt}]$/u
const digit = /^\p{Nd}$/u
const white = /^[\s\u0085\u180e\u200b\u2028\u2029]$/u
for (let c = 0; c < 0x10000; c++) {
  const s = String.fromCharCode(c)
  let bits = 0
  if (c >= 0xd800 && c <= 0xdfff) bits = SURROGATE
  else if (c < 0x20 || (c >= 0x7f && c < 0xa0)) bits = SPACE
  else if (c !== 0xfeff && white.test(s)) bits = SPACE
  else if (digit.test(s)) bits = DIGIT
  else if (letter.test(s)) bits = upper.test(s) ? LETTER | UPPER : LETTER
  table[c] = bits
}
for (const c of [0xad, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xfe0e, 0xfe0f]) table[c] = INVISIBLE
for (let c = 0x202a; c <= 0x202e; c++) table[c] = INVISIBLE
for (let c = 0x2066; c <= 0x2069; c++) table[c] = INVISIBLE
for (const c of "'’‘`´ʼʻ") table[c.charCodeAt(0)] = APOSTROPHE
for (const c of '-‐‑') table[c.charCodeAt(0)] = HYPHEN

/** The class bits of the code unit at `i`; 0 for marks and outside the text. */
export function classOf(text: string, i: number): number {
  return i >= 0 && i < text.length ? table[text.charCodeAt(i)]! : 0
}

/** True for letters, digits and halves of characters outside the basic plane. */
export function isWordClass(bits: number): boolean {
  return (bits & (LETTER | DIGIT | SURROGATE)) !== 0
}
