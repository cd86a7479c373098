/**
 * Rows as UCDP GED has them: organised violence with at least one direct death, three estimates of the dead, codes for how exactly
 * day and place are known. The 49 columns of GED 22.1 and later in their order; ids that only Uppsala gives are empty.
 */
import {
  countryOf,
  type Country,
  prioGrid,
  stretchOf,
  partyOfUcdp,
  ucdpDatePrecision,
  ucdpRegion,
  ucdpSide,
  ucdpWhere,
} from '../../codebook/index.ts'
import type { Exporter, HeldPlace } from '../../model/index.ts'
import { type Cell, csvLine, joined } from '../csv-line.ts'
import { incidentViews, type IncidentView, numberOfId, tollOf } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'
import { type Acting, actorsOf } from '../sides.ts'

interface Row {
  readonly view: IncidentView
  readonly violence: 1 | 2 | 3
  readonly place: HeldPlace & { readonly lat: number; readonly lon: number }
  readonly where: number
  readonly country: Country
  readonly start: string
  readonly end: string
  readonly datePrecision: number
  readonly a: string
  readonly b: string
  readonly low: number
  readonly best: number
  readonly high: number
}

const blank = (): Cell => undefined

const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  id: ({ view }) => numberOfId(view.incident.id),
  relid: ({ view, country, start }) => `${country.iso3}-${start.slice(0, 4)}-${view.incident.id}`,
  year: ({ start }) => Number(start.slice(0, 4)),
  active_year: blank,
  code_status: () => 'Clear',
  type_of_violence: ({ violence }) => violence,
  conflict_dset_id: blank,
  conflict_new_id: blank,
  // A state-based conflict is named by what is fought over, which no event tells.
  conflict_name: (row) => (row.violence === 1 ? undefined : dyad(row)),
  dyad_dset_id: blank,
  dyad_new_id: blank,
  dyad_name: dyad,
  side_a_dset_id: blank,
  side_a_new_id: blank,
  side_a: ({ a }) => a,
  side_b_dset_id: blank,
  side_b_new_id: blank,
  side_b: ({ b }) => b,
  number_of_sources: ({ view }) => view.incident.sources,
  source_article: ({ view }) =>
    joined(
      view.documents.map((document) =>
        [document.outlet, document.published, document.title ?? document.name]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    ),
  source_office: ({ view }) => joined(view.sources),
  source_date: ({ view }) => joined(view.documents.flatMap(({ published }) => published ?? [])),
  source_headline: ({ view }) => joined(view.documents.flatMap(({ title }) => title ?? [])),
  source_original: ({ view }) => joined(new Set(view.asserted.flatMap(({ claim }) => claim.attribution.speaker ?? []))),
  where_prec: ({ where }) => where,
  where_coordinates: ({ place }) => place.name,
  where_description: ({ view }) => joined(view.incident.places.slice(1).map(({ name }) => name)),
  adm_1: ({ place, where }) => (where === 4 ? place.name : undefined),
  adm_2: ({ place, where }) => (where === 3 ? place.name : undefined),
  latitude: ({ place }) => place.lat,
  longitude: ({ place }) => place.lon,
  geom_wkt: ({ place }) => `POINT (${place.lon} ${place.lat})`,
  priogrid_gid: ({ place }) => prioGrid(place.lat, place.lon),
  country: ({ country }) => country.name,
  country_id: ({ country }) => country.gw,
  region: ({ country }) => ucdpRegion(country),
  event_clarity: () => 1,
  date_prec: ({ datePrecision }) => datePrecision,
  date_start: ({ start }) => `${start} 00:00:00.000`,
  date_end: ({ end }) => `${end} 00:00:00.000`,
  deaths_a: () => 0,
  deaths_b: () => 0,
  deaths_civilians: ({ violence, best }) => (violence === 3 ? best : 0),
  deaths_unknown: ({ violence, best }) => (violence === 3 ? 0 : best),
  best: ({ best }) => best,
  high: ({ high }) => high,
  low: ({ low }) => low,
  gwnoa: ({ a }) => stateOf(a),
  gwnob: ({ b }) => stateOf(b),
}

export const ucdpCsv: Exporter = {
  id: 'ucdp.csv',
  about: 'one row an event as UCDP GED codes it: organised violence with a death, low, best and high',
  folder: false,
  *export(record, _, tell) {
    const out = countLeftOut('incident')
    const rows = incidentViews(record).flatMap((view) => rowOf(view, out) ?? [])
    out.tell(tell)
    yield { path: '.csv', content: lines(rows) }
  },
}

function* lines(rows: readonly Row[]): Generator<string> {
  yield csvLine(Object.keys(columns))
  for (const row of rows) yield csvLine(Object.values(columns).map((column) => column(row)))
}

function rowOf(view: IncidentView, out: LeftOut): Row | undefined {
  const { incident, when, place } = view
  if (incident.members.length > 0) return out.leave('its members have rows of their own')
  const violence = incident.codes.ucdp
  if (violence === null) return out.leave('it is no organised violence with a death')
  const { low, best, high } = tollOf(incident, 'killed') ?? {}
  const most = high ?? best ?? low ?? 0
  if (most < 1) return out.leave('no source gives a death')
  const stretch = stretchOf(when)
  const datePrecision = ucdpDatePrecision(when)
  if (stretch === undefined || datePrecision === undefined) return out.leave('its time is not known to the year')
  const where = place?.precision && ucdpWhere[place.precision]
  if (place === undefined || where === undefined) return out.leave('no place is known')
  const { lat, lon } = place
  if (lat === undefined || lon === undefined) return out.leave('its place has no coordinates')
  const country = countryOf(place.country)
  if (country === undefined) return out.leave('the country of its place is not known')
  const [a, b] = sides(view, violence)
  if (a === '' || b === '') return out.leave('one of its sides is not named')
  return {
    view,
    violence,
    place: { ...place, lat, lon },
    where,
    country,
    start: stretch.start,
    end: stretch.end,
    datePrecision,
    a,
    b,
    low: low ?? best ?? most,
    best: best ?? low ?? most,
    high: most,
  }
}

/** The two sides by UCDP's names, a government first; the one that kills civilians first. */
function sides(view: IncidentView, violence: 1 | 2 | 3): readonly [string, string] {
  const one = sideName(actorsOf(view, 'initiators'))
  if (violence === 3) return [one, 'Civilians']
  const two = sideName(actorsOf(view, 'recipients'))
  return violence === 1 && !isGovernment(one) && isGovernment(two) ? [two, one] : [one, two]
}

/** The governments of a side, else its first group: a dyad has two actors. Civilians are a side only where they alone are. */
function sideName(acting: readonly Acting[]): string {
  const names = [...new Set(acting.map(({ actor }) => ucdpSide(actor)))].filter((name) => name !== 'Civilians')
  const governments = names.filter(isGovernment)
  return governments.length > 0 ? governments.join(', ') : (names[0] ?? '')
}

function isGovernment(side: string): boolean {
  return side.startsWith('Government of ')
}

function dyad({ a, b }: Row): string {
  return `${a} - ${b}`
}

function stateOf(side: string): number | undefined {
  return countryOf(partyOfUcdp(side).country)?.gw
}
