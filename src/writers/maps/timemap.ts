/**
 * A folder of JSON for TimeMap (Forensic Architecture): events, sources, sites and associations, each the answer of one endpoint.
 *
 * TimeMap drops what it does not expect without a word: all values are strings, coordinates too ("" when unknown); dates are
 * MM/DD/YYYY; an event with neither date nor place, or with an association that is not listed, vanishes. A time vaguer than a day
 * stands at its first day and says so in `time_display`. Shapes of the data: its validation code and example configuration of 2022.
 */
import { plover, quadNames, stretchOf } from '../../codebook/index.ts'
import { type EventRecord, type Exporter, type Incident, sourceName } from '../../model/index.ts'
import { printInterval } from '../../model/index.ts'
import { incidentViews, type IncidentView } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'
import { quotesOf } from '../quotes.ts'

export const timemap: Exporter = {
  id: 'timemap',
  about: 'a folder of JSON for the map and timeline of TimeMap',
  folder: true,
  *export(record, _, tell) {
    const out = countLeftOut('incident')
    const views = incidentViews(record).filter((view) => shown(view, out))
    out.tell(tell)
    yield { path: 'events.json', content: [json(views.map(event))] }
    yield { path: 'associations.json', content: [json(associations(views))] }
    yield { path: 'sources.json', content: [json(sources(record))] }
    yield { path: 'sites.json', content: [json(sites(views))] }
  },
}

function shown({ when, place }: IncidentView, out: LeftOut): boolean {
  if (stretchOf(when) === undefined && place?.lat === undefined) {
    out.leave('it has neither days nor coordinates')
    return false
  }
  return true
}

function event(view: IncidentView): object {
  const { incident, when, place, documents } = view
  const stretch = stretchOf(when)
  return {
    id: incident.id,
    description: [summary(view), ...quotesOf(view)].join('\n'),
    date: stretch === undefined ? '' : dateOf(stretch.start),
    time: '',
    time_precision: when?.precision ?? '',
    time_display: when === undefined || stretch?.days === 1 ? '' : printInterval(when),
    location: place?.name ?? '',
    latitude: place?.lat === undefined ? '' : String(place.lat),
    longitude: place?.lon === undefined ? '' : String(place.lon),
    category: incident.event,
    associations: [incident.event, ...parties(incident)],
    sources: documents.map(({ id }) => id),
    comments: incident.dissent.map(({ note }) => note).join(' '),
  }
}

function summary({ incident }: IncidentView): string {
  const side = (actors: Incident['initiators']): string => actors.map(({ name }) => name).join(', ')
  const what = incident.mode === undefined ? incident.event : `${incident.event} (${incident.mode})`
  const whom = incident.recipients.length === 0 ? '' : ` → ${side(incident.recipients)}`
  return `${incident.initiators.length === 0 ? 'unnamed' : side(incident.initiators)}${whom}: ${what}`
}

/** "2020-03-11" is "03/11/2020". */
function dateOf(day: string): string {
  const [year, month, date] = day.split('-')
  return `${month}/${date}/${year}`
}

function parties({ initiators, recipients }: Incident): readonly string[] {
  return [...new Set([...initiators, ...recipients].map(({ name }) => name))]
}

/** Events are categories; actors are filters. */
function associations(views: readonly IncidentView[]): readonly object[] {
  const events = [...new Set(views.map(({ incident }) => incident.event))].sort()
  const actors = [...new Set(views.flatMap(({ incident }) => parties(incident)))].sort()
  return [
    ...events.map((id) => ({
      id,
      title: id,
      desc: plover(id).means,
      mode: 'CATEGORY',
      filter_paths: [quadNames[plover(id).quad], id],
    })),
    ...actors.map((id) => ({ id, title: id, desc: '', mode: 'FILTER', filter_paths: ['Actors', id] })),
  ]
}

function sources({ documents }: EventRecord): object {
  return Object.fromEntries(
    documents.map((document) => [
      document.id,
      {
        id: document.id,
        title: document.title ?? document.name,
        type: 'Text',
        url: document.url ?? '',
        description: sourceName(document),
        author: document.outlet ?? '',
        date: document.published === undefined ? '' : dateOf(document.published),
        paths: [document.name],
      },
    ]),
  )
}

function sites(views: readonly IncidentView[]): readonly object[] {
  const places = views.flatMap(({ place }) =>
    place?.lat === undefined || place.lon === undefined || place.precision !== 'site' ? [] : [place],
  )
  const byName = new Map(places.map((place) => [place.name, place]))
  return [...byName.values()].map(({ name, lat, lon }, i) => ({
    id: String(i),
    description: name,
    site: name,
    latitude: String(lat),
    longitude: String(lon),
    enabled: '1',
  }))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
