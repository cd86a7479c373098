import { errors } from './errors.ts'
import type { Reading } from './reading.ts'
import type { Span } from './span.ts'

/** Yields every span that a record holds, at whatever depth, with the path to it. */
export function* spansOf(record: unknown, path = ''): Generator<readonly [path: string, span: Span]> {
  if (Array.isArray(record)) {
    if (isSpan(record) && spanField.test(path)) yield [path, record]
    else for (const [i, item] of record.entries()) yield* spansOf(item, `${path}[${i}]`)
  } else if (typeof record === 'object' && record !== null) {
    for (const [key, value] of Object.entries(record)) yield* spansOf(value, path === '' ? key : `${path}.${key}`)
  }
}

const spanField = /(?:span|spans\[\d+\]|Span|evidence|evidence\[\d+\]|trigger|cue|Cue|antecedent)$/

function isSpan(value: readonly unknown[]): value is Span {
  return value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
}

/**
 * Refuses a record that has a span outside its text, an empty span, or a stated value without words.
 * Runs in every test helper and at the door of every store.
 */
export function assertGrounded(text: string, name: string, record: unknown): void {
  let seen = 0
  for (const [path, [start, end]] of spansOf(record)) {
    seen++
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
      throw errors.ungrounded(name, `${path} is [${start}, ${end}) in a text of ${text.length}`)
    }
  }
  if (seen === 0) throw errors.ungrounded(name, 'it has no span at all')
  for (const path of bareGrounds(record, name)) throw errors.ungrounded(name, `${path} has a value but no words`)
}

function* bareGrounds(record: unknown, path: string): Generator<string> {
  if (Array.isArray(record)) for (const [i, item] of record.entries()) yield* bareGrounds(item, `${path}[${i}]`)
  else if (typeof record === 'object' && record !== null) {
    if ('basis' in record && 'spans' in record && Array.isArray(record.spans) && record.spans.length === 0) yield path
    for (const [key, value] of Object.entries(record)) yield* bareGrounds(value, `${path}.${key}`)
  }
}

/** Refuses a reading that holds an ungrounded record. */
export function assertReadingGrounded(reading: Reading): void {
  const { text } = reading.document
  for (const mention of reading.mentions) assertGrounded(text, `${mention.kind} mention`, mention)
  for (const claim of reading.claims) assertGrounded(text, `claim ${claim.id}`, claim)
  for (const tally of reading.tallies) assertGrounded(text, `tally ${tally.id}`, tally)
  for (const tie of reading.ties) assertGrounded(text, `tie ${tie.id}`, tie)
}
