/** Incidents as the browser holds them: typed columns, one row an incident, so that a filter runs over a hundred thousand in a breath. */
import type { Dictionary, IncidentColumns } from '../api/types.ts'
import { isVague, type MapPoints } from '../map/points.ts'

/** `values[codes[row]]`; -1 where a row has none. */
export interface WordColumn {
  readonly values: readonly string[]
  readonly codes: Int32Array
}

/** Low, best and high; NaN where not known. */
export interface TollColumn {
  readonly low: Float64Array
  readonly best: Float64Array
  readonly high: Float64Array
}

export interface Rows {
  readonly count: number
  readonly id: readonly string[]
  readonly event: WordColumn
  readonly mode: WordColumn
  readonly precision: WordColumn
  readonly country: WordColumn
  readonly place: WordColumn
  readonly initiators: WordColumn
  readonly recipients: WordColumn
  readonly standing: WordColumn
  readonly reviewed: WordColumn
  /** Degrees; NaN where not known. */
  readonly lat: Float64Array
  readonly lon: Float64Array
  /** Days since 1970-01-01; NaN where not known. */
  readonly start: Float64Array
  readonly end: Float64Array
  /** The same with an open side as far as days go; for a row without a day the first is after the last, so that no stretch meets it. */
  readonly first: Float64Array
  readonly last: Float64Array
  readonly killed: TollColumn
  readonly wounded: TollColumn
  readonly sources: Float64Array
  readonly dissent: Float64Array
  readonly outlets: { readonly values: readonly string[]; readonly codes: readonly (readonly number[])[] }
}

/** The columns of an answer as typed arrays. */
export function rowsOf(columns: IncidentColumns): Rows {
  const { id, event, mode, precision, country, place, initiators, recipients, standing, reviewed, outlets } = columns
  const [start, end] = [numbers(columns.start), numbers(columns.end)]
  const isUndated = start.map((day, row) => (Number.isNaN(day) && Number.isNaN(end[row]!) ? 1 : 0))
  const open = (days: Float64Array, far: number): Float64Array =>
    days.map((day, row) => (isUndated[row] === 1 ? -far : Number.isNaN(day) ? far : day))
  return {
    count: id.length,
    id,
    event: words(event),
    mode: words(mode),
    precision: words(precision),
    country: words(country),
    place: words(place),
    initiators: words(initiators),
    recipients: words(recipients),
    standing: words(standing),
    reviewed: words(reviewed),
    outlets,
    lat: numbers(columns.lat),
    lon: numbers(columns.lon),
    start,
    end,
    first: open(start, Number.NEGATIVE_INFINITY),
    last: open(end, Number.POSITIVE_INFINITY),
    killed: { low: numbers(columns.killedLow), best: numbers(columns.killedBest), high: numbers(columns.killedHigh) },
    wounded: {
      low: numbers(columns.woundedLow),
      best: numbers(columns.woundedBest),
      high: numbers(columns.woundedHigh),
    },
    sources: numbers(columns.sources),
    dissent: numbers(columns.dissent),
  }
}

function words({ values, codes }: Dictionary): WordColumn {
  return { values, codes: Int32Array.from(codes) }
}

function numbers(column: readonly (number | null)[]): Float64Array {
  const typed = new Float64Array(column.length)
  for (let row = 0; row < typed.length; row++) typed[row] = column[row] ?? Number.NaN
  return typed
}

/** The word of a row. */
export function wordAt({ values, codes }: WordColumn, row: number): string | undefined {
  return values[codes[row]!]
}

/** The first day of a row that is known, else its last; NaN where neither is. */
export function dayAt({ start, end }: Rows, row: number): number {
  return Number.isNaN(start[row]!) ? end[row]! : start[row]!
}

/** The highest figure that any source gives; NaN where none does. */
export function highest({ low, best, high }: TollColumn, row: number): number {
  return [high[row]!, best[row]!, low[row]!].find((figure) => !Number.isNaN(figure)) ?? Number.NaN
}

/** The best figure, else the highest; NaN where there is none. */
export function bestToll(toll: TollColumn, row: number): number {
  const best = toll.best[row]!
  return Number.isNaN(best) ? highest(toll, row) : best
}

/** The rows as the map takes them. */
export function pointsOf({ id, lat, lon, precision, place }: Rows): MapPoints {
  const vague = precision.values.map(isVague)
  return {
    id,
    lat,
    lon,
    vague: Uint8Array.from(precision.codes, (code) => (vague[code] === true ? 1 : 0)),
    names: place.values,
    name: place.codes,
  }
}
