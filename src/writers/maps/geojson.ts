/**
 * The incidents as GeoJSON (RFC 7946): one feature each, with the columns of the incident table as properties. An incident without
 * coordinates has the geometry null, which the standard calls unlocated; programs list it and draw nothing.
 */
import type { Exporter } from '../../model/index.ts'
import { incidentViews, type IncidentView } from '../incident-view.ts'
import { incidentColumns } from '../tables/incidents.ts'

export const geojson: Exporter = {
  id: 'geojson',
  about: 'one feature an incident, for maps; those without coordinates have no geometry',
  folder: false,
  *export(record) {
    yield { path: '.geojson', content: collection(incidentViews(record)) }
  },
}

function* collection(views: readonly IncidentView[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  for (const [i, view] of views.entries()) yield `${i === 0 ? '' : ',\n'}${JSON.stringify(feature(view))}`
  yield '\n]}\n'
}

function feature(view: IncidentView): object {
  const { lat, lon } = view.place ?? {}
  const properties = Object.fromEntries(
    incidentColumns.filter(({ name }) => name !== 'id').map((column) => [column.name, column.value(view) ?? null]),
  )
  return {
    type: 'Feature',
    id: view.incident.id,
    geometry: lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] },
    properties,
  }
}
