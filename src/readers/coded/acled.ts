/**
 * Rows of ACLED, old and new: numeric and written classes of actors, "2020-03-11" and "11 March 2020", both spellings of civilian
 * targeting. Columns and codes: ACLED codebook, web edition of 2024. A row gives one claim, reported by the sources it names.
 */
import {
  acled as acledType,
  acledInter,
  countryNamed,
  countryOfNumeric,
  type Country,
  placeOfAcledGeo,
  ploverOfAcled,
  sectorOfInter,
  stretchOfAcledDay,
} from '../../codebook/index.ts'
import type { CodedReader, Count, Filed, Participant } from '../../model/index.ts'
import { type Checks, checksOf } from './checked.ts'
import { delimitedRows } from './delimited.ts'
import { filedRows } from './read-rows.ts'
import { type CellValue, type CodedRow, codedRow } from './row.ts'
import { filedRow } from './row-claim.ts'

const needed = [
  'event_id_cnty',
  'event_date',
  'time_precision',
  'event_type',
  'sub_event_type',
  'actor1',
  'inter1',
  'country',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'notes',
  'fatalities',
]

export const acled: CodedReader = {
  id: 'acled',
  extensions: ['.csv'],
  knows: (beginning) => /\bevent_id_cnty\b/i.test(beginning) && /\bsub_event_type\b/i.test(beginning),
  read: (source) =>
    filedRows(delimitedRows(source, { name: 'ACLED', delimiter: ',', needed }), (raw) => {
      const id = raw.cells.find(([column]) => column === 'event_id_cnty')![1]
      const row = codedRow(source.name, 'acled', 'ACLED', id, raw)
      return filed(row, checksOf(source.name, row))
    }),
}

function filed(row: CodedRow, check: Checks): Filed {
  const sub = check.needed('sub_event_type')
  const type = check.needed('event_type')
  const known = acledType(sub.text)
  if (known === undefined) check.refuse(`sub_event_type is '${sub.text}', which ACLED does not have`)
  if (known.event_type !== type.text)
    check.refuse(`event_type is '${type.text}', but '${sub.text}' is ${known.event_type}`)
  const targeting = row.cell('civilian_targeting')?.text
  if (targeting !== undefined && !/^civilians? target(?:ing|ed)$/i.test(targeting)) {
    check.refuse(`civilian_targeting is '${targeting}', which is neither empty nor Civilian targeting`)
  }
  const date = check.day('event_date')
  const year = check.whole('year', 1900, 2100)
  if (year !== undefined && year !== Number(date.slice(0, 4)))
    check.refuse(`event_date is ${date}, but year is ${year}`)
  const timePrecision = check.whole('time_precision', 1, 3) ?? check.refuse('time_precision is empty')
  const geo = check.whole('geo_precision', 1, 3) ?? check.refuse('geo_precision is empty')
  const lat = check.degrees('latitude', 90) ?? check.refuse('latitude is empty')
  const lon = check.degrees('longitude', 180) ?? check.refuse('longitude is empty')
  const fatalities = check.whole('fatalities', 0, 1e6) ?? check.refuse('fatalities is empty')
  const location = check.needed('location')
  const country = countryOfRow(row, check)
  const one = actorsOf(row, check, 1, country)
  const two = actorsOf(row, check, 2, country)
  const code = ploverOfAcled(sub.text)
  if (code === undefined) return filedRow(row, undefined)
  // Force against a protest is filed under the protest, whose side stands first.
  const ofProtest = code.mode === 'crowd-control' && !two.crowd
  const [initiators, recipients] = ofProtest ? [two, one] : [one, two]
  const speaker = row.cell('source')
  const notes = row.cell('notes')
  return filedRow(row, {
    ...code,
    trigger: sub,
    ...(notes === undefined ? {} : { evidence: notes }),
    attribution:
      speaker === undefined
        ? { kind: 'reported' }
        : { kind: 'reported', speaker: speaker.text, speakerSpan: speaker.span },
    initiators: initiators.actors,
    recipients: recipients.actors,
    place: {
      name: location.text,
      lat,
      lon,
      precision: placeOfAcledGeo[geo]!,
      ...(country === undefined ? {} : { country: country.iso3 }),
      basis: 'stated',
      spans: [location.span, ...row.spans('latitude', 'longitude', 'geo_precision', 'country')],
    },
    when: {
      ...stretchOfAcledDay({ date, precision: timePrecision as 1 | 2 | 3 }),
      basis: timePrecision === 1 ? 'stated' : 'inferred',
      spans: row.spans('event_date', 'time_precision'),
    },
    counts: [...dead(row, fatalities), ...crowd(row)],
    codes: { acled: { event_type: known.event_type, sub_event_type: known.sub_event_type } },
  })
}

