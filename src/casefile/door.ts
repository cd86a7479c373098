/**
 * The door: what is not grounded in a text does not come in, whoever brings it. Each check throws `ungrounded` (or
 * `no-such-record`), and the store then keeps nothing of the batch.
 */
import {
  assertGrounded,
  type Decision,
  errors,
  type Filed,
  type Finding,
  type Held,
  type Incident,
  type NetworkTie,
  spansOf,
} from '../model/index.ts'

/** A text as far as spans are concerned. */
interface Length {
  readonly length: number
}

/** Refuses a document with a record whose words are not in its text. */
export function assertFiled({ document, layout, mentions, claims, tallies, ties, findings }: Filed): void {
  const { text, id } = document
  for (const mention of mentions) assertHas(text, `${mention.kind} mention`, mention, ['span'])
  for (const claim of claims) assertOwn(id, text, 'claim', claim, ['evidence', 'trigger'])
  for (const tally of tallies) assertOwn(id, text, 'tally', tally, ['evidence'])
  for (const tie of ties) assertOwn(id, text, 'tie', tie, ['evidence'])
  for (const finding of findings) {
    if (finding.elsewhere !== undefined)
      throw errors.ungrounded(`finding ${finding.id}`, 'it is between texts and comes with one of them')
    assertOwn(id, text, 'finding', finding, ['spans'])
  }
  assertWithin(text, `document ${id}`, { furniture: document.furniture, origins: document.origins })
  assertWithin(text, `layout of ${id}`, layout)
}

function assertOwn<R extends { readonly id: string; readonly document: string }>(
  document: string,
  text: Length,
  kind: string,
  record: R,
  fields: readonly (keyof R)[],
): void {
  const name = `${kind} ${record.id}`
  if (record.document !== document)
    throw errors.ungrounded(name, `it is of the document ${record.document} and comes with ${document}`)
  assertHas(text, name, record, fields)
}

/** Refuses a record that is not grounded, or that has no words in one of the given fields. */
function assertHas<R extends object>(text: Length, name: string, record: R, fields: readonly (keyof R)[]): void {
  for (const field of fields) assertGrounded(text, name, { [field]: record[field] })
  assertGrounded(text, name, record)
}

/** Refuses spans outside the text; other than a record, what is checked may have none, and an empty one. */
function assertWithin(text: Length, name: string, what: unknown): void {
  for (const [path, [start, end]] of spansOf(what))
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
      throw errors.ungrounded(name, `${path} is [${start}, ${end}) in a text of ${text.length}`)
}

/** Refuses an incident with a value that none of its claims says. */
export function assertHeld(incident: Incident): void {
  const name = `incident ${incident.id}`
  const own = new Set(incident.claims.map(({ claim }) => claim))
  if (own.size === 0) throw errors.ungrounded(name, 'it has no claims')
  for (const held of heldBy(incident)) {
    if (held.claims.length === 0) throw errors.ungrounded(name, 'it has a value that no claim says')
    for (const claim of held.claims)
      if (!own.has(claim)) throw errors.ungrounded(name, `it has a value of the claim ${claim}, which is not in it`)
  }
  for (const { values } of incident.tolls)
    for (const { claim } of values)
      if (!own.has(claim)) throw errors.ungrounded(name, `it has a toll of the claim ${claim}, which is not in it`)
}

function* heldBy({ initiators, recipients, places, times, weapons }: Incident): Generator<Held> {
  yield* initiators
  yield* recipients
  yield* places
  yield* times
  yield* weapons
}

/** Refuses an edge of the network that no tie states. */
export function assertTied({ id, stated, ended }: NetworkTie): void {
  if (stated.length + ended.length === 0) throw errors.ungrounded(`network tie ${id}`, 'no tie states it')
}

/** Refuses a finding between texts whose words are not in them. `lengthOf` is undefined for a document that is not there. */
export function assertBetween(finding: Finding, lengthOf: (document: string) => number | undefined): void {
  const name = `finding ${finding.id}`
  if (finding.elsewhere === undefined) throw errors.ungrounded(name, 'it is between texts and says nothing of others')
  for (const { document, spans } of [finding, ...finding.elsewhere]) {
    const length = lengthOf(document)
    if (length === undefined) throw errors.ungrounded(name, `the document ${document} is not in the casefile`)
    assertGrounded({ length }, name, { spans })
  }
}

/** Refuses a decision about words that are not there, a correction whose words are not, and a verdict that its records cannot have. */
export function assertDecided(decision: Decision, lengthOf: (document: string) => number | undefined): void {
  const name = `decision ${decision.id}`
  assertFitting(decision)
  for (const { document, span } of decision.about) {
    const length = lengthOf(document)
    if (length === undefined) throw errors.noSuchRecord(`document ${document}`)
    assertGrounded({ length }, name, { span })
  }
  const [first] = decision.about
  const length = first === undefined ? 0 : lengthOf(first.document)!
  // A plain value (a code, a status) needs no words of its own; what has a basis does.
  for (const { field, value } of decision.corrections ?? [])
    assertGrounded({ length }, name, { anchor: { span: first?.span }, value: { [field]: value } })
}

/** Names are merged and split, sites taken off their list, findings confirmed, dismissed with a reason, or flagged; records of texts may have any verdict. */
function assertFitting({ id, verdict, about, note }: Decision): void {
  const kinds = new Set(about.map(({ record }) => record))
  for (const kind of ['actor', 'finding', 'site'] as const)
    if (kinds.has(kind) && kinds.size > 1)
      throw errors.badDecision(id, `it is about ${[...kinds].join(' and ')} at once`, 'make one decision for each')
  if (kinds.has('actor') && ((verdict !== 'merge' && verdict !== 'split') || about.length < 2))
    throw errors.badDecision(id, `a ${verdict} of ${about.length} names`, 'merge or split two or more names')
  if (kinds.has('site') && verdict !== 'reject')
    throw errors.badDecision(id, `a ${verdict} of a site`, 'reject it to take it off the list')
  if (!kinds.has('finding')) return
  if (verdict !== 'accept' && verdict !== 'reject' && verdict !== 'flag')
    throw errors.badDecision(id, `a ${verdict} of a finding`, 'accept it, reject it with a reason, or flag it')
  if (verdict === 'reject' && (note ?? '').trim() === '')
    throw errors.badDecision(id, 'it dismisses a finding without a reason', 'say why in a note')
}
