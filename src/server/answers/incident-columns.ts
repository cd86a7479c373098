/** Many incidents in columns: one array a field, words as dictionaries, so that a hundred thousand travel in a few megabytes. */
import type { Incident } from '../../model/index.ts'
import { tollOf } from '../../writers/incident-view.ts'
import type { Dictionary, DictionaryOfLists, IncidentColumns } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { joined, outletsOf, reviewOfIncident } from './names.ts'

export function incidentColumns(incidents: readonly Incident[], snapshot: Snapshot): IncidentColumns {
  const places = incidents.map(({ places: [best] }) => best)
  const times = incidents.map(({ times: [best] }) => best)
  const killed = incidents.map((incident) => tollOf(incident, 'killed'))
  const wounded = incidents.map((incident) => tollOf(incident, 'wounded'))
  return {
    id: incidents.map(({ id }) => id),
    event: dictionary(incidents.map(({ event }) => event)),
    mode: dictionary(incidents.map(({ mode }) => mode)),
    lat: places.map((place) => degrees(place?.lat)),
    lon: places.map((place) => degrees(place?.lon)),
    precision: dictionary(places.map((place) => place?.precision)),
    country: dictionary(places.map((place) => place?.country)),
    place: dictionary(places.map((place) => place?.name)),
    start: times.map((time) => dayNumber(time?.start)),
    end: times.map((time) => dayNumber(time?.end)),
    initiators: dictionary(incidents.map(({ initiators }) => joined(initiators) || undefined)),
    recipients: dictionary(incidents.map(({ recipients }) => joined(recipients) || undefined)),
    killedLow: killed.map((toll) => toll?.low ?? null),
    killedBest: killed.map((toll) => toll?.best ?? null),
    killedHigh: killed.map((toll) => toll?.high ?? null),
    woundedLow: wounded.map((toll) => toll?.low ?? null),
    woundedBest: wounded.map((toll) => toll?.best ?? null),
    woundedHigh: wounded.map((toll) => toll?.high ?? null),
    sources: incidents.map(({ sources }) => sources),
    outlets: dictionaryOfLists(incidents.map((incident) => outletsOf(incident, snapshot))),
    standing: dictionary(incidents.map(({ standing }) => standing)),
    dissent: incidents.map(({ dissent }) => dissent.length),
    reviewed: dictionary(incidents.map((incident) => reviewOfIncident(incident, snapshot))),
  }
}

/** Four decimals are eleven metres; no place of a text is known as closely. */
function degrees(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000
}

const day = 86_400_000

function dayNumber(iso: string | undefined): number | null {
  return iso === undefined ? null : Math.round(Date.parse(iso) / day)
}

function dictionary(words: readonly (string | undefined)[]): Dictionary {
  const known = new Map<string, number>()
  const codes = words.map((word) => (word === undefined ? -1 : codeOf(word, known)))
  return { values: [...known.keys()], codes }
}

function dictionaryOfLists(lists: readonly (readonly string[])[]): DictionaryOfLists {
  const known = new Map<string, number>()
  const codes = lists.map((list) => list.map((word) => codeOf(word, known)))
  return { values: [...known.keys()], codes }
}

function codeOf(word: string, known: Map<string, number>): number {
  let code = known.get(word)
  if (code === undefined) {
    code = known.size
    known.set(word, code)
  }
  return code
}
