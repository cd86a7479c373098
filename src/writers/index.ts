/** Records out to one format each. */
import type { Exporter, Writer } from '../model/index.ts'
import { acledCsv } from './coded/acled.ts'
import { cameoCsv } from './coded/cameo.ts'
import { gdelt } from './coded/gdelt.ts'
import { ploverJsonl } from './coded/plover.ts'
import { polecatTsv } from './coded/polecat.ts'
import { ucdpCsv } from './coded/ucdp.ts'
import { csv } from './csv.ts'
import { annotations } from './evidence/annotations.ts'
import { bundle } from './evidence/bundle.ts'
import { findingsJson } from './findings-json.ts'
import { findingsText } from './findings-text.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { geojson } from './maps/geojson.ts'
import { gpkg } from './maps/gpkg.ts'
import { timemap } from './maps/timemap.ts'
import { ndjson } from './ndjson.ts'
import { ftm } from './networks/ftm.ts'
import { graphml } from './networks/graphml.ts'
import { sarif } from './sarif.ts'
import { incidentsCsv } from './tables/csv.ts'
import { parquet } from './tables/parquet.ts'
import { text } from './text.ts'

export { csvColumns } from './csv.ts'
export { csv, findingsJson, findingsText, html, json, ndjson, sarif, text }

/** Writers of whole readings, as `qanat code` offers them. */
export const writers: readonly Writer[] = [text, ndjson, json, csv, html]

/** Writers of findings alone, as `qanat check` offers them. */
export const findingWriters: readonly Writer[] = [findingsText, findingsJson, sarif]

export {
  acledCsv,
  annotations,
  bundle,
  cameoCsv,
  ftm,
  gdelt,
  geojson,
  gpkg,
  graphml,
  incidentsCsv,
  parquet,
  ploverJsonl,
  polecatTsv,
  timemap,
  ucdpCsv,
}

/** Exporters of a whole record, as `qanat export` offers them. */
export const exporters: readonly Exporter[] = [
  incidentsCsv,
  bundle,
  acledCsv,
  ucdpCsv,
  gdelt,
  cameoCsv,
  ploverJsonl,
  polecatTsv,
  geojson,
  gpkg,
  timemap,
  graphml,
  ftm,
  annotations,
  parquet,
]
