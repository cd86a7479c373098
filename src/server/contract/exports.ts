/** `GET exports`, `POST exports/{format}`: the record for other tools. */
import { z } from '@hono/zod-openapi'
import { type IncidentFilter, incidentFilter } from './incidents.ts'
import { maybe, revision } from './schema.ts'

export interface ExportFormat {
  /** As in `POST exports/{format}` and `qanat export --to`: `csv`, `geojson`, `bundle`. */
  readonly id: string
  /** What it holds. */
  readonly about: string
  /** What of this record it cannot hold: one line for each kind with its number. */
  readonly loses: readonly string[]
  /** True when it is a folder of files; it comes as a zip. */
  readonly folder: boolean
  /** Name that the download has. */
  readonly file: string
}

export interface ExportList {
  readonly revision: number
  readonly formats: readonly ExportFormat[]
}

export const exportList: z.ZodType<ExportList> = z
  .object({
    revision,
    formats: z.array(
      z.object({
        id: z.string(),
        about: z.string(),
        loses: z.array(z.string()),
        folder: z.boolean(),
        file: z.string(),
      }),
    ),
  })
  .openapi('ExportList')

/** Incidents that answer the filter, with the documents and claims they rest on; all when it is absent. */
export interface ExportRequest {
  readonly filter?: IncidentFilter
  /** A precinct to draw beside the incidents, in formats that can (`geojson`). */
  readonly circle?: ExportCircle
}

/** A circle round a point, degrees and kilometres. */
export interface ExportCircle {
  readonly lat: number
  readonly lon: number
  readonly km: number
  readonly name?: string
}

const exportCircle: z.ZodType<ExportCircle> = z
  .object({
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    km: z.number().positive().max(10_000),
    name: maybe(z.string().max(200)),
  })
  .strict()

export const exportRequest: z.ZodType<ExportRequest> = z
  .object({ filter: maybe(incidentFilter), circle: maybe(exportCircle) })
  .strict()
  .openapi('ExportRequest')
