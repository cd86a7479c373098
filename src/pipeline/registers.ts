/** The registers alone, for doors that show who and where is known and read no text: actors and places. */
import type { Actor } from '../model/index.ts'
import { type ActorTable, type Gazetteer, makeRegister, openGazetteer, type Register } from '../mentions/index.ts'
import { bytes, json } from './tables.ts'

let actors: Register | undefined
let places: Gazetteer | undefined

/** The register of actors; read once a process. */
export function loadRegister(): Register {
  actors ??= makeRegister(json('actors.json'))
  return actors
}

/** The register of actors with those of a person before ours. */
export function registerWith(own: readonly Actor[]): Register {
  const { index: _, ...table } = json<ActorTable>('actors.json')
  return makeRegister({ ...table, actors: [...own, ...table.actors] })
}

/** The register of places; read once a process. */
export function loadGazetteer(): Gazetteer {
  places ??= openGazetteer(bytes('places.bin'))
  return places
}
