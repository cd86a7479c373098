/** Incidents in columns for tests, one line each: `ASSAULT Taji 33.5,44.3 town 2020-03-11 2/3/5 Tigris Post+Desert Wire`. */
import type { Dictionary, IncidentColumns } from '../../src/server/contract/index.ts'
import { dayNumber } from '../../src/codebook/index.ts'
import { type Rows, rowsOf } from '../../workbench/src/incidents/rows.ts'

export interface Sketch {
  readonly event?: string
  readonly mode?: string
  readonly place?: string
  /** "33.5,44.3" */
  readonly at?: string
  readonly precision?: string
  readonly country?: string
  readonly start?: string
  readonly end?: string
  /** low/best/high, each may be empty. */
  readonly killed?: string
  readonly outlets?: readonly string[]
  readonly by?: string
  readonly dissent?: number
  readonly standing?: string
  readonly reviewed?: string
}

export function rowsFrom(sketches: readonly Sketch[]): Rows {
  return rowsOf(columnsFrom(sketches))
}

function columnsFrom(sketches: readonly Sketch[]): IncidentColumns {
  const figures = (text: string | undefined, at: number): number | null => {
    const figure = text?.split('/')[at]
    return figure === undefined || figure === '' ? null : Number(figure)
  }
  const day = (iso: string | undefined): number | null => (iso === undefined ? null : dayNumber(iso))
  const none = sketches.map(() => null)
  const outlets = [...new Set(sketches.flatMap(({ outlets: names = ['Tigris Post'] }) => names))]
  return {
    id: sketches.map((_, row) => `i${row}`),
    event: dictionary(sketches.map(({ event = 'ASSAULT' }) => event)),
    mode: dictionary(sketches.map(({ mode }) => mode)),
    lat: sketches.map(({ at }) => (at === undefined ? null : Number(at.split(',')[0]))),
    lon: sketches.map(({ at }) => (at === undefined ? null : Number(at.split(',')[1]))),
    precision: dictionary(sketches.map(({ at, precision }) => precision ?? (at === undefined ? undefined : 'town'))),
    country: dictionary(sketches.map(({ country }) => country)),
    place: dictionary(sketches.map(({ place }) => place)),
    start: sketches.map(({ start }) => day(start)),
    end: sketches.map(({ start, end }) => day(end ?? start)),
    initiators: dictionary(sketches.map(({ by }) => by)),
    recipients: dictionary(sketches.map(() => undefined)),
    killedLow: sketches.map(({ killed }) => figures(killed, 0)),
    killedBest: sketches.map(({ killed }) => figures(killed, 1)),
    killedHigh: sketches.map(({ killed }) => figures(killed, 2)),
    woundedLow: none,
    woundedBest: none,
    woundedHigh: none,
    sources: sketches.map(({ outlets: names = ['Tigris Post'] }) => names.length),
    outlets: {
      values: outlets,
      codes: sketches.map(({ outlets: names = ['Tigris Post'] }) => names.map((name) => outlets.indexOf(name))),
    },
    standing: dictionary(sketches.map(({ standing = 'asserted' }) => standing)),
    dissent: sketches.map(({ dissent = 0 }) => dissent),
    reviewed: dictionary(sketches.map(({ reviewed = 'machine' }) => reviewed)),
  }
}

function dictionary(words: readonly (string | undefined)[]): Dictionary {
  const values = [...new Set(words.filter((word) => word !== undefined))]
  return { values, codes: words.map((word) => (word === undefined ? -1 : values.indexOf(word))) }
}
