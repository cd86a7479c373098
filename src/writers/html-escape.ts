/**
 * Document text in a page. Text is hostile: it is only ever text, never markup, and signs that would hide or turn round
 * what stands near them are shown by their code point.
 */
import { wellFormed } from './visible.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const unsafe = /[&<>"']|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Safe inside elements and inside quoted attributes. */
export function escapeHtml(words: string): string {
  return wellFormed(words).replace(unsafe, (sign) => entities[sign] ?? '\ufffd')
}

/** Words of a document, safe inside elements only: controls and turns of direction become visible marks. */
export function documentHtml(words: string): string {
  return wellFormed(words).replace(unsafe, (sign) => entities[sign] ?? codePoint(sign))
}

function codePoint(sign: string): string {
  return `<span class="control">U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}</span>`
}

/** A value of a record: isolated, so that its direction turns nothing beside it. */
export function isolated(words: string): string {
  return `<bdi>${documentHtml(words)}</bdi>`
}
