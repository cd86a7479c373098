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

const spanField = /(?:span|spans\[\d+\]|Span|evidence|evidence\[\d+\]|trigger|phrase|cue|Cue|antecedent)$/

function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
}

/**
 * Refuses a record that has a span outside its text, an empty span, or a value without words.
 * Runs in every test helper and at the door of every store.
 */
export function assertGrounded(text: { readonly length: number }, name: string, record: unknown): void {
  if (look(record, '', false, [], text.length, name) === 0) throw errors.ungrounded(name, 'it has no span at all')
}

/** Gives the number of spans below a value; `path` is kept as a list since it is printed only for what is refused. */
function look(
  value: unknown,
  key: string,
  listed: boolean,
  path: (string | number)[],
  length: number,
  name: string,
): number {
  if (typeof value !== 'object' || value === null) return 0
  let seen = 0
  if (Array.isArray(value)) {
    if (isSpan(value) && (listed ? spanList : oneSpan).test(key)) {
      const [start, end] = value
      if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length) return 1
      throw errors.ungrounded(name, `${printed(path)} is [${start}, ${end}) in a text of ${length}`)
    }
    for (const [i, item] of value.entries()) {
      path.push(i)
      seen += look(item, key, true, path, length, name)
      path.pop()
    }
    return seen
  }
  if ('basis' in value && isBare(value))
    throw errors.ungrounded(name, `${printed([name, ...path])} has a value but no words`)
  for (const field in value) {
    path.push(field)
    seen += look((value as Readonly<Record<string, unknown>>)[field], field, false, path, length, name)
    path.pop()
  }
  return seen
}

const oneSpan = /(?:span|Span|evidence|trigger|phrase|cue|Cue|antecedent)$/
const spanList = /(?:spans|evidence)$/

/** True for grounds without words; a mention has one span, a value of an incident has claims in their place. */
function isBare(value: object): boolean {
  if ('spans' in value) return !Array.isArray(value.spans) || value.spans.length === 0 || !value.spans.every(isSpan)
  return !('span' in value || 'claims' in value)
}

function printed(path: readonly (string | number)[]): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('')
}

/** Refuses a reading that holds an ungrounded record. */
export function assertReadingGrounded(reading: Reading): void {
  const { text } = reading.document
  for (const mention of reading.mentions) assertGrounded(text, `${mention.kind} mention`, mention)
  for (const claim of reading.claims) assertGrounded(text, `claim ${claim.id}`, claim)
  for (const tally of reading.tallies) assertGrounded(text, `tally ${tally.id}`, tally)
  for (const tie of reading.ties) assertGrounded(text, `tie ${tie.id}`, tie)
  for (const deed of reading.deeds) assertGrounded(text, `deed ${deed.id}`, deed)
}
