/** The reading for a person at a terminal: one block a claim, its words with line and column, then tallies, ties and findings. */
import {
  type Basis,
  type CheckedReading,
  type Claim,
  lineTable,
  type Participant,
  positionOf,
  quote,
  type Span,
  type Status,
  type Tally,
  type Tie,
  type WriteOptions,
  type Writer,
} from '../model/index.ts'
import { findingBlock } from './findings-text.ts'
import { type Paint, type Palette, palette } from './paint.ts'
import {
  attributionPhrase,
  countPhrase,
  foundPhrase,
  participantPhrase,
  placePhrase,
  plural,
  suggestionPhrase,
  tallyPhrase,
  timePhrase,
} from './phrases.ts'
import { titleOf } from './records.ts'
import { clipped, visible } from './visible.ts'

/** Quoted words are shown up to this many characters. */
const quoted = 160

export const text: Writer = {
  id: 'text',
  extension: '.txt',
  async *write(readings, options) {
    let before = ''
    for await (const reading of readings) {
      yield before + readingBlock(reading, options)
      before = '\n'
    }
  },
}

interface Page {
  readonly source: string
  /** The claim that lists a claim, by the id of the member. */
  readonly parents: ReadonlyMap<string, Claim>
  readonly name: string
  readonly lines: Uint32Array
  readonly paint: Palette
}

/** The block of each of some claims of a reading. */
export function claimBlocks(reading: CheckedReading, claims: readonly Claim[], options: WriteOptions): string[] {
  const page = pageOf(reading, options)
  return claims.map((claim) => claimBlock(claim, page))
}

function pageOf({ document, claims }: CheckedReading, { color }: WriteOptions): Page {
  return {
    source: document.text,
    parents: new Map(claims.flatMap((claim) => (claim.members ?? []).map((id) => [id, claim] as const))),
    name: visible(document.name),
    lines: lineTable(document.text),
    paint: palette(color ?? false),
  }
}

function readingBlock(reading: CheckedReading, options: WriteOptions): string {
  const { document, claims, tallies, ties, findings } = reading
  const page = pageOf(reading, options)
  const blocks = [
    heading(reading, page),
    ...claims.map((claim) => claimBlock(claim, page)),
    ...tallies.map((tally) => tallyBlock(tally, page)),
  ]
  if (ties.length > 0) blocks.push(ties.map((tie) => tieLine(tie, page)).join(''))
  blocks.push(...findings.map((finding) => findingBlock(finding, document, page.lines, options)))
  return blocks.join('\n')
}

function heading(reading: CheckedReading, { paint, name }: Page): string {
  const { document } = reading
  const title = titleOf(reading)
  const facts = [
    ...(document.outlet === undefined ? [] : [visible(document.outlet)]),
    document.published === undefined ? 'no date of publication' : `published ${document.published}`,
    plural(document.text.length, 'character'),
  ]
  const named = title === undefined ? '' : ` ${paint.strong(clipped(title, quoted))}`
  return `${paint.link(name)}${named}\n${paint.faint(facts.join(', '))}\n${foundPhrase(reading)}\n`
}

const statusPaint: Readonly<Record<Status, keyof Palette>> = {
  asserted: 'good',
  denied: 'bad',
  negated: 'bad',
  predicted: 'warn',
  conditional: 'warn',
  threatened: 'warn',
  intended: 'warn',
}

