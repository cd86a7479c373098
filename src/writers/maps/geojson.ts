/**
 * The incidents as GeoJSON (RFC 7946): one feature each, with the columns of the incident table as properties. An incident without
 * coordinates has the geometry null, which the standard calls unlocated; programs list it and draw nothing. A precinct that was asked
 * for comes before them as a polygon with `kind` "precinct".
 */
import type { DrawnPrecinct, Exporter } from '../../model/index.ts'
import { incidentViews, type IncidentView } from '../incident-view.ts'
import { incidentColumns } from '../tables/incidents.ts'

export const geojson: Exporter = {
  id: 'geojson',
  about: 'one feature an incident, for maps; those without coordinates have no geometry',
  folder: false,
  *export(record, { precincts = [] }) {
    yield { path: '.geojson', content: collection([...precincts.map(area), ...incidentViews(record).map(feature)]) }
  },
}

function* collection(features: readonly object[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  for (const [i, each] of features.entries()) yield `${i === 0 ? '' : ',\n'}${JSON.stringify(each)}`
  yield '\n]}\n'
}

function area({ name, lat, lon, km, shape }: DrawnPrecinct): object {
  return { type: 'Feature', geometry: shape, properties: { kind: 'precinct', name: name ?? null, lat, lon, km } }
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
