/**
 * From bytes to text. A byte order mark decides; then UTF-8 where the bytes are well-formed, since no other text is so by
 * chance; then the character set that the source declares; then the one whose letters the bytes look like (chardet).
 * What comes out must look like text, else it is refused.
 */
import { detect } from 'chardet'
import { errors } from '../../model/index.ts'

/** The most bytes of one document that are read: 20 MB. */
export const byteLimit = 20_000_000

/** How many of the first bytes are looked at for NULs, which one-byte text never holds. */
const sniffed = 8192

/** Text with more than one control character in so many is no text. */
const controlRate = 200

/** The text of the bytes without its byte order mark; throws a `QanatError` that names `name`. */
export function decode(bytes: Uint8Array, name: string, declared?: string): string {
  if (bytes.length > byteLimit) throw errors.tooLarge(name, bytes.length, byteLimit)
  const text = unicode(bytes, name, declared) ?? legacy(bytes, name, declared)
  if (text.trim() === '') throw errors.empty(name)
  return text
}

/** The text where it is in a form of Unicode, whole or with a little damage; undefined for other character sets. */
function unicode(bytes: Uint8Array, name: string, declared: string | undefined): string | undefined {
  const wide = wideForm(bytes, name)
  if (wide !== undefined) return checked(new TextDecoder(wide).decode(bytes), name)
  if (/^(?:iso-2022|hz)/i.test(declared ?? '')) return undefined
  const valid = invalidAt(bytes) === bytes.length
  if (!valid && !mostlyUtf8(bytes)) return undefined
  return checked(new TextDecoder().decode(bytes), name)
}

/** UTF-16 by its mark, or by the zero bytes that it has beside every Latin letter. */
function wideForm(bytes: Uint8Array, name: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, sniffed)
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++
  if (even + odd === 0) return undefined
  if (even === 0 && odd >= 4 && odd > head.length / 4) return 'utf-16le'
  if (odd === 0 && even >= 4 && even > head.length / 4) return 'utf-16be'
  throw errors.binary(name)
}

/** True when well-formed sequences far outnumber the broken ones: UTF-8 that was cut or spliced. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let well = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i]! < 0x80) {
      i++
      continue
    }
    const length = sequenceAt(bytes, i)
    if (length > 1) well++
    else broken++
    i += Math.max(1, length)
  }
  return well >= 4 * broken
}

function legacy(bytes: Uint8Array, name: string, declared: string | undefined): string {
  for (const label of [declared, detect(bytes.subarray(0, 65_536)), 'windows-1252']) {
    const decoder = label === undefined || label === null ? undefined : decoderOf(label)
    const text = decoder?.encoding === 'windows-1252' ? western(decoder.decode(bytes)) : decoder?.decode(bytes)
    if (text !== undefined && looksLikeText(text)) return text
  }
  throw controls(new TextDecoder('latin1').decode(bytes)) * controlRate > bytes.length
    ? errors.binary(name)
    : errors.notUtf8(name, invalidAt(bytes))
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Windows-1252 where a decoder takes it for Latin-1, as that of Node 20 does. */
function western(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => c1[control.charCodeAt(0) - 0x80]!)
}

const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** No control characters, hardly any that stand for nothing, and letters or digits in it. */
function looksLikeText(text: string): boolean {
  const foreign = text.match(/[\u0080-\u009f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return controls(text) * controlRate <= text.length && foreign * 50 <= text.length && /[\p{L}\p{N}]/u.test(text)
}

function checked(text: string, name: string): string {
  if (controls(text) * controlRate > text.length || text.includes('\0')) throw errors.binary(name)
  return text
}

/** Number of control characters other than tab, line feed, vertical tab, form feed and carriage return. */
function controls(text: string): number {
  let found = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 ? unit < 9 || unit > 13 : unit === 127) found++
  }
  return found
}

/** Offset of the first byte that begins no well-formed UTF-8 sequence; the length when all are well-formed. */
export function invalidAt(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const length = bytes[i]! < 0x80 ? 1 : sequenceAt(bytes, i)
    if (length === 0) return i
    i += length
  }
  return i
}

/** Length of the well-formed UTF-8 sequence of two bytes or more at `i`; 0 for none. The Unicode Standard, table 3-7. */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || i + length > bytes.length) return 0
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (bytes[i + 1]! < low || bytes[i + 1]! > high) return 0
  for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0
  return length
}
