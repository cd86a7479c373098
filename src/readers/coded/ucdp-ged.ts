/**
 * Rows of UCDP GED, yearly and candidate releases: columns are read by name, whatever their order. Codes: UCDP GED codebook, version
 * 20.1 and later. A row gives one claim of violence with three estimates of the dead.
 */
import { countryNamed, countryOfGw, intervalOfUcdp, partyOfUcdp, placeOfUcdpWhere } from '../../codebook/index.ts'
import type { Attribution, CodedReader, Count, Filed, Participant, Span } from '../../model/index.ts'
import { type Checks, checksOf } from './checked.ts'
import { delimitedRows } from './delimited.ts'
import { filedRows } from './read-rows.ts'
import { type CodedRow, codedRow } from './row.ts'
import { filedRow } from './row-claim.ts'

const needed = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'where_coordinates',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'best',
  'high',
  'low',
]

export const ucdpGed: CodedReader = {
  id: 'ucdp-ged',
  extensions: ['.csv'],
  knows: (beginning) => /\btype_of_violence\b/i.test(beginning) && /\bside_a\b/i.test(beginning),
  read: (source) =>
    filedRows(delimitedRows(source, { name: 'UCDP GED', delimiter: ',', needed }), (raw) => {
      const id = raw.cells.find(([column]) => column === 'id')![1]
      const row = codedRow(source.name, 'ucdp-ged', 'UCDP', id, raw)
      return filed(row, checksOf(source.name, row))
    }),
}

function filed(row: CodedRow, check: Checks): Filed {
  const violence = check.whole('type_of_violence', 1, 3) ?? check.refuse('type_of_violence is empty')
  const where = check.whole('where_prec', 1, 7) ?? check.refuse('where_prec is empty')
  check.whole('date_prec', 1, 5) ?? check.refuse('date_prec is empty')
  const lat = check.degrees('latitude', 90) ?? check.refuse('latitude is empty')
  const lon = check.degrees('longitude', 180) ?? check.refuse('longitude is empty')
  const start = check.day('date_start')
  const end = check.day('date_end')
  if (end < start) check.refuse(`date_end is ${end}, before date_start ${start}`)
  const gw = check.whole('country_id', 0, 9999)
  const country = (gw === undefined ? undefined : countryOfGw(gw)) ?? countryNamed(row.cell('country')?.text ?? '')
  const name = row.cell('where_coordinates') ?? check.needed('country')
  const precision = placeOfUcdpWhere[where]!
  return filedRow(row, {
    event: 'ASSAULT',
    trigger: check.needed('type_of_violence'),
    attribution: attribution(row),
    initiators: side(check, 'side_a', violence),
    recipients: side(check, 'side_b', violence),
    place: {
      name: name.text,
      lat,
      lon,
      precision,
      ...(country === undefined ? {} : { country: country.iso3 }),
      basis: 'stated',
      spans: [name.span, ...row.spans('latitude', 'longitude', 'where_prec', 'country')],
    },
    when: { ...intervalOfUcdp(start, end), basis: 'stated', spans: row.spans('date_start', 'date_end', 'date_prec') },
    counts: dead(row, check),
    codes: { ucdp: violence as 1 | 2 | 3 },
  })
}

/** Who told the reporter, else who reported. */
function attribution(row: CodedRow): Attribution {
  const speaker = row.cell('source_original') ?? row.cell('source_office') ?? row.cell('source_article')
  return speaker === undefined
    ? { kind: 'reported' }
    : { kind: 'reported', speaker: speaker.text, speakerSpan: speaker.span }
}

/** The parties of a side. Who attacked is told for one-sided violence alone: elsewhere a government stands first. */
function side(check: Checks, column: 'side_a' | 'side_b', violence: number): readonly Participant[] {
  const { text, span } = check.needed(column)
  const found: Participant[] = []
  let at = span[0]
  for (const part of text.split(/(?<=,) (?=Government of )/)) {
    const name = part.replace(/,$/, '')
    const where: Span = [at, at + name.length]
    found.push({ ...partyOfUcdp(name), basis: violence === 3 ? 'stated' : 'implied', spans: [where] })
    at += part.length + 1
  }
  return found
}

function dead(row: CodedRow, check: Checks): readonly Count[] {
  const estimate = (column: string): number => check.whole(column, 0, 1e7) ?? check.refuse(`${column} is empty`)
  const [low, best, high] = [estimate('low'), estimate('best'), estimate('high')]
  if (low > best || best > high) check.refuse(`low, best and high are ${low}, ${best} and ${high}, which do not rise`)
  return [
    {
      of: 'killed',
      low,
      best,
      high,
      approximate: low !== high,
      basis: 'stated',
      spans: row.spans('low', 'best', 'high'),
    },
  ]
}
