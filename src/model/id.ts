/**
 * A short id that comes from content: the same parts give the same id on every machine.
 * Two 32-bit mixes as in cyrb53 (bryc, public domain), 13 hex digits; for identity within a casefile, not for security.
 */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (const part of parts) {
    const text = `${part}\u001f`
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      a = Math.imul(a ^ unit, 2654435761)
      b = Math.imul(b ^ unit, 1597334677)
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return `${prefix}${(b >>> 0).toString(16).padStart(8, '0')}${(a >>> 0).toString(16).padStart(8, '0').slice(0, 5)}`
}
