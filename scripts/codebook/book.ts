/** The code book as it lies in `data/codebook`, refused when a row is not what it should be. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isEvent, isMode } from '../../src/codebook/index.ts'
import { statuses } from '../../src/model/index.ts'
import { dataFolder } from '../data/table.ts'

/** A sentence that is not what it might be taken for. `as`: what it is instead, absent when it is no event at all. */
export interface NearMiss {
  readonly text: string
  readonly as?: string
  readonly why?: string
}

export interface EventRow {
  readonly rules: readonly string[]
  readonly yes: readonly string[]
  readonly no: readonly NearMiss[]
  /** Sentences by mode. */
  readonly modes?: Readonly<Record<string, readonly string[]>>
}

/** A status or a kind of attribution; its sentences say which event the claim has. */
export interface SideRow {
  readonly means: string
  readonly rules?: readonly string[]
  readonly yes: readonly { readonly text: string; readonly is: string }[]
  readonly no?: readonly NearMiss[]
}

type Meanings = Readonly<Record<string, string>>

export interface Book {
  readonly events: Readonly<Record<string, EventRow>>
  readonly statuses: Readonly<Record<string, SideRow>>
  readonly attributions: Readonly<Record<string, SideRow>>
  readonly grounds: { readonly basis: Meanings; readonly place: Meanings; readonly time: Meanings }
}

/** Reads the book. Throws with the file and the row when something in it cannot be right. */
export function readBook(): Book {
  const book: Book = {
    events: file('events'),
    statuses: file('statuses'),
    attributions: file('attributions'),
    grounds: file('grounds'),
  }
  for (const [event, { yes, no, modes }] of Object.entries(book.events)) {
    if (!isEvent(event)) throw new Error(`data/codebook/events.yml: ${event} is no event of PLOVER`)
    if (yes.length < 2 || no.length === 0) throw new Error(`data/codebook/events.yml: ${event} wants two yes and a no`)
    for (const { as } of no)
      if (as !== undefined && !isEvent(as)) throw new Error(`data/codebook/events.yml: ${event}: ${as} is no event`)
    for (const mode of Object.keys(modes ?? {}))
      if (!isMode(event, mode)) throw new Error(`data/codebook/events.yml: ${event} has no mode ${mode}`)
  }
  for (const status of statuses)
    if (book.statuses[status] === undefined) throw new Error(`data/codebook/statuses.yml: ${status} is missing`)
  return book
}

function file<T>(name: string): T {
  return parse(readFileSync(new URL(`codebook/${name}.yml`, dataFolder), 'utf8')) as T
}
