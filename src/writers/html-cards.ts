/** Cards of the page: what one claim, tally or finding says, with the words it stands on. */
import {
  type CheckedReading,
  type Claim,
  type ClaimTime,
  type Codes,
  type Grounds,
  type Participant,
  positionOf,
  quote,
  type AnyRule,
  type Span,
  type Tally,
  type Tie,
} from '../model/index.ts'
import { escapeHtml, isolated } from './html-escape.ts'
import { attributionPhrase, countPhrase, placePhrase, tallyPhrase, timePhrase } from './phrases.ts'
import { clipped } from './visible.ts'

/** Where cards find words, lines and the prefix of ids on the page. */
export interface Sheet {
  readonly reading: CheckedReading
  readonly lines: Uint32Array
  /** Unique on the page: `d3`. */
  readonly prefix: string
  /** The id of the claim that lists a claim, by the id of the member. */
  readonly parents: ReadonlyMap<string, string>
}

const quoted = 320

export function claimCard(
  claim: Claim,
  number: number,
  sheet: Sheet,
  claimNumbers: ReadonlyMap<string, number>,
): string {
  const lists = linksTo(claim.members ?? [], sheet, claimNumbers)
  const parent = sheet.parents.get(claim.id)
  const mode = claim.mode === undefined ? '' : ` <span class="mode">${escapeHtml(claim.mode)}</span>`
  const rows = [
    ['Who', people(claim.initiators) || '<span class="unsaid">not said</span>'],
    ['Whom', people(claim.recipients)],
    ['Where', claim.place && grounded(placePhrase(claim.place), claim.place)],
    ['When', claim.when && when(claim.when, sheet)],
    ['How many', claim.counts.map((count) => grounded(countPhrase(count), count)).join(', ')],
    ['With', claim.weapons.map((weapon) => grounded(weapon.name, weapon)).join(', ')],
    ['Says', says(claim, sheet)],
    ['Lists', lists],
    ['Part of', parent && linksTo([parent], sheet, claimNumbers)],
    ['Because', claim.statusCue && words(claim.statusCue, sheet)],
    ['About', claim.contexts.map((context) => escapeHtml(context.replaceAll('_', ' '))).join(', ')],
  ] as const
  return `<li class="card k${number} s-${claim.status}" id="${sheet.prefix}k${number}">
<h4>${backLink(number, 'Claim', sheet)} <span class="status">${claim.status}</span> <span class="event">${claim.event}${mode}</span></h4>
${fields(rows)}${source(claim.evidence, sheet)}
<details><summary>Codes and rule</summary>${fields([...codes(claim.codes), ['Quad', String(claim.quad)], ['Rule', `<code>${escapeHtml(claim.rule)}</code>`], ['Id', `<code>${escapeHtml(claim.id)}</code>`]])}</details>
</li>`
}

export function tallyCard(
  tally: Tally,
  number: number,
  sheet: Sheet,
  claimNumbers: ReadonlyMap<string, number>,
): string {
  const rows = [
    ['Who', people(tally.initiators)],
    ['Whom', people(tally.recipients)],
    ['Where', tally.place && grounded(placePhrase(tally.place), tally.place)],
    ['Window', tally.window && when(tally.window, sheet)],
    ['Lists', linksTo(tally.members, sheet, claimNumbers) || '<span class="unsaid">none of them</span>'],
    ['Says', says(tally, sheet)],
  ] as const
  return `<li class="card tally k${number}" id="${sheet.prefix}k${number}">
<h4>${backLink(number, 'Tally', sheet)} <span class="status">tally</span> <span class="event">${isolated(tallyPhrase(tally))}</span></h4>
${fields(rows)}${source(tally.evidence, sheet)}
</li>`
}

export function findingItem(index: number, rule: AnyRule | undefined, sheet: Sheet): string {
  const finding = sheet.reading.findings[index]!
  const id = `${sheet.prefix}f${index + 1}`
  const places = finding.spans.map(
    (span, part) => `${words(span, sheet)} <a href="#${id}-${part + 1}">${position(span, sheet)}</a>`,
  )
  const expected = finding.expected === undefined ? '' : `, expected ${finding.expected.map(isolated).join(' or ')}`
  const actual =
    finding.actual === undefined ? '' : `<p class="compared">Found ${isolated(finding.actual)}${expected}</p>`
  return `<li class="finding v-${finding.severity}" id="${id}"><h4><code>${escapeHtml(rule?.code ?? finding.rule)}</code> <span class="severity">${finding.severity}</span> ${escapeHtml(rule?.title ?? finding.rule)}</h4>
<p>${isolated(finding.note)}</p>${actual}<p class="places">${places.join(' · ')}</p></li>`
}

