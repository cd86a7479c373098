/** One incident for a person at a terminal: each value with who says it, the dissent, then what each source says in its own words. */
import {
  type Claim,
  type Document,
  type EventRecord,
  type Incident,
  lineTable,
  onOneLine,
  positionOf,
  printInterval,
  quote,
  sourceName,
} from '../../model/index.ts'
import { incidentViews, type IncidentView, type ToldClaim } from '../incident-view.ts'
import { type Palette, palette } from '../paint.ts'
import { attributionPhrase, participantPhrase, placePhrase, plural } from '../phrases.ts'
import { countInWords } from '../values-of-claim.ts'
import { clipped, visible } from '../visible.ts'
import { sides } from './incident-table.ts'

/** Quoted words are shown up to this many characters. */
const quoted = 300

/** The page of an incident of the record. */
export function* incidentPage(record: EventRecord, incident: Incident, color = false): Iterable<string> {
  const paint = palette(color)
  const [view] = incidentViews({ ...record, incidents: [incident] })
  if (view === undefined) return
  const { event, mode, standing, sources } = incident
  yield `${paint.strong(`${event}${mode === undefined ? '' : ` ${mode}`}`)}  ${sides(incident)}\n`
  yield `${paint.faint(incident.id)}  ${standing === 'disputed' ? paint.warn('disputed') : 'asserted'}  ${plural(sources, 'source')}, ${plural(incident.claims.length, 'claim')}\n\n`
  yield* values(view)
  if (incident.dissent.length > 0) yield `\n${paint.strong('They do not agree')}\n`
  for (const { kind, note } of incident.dissent) yield `  ${paint.warn(kind.padEnd(7))}  ${visible(note)}\n`
  yield* family(record, incident, paint)
  yield `\n${paint.strong('In their words')}\n`
  for (const told of view.told) yield* saying(told, record, paint)
  const about = record.findings.filter((finding) => finding.incident === incident.id)
  if (about.length > 0) yield `\n${paint.strong('Findings')}\n`
  for (const { rule, severity, note } of about) yield `  ${severity.padEnd(6)}  ${rule}: ${visible(note)}\n`
}

function* values(view: IncidentView): Iterable<string> {
  const { incident } = view
  const line = (label: string, value: string, claims: readonly string[]): string =>
    `  ${label.padEnd(9)}  ${visible(value)}  ${voices(view, claims)}\n`
  for (const each of incident.initiators) yield line('who', participantPhrase({ ...each, spans: [] }), each.claims)
  for (const each of incident.recipients) yield line('to whom', participantPhrase({ ...each, spans: [] }), each.claims)
  for (const each of incident.places) yield line('where', placePhrase(each), each.claims)
  for (const each of incident.times) yield line('when', printInterval(each), each.claims)
  for (const toll of incident.tolls) {
    const { low, best, high, of, who } = toll
    yield `  ${'how many'.padEnd(9)}  ${visible(countInWords({ of, approximate: false, ...(who === undefined ? {} : { who }), ...defined({ low, best, high }) }))}\n`
    if (toll.values.length > 1)
      for (const { claim, ...value } of toll.values)
        yield `  ${''.padEnd(9)}    ${countInWords({ of, ...value })}  ${voices(view, [claim])}\n`
  }
  for (const each of incident.weapons) yield line('with', each.name, each.claims)
}

function defined(bounds: { low?: number | undefined; best?: number | undefined; high?: number | undefined }): {
  low?: number
  best?: number
  high?: number
} {
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined))
}

/** "(Desert Wire, Tigris Post)" */
function voices({ told }: IncidentView, claims: readonly string[]): string {
  const names = told.filter(({ claim }) => claims.includes(claim.id)).map(({ document }) => sourceName(document))
  return `(${visible([...new Set(names)].join(', '))})`
}

function* family(record: EventRecord, { parent, members, tallies }: Incident, paint: Palette): Iterable<string> {
  const title = (id: string): string => {
    const other = record.incidents.find((incident) => incident.id === id)
    return other === undefined
      ? ''
      : `${other.event} ${sides(other)}${other.places[0] ? `, ${visible(other.places[0].name)}` : ''}`
  }
  if (parent !== undefined) yield `\n${paint.strong('Part of')}\n  ${parent}  ${title(parent)}\n`
  if (members.length > 0) yield `\n${paint.strong('Members')}\n`
  for (const id of members) yield `  ${id}  ${title(id)}\n`
  const counting = record.tallies.filter(({ id }) => tallies.includes(id))
  if (counting.length > 0) yield `\n${paint.strong('Counted in')}\n`
  for (const { evidence, document } of counting) {
    const from = record.documents.find(({ id }) => id === document)
    if (from) yield `  ${visible(sourceName(from))}: “${clipped(onOneLine(quote(from.text, evidence)), quoted)}”\n`
  }
}

const roles: Readonly<Record<ToldClaim['part']['role'], string>> = {
  asserts: 'says',
  denies: 'denies',
  expects: 'expects',
  part: 'tells a part',
}

function* saying({ part, claim, document }: ToldClaim, record: EventRecord, paint: Palette): Iterable<string> {
  const { line, column } = position(document, claim)
  const dated = document.published === undefined ? '' : `, ${document.published}`
  yield `  ${visible(sourceName(document))}${dated} ${paint.strong(roles[part.role])} ${paint.faint(`(${attributionPhrase(claim.attribution)}; claim ${claim.id})`)}\n`
  yield `    ${paint.link(`${visible(document.name)}:${line}:${column}`)}  “${clipped(onOneLine(quote(document.text, claim.evidence)), quoted)}”\n`
  yield `    ${paint.faint(`${part.by === 'person' ? 'joined by a person' : 'joined'}: ${visible(part.reason)}`)}${reviewed(record, claim)}\n`
}

function reviewed({ reviews }: EventRecord, { id }: Claim): string {
  const review = reviews.get(id)
  return review === undefined ? '' : `; ${review.verdict} by ${visible(review.by)}`
}

function position({ text }: Document, { trigger }: Claim): { line: number; column: number } {
  return positionOf(lineTable(text), trigger[0])
}
