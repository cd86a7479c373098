/**
 * Rows as POLECAT publishes them: the 40 columns in their order, tab-separated with a header, several values in a cell joined by ";".
 * POLECAT has no place for tolls, for the words of a report or for what sources do not agree on.
 */
import { countryOf, cowOf, ploverScore, quadNames, quadOf, stretchOf } from '../../codebook/index.ts'
import type { EventType, Exporter, HeldActor, HeldPlace } from '../../model/index.ts'
import { type Cell, tsvLine } from '../csv-line.ts'
import { incidentViews, type IncidentView } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'
import { actorsOf } from '../sides.ts'

interface Row {
  readonly view: IncidentView
  readonly event: EventType
  readonly mode?: string
  /** ISO day. */
  readonly day: string
}

type Column = (row: Row, version: string) => Cell

const blank: Column = () => undefined

const columns: Readonly<Record<string, Column>> = {
  'Event ID': ({ view }) => view.incident.id,
  'Event Date': ({ day }) => day,
  'Event Type': ({ event }) => event,
  'Event Mode': ({ mode }) => mode,
  Intensity: ({ event, mode }) => ploverScore(event, mode),
  'Quad Code': ({ event }) => quadNames[quadOf(event)].toUpperCase(),
  Contexts: ({ view }) => view.incident.contexts.join(';'),
  ...actorColumns('Actor', 'initiators'),
  ...actorColumns('Recipient', 'recipients'),
  Placename: ({ view }) => view.place?.name,
  City: ({ view }) => named(view.place, 'town'),
  District: ({ view }) => named(view.place, 'district'),
  Province: ({ view }) => named(view.place, 'province'),
  Country: ({ view }) => view.place?.country,
  Latitude: ({ view }) => view.place?.lat,
  Longitude: ({ view }) => view.place?.lon,
  'GeoNames ID': blank,
  'Raw Placename': ({ view }) => view.place?.name,
  'Feature Type': blank,
  Source: ({ view }) => view.sources[0],
  'Publication Date': ({ view }) => view.documents[0]?.published,
  'Story People': blank,
  'Story Organizations': blank,
  'Story Locations': blank,
  Language: ({ view }) => view.documents[0]?.language,
  Version: (_, version) => `Qanat ${version}`,
}

function actorColumns(
  side: 'Actor' | 'Recipient',
  from: 'initiators' | 'recipients',
): Readonly<Record<string, Column>> {
  const who = ({ view }: Row): readonly HeldActor[] => actorsOf(view, from).map(({ actor }) => actor)
  const each = (key: 'name' | 'country' | 'sector'): Column => {
    return (row) => [...new Set(who(row).flatMap((actor) => actor[key] ?? []))].join(';')
  }
  return {
    [`${side} Name`]: each('name'),
    [`${side} Country`]: each('country'),
    [`${side} COW`]: (row) => cow(who(row)[0]),
    [`Primary ${side} Sector`]: (row) => who(row)[0]?.sector,
    [`${side} Sectors`]: each('sector'),
    [`${side} Title`]: blank,
    [`${side} Name Raw`]: each('name'),
    [`Wikipedia ${side} ID`]: blank,
  }
}

export const polecatTsv: Exporter = {
  id: 'polecat.tsv',
  about: 'one row an event in the 40 columns of POLECAT, tab-separated with a header',
  folder: false,
  *export(record, { version }, tell) {
    const out = countLeftOut('incident')
    const rows = incidentViews(record).flatMap((view) => rowOf(view, out) ?? [])
    out.tell(tell)
    yield { path: '.tsv', content: lines(rows, version) }
  },
}

function* lines(rows: readonly Row[], version: string): Generator<string> {
  yield tsvLine(Object.keys(columns))
  for (const row of rows) yield tsvLine(Object.values(columns).map((column) => column(row, version)))
}

function rowOf(view: IncidentView, out: LeftOut): Row | undefined {
  const { incident, when } = view
  if (incident.members.length > 0) return out.leave('its members have rows of their own')
  const code = incident.codes.plover
  if (code === null) return out.leave('PLOVER has no event for it')
  const stretch = stretchOf(when)
  if (stretch?.days !== 1) return out.leave('its day is not known')
  return { view, event: code.event, ...(code.mode === undefined ? {} : { mode: code.mode }), day: stretch.start }
}

function named(place: HeldPlace | undefined, precision: string): string | undefined {
  return place?.precision === precision ? place.name : undefined
}

function cow(actor: HeldActor | undefined): number | undefined {
  const country = countryOf(actor?.country)
  return country && cowOf(country)
}
