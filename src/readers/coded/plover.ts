/**
 * PLOVER records, one a line of JSON: the fields of the PLOVER manual's record (draft 2.0), as `qanat export --to plover.jsonl` writes
 * them, and rows of POLECAT that were turned into JSON by their column names.
 */
import type { Attribution, CodedReader, Count, CountOf, Filed, Participant, PlacePrecision } from '../../model/index.ts'
import { type Checks, checksOf } from './checked.ts'
import { jsonRows } from './json-rows.ts'
import { contextsOf, eventOf, participantOf } from './plover-values.ts'
import { filedPolecat } from './polecat.ts'
import { filedRows } from './read-rows.ts'
import { type CellValue, type CodedRow, codedRow } from './row.ts'
import { filedRow, type RowClaim } from './row-claim.ts'

export const plover: CodedReader = {
  id: 'plover',
  extensions: ['.jsonl', '.ndjson'],
  knows: (beginning) =>
    /^\s*\{/.test(beginning) &&
    /"(?:event|Event Type)"\s*:/.test(beginning) &&
    !/"type"\s*:\s*"Feature/.test(beginning),
  read: (source) =>
    filedRows(jsonRows(source), (raw) => {
      if (raw.cells.some(([column]) => column === 'Event Type')) {
        const cells = raw.cells.map(([column, value]) => [column.toLowerCase(), value] as const)
        return filedPolecat(source.name, { ...raw, cells })
      }
      const id = raw.cells.find(([column]) => column === 'id')?.[1] ?? String(raw.number)
      const row = codedRow(source.name, 'plover', 'PLOVER', id, raw)
      return filed(row, checksOf(source.name, row))
    }),
}

function filed(row: CodedRow, check: Checks): Filed {
  const event = first(row, 'event', 'event.0') ?? check.refuse('event is empty')
  const mode = first(row, 'mode', 'mode.0')
  const place = placeOf(row, check)
  const text = first(row, 'text', 'text.0', 'event_text')
  return filedRow(row, {
    ...eventOf(check, event, mode),
    contexts: contextsOf(check, listed(row, 'context')),
    trigger: event,
    ...(text === undefined ? {} : { evidence: text }),
    attribution: attribution(row),
    initiators: people(row, 'actor'),
    recipients: people(row, 'recipient'),
    ...(place === undefined ? {} : { place }),
    when: timeOf(row, check),
    counts: [
      ...size(row, check, 'dead', 'killed'),
      ...size(row, check, 'injured', 'wounded'),
      ...size(row, check, 'arrested', 'arrested'),
    ],
  })
}

/** The first of the columns that holds a value. */
function first(row: CodedRow, ...columns: readonly string[]): CellValue | undefined {
  for (const column of columns) {
    const cell = row.cell(column)
    if (cell !== undefined) return cell
  }
  return undefined
}

/** The values of a list, or the one value where there is no list. */
function listed(row: CodedRow, column: string): readonly CellValue[] {
  const one = row.cell(column)
  if (one !== undefined) return [one]
  const found: CellValue[] = []
  for (let i = 0; ; i++) {
    const cell = row.cell(`${column}.${i}`)
    if (cell === undefined) return found
    found.push(cell)
  }
}

function people(row: CodedRow, side: 'actor' | 'recipient'): readonly Participant[] {
  const found: Participant[] = []
  for (let i = 0; ; i++) {
    const at = `${side}.${i}`
    const name = first(row, `${at}.entity_text`, `${at}.entity_name`, `${at}.raw_text`, `${at}.code`)
    if (name === undefined) return found
    found.push(participantOf(name, first(row, `${at}.code`), first(row, `${at}.sector`, `${at}.sector.0`)))
  }
}

function attribution(row: CodedRow): Attribution {
  const speaker = first(row, 'cite_info.0.publication', 'cite_info.publication')
  return speaker === undefined
    ? { kind: 'reported' }
    : { kind: 'reported', speaker: speaker.text, speakerSpan: speaker.span }
}

function timeOf(row: CodedRow, check: Checks): NonNullable<RowClaim['when']> {
  const start = check.day('date')
  const end = row.cell('enddate') === undefined ? start : check.day('enddate')
  if (end < start) check.refuse(`enddate is ${end}, before date ${start}`)
  return {
    start,
    end,
    precision: start === end ? 'day' : 'range',
    basis: 'stated',
    spans: row.spans('date', 'enddate'),
  }
}

const precisions: Readonly<Record<number, PlacePrecision>> = {
  5: 'site',
  4: 'town',
  3: 'district',
  2: 'province',
  1: 'country',
}

function placeOf(row: CodedRow, check: Checks): RowClaim['place'] {
  const name = first(row, 'event_loc.resolved_place', 'event_loc.extracted_place', 'event_loc.country')
  if (name === undefined) return undefined
  const lat = check.degrees('event_loc.lat', 90)
  const lon = check.degrees('event_loc.lon', 180)
  const resolution = check.whole('event_loc.resolution', 1, 5)
  const country = row.cell('event_loc.country_code')
  return {
    name: name.text,
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(resolution === undefined ? {} : { precision: precisions[resolution]! }),
    ...(country === undefined ? {} : { country: country.text }),
    basis: 'stated',
    spans: [
      name.span,
      ...row.spans('event_loc.lat', 'event_loc.lon', 'event_loc.country_code', 'event_loc.resolution'),
    ],
  }
}

function size(row: CodedRow, check: Checks, key: string, of: CountOf): readonly Count[] {
  const column = `size.${key}`
  const number = check.whole(column, 0, 1e7)
  if (number === undefined) return []
  return [
    { of, low: number, best: number, high: number, approximate: false, basis: 'stated', spans: row.spans(column) },
  ]
}
