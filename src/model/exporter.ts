import type { EventRecord } from './event-record.ts'
import type { AnyRule } from './record-rule.ts'

/** One file of an export. `path` is relative with `/`; an exporter of one file gives its extension alone: `.csv`. */
export interface ExportFile {
  readonly path: string
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

export interface ExportOptions {
  /** The rules whose findings the record holds, for their codes and titles. */
  readonly rules: readonly AnyRule[]
  /** Version of Qanat. */
  readonly version: string
  /** ISO instant of the export, for formats that must carry one. */
  readonly at: string
  /** Precincts to draw beside the incidents, in formats that can. */
  readonly precincts?: readonly DrawnPrecinct[]
}

/** A circle on the earth as it is drawn. */
export interface DrawnPrecinct {
  readonly name?: string
  /** Its centre, degrees. */
  readonly lat: number
  readonly lon: number
  /** Its radius. */
  readonly km: number
  /** GeoJSON (RFC 7946). */
  readonly shape: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: readonly unknown[] }
}

/** The record of a casefile out to one format, as one file or a folder of files. It selects and renames; it never computes. */
export interface Exporter {
  /** As `--to` names it: `acled.csv`, `geojson`, `bundle`. */
  readonly id: string
  readonly about: string
  readonly folder: boolean
  /** What a format cannot hold is left out and told: one line for each kind, and how many incidents that is. */
  export(
    record: EventRecord,
    options: ExportOptions,
    tell: (line: string, leftOut?: number) => void,
  ): Iterable<ExportFile> | AsyncIterable<ExportFile>
}
