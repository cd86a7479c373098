/** 32-bit mixing of features: every feature of the tagger is one such number. */

/** Mixes one more atom into a feature. */
export function mix(feature: number, atom: number): number {
  const h = Math.imul(feature ^ Math.imul(atom + 0x3c6ef372, 0x85ebca6b), 0x9e3779b1)
  return h ^ (h >>> 15)
}

/** The hash of `word` from `from` to `to`, by code units (FNV-1a). */
export function hashOf(word: string, from = 0, to: number = word.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> 13)) | 0
}
