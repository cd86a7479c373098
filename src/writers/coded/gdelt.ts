/**
 * Two tables as GDELT 2.0 has them: 61 columns of events, 16 of mentions; tab-separated, no header, one row an event.
 * Columns: BigQuery table descriptions of GDELT 2.0. Countries of places are FIPS 10-4, not ISO. What GDELT measures and Qanat does not
 * (tone, confidence, sentence numbers) is empty.
 */
import { cameoActor, cameoQuad, countryOf, goldsteinOf, rootOf, stretchOf } from '../../codebook/index.ts'
import type { Exporter, HeldActor, HeldPlace, Participant } from '../../model/index.ts'
import { type Cell, tsvLine } from '../csv-line.ts'
import { incidentViews, type IncidentView, numberOfId, type ToldClaim } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'
import { actorsOf } from '../sides.ts'

interface Event {
  readonly view: IncidentView
  /** ISO day. */
  readonly day: string
  readonly code: string
}

export const gdelt: Exporter = {
  id: 'gdelt',
  about: 'events (61 columns) and mentions (16 columns) as GDELT 2.0 has them, tab-separated, no header',
  folder: true,
  *export(record, { at }, tell) {
    const out = countLeftOut('incident')
    const events = incidentViews(record).flatMap((view) => eventOf(view, out) ?? [])
    out.tell(tell)
    const stamp = at.replace(/\D/g, '').slice(0, 14)
    yield { path: `${stamp}.export.CSV`, content: eventLines(events, stamp) }
    yield { path: `${stamp}.mentions.CSV`, content: mentionLines(events, stamp) }
  },
}

function eventOf(view: IncidentView, out: LeftOut): Event | undefined {
  const { incident, when } = view
  if (incident.members.length > 0) return out.leave('its members have rows of their own')
  const code = incident.codes.cameo
  if (code === null) return out.leave('CAMEO has no code for it')
  const stretch = stretchOf(when)
  if (stretch?.days !== 1) return out.leave('its day is not known')
  return { view, day: stretch.start, code }
}

function* eventLines(events: readonly Event[], stamp: string): Generator<string> {
  for (const event of events) yield tsvLine(eventRow(event, stamp))
}

function* mentionLines(events: readonly Event[], stamp: string): Generator<string> {
  for (const event of events) for (const told of event.view.asserted) yield tsvLine(mentionRow(event, told, stamp))
}

function eventRow({ view, day, code }: Event, stamp: string): readonly Cell[] {
  const { incident, documents, place } = view
  const { root, base } = rootOf(code)
  const [year, month, date] = day.split('-') as [string, string, string]
  const lead = view.asserted.some(({ claim, document }) => claim.evidence[0] < leadEnd(document.text))
  return [
    numberOfId(incident.id),
    `${year}${month}${date}`,
    `${year}${month}`,
    year,
    (Number(year) + (Number(month) * 30 + Number(date)) / 365).toFixed(4),
    ...actorFields(actorsOf(view, 'initiators')[0]?.actor),
    ...actorFields(actorsOf(view, 'recipients')[0]?.actor),
    lead ? 1 : 0,
    code,
    base,
    root,
    cameoQuad(code),
    goldsteinOf(code),
    view.asserted.length,
    incident.sources,
    documents.length,
    undefined,
    ...Array<undefined>(16),
    ...placeFields(place),
    stamp,
    documents[0]?.url ?? documents[0]?.name,
  ]
}

/** Code, name, country; known group, ethnicity and two religions, which are not told apart here; three roles, of which one is known. */
function actorFields(actor: HeldActor | undefined): readonly Cell[] {
  if (actor === undefined) return Array<undefined>(10)
  const { code, country, role } = cameoActor(actor)
  return [code, actor.name.toUpperCase(), country, ...Array<undefined>(4), role, undefined, undefined]
}

/** Type (1 country, 4 town, 5 province), name, FIPS country, divisions, coordinates, feature. */
function placeFields(place: HeldPlace | undefined): readonly Cell[] {
  if (place === undefined) return [0, ...Array<undefined>(7)]
  const { name, lat, lon, precision } = place
  const country = countryOf(place.country)
  const type = precision === 'site' || precision === 'town' ? 4 : precision === 'country' ? 1 : 5
  const full = country === undefined || country.name === name ? name : `${name}, ${country.name}`
  return [type, full, country?.fips, undefined, undefined, lat, lon, undefined]
}

function mentionRow({ view, day }: Event, { claim, document }: ToldClaim, stamp: string): readonly Cell[] {
  const published = document.published?.replaceAll('-', '')
  return [
    numberOfId(view.incident.id),
    `${day.replaceAll('-', '')}000000`,
    published === undefined ? stamp : `${published}000000`,
    document.url === undefined ? 2 : 1,
    document.outlet ?? document.name,
    document.url ?? document.name,
    undefined,
    offsetOf(claim.initiators),
    offsetOf(claim.recipients),
    claim.trigger[0],
    1,
    undefined,
    document.text.length,
    undefined,
    undefined,
    undefined,
  ]
}

/** Where the first actor stands, in UTF-16 code units; -1 where none does. */
function offsetOf([first]: readonly Participant[]): number {
  return first?.spans[0]?.[0] ?? -1
}

/** The end of the first paragraph after the heading: GDELT's root events stand in the lead. */
function leadEnd(text: string): number {
  const heading = text.indexOf('\n\n')
  const lead = heading < 0 ? -1 : text.indexOf('\n\n', heading + 2)
  return lead < 0 ? text.length : lead
}
