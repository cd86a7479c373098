/** What incidents are asked by, taken out of the record once: the same facts in every store. */
import { type Incident, type IncidentQuery, distanceKm, exactPoint, type Point } from '../model/index.ts'
import { holdsPhrase } from './search/match.ts'
import { wordsOf } from './search/words.ts'

export interface IncidentFacts {
  /** First and last day of the best time; an open side is absent. */
  readonly start?: string
  readonly end?: string
  /** Of the best place. */
  readonly country?: string
  /** Of the best place, unless that is wider than a district. */
  readonly point?: Point
  /** The highest number of killed that any source gives. */
  readonly killed?: number
  /** The words of the names of its actors, aliases of review included, and of its places, each name after a bar. */
  readonly actorWords: readonly string[]
  readonly placeWords: readonly string[]
  /** Ids of its actors. */
  readonly actors: readonly string[]
}

/** The facts of an incident. */
export function factsOf(incident: Incident): IncidentFacts {
  const [time] = incident.times
  const [place] = incident.places
  const point = exactPoint(place)
  const killed = incident.tolls
    .filter(({ of }) => of === 'killed')
    .map(({ high, best, low }) => high ?? best ?? low)
    .filter((count) => count !== undefined)
  const people = [...incident.initiators, ...incident.recipients]
  let actorWords: readonly string[] | undefined
  let placeWords: readonly string[] | undefined
  return {
    ...(time?.start === undefined ? {} : { start: time.start }),
    ...(time?.end === undefined ? {} : { end: time.end }),
    ...(place?.country === undefined ? {} : { country: place.country }),
    ...(point === undefined ? {} : { point }),
    ...(killed.length === 0 ? {} : { killed: Math.max(...killed) }),
    // Cut into words when they are asked for: most questions name nobody.
    get actorWords() {
      actorWords ??= barred(people.flatMap(({ name, aliases = [] }) => [name, ...aliases]))
      return actorWords
    },
    get placeWords() {
      placeWords ??= barred(incident.places.map(({ name }) => name))
      return placeWords
    },
    actors: people.map(({ actor }) => actor).filter((actor) => actor !== undefined),
  }
}

/** The words of names with a bar before each name, so that no phrase runs from one name into the next. */
function barred(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => ['|', ...phraseOf(name)])
}

/** The words of a name as they are looked up. */
export function phraseOf(name: string): readonly string[] {
  return [...wordsOf(name)].map(({ key }) => key)
}

/** An id as one word of an index: what is no small letter or digit by its code, between bars. */
export function idWord(id: string): string {
  return id.replace(/[^a-z0-9]/g, (unit) => `|${unit.charCodeAt(0).toString(16)}|`)
}

/** Incidents in the order of their best time, the undated last, then by id. */
export function inOrder(incidents: readonly Incident[]): readonly Incident[] {
  const keyed = incidents.map((incident) => {
    const [time] = incident.times
    return { incident, day: time?.start ?? time?.end ?? '~' }
  })
  keyed.sort((a, b) => compare(a.day, b.day) || compare(a.incident.id, b.incident.id))
  return keyed.map(({ incident }) => incident)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether an incident answers a query, its limit and offset aside. */
export function answers(incident: Incident, facts: IncidentFacts, query: IncidentQuery): boolean {
  const { event, mode, actor, place, country, sources, standing, near, killed } = query
  return (
    (event === undefined || incident.event === event) &&
    (mode === undefined || incident.mode === mode) &&
    (country === undefined || facts.country === country) &&
    (sources === undefined || incident.sources >= sources) &&
    (standing === undefined || incident.standing === standing) &&
    (killed === undefined || (facts.killed !== undefined && facts.killed >= killed)) &&
    inTime(facts, query) &&
    (near === undefined || (facts.point !== undefined && distanceKm(near, facts.point) <= near.km)) &&
    (actor === undefined || facts.actors.includes(actor) || isNamed(facts.actorWords, actor)) &&
    (place === undefined || isNamed(facts.placeWords, place))
  )
}

function inTime({ start, end }: IncidentFacts, { after, before }: IncidentQuery): boolean {
  if (after === undefined && before === undefined) return true
  if (start === undefined && end === undefined) return false
  return (
    (after === undefined || end === undefined || end >= after) &&
    (before === undefined || start === undefined || start <= before)
  )
}

function isNamed(words: readonly string[], name: string): boolean {
  const phrase = phraseOf(name)
  return phrase.length > 0 && holdsPhrase(words, phrase)
}