export function tieItem({ from, relation, to, polarity, status, attribution, evidence }: Tie, sheet: Sheet): string {
  const verb = `${polarity === '-' ? 'no longer or not ' : ''}${relation.replaceAll('_', ' ')}`
  const notes = [
    ...(status === 'asserted' ? [] : [status]),
    ...(attribution.kind === 'author' ? [] : [attributionPhrase(attribution)]),
  ]
  const quotes = evidence.map((span) => `${words(span, sheet)} <span class="at">${position(span, sheet)}</span>`)
  return `<li>${person(from)} <strong>${escapeHtml(verb)}</strong> ${person(to)}${notes.length === 0 ? '' : ` <span class="basis">${isolated(notes.join(', '))}</span>`}<br><span class="evidence-line">${quotes.join(' ')}</span></li>`
}

/** Line and column of a span's start. */
function position([start]: Span, { lines }: Sheet): string {
  const { line, column } = positionOf(lines, start)
  return `${line}:${column}`
}

function linksTo(ids: readonly string[], { prefix }: Sheet, numbers: ReadonlyMap<string, number>): string {
  return ids
    .flatMap((id) => numbers.get(id) ?? [])
    .map((number) => `<a href="#${prefix}k${number}">claim ${number}</a>`)
    .join(', ')
}

type Row = readonly [label: string, html: string | undefined]

function fields(rows: readonly Row[]): string {
  const shown = rows.filter(([, html]) => html !== undefined && html !== '')
  return `<dl>${shown.map(([label, html]) => `<div><dt>${label}</dt><dd>${html}</dd></div>`).join('')}</dl>`
}

function backLink(number: number, kind: string, { prefix }: Sheet): string {
  return `<a class="number" href="#${prefix}r${number}" aria-label="${kind} ${number}, to its words">${number}</a>`
}

function people(participants: readonly Participant[]): string {
  return participants.map(person).join('<span class="and">; </span>')
}

function person({ name, country, sector, basis, spans }: Participant): string {
  const codes = [country, sector].filter((code) => code !== undefined)
  const shown = codes.length === 0 ? '' : ` <span class="actor-codes">${escapeHtml(codes.join(' '))}</span>`
  return grounded(name, { basis, spans }) + shown
}

function grounded(value: string, { basis }: Grounds): string {
  return isolated(value) + (basis === 'stated' ? '' : ` <span class="basis">${basis}</span>`)
}

function when(time: ClaimTime, sheet: Sheet): string {
  const unresolved = time.anchor === 'unresolved' ? `${time.spans.map((span) => words(span, sheet)).join(' ')} ` : ''
  return unresolved + grounded(timePhrase(time), time)
}

function says({ attribution }: Pick<Claim, 'attribution'>, sheet: Sheet): string {
  return isolated(attributionPhrase(attribution)) + (attribution.cue ? ` ${words(attribution.cue, sheet)}` : '')
}

function words(span: Span, { reading }: Sheet): string {
  return `<q dir="auto">${isolated(clipped(quote(reading.document.text, span), 90))}</q>`
}

function source(evidence: Span, sheet: Sheet): string {
  const quotation = clipped(quote(sheet.reading.document.text, evidence), quoted)
  return `<blockquote dir="auto">${isolated(quotation)} <span class="at">${position(evidence, sheet)}</span></blockquote>`
}

function codes({ plover, cameo, acled, ucdp }: Codes): Row[] {
  const none = '<span class="unsaid">no place for it</span>'
  return [
    ['PLOVER', plover === null ? none : escapeHtml([plover.event, plover.mode].filter(Boolean).join('/'))],
    ['CAMEO', cameo === null ? none : escapeHtml(cameo)],
    ['ACLED', acled === null ? none : escapeHtml(`${acled.event_type}: ${acled.sub_event_type}`)],
    ['UCDP', ucdp === null ? none : String(ucdp)],
  ]
}
