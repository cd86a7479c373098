/** One incident of the report: each value with who says it, every source's toll, the dissent, the findings, the quotes. */
import { countryOf, plover } from '../../codebook/index.ts'
import {
  type Document,
  type EventRecord,
  type Finding,
  type Review,
  lineTable,
  positionOf,
  printInterval,
  quote,
  sourceName,
} from '../../model/index.ts'
import type { IncidentView, ToldClaim } from '../incident-view.ts'
import { countInWords } from '../values-of-claim.ts'
import { plain, row } from './markdown.ts'

/** What is known of an incident beside it. */
export interface Beside {
  /** What does not add up about it, in words. */
  readonly findings: readonly string[]
  readonly reviews: EventRecord['reviews']
}

/** The section of an incident. */
export function* incidentSection(view: IncidentView, number: number, { findings, reviews }: Beside): Generator<string> {
  const { incident, place, when } = view
  const what = incident.mode === undefined ? incident.event : `${incident.event} (${incident.mode})`
  const heading = [when === undefined ? 'undated' : printInterval(when), place?.name, what]
  yield `\n## ${number}. ${plain(heading.filter((part) => part !== undefined).join(', '))}\n\n`
  yield `${plain(plover(incident.event).means)}\n\n`
  yield row('Standing', incident.standing === 'disputed' ? 'disputed: a source denies it' : 'asserted')
  yield* rows('Who', view, incident.initiators)
  yield* rows('To whom', view, incident.recipients)
  for (const each of incident.places) yield row('Where', `${placeInWords(each)}, ${said(view, each.claims)}`)
  for (const each of incident.times) {
    yield row('When', `${printInterval(each)} (${each.precision}, ${each.basis}), ${said(view, each.claims)}`)
  }
  for (const toll of incident.tolls) {
    yield row('How many', countInWords({ ...toll, approximate: toll.values.every(({ approximate }) => approximate) }))
    for (const value of toll.values) {
      yield `  - ${plain(`${countInWords({ of: toll.of, ...value })}, ${said(view, [value.claim])}`)}\n`
    }
  }
  if (incident.weapons.length > 0) yield* rows('With what', view, incident.weapons)
  yield row('Sources', `${incident.sources}`)
  yield row('Id', incident.id)
  if (incident.parent !== undefined) yield row('Part of', incident.parent)
  if (incident.members.length > 0) yield row('Members', incident.members.join(', '))
  yield* listed(
    'The sources do not agree',
    incident.dissent.map(({ note }) => note),
  )
  yield* listed('What does not add up', findings)
  yield '\nWhat they say:\n\n'
  for (const told of view.told) yield quotation(told, reviews.get(told.claim.id))
}

/** A finding in one line, with who says it and where. */
export function findingInWords(
  { severity, note, spans, rule }: Finding,
  document: Document | undefined,
  code: string | undefined,
): string {
  const [first] = spans
  const where =
    document === undefined || first === undefined
      ? ''
      : `, ${dated(document)}, line ${positionOf(lineTable(document.text), first[0]).line}`
  return `${severity}${where}: ${note} (${code === undefined ? rule : `${code} ${rule}`})`
}

function* listed(title: string, lines: readonly string[]): Generator<string> {
  if (lines.length > 0) yield `\n${title}:\n\n`
  for (const line of lines) yield `- ${plain(line)}\n`
}

const roles = {
  asserts: 'says it',
  denies: 'denies it',
  expects: 'expects it',
  part: 'tells a part of it',
} as const

function quotation({ part, claim, document }: ToldClaim, review: Review | undefined): string {
  const { line } = positionOf(lineTable(document.text), claim.evidence[0])
  const words = plain(quote(document.text, claim.evidence))
  const speaker = claim.attribution.speaker === undefined ? '' : `, after ${plain(claim.attribution.speaker)}`
  const reviewed = review === undefined ? '' : `, ${review.verdict} by ${plain(review.by)}`
  return `- **${plain(dated(document))}**, line ${line}${speaker}, ${roles[part.role]}: “${words}” (${claim.id}${reviewed})\n`
}

/** One row a value with who says it; "not named" where no source names any. */
function* rows(
  name: string,
  view: IncidentView,
  held: readonly { readonly name: string; readonly claims: readonly string[] }[],
): Generator<string> {
  if (held.length === 0) yield row(name, 'not named')
  for (const each of held) yield row(name, `${each.name}, ${said(view, each.claims)}`)
}

function placeInWords({ name, country, lat, lon, precision, basis }: NonNullable<IncidentView['place']>): string {
  const land = countryOf(country)?.name
  const point = lat === undefined || lon === undefined ? '' : `, ${lat.toFixed(4)} ${lon.toFixed(4)}`
  return `${name}${land === undefined || land === name ? '' : `, ${land}`}${point} (${precision ?? 'not located'}, ${basis})`
}

/** "says Tigris Post, Desert Wire"; with the day of publication where one source has several reports. */
function said({ told }: IncidentView, claims: readonly string[]): string {
  const all = new Set(told.map(({ document }) => document))
  const several = (name: string): boolean => [...all].filter((each) => sourceName(each) === name).length > 1
  const names = told
    .filter(({ claim }) => claims.includes(claim.id))
    .map(({ document }) => (several(sourceName(document)) ? dated(document) : sourceName(document)))
  return `says ${[...new Set(names)].join(', ')}`
}

/** "Tigris Post of 2020-03-12". */
function dated(document: Document): string {
  const { published } = document
  return published === undefined ? sourceName(document) : `${sourceName(document)} of ${published}`
}
