/** What the tests of places share: the gazetteer as built, and texts read with the real parser. */
import { readFileSync } from 'node:fs'
import { demonymFinder, type Gazetteer, openGazetteer, placeFinder } from '../../src/mentions/index.ts'
import type { PlaceMention } from '../../src/model/index.ts'
import { parse } from '../parse.ts'

export const bytes: Uint8Array = readFileSync(new URL('../../dist/data/places.bin', import.meta.url))
export const gazetteer: Gazetteer = openGazetteer(bytes)

const finder = placeFinder(gazetteer)
const demonyms = demonymFinder(gazetteer)

export function find(text: string): readonly PlaceMention[] {
  return finder.find(parse(text), [])
}

export function findDemonyms(text: string): readonly PlaceMention[] {
  return demonyms.find(parse(text), [])
}

/** The words of each mention with the id of its place: "Taji base=iq-site-taji", "Camp Ford=-". */
export function found(text: string): string[] {
  return find(text).map(({ span, place }) => `${text.slice(...span)}=${place?.id ?? '-'}`)
}