function countryOfRow(row: CodedRow, check: Checks): Country | undefined {
  const numeric = check.whole('iso', 0, 999)
  return (
    (numeric === undefined ? undefined : countryOfNumeric(numeric)) ?? countryNamed(row.cell('country')?.text ?? '')
  )
}

interface Side {
  readonly actors: readonly Participant[]
  /** Protesters or rioters. */
  readonly crowd: boolean
}

/** The actor of a side and those associated with it; ACLED's order of sides means something only where civilians are attacked. */
function actorsOf(row: CodedRow, check: Checks, side: 1 | 2, country: Country | undefined): Side {
  const actor = row.cell(`actor${side}`)
  const written = row.cell(`inter${side}`)
  if (actor === undefined) return { actors: [], crowd: false }
  const inter = written === undefined ? undefined : acledInter(written.text)
  if (inter === undefined && written !== undefined && written.text !== '0') {
    check.refuse(`inter${side} is '${written.text}', which is no class of ACLED`)
  }
  const ordered = row.cell('event_type')?.text === 'Violence against civilians'
  const main = participant(actor, inter, country, ordered ? 'stated' : 'implied', written)
  const others = row.cells(`assoc_actor_${side}`).map((each) => participant(each, inter, country, 'implied'))
  return { actors: [main, ...others], crowd: inter === 5 || inter === 6 }
}

function participant(
  { text, span }: CellValue,
  inter: number | undefined,
  country: Country | undefined,
  basis: Participant['basis'],
  written?: CellValue,
): Participant {
  const home = countryInName(text) ?? (inter === 1 ? country : undefined)
  // Foreign forces whose state the name does not tell stay without a sector: the class alone would make them the country's own.
  const sector = inter === undefined || (inter === 8 && home === undefined) ? undefined : sectorOfInter(inter, text)
  return {
    name: text,
    ...(home === undefined ? {} : { country: home.iso3 }),
    ...(sector === undefined ? {} : { sector }),
    basis,
    spans: written === undefined ? [span] : [span, written.span],
  }
}

/** "Civilians (Iraq)", "Military Forces of Iraq (2018-2020)". */
function countryInName(name: string): Country | undefined {
  const bracket = /\(([^()]+)\)$/.exec(name)?.[1]
  const of = /^(?:Military|Police) Forces of (?:the )?([^()]+?)(?: \(|$)/.exec(name)?.[1]
  return (
    (bracket === undefined ? undefined : countryNamed(bracket)) ?? (of === undefined ? undefined : countryNamed(of))
  )
}

function dead(row: CodedRow, fatalities: number): readonly Count[] {
  // 0 also means that no source gives a number.
  if (fatalities === 0) return []
  const spans = row.spans('fatalities')
  return [{ of: 'killed', low: fatalities, best: fatalities, approximate: false, basis: 'stated', spans }]
}

/** `crowd size=about 200` among the tags. */
function crowd(row: CodedRow): readonly Count[] {
  const tag = row.cells('tags').find(({ text }) => /^crowd size=/i.test(text))
  const size = tag && /\d+/.exec(tag.text)?.[0]
  if (tag === undefined || size === undefined) return []
  const number = Number(size)
  const approximate = !/=\d+$/.test(tag.text)
  return [{ of: 'participants', low: number, best: number, approximate, basis: 'stated', spans: [tag.span] }]
}
