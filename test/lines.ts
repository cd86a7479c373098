/** Records as lines for people: `40-47 place Baghdad (stated)`. */
import type { CheckedReading, Claim, Count, Mention, Participant, Span, Tally, Tie } from '../src/model/index.ts'
import { printInterval, quote } from '../src/model/index.ts'

/** One line a mention, in text order. */
export function mentionLines({ document, mentions }: CheckedReading): string {
  return joined(
    [...mentions]
      .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.kind < b.kind ? -1 : 1))
      .map((mention) =>
        `${at(mention.span)} ${mention.kind} ${words(document.text, mention.span)} ${meaningOf(mention)}`.trimEnd(),
      ),
  )
}

function meaningOf(mention: Mention): string {
  switch (mention.kind) {
    case 'actor':
      return `= ${mention.referent?.id ?? '?'} (${mention.form}, ${mention.basis})`
    case 'place':
      return `= ${mention.place?.id ?? '?'}${mention.metonym ? ' (metonym)' : ''}`
    case 'time':
      return `= ${mention.value ?? '?'}${mention.anchor === undefined ? '' : ` (${mention.anchor})`}`
    case 'number':
      return `= ${range(mention)} (${mention.use})`
    case 'weapon':
      return `= ${mention.weapon.id}`
  }
}

/** One line a claim, tally or tie, in text order. */
export function claimLines({ document, claims, tallies, ties }: CheckedReading): string {
  const { text } = document
  return joined(
    [
      ...claims.map((claim) => [claim.trigger, claimLine(text, claim)] as const),
      ...tallies.map((tally) => [tally.evidence, tallyLine(tally)] as const),
      ...ties.map((tie) => [tie.evidence[0]!, tieLine(tie)] as const),
    ]
      .sort(([a], [b]) => a[0] - b[0] || a[1] - b[1])
      .map(([span, line]) => `${at(span)} ${line}`),
  )
}

function claimLine(text: string, claim: Claim): string {
  const { attribution, place, when } = claim
  return [
    `claim ${claim.event}${claim.mode === undefined ? '' : `/${claim.mode}`} ${words(text, claim.trigger)} ${claim.status}`,
    attribution.kind === 'author' ? '' : `${attribution.kind} ${attribution.speaker ?? '?'}`,
    claim.initiators.length > 0 ? `by ${claim.initiators.map(who).join(' + ')}` : '',
    claim.recipients.length > 0 ? `on ${claim.recipients.map(who).join(' + ')}` : '',
    place === undefined ? '' : `in ${place.name} (${place.basis})`,
    when === undefined ? '' : `when ${printInterval(when) === '..' ? '?' : printInterval(when)} (${when.basis})`,
    ...claim.counts.map(countLine),
    claim.weapons.length > 0 ? `with ${claim.weapons.map(({ name }) => name).join(' + ')}` : '',
    `[${claim.rule}]`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function tallyLine(tally: Tally): string {
  const window = tally.window === undefined ? '' : `; window ${printInterval(tally.window)}`
  return `tally ${range(tally)} ${tally.unit}${window}; ${tally.members.length} listed [${tally.rule}]`
}

function tieLine({ from, relation, to, polarity, status, rule }: Tie): string {
  return `tie ${who(from)} ${polarity === '-' ? 'not ' : ''}${relation} ${who(to)}; ${status} [${rule}]`
}

/** One line a finding, in text order. */
export function findingLines({ document, findings }: CheckedReading): string {
  return joined(
    findings.map(
      ({ rule, severity, spans, note }) =>
        `${spans.map(at).join(' ')} ${severity} ${rule}: ${note} ${spans.map((span) => words(document.text, span)).join(' ')}`,
    ),
  )
}

function who({ name, actor, basis }: Participant): string {
  return `${JSON.stringify(name)} = ${actor ?? '?'} (${basis})`
}

function countLine(count: Count): string {
  return `${count.of} ${range(count)}${count.who === undefined ? '' : ` ${count.who}`}`
}

function range(count: {
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
}): string {
  const { low, best, high, approximate } = count
  if (low !== undefined && low === best && best === high) return `${approximate ? '~' : ''}${best}`
  return `${approximate ? '~' : ''}${low ?? ''}/${best ?? ''}/${high ?? ''}`
}

function at([start, end]: Span): string {
  return `${start}-${end}`
}

function words(text: string, span: Span): string {
  return JSON.stringify(quote(text, span))
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
