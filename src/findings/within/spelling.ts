/** Whether two spellings may be one name: "Qaani" and "Ghaani", "Asaib" and "Asa'ib". Transliteration changes vowels and doubles letters. */

/** The words of a name without case, marks, quotation marks, possessive and article. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['‘’ʼʿʾ`]s(?=\s|$|[”"])/g, '')
    .replace(/['‘’ʼʿʾ`“”"«»()]/g, '')
    .replace(/^(?:the|a|an)\s+/, '')
    .split(/[\s\u00a0-]+/)
    .filter((word) => word !== '')
}

/** The consonants of a word, with those that transliteration mixes up made equal. */
function skeleton(word: string): string {
  return word
    .replace(/kh/g, 'x')
    .replace(/gh|q|k|g|c/g, 'q')
    .replace(/dh|z|th|s(?!h)/g, 's')
    .replace(/sh|ch|j/g, 'j')
    .replace(/ph|f|v|b|p/g, 'b')
    .replace(/d|t/g, 't')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')
}

/** Edits between two words (Wagner and Fischer 1974); only short words are given. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/**
 * True when two names have the same words but for the spelling of one or more. `same` says that both are known to mean one
 * thing, and lets the consonants differ.
 */
export function spelledApart(a: readonly string[], b: readonly string[], same: boolean): boolean {
  if (a.length !== b.length || a.length === 0) return false
  let differs = false
  for (const [i, left] of a.entries()) {
    const right = b[i]!
    if (left === right) continue
    if (!wordApart(left, right, same)) return false
    differs = true
  }
  return differs
}

function wordApart(a: string, b: string, same: boolean): boolean {
  if (a.length < 3 || b.length < 3 || a.length > 24 || b.length > 24 || /\d/.test(a + b)) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (isEnding(short, long)) return false
  const limit = Math.min(a.length, b.length) >= 7 ? 3 : 2
  if (edits(a, b) > limit) return false
  const [left, right] = [skeleton(a), skeleton(b)]
  return left === right ? left.length >= 2 || same : same && a[0] === b[0]
}

/** "Iraq" and "Iraqi", "Kurd" and "Kurds" are two words; "Haq" and "Haqq" is one. */
function isEnding(short: string, long: string): boolean {
  if (!long.startsWith(short) || short === long) return false
  const rest = long.slice(short.length)
  return !(rest.length === 1 && rest === short.at(-1))
}
