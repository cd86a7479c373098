/**
 * Rows of POLECAT: tab-separated, read by the names of the columns, since some releases have more of them. A row gives one claim;
 * POLECAT has no tolls and no words of the report.
 */
import type { CodedReader, Filed, Participant, PlacePrecision } from '../../model/index.ts'
import { countryNamed } from '../../codebook/index.ts'
import { type Checks, checksOf } from './checked.ts'
import { delimitedRows } from './delimited.ts'
import { contextsOf, eventOf, isCountry, participantOf } from './plover-values.ts'
import { filedRows } from './read-rows.ts'
import { type CodedRow, codedRow, type RawRow } from './row.ts'
import { filedRow, type RowClaim } from './row-claim.ts'

const needed = ['event id', 'event date', 'event type', 'event mode', 'actor name', 'recipient name']

export const polecat: CodedReader = {
  id: 'polecat',
  extensions: ['.tsv'],
  knows: (beginning) => /^\uFEFF?"?Event ID"?\t/i.test(beginning),
  read: (source) =>
    filedRows(delimitedRows(source, { name: 'POLECAT', delimiter: '\t', needed }), (raw) =>
      filedPolecat(source.name, raw),
    ),
}

/** A row of POLECAT filed; its columns are in lower case. */
export function filedPolecat(file: string, raw: RawRow): Filed {
  const id = raw.cells.find(([column]) => column === 'event id')?.[1] ?? String(raw.number)
  const row = codedRow(file, 'polecat', 'POLECAT', id, raw)
  const check = checksOf(file, row)
  const event = check.needed('event type')
  const day = check.day('event date')
  const place = placeOf(row, check)
  const speaker = row.cell('source')
  return filedRow(row, {
    ...eventOf(check, event, row.cell('event mode')),
    contexts: contextsOf(check, row.cells('contexts')),
    trigger: event,
    attribution:
      speaker === undefined
        ? { kind: 'reported' }
        : { kind: 'reported', speaker: speaker.text, speakerSpan: speaker.span },
    initiators: people(row, 'actor'),
    recipients: people(row, 'recipient'),
    ...(place === undefined ? {} : { place }),
    when: { start: day, end: day, precision: 'day', basis: 'stated', spans: row.spans('event date') },
    counts: [],
  })
}

/** The names of a side. One country and one sector count for all of them, several go with several names one by one. */
function people(row: CodedRow, side: 'actor' | 'recipient'): readonly Participant[] {
  const names = row.cells(`${side} name`)
  const countries = row.cells(`${side} country`)
  const sectors = row.cells(`${side} sectors`)
  const primary = row.cell(`primary ${side} sector`)
  return names.map((name, i) =>
    participantOf(
      name,
      countries.length === names.length ? countries[i] : countries.length === 1 ? countries[0] : undefined,
      sectors.length === names.length ? sectors[i] : i === 0 || sectors.length === 1 ? primary : undefined,
    ),
  )
}

/** The finest division that is named tells how exactly the place is known; a name with none of them is a site. */
function placeOf(row: CodedRow, check: Checks): RowClaim['place'] {
  const name = row.cell('placename') ?? row.cell('city') ?? row.cell('province') ?? row.cell('country')
  if (name === undefined) return undefined
  const lat = check.degrees('latitude', 90)
  const lon = check.degrees('longitude', 180)
  const country = row.cell('country')
  const known = country !== undefined && isCountry(country.text) ? country : undefined
  const precision: PlacePrecision | undefined =
    row.cell('city') !== undefined
      ? 'town'
      : row.cell('district') !== undefined
        ? 'district'
        : row.cell('province') !== undefined
          ? 'province'
          : name === country || countryNamed(name.text) !== undefined
            ? 'country'
            : 'site'
  return {
    name: name.text,
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    precision,
    ...(known === undefined ? {} : { country: known.text }),
    basis: 'stated',
    spans: [name.span, ...row.spans('latitude', 'longitude', 'country', 'city', 'district', 'province')],
  }
}
