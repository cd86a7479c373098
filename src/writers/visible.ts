/**
 * Words of a document on one line of a terminal. Document text is hostile: a control character could move the cursor or
 * turn the line round, so each is replaced by one visible sign and columns stay true.
 */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g

/** The same number of UTF-16 units, none of which a terminal would obey. */
export function visible(words: string): string {
  return wellFormed(words)
    .replace(/[\n\r\t\v\f\u2028\u2029\u0085]/g, ' ')
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '\ufffd')
    .replace(bidiControls, '\ufffd')
}

/** Lone surrogates become U+FFFD, one unit for one, as they would in UTF-8 anyway. */
export function wellFormed(words: string): string {
  return words.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** At most `length` units of `words` on one line: the middle gives way to an ellipsis, between words where it can. */
export function clipped(words: string, length: number): string {
  if (words.length <= length) return visible(words).trim()
  const head = Math.ceil((length - 3) * 0.65)
  const tail = length - 3 - head
  const first = visible(words.slice(0, head)).replace(/\s\S{0,19}$/, '')
  const last = visible(words.slice(-tail)).replace(/^\S{0,19}\s/, '')
  return `${first.trim()} … ${last.trim()}`
}
