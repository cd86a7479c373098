/**
 * Places as points. Three of the four sets mark the words for peoples ("Russian") as places too; for them the demonyms are
 * found as well, for the fourth names alone.
 */
import type { PlaceMention } from '../src/model/index.ts'
import { demonymFinder, openGazetteer } from '../src/mentions/index.ts'
import type { Adapter, Tools } from './adapter.ts'

export const names: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({
    toponyms: read(text)
      .mentions.filter((mention) => mention.kind === 'place')
      .map(point),
  }),
}

export const namesAndPeoples: Adapter = {
  inputs: [],
  predict({ text }, tools) {
    const reading = tools.read(text)
    const places = reading.mentions.filter((mention) => mention.kind === 'place')
    return { toponyms: [...places, ...peoples(tools).find(reading, places)].map(point) }
  },
}

function peoples(tools: Tools): ReturnType<typeof demonymFinder> {
  return tools.once('demonyms', () => demonymFinder(openGazetteer(tools.table('places.bin'))))
}

function point({ span: [start, end], place }: PlaceMention): Readonly<Record<string, unknown>> {
  if (place === undefined) return { start, end }
  const geonames = /^geonames:(\d+)$/.exec(place.id)
  return { start, end, lat: place.lat, lon: place.lon, ...(geonames ? { geonameid: geonames[1] } : {}) }
}
