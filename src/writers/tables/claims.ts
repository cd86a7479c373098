/** The claims as a table: one row a claim, what one text says, with the words and where they stand. */
import {
  type Claim,
  type CountOf,
  type Document,
  lineTable,
  type Participant,
  positionOf,
  quote,
} from '../../model/index.ts'
import { joined } from '../csv-line.ts'
import { type Column, day, type ExportTable, integer, real, tableOf, text } from './column.ts'

/** A claim with its text. */
export interface ClaimRow {
  readonly claim: Claim
  readonly document: Document
  readonly title?: string
  readonly lines: Uint32Array
}

type Row = ClaimRow

/** The columns of a claim. */
export const claimColumns: readonly Column<Row>[] = [
  text('document', 'id of the document', ({ claim }) => claim.document),
  text('file', 'name of the document', ({ document }) => document.name),
  text('title', 'title of the document', ({ title }) => title),
  day('published', 'day the document was published', ({ document }) => document.published),
  text('claim', 'id of the claim', ({ claim }) => claim.id),
  text('event', 'what happened, one of the sixteen events of PLOVER', ({ claim }) => claim.event),
  text('mode', 'how it was done', ({ claim }) => claim.mode),
  integer(
    'quad',
    '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
    ({ claim }) => claim.quad,
  ),
  text('contexts', 'what it was about', ({ claim }) => joined(claim.contexts)),
  text(
    'status',
    'asserted, denied, negated, predicted, conditional, threatened or intended',
    ({ claim }) => claim.status,
  ),
  text('attribution', 'who stands behind it', ({ claim }) => claim.attribution.kind),
  text('speaker', 'name of who says it', ({ claim }) => claim.attribution.speaker),
  ...people('initiator', 'who did it', ({ claim }) => claim.initiators),
  ...people('recipient', 'to whom it was done', ({ claim }) => claim.recipients),
  text('place', 'where it happened', ({ claim }) => claim.place?.name),
  real('latitude', 'degrees, WGS 84', ({ claim }) => claim.place?.lat),
  real('longitude', 'degrees, WGS 84', ({ claim }) => claim.place?.lon),
  text('place_precision', 'how exactly the place is known', ({ claim }) => claim.place?.precision),
  text('place_country', 'ISO 3166 alpha-3', ({ claim }) => claim.place?.country),
  text('place_basis', 'whether the place is stated, implied or inferred', ({ claim }) => claim.place?.basis),
  day('start', 'first day it may have happened on', ({ claim }) => claim.when?.start),
  day('end', 'last day it may have happened on', ({ claim }) => claim.when?.end),
  text('time_precision', 'how exactly the time is known', ({ claim }) => claim.when?.precision),
  text('time_anchor', 'what a relative time was counted from', ({ claim }) => claim.when?.anchor),
  text('time_basis', 'whether the time is stated, implied or inferred', ({ claim }) => claim.when?.basis),
  ...toll('killed'),
  ...toll('wounded'),
  text('counts', 'all counts, each as low/best/high, ~ for about', ({ claim }) =>
    joined(
      claim.counts.map(
        ({ of, who, low, best, high, approximate }) =>
          `${of}${who === undefined ? '' : ` ${who}`}: ${approximate ? '~' : ''}${low ?? ''}/${best ?? ''}/${high ?? ''}`,
      ),
    ),
  ),
  text('weapons', 'what it was done with', ({ claim }) => joined(claim.weapons.map(({ name }) => name))),
  text('plover', 'event as PLOVER records it', ({ claim }) => claim.codes.plover?.event),
  text('plover_mode', 'mode as PLOVER records it', ({ claim }) => claim.codes.plover?.mode),
  text('cameo', 'code of CAMEO; keep it as text', ({ claim }) => claim.codes.cameo ?? undefined),
  text('acled_event_type', 'type of ACLED', ({ claim }) => claim.codes.acled?.event_type),
  text('acled_sub_event_type', 'sub-type of ACLED', ({ claim }) => claim.codes.acled?.sub_event_type),
  integer('ucdp', 'type of violence of UCDP, 1 to 3', ({ claim }) => claim.codes.ucdp ?? undefined),
  integer(
    'line',
    'line of the word that names the event, from 1',
    ({ claim, lines }) => positionOf(lines, claim.trigger[0]).line,
  ),
  integer(
    'column',
    'its column, from 1, in UTF-16 code units',
    ({ claim, lines }) => positionOf(lines, claim.trigger[0]).column,
  ),
  text('trigger', 'the word that names the event', ({ claim, document }) => quote(document.text, claim.trigger)),
  text('evidence', 'the words the claim was read from', ({ claim, document }) => quote(document.text, claim.evidence)),
  integer('evidence_start', 'where they begin in the text, in UTF-16 code units', ({ claim }) => claim.evidence[0]),
  integer('evidence_end', 'where they end', ({ claim }) => claim.evidence[1]),
  text('rule', 'the row of the lexicon that made it', ({ claim }) => claim.rule),
]

function people(side: string, who: string, of: (row: Row) => readonly Participant[]): readonly Column<Row>[] {
  // One value for each participant, so that the cells of a row can be read side by side; empty when nobody has one.
  const each = (key: 'actor' | 'country' | 'sector') => (row: Row) =>
    of(row).some((person) => person[key] !== undefined) ? joined(of(row).map((person) => person[key] ?? '')) : undefined
  return [
    text(`${side}s`, who, (row) => joined(of(row).map(({ name }) => name))),
    text(`${side}_actors`, `${who}: id of each in the register`, each('actor')),
    text(`${side}_countries`, `${who}: the country of each`, each('country')),
    text(`${side}_sectors`, `${who}: the PLOVER sector of each`, each('sector')),
  ]
}

function toll(of: CountOf): readonly Column<Row>[] {
  return (['low', 'best', 'high'] as const).map((bound) =>
    integer(
      `${of}_${bound}`,
      `${of}: ${bound} figure`,
      ({ claim }) => claim.counts.find((count) => count.of === of)?.[bound],
    ),
  )
}

export const claims: ExportTable = tableOf(
  'claims',
  'one row a claim: what one text says',
  claimColumns,
  function* (record) {
    const documents = new Map(record.documents.map((document) => [document.id, document]))
    const lines = new Map<string, Uint32Array>()
    for (const claim of record.claims) {
      const document = documents.get(claim.document)
      if (document === undefined) continue
      const table = lines.get(document.id) ?? lineTable(document.text)
      lines.set(document.id, table)
      yield { claim, document, lines: table, ...(document.title === undefined ? {} : { title: document.title }) }
    }
  },
)
