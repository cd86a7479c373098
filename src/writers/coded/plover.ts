/**
 * PLOVER records, one a line of JSON: the fields of the PLOVER manual's record (draft 2.0, chapter "Data Fields"), of which it requires
 * id, date, actor and event. Events are PLOVER's own: promised aid is AGREE. Lists where the manual has lists.
 */
import { countryOf, ploverScore, quadOf, stretchOf } from '../../codebook/index.ts'
import { type Exporter, type HeldActor, type HeldPlace, quote } from '../../model/index.ts'
import { incidentViews, type IncidentView, tollOf } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'

export const ploverJsonl: Exporter = {
  id: 'plover.jsonl',
  about: 'one PLOVER record a line of JSON, with the words it rests on',
  folder: false,
  *export(record, { version }, tell) {
    const out = countLeftOut('incident')
    const rows = incidentViews(record).flatMap((view) => rowOf(view, version, out) ?? [])
    out.tell(tell)
    yield { path: '.jsonl', content: lines(rows) }
  },
}

function* lines(rows: readonly object[]): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

function rowOf(view: IncidentView, version: string, out: LeftOut): object | undefined {
  const { incident, when, place } = view
  if (incident.members.length > 0) return out.leave('its members have records of their own')
  const code = incident.codes.plover
  if (code === null) return out.leave('PLOVER has no event for it')
  const stretch = stretchOf(when)
  if (stretch === undefined) return out.leave('its days are not known')
  return {
    id: incident.id,
    date: stretch.start,
    ...(stretch.days === 1 ? {} : { enddate: stretch.end }),
    actor: incident.initiators.map(actor),
    recipient: incident.recipients.map(actor),
    event: [code.event],
    mode: code.mode === undefined ? [] : [code.mode],
    context: incident.contexts,
    quad_code: quadOf(code.event),
    event_scale: ploverScore(code.event, code.mode),
    ...(place === undefined ? {} : { event_loc: location(place) }),
    size: {
      dead: tollOf(incident, 'killed')?.best,
      injured: tollOf(incident, 'wounded')?.best,
      arrested: tollOf(incident, 'arrested')?.best,
    },
    text: view.asserted.map(({ claim, document }) => quote(document.text, claim.evidence)),
    text_info: view.asserted.map(({ claim, document }) => ({
      text_story: document.id,
      start: claim.evidence[0],
      end: claim.evidence[1],
    })),
    cite_info: view.documents.map(({ id, title, outlet, published, url, language }) => ({
      citation: id,
      publication: outlet,
      title,
      date: published,
      url,
      language,
    })),
    coder: `Qanat ${version}`,
  }
}

function actor({ name, actor: id, country, sector }: HeldActor): object {
  return { entity_text: name, code: country, sector: sector === undefined ? [] : [sector], identifier_id: id }
}

const resolutions: Readonly<Record<string, number>> = { site: 5, town: 4, district: 3, province: 2, country: 1 }

function location({ name, lat, lon, precision, country }: HeldPlace): object {
  return {
    resolved_place: name,
    lat,
    lon,
    country: countryOf(country)?.name,
    country_code: country,
    resolution: precision && resolutions[precision],
  }
}
