/** A stretch that was cut out of a text, without the parts of words at its ends. */

/** Without the part of a word that it begins with. */
export function fromWord(words: string): string {
  return words.replace(/^\S{0,40}\s/, '')
}

/** Without the part of a word that it ends with. */
export function toWord(words: string): string {
  return words.replace(/\s\S{0,40}$/, '')
}
