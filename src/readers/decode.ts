/**
 * From bytes to text: UTF-8, with or without a byte order mark, and UTF-16 that has one.
 * Whatever is no text is refused in one line; nothing is guessed or repaired, so that offsets stay true.
 */
import { errors } from '../model/index.ts'

/** The most bytes of one document that are read: 20 MB. */
export const byteLimit = 20_000_000

/** How many of the first bytes are looked at for a NUL, which text without a byte order mark never holds. */
const sniffed = 8192

/** Text with more than one control character in so many is no text. */
const controlRate = 200

/** The text of the bytes without its byte order mark; throws a `QanatError` that names `name`. */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > byteLimit) throw errors.tooLarge(name, bytes.length, byteLimit)
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.subarray(0, sniffed).includes(0)) throw errors.binary(name)
  const text = decodeAs(encoding, bytes, name)
  const controls = countControls(text)
  if (controls * controlRate > text.length || text.includes('\0')) throw errors.binary(name)
  if (text.trim() === '') throw errors.empty(name)
  return text
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decodeAs(encoding: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)
  } catch {
    const offset = invalidAt(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, Math.min(offset, sniffed)))
    throw countControls(before) * controlRate > before.length ? errors.binary(name) : errors.notUtf8(name, offset)
  }
}

/** Control characters other than tab, line feed, vertical tab, form feed and carriage return. */
function countControls(text: string): number {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 ? unit < 9 || unit > 13 : unit === 127) controls++
  }
  return controls
}

/**
 * Offset of the first byte that begins no well-formed UTF-8 sequence; the length when all are well-formed.
 * Bounds of the second byte: The Unicode Standard, table 3-7.
 */
export function invalidAt(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      i++
      continue
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (length === 0 || i + length > bytes.length) return i
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (bytes[i + 1]! < low || bytes[i + 1]! > high) return i
    for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return i
    i += length
  }
  return i
}
