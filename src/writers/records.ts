/** The records of a reading as docs/SPEC.md lists them: keys in the order of the contract, absent values left out. */
import {
  type Attribution,
  type CheckedReading,
  type Claim,
  type ClaimPlace,
  type ClaimTime,
  type ClaimWeapon,
  type Count,
  type Deed,
  type Finding,
  type Participant,
  type Rule,
  type Span,
  type Tally,
  type Tie,
  quote,
} from '../model/index.ts'

/** One record, ready for JSON. */
export type RecordRow = Readonly<Record<string, unknown>>

/** The title that metadata gives, else the line of the text that stands as title. */
export function titleOf({ document, layout }: CheckedReading): string | undefined {
  const heading = layout.blocks.find(({ kind }) => kind === 'title')
  return document.title ?? (heading && quote(document.text, heading.span).trim())
}

export function documentRow(reading: CheckedReading): RecordRow {
  const { document } = reading
  return {
    record: 'document',
    id: document.id,
    name: document.name,
    title: titleOf(reading),
    published: document.published,
    outlet: document.outlet,
    url: document.url,
    language: document.language,
    length: document.text.length,
    sha256: document.sha256,
  }
}

export function claimRow(claim: Claim): RecordRow {
  return {
    record: 'claim',
    id: claim.id,
    document: claim.document,
    event: claim.event,
    mode: claim.mode,
    contexts: claim.contexts,
    quad: claim.quad,
    status: claim.status,
    statusCue: claim.statusCue,
    attribution: attribution(claim.attribution),
    initiators: claim.initiators.map(participant),
    recipients: claim.recipients.map(participant),
    place: claim.place && place(claim.place),
    when: claim.when && time(claim.when),
    counts: claim.counts.map(count),
    weapons: claim.weapons.map(weapon),
    evidence: claim.evidence,
    trigger: claim.trigger,
    rule: claim.rule,
    codes: claim.codes,
    members: claim.members,
    label: claim.label,
    suggestion: claim.suggestion,
  }
}

export function tallyRow(tally: Tally): RecordRow {
  return {
    record: 'tally',
    id: tally.id,
    document: tally.document,
    unit: tally.unit,
    event: tally.event,
    low: tally.low,
    best: tally.best,
    high: tally.high,
    approximate: tally.approximate,
    window: tally.window && time(tally.window),
    initiators: tally.initiators.map(participant),
    recipients: tally.recipients.map(participant),
    place: tally.place && place(tally.place),
    attribution: attribution(tally.attribution),
    members: tally.members,
    basis: tally.basis,
    spans: tally.spans,
    evidence: tally.evidence,
    rule: tally.rule,
  }
}

export function tieRow(tie: Tie): RecordRow {
  return {
    record: 'tie',
    id: tie.id,
    document: tie.document,
    from: participant(tie.from),
    relation: tie.relation,
    to: participant(tie.to),
    polarity: tie.polarity,
    status: tie.status,
    attribution: attribution(tie.attribution),
    when: tie.when && time(tie.when),
    evidence: tie.evidence,
    rule: tie.rule,
  }
}

export function deedRow(deed: Deed): RecordRow {
  return {
    record: 'deed',
    id: deed.id,
    document: deed.document,
    verb: deed.verb,
    status: deed.status,
    attribution: attribution(deed.attribution),
    initiators: deed.initiators.map(participant),
    recipients: deed.recipients.map(participant),
    evidence: deed.evidence,
    trigger: deed.trigger,
  }
}

export function findingRow(finding: Finding, rules: readonly Pick<Rule, 'id' | 'code'>[]): RecordRow {
  return {
    record: 'finding',
    id: finding.id,
    document: finding.document,
    rule: finding.rule,
    code: rules.find(({ id }) => id === finding.rule)?.code,
    severity: finding.severity,
    spans: finding.spans,
    elsewhere: finding.elsewhere,
    incident: finding.incident,
    actual: finding.actual,
    expected: finding.expected,
    note: finding.note,
  }
}

/** One record for each block of page furniture: never a claim. */
export function furnitureRows({ document, layout }: CheckedReading): RecordRow[] {
  return layout.blocks
    .filter(({ kind }) => kind === 'furniture')
    .map(({ furniture, span }) => ({
      record: 'furniture',
      document: document.id,
      kind: furniture ?? 'furniture',
      spans: [span] satisfies Span[],
    }))
}

function attribution({ kind, speaker, actor, speakerSpan, cue }: Attribution): RecordRow {
  return { kind, speaker, actor, speakerSpan, cue }
}

function participant({ name, actor, country, sector, basis, spans, phrase }: Participant): RecordRow {
  return { name, actor, country, sector, basis, spans, phrase }
}

function place({ name, lat, lon, precision, place: id, country, basis, spans }: ClaimPlace): RecordRow {
  return { name, lat, lon, precision, place: id, country, basis, spans }
}

function time({ start, end, precision, anchor, basis, spans }: ClaimTime): RecordRow {
  return { start, end, precision, anchor, basis, spans }
}

function count({ of, who, low, best, high, approximate, basis, spans }: Count): RecordRow {
  return { of, who, low, best, high, approximate, basis, spans }
}

function weapon({ name, weapon: id, class: kind, basis, spans }: ClaimWeapon): RecordRow {
  return { name, weapon: id, class: kind, basis, spans }
}
