import { expect } from 'vitest'
import { type Document, QanatError, type Reader, type Source } from '../../src/model/index.ts'
import { formats, readBy } from '../../src/readers/formats.ts'
import { onlyDocument } from '../reading.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const readers: readonly Reader[] = formats(readHere)

/** Reads in this process; `isolation.test.ts` reads in the child. */
function readHere(source: Source): AsyncIterable<Document | QanatError> {
  return readBy(source, readers, (reader, given) => reader.read(given))
}

/** The one document of a source; throws its refusal. */
export async function readOne(source: Source): Promise<Document> {
  const document = await onlyDocument(readHere(source))
  assertMapped(document)
  return document
}

/** All that comes out of a source. */
export async function readAll(source: Source): Promise<(Document | QanatError)[]> {
  const all: (Document | QanatError)[] = []
  for await (const one of readHere(source)) {
    if (!(one instanceof QanatError)) assertMapped(one)
    all.push(one)
  }
  return all
}

/** `read`, or the code of the refusal. */
export async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const [first] = await readAll({ name, bytes })
  return first instanceof QanatError ? first.code : 'read'
}

/** Names of the documents and codes of the refusals, in order. */
export function outcome(all: readonly (Document | QanatError)[]): string[] {
  return all.map((one) => (one instanceof QanatError ? `${one.code}` : one.name))
}

/** The text with its furniture in braces: `{navigation: Home World}`. */
export function shown({ text, furniture = [] }: Document): string {
  let out = ''
  let at = 0
  for (const { kind, span } of furniture) {
    out += `${text.slice(at, span[0])}{${kind}: ${text.slice(...span)}}`
    at = span[1]
  }
  return out + text.slice(at)
}

/** Where the words came from. */
export function originOf({ text, origins = [] }: Document, words: string): unknown {
  const at = text.indexOf(words)
  const { span: _, ...place } = origins.find(({ span }) => span[0] <= at && at < span[1]) ?? { span: [0, 0] }
  return place
}

/** Every character has an origin but those that readers put in: white space, bullets, numbers, brackets of notes, quotes. */
function assertMapped({ text, origins, furniture = [] }: Document): void {
  for (const { span } of furniture) expect(span[0] < span[1] && span[0] >= 0 && span[1] <= text.length).toBe(true)
  if (origins === undefined) return
  let at = 0
  for (const { span } of origins) {
    expect(span[0]).toBeGreaterThanOrEqual(at)
    expect(span[1]).toBeGreaterThan(span[0])
    expect(text.slice(at, span[0])).toMatch(/^[\s•\d.[\]“”]*(?:Notes)?[\s•\d.[\]“”]*$/)
    at = span[1]
  }
  expect(at).toBeLessThanOrEqual(text.length)
}
