/**
 * Finds places. Names of the gazetteer are matched over words, weighed by the grammar around them, and resolved with what
 * the whole text says about where it plays. A name that stays doubtful becomes no mention; a mention whose place stays
 * unknown has none: no place rather than a false one.
 */
import { bySpan, type Finder, type Parse, type PlaceMention } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { accept } from './place-accept.ts'
import { seatsOf } from './place-embassy.ts'
import { type Line, readLines, type Weighed } from './place-line.ts'
import type { Candidate } from './place-match.ts'
import { placeMention } from './place-mention.ts'
import { type Choice, resolve, type Setting, within } from './place-resolve.ts'
import { peoplesOf, settingFrom } from './place-setting.ts'
import { romanisedPlaces, unknownPlaces } from './place-unknown.ts'

/** The finder of places over one gazetteer. */
export function placeFinder(gazetteer: Gazetteer): Finder<PlaceMention> {
  return { id: 'place', find: (parse) => findPlaces(gazetteer, parse) }
}

function findPlaces(gazetteer: Gazetteer, parse: Parse): PlaceMention[] {
  const { text } = parse.document
  const lines = readLines(gazetteer, parse)
  const peoples = peoplesOf(gazetteer, lines)
  const weighed = lines.flatMap((line) => line.weighed)
  const accepted = accept(gazetteer, weighed, peoples, parse.layout.dateline?.place)
  const setting = settingFrom(gazetteer, accepted, peoples, lines)
  const senses = sensesOf(gazetteer, accepted, setting)
  const cities = [...accepted].flatMap(({ candidate }) => candidate.rows.slice(0, 1))
  const mentions: PlaceMention[] = []
  const take = (line: Line, candidate: Candidate, evidence: string, choice?: Choice): void => {
    line.taken.fill(1, candidate.from, candidate.to)
    mentions.push(placeMention(gazetteer, text, line, candidate, evidence, choice))
  }
  for (const line of lines) {
    for (const item of line.weighed) {
      if (accepted.has(item)) take(line, item.candidate, item.reason, choiceOf(gazetteer, item, setting, senses))
    }
    const seats = seatsOf(
      gazetteer,
      line.words,
      line.weighed.map(({ candidate }) => candidate),
      line.index,
      cities,
    )
    for (const candidate of romanisedPlaces(gazetteer, line, setting.countries)) {
      take(line, candidate, 'other romanisation', resolve(gazetteer, candidate.rows, [], setting))
    }
    for (const candidate of unknownPlaces(gazetteer, line))
      take(line, candidate, `form of a ${candidate.type?.id ?? 'place'} name`)
    for (const { candidate, row, reason } of seats) {
      take(line, candidate, row === undefined ? reason : '', row === undefined ? undefined : { row, reason })
    }
  }
  return mentions.sort((a, b) => bySpan(a.span, b.span))
}

/** The sense of each name that a container settles; the name keeps it elsewhere in the text. */
function sensesOf(gazetteer: Gazetteer, accepted: Iterable<Weighed>, setting: Setting): Map<string, Choice> {
  const senses = new Map<string, Choice>()
  for (const { candidate, containers } of accepted) {
    if (containers.length === 0 || senses.has(candidate.key) || candidate.rows.length === 0) continue
    const choice = resolve(gazetteer, candidate.rows, containers, setting)
    if (containers.some((container) => within(gazetteer, choice.row, container))) senses.set(candidate.key, choice)
  }
  return senses
}

function choiceOf(
  gazetteer: Gazetteer,
  { candidate, containers, peers }: Weighed,
  setting: Setting,
  senses: ReadonlyMap<string, Choice>,
): Choice | undefined {
  if (candidate.rows.length === 0) return undefined
  const sense = containers.length === 0 ? senses.get(candidate.key) : undefined
  if (sense !== undefined && candidate.rows.includes(sense.row)) {
    return { row: sense.row, reason: `${sense.reason}, as elsewhere in the text` }
  }
  return resolve(gazetteer, candidate.rows, containers, setting, peers)
}
