/** The incidents that answer a filter. */
import { errors, type Incident, type IncidentQuery } from '../../model/index.ts'
import { answers, factsOf } from '../../casefile/facts.ts'
import { pairs, type QueryKey, queryKeys, queryOfPairs } from '../../pipeline/asking/where.ts'
import type { IncidentFilter, IncidentList } from '../contract/index.ts'
import { kept } from '../open/lazily.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { incidentColumns } from './incident-columns.ts'
import { outletsOf, reviewOfIncident } from './names.ts'

export async function incidentList(filter: IncidentFilter, snapshot: Snapshot): Promise<IncidentList> {
  const chosen = await chosenIncidents(filter, snapshot)
  return chosen === snapshot.record.incidents ? allIn(snapshot) : listOf(chosen, snapshot)
}

/** All of them are asked for again and again, and change with the snapshot alone. */
const allIn = kept((snapshot: Snapshot) => listOf(snapshot.record.incidents, snapshot))

function listOf(chosen: readonly Incident[], snapshot: Snapshot): IncidentList {
  const { incidents } = snapshot.record
  return {
    revision: snapshot.revision,
    stale: snapshot.stale,
    total: incidents.length,
    count: chosen.length,
    unplaced: chosen.reduce((sum, { places: [place] }) => sum + (place?.lat === undefined ? 1 : 0), 0),
    undated: chosen.reduce(
      (sum, { times: [time] }) => sum + (time?.start === undefined && time?.end === undefined ? 1 : 0),
      0,
    ),
    columns: incidentColumns(chosen, snapshot),
  }
}

/** In the order of their best time. Throws `bad-option` with what would do. */
export async function chosenIncidents(filter: IncidentFilter, snapshot: Snapshot): Promise<readonly Incident[]> {
  const { incidents } = snapshot.record
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  if (asked.length === 0) return incidents
  const query = await queryOfPairs(allPairs(filter), async (words) => snapshot.placesNamed(words))
  const box = boxOf(filter.bbox)
  const words = filter.q === undefined ? [] : foldedWords(filter.q)
  return incidents.filter(
    (incident) =>
      answersQuery(incident, query) &&
      (box === undefined || isInside(incident, box)) &&
      (filter.precision === undefined || (incident.places[0]?.precision ?? 'none') === filter.precision) &&
      (filter.document === undefined || incident.claims.some(({ document }) => document === filter.document)) &&
      (filter.reviewed === undefined || reviewOfIncident(incident, snapshot) === filter.reviewed) &&
      (filter.outlet === undefined || outletsOf(incident, snapshot).includes(filter.outlet)) &&
      words.every((word) => textOf(incident, snapshot).includes(word)),
  )
}

function* allPairs({ where, ...rest }: IncidentFilter): Iterable<readonly [QueryKey, string]> {
  if (where !== undefined) yield* pairs(where)
  for (const key of queryKeys) {
    const value = rest[key]
    if (value !== undefined && value !== '') yield [key, value]
  }
}

const factsIn = kept(factsOf)

/** Whether an incident answers, by what the stores know of it. */
export function answersQuery(incident: Incident, query: IncidentQuery): boolean {
  if (Object.keys(query).length === 0) return true
  return answers(incident, factsIn(incident), query)
}

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function boxOf(given: string | undefined): Box | undefined {
  if (given === undefined || given === '') return undefined
  const degrees = given.split(',').map(Number)
  const [west, south, east, north] = degrees
  if (degrees.length !== 4 || degrees.some((each) => !Number.isFinite(each)))
    throw errors.badOption('bbox', given, 'WEST,SOUTH,EAST,NORTH in degrees')
  return { west: west!, south: south!, east: east!, north: north! }
}

function isInside({ places: [place] }: Incident, { west, south, east, north }: Box): boolean {
  if (place?.lat === undefined || place.lon === undefined) return false
  const { lat, lon } = place
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
}

/** Without case and accents. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(/[\s,;]+/u)
    .filter((word) => word !== '')
}

export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

const textsIn = kept(makeTexts)

/** What free text is looked for in: names, codes and the words of the claims. */
function textOf(incident: Incident, snapshot: Snapshot): string {
  return textsIn(snapshot).get(incident.id) ?? ''
}

function makeTexts({ record, documents, claims }: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    record.incidents.map((incident) => {
      const { id, event, mode = '', initiators, recipients, places, weapons } = incident
      const names = [...initiators, ...recipients, ...places, ...weapons].map(({ name }) => name)
      const words = incident.claims.map(({ claim, document }) => {
        const evidence = claims().get(claim)?.evidence
        return evidence === undefined
          ? ''
          : (documents()
              .get(document)
              ?.text.slice(...evidence) ?? '')
      })
      return [id, fold([id, event, mode, ...names, ...words].join('\n'))]
    }),
  )
}