function claimBlock(claim: Claim, page: Page): string {
  const { paint } = page
  const event = claim.mode === undefined ? claim.event : `${claim.event}/${claim.mode}`
  const rows: [string, string][] = [['who', people(claim.initiators, page)]]
  if (claim.recipients.length > 0) rows.push(['to whom', people(claim.recipients, page)])
  if (claim.place) rows.push(['where', grounded(placePhrase(claim.place), claim.place.basis, page)])
  if (claim.when) rows.push(['when', grounded(whenWords(claim.when, page), claim.when.basis, page)])
  if (claim.counts.length > 0) rows.push(['how many', visible(claim.counts.map(countPhrase).join(', '))])
  if (claim.weapons.length > 0) rows.push(['with', visible(claim.weapons.map(({ name }) => name).join(', '))])
  rows.push(['says', says(claim, page)])
  const parent = page.parents.get(claim.id)
  if (parent)
    rows.push([
      'part of',
      `${quotedAt(parent.trigger, page)}, ${plural(parent.members?.length ?? 0, 'claim')} from one list`,
    ])
  if (claim.statusCue) rows.push(['because', `${quotedAt(claim.statusCue, page)}`])
  if (claim.label !== undefined) rows.push(['label', visible(claim.label)])
  if (claim.suggestion) rows.push(['guess', paint.faint(suggestionPhrase(claim.suggestion))])
  return block(
    paint[statusPaint[claim.status]](claim.status.toUpperCase()),
    paint.strong(event),
    rows,
    claim.evidence,
    {
      page,
      at: claim.trigger,
    },
  )
}

function tallyBlock(tally: Tally, page: Page): string {
  const rows: [string, string][] = []
  if (tally.initiators.length > 0) rows.push(['who', people(tally.initiators, page)])
  if (tally.recipients.length > 0) rows.push(['to whom', people(tally.recipients, page)])
  if (tally.place) rows.push(['where', grounded(placePhrase(tally.place), tally.place.basis, page)])
  if (tally.window) rows.push(['window', grounded(whenWords(tally.window, page), tally.window.basis, page)])
  rows.push(['lists', plural(tally.members.length, 'claim')], ['says', says(tally, page)])
  return block('TALLY', page.paint.strong(visible(tallyPhrase(tally))), rows, tally.evidence, {
    page,
    at: tally.spans[0] ?? tally.evidence,
  })
}

function block(
  kind: string,
  title: string,
  rows: readonly (readonly [string, string])[],
  evidence: Span,
  { page, at }: { readonly page: Page; readonly at: Span },
): string {
  const body = rows.map(([label, value]) => `  ${page.paint.faint(label.padEnd(9))}${value}\n`).join('')
  return `${kind} ${title}\n${body}  ${page.paint.link(placeOf(at, page).padEnd(9))}“${clipped(quote(page.source, evidence), quoted)}”\n`
}

function tieLine({ from, relation, to, polarity, status, evidence }: Tie, page: Page): string {
  const verb = `${polarity === '-' ? 'no longer or not ' : ''}${relation.replaceAll('_', ' ')}`
  const note = status === 'asserted' ? '' : ` (${status})`
  const at = evidence[0] === undefined ? '' : `  ${page.paint.link(placeOf(evidence[0], page))}`
  return `TIE ${visible(from.name)} ${page.paint.strong(verb)} ${visible(to.name)}${note}${at}\n`
}

function says({ attribution }: Pick<Claim, 'attribution'>, page: Page): string {
  const words = visible(attributionPhrase(attribution))
  return attribution.cue ? `${words}: ${quotedAt(attribution.cue, page)}` : words
}

function whenWords(when: NonNullable<Claim['when']>, page: Page): string {
  const words = when.anchor === 'unresolved' ? when.spans.map((span) => `“${quote(page.source, span)}” `).join('') : ''
  return words + timePhrase(when)
}

function people(participants: readonly Participant[], page: Page): string {
  if (participants.length === 0) return page.paint.faint('not said')
  return participants.map((person) => grounded(participantPhrase(person), person.basis, page)).join('; ')
}

function grounded(words: string, basis: Basis, { paint }: Page): string {
  const mark: Paint = paint.faint
  return visible(words) + (basis === 'stated' ? '' : mark(` [${basis}]`))
}

function quotedAt(span: Span, page: Page): string {
  return `“${clipped(quote(page.source, span), 60)}”`
}

function placeOf([start]: Span, { lines }: Page): string {
  const { line, column } = positionOf(lines, start)
  return `${line}:${column} `
}
