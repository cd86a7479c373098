/**
 * One row a claim, for spreadsheets. Several actors share a cell, joined by "; ".
 * A cell of words that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV Injection").
 */
import {
  type CheckedReading,
  type Claim,
  type CountOf,
  lineTable,
  type Participant,
  positionOf,
  quote,
  type Writer,
} from '../model/index.ts'
import { titleOf } from './records.ts'

type Cell = string | number | undefined

interface Row {
  readonly reading: CheckedReading
  readonly title: Cell
  readonly claim: Claim
  readonly lines: Uint32Array
}

const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  document: ({ claim }) => claim.document,
  file: ({ reading }) => reading.document.name,
  title: ({ title }) => title,
  published: ({ reading }) => reading.document.published,
  claim: ({ claim }) => claim.id,
  event: ({ claim }) => claim.event,
  mode: ({ claim }) => claim.mode,
  quad: ({ claim }) => claim.quad,
  contexts: ({ claim }) => join(claim.contexts),
  status: ({ claim }) => claim.status,
  attribution: ({ claim }) => claim.attribution.kind,
  speaker: ({ claim }) => claim.attribution.speaker,
  initiators: ({ claim }) => names(claim.initiators),
  initiator_actors: ({ claim }) => each(claim.initiators, 'actor'),
  initiator_countries: ({ claim }) => each(claim.initiators, 'country'),
  initiator_sectors: ({ claim }) => each(claim.initiators, 'sector'),
  recipients: ({ claim }) => names(claim.recipients),
  recipient_actors: ({ claim }) => each(claim.recipients, 'actor'),
  recipient_countries: ({ claim }) => each(claim.recipients, 'country'),
  recipient_sectors: ({ claim }) => each(claim.recipients, 'sector'),
  place: ({ claim }) => claim.place?.name,
  latitude: ({ claim }) => claim.place?.lat,
  longitude: ({ claim }) => claim.place?.lon,
  place_precision: ({ claim }) => claim.place?.precision,
  place_country: ({ claim }) => claim.place?.country,
  place_basis: ({ claim }) => claim.place?.basis,
  start: ({ claim }) => claim.when?.start,
  end: ({ claim }) => claim.when?.end,
  time_precision: ({ claim }) => claim.when?.precision,
  time_anchor: ({ claim }) => claim.when?.anchor,
  time_basis: ({ claim }) => claim.when?.basis,
  killed_low: toll('killed', 'low'),
  killed_best: toll('killed', 'best'),
  killed_high: toll('killed', 'high'),
  wounded_low: toll('wounded', 'low'),
  wounded_best: toll('wounded', 'best'),
  wounded_high: toll('wounded', 'high'),
  counts: ({ claim }) =>
    join(
      claim.counts.map(
        ({ of, who, low, best, high, approximate }) =>
          `${of}${who === undefined ? '' : ` ${who}`}: ${approximate ? '~' : ''}${low ?? ''}/${best ?? ''}/${high ?? ''}`,
      ),
    ),
  weapons: ({ claim }) => join(claim.weapons.map(({ name }) => name)),
  plover: ({ claim }) => claim.codes.plover?.event,
  plover_mode: ({ claim }) => claim.codes.plover?.mode,
  cameo: ({ claim }) => claim.codes.cameo ?? undefined,
  acled_event_type: ({ claim }) => claim.codes.acled?.event_type,
  acled_sub_event_type: ({ claim }) => claim.codes.acled?.sub_event_type,
  ucdp: ({ claim }) => claim.codes.ucdp ?? undefined,
  line: ({ claim, lines }) => positionOf(lines, claim.trigger[0]).line,
  column: ({ claim, lines }) => positionOf(lines, claim.trigger[0]).column,
  trigger: ({ claim, reading }) => quote(reading.document.text, claim.trigger),
  evidence: ({ claim, reading }) => quote(reading.document.text, claim.evidence),
  evidence_start: ({ claim }) => claim.evidence[0],
  evidence_end: ({ claim }) => claim.evidence[1],
  rule: ({ claim }) => claim.rule,
}

export const csv: Writer = {
  id: 'csv',
  extension: '.csv',
  *write(readings) {
    yield line(Object.keys(columns))
    for (const reading of readings) {
      const title = titleOf(reading)
      const lines = lineTable(reading.document.text)
      for (const claim of reading.claims) {
        const row: Row = { reading, title, claim, lines }
        yield line(Object.values(columns).map((column) => column(row)))
      }
    }
  },
}

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = Object.keys(columns)

function toll(of: CountOf, bound: 'low' | 'best' | 'high'): (row: Row) => Cell {
  return ({ claim }) => claim.counts.find((count) => count.of === of)?.[bound]
}

function names(people: readonly Participant[]): Cell {
  return join(people.map(({ name }) => name))
}

/** One value for each participant, so that the cells of a row can be read side by side; empty when nobody has one. */
function each(people: readonly Participant[], key: 'actor' | 'country' | 'sector'): Cell {
  return people.some((person) => person[key] !== undefined)
    ? join(people.map((person) => person[key] ?? ''))
    : undefined
}

function join(values: readonly string[]): string {
  return values.join('; ')
}

/** RFC 4180: quotes where needed, lines end with CR LF. Numbers are ours and stay numbers. */
function line(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? words(cell) : (cell ?? ''))).join(',')}\r\n`
}

function words(cell: string): string {
  const safe = /^(?:[=+@\t\r]|-.)/s.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
