/** Records as rows: columns for people to filter by, taken from the record; nothing stands in them that is not in its JSON or text. */
import {
  type Claim,
  type ClaimTime,
  type Count,
  type CountOf,
  type Decision,
  type Document,
  type Filed,
  type Finding,
  hull,
  type Incident,
  type Mention,
  type NetworkTie,
  type Participant,
  quote,
  type Span,
  type Tally,
  type Tie,
  type Toll,
} from '../../model/index.ts'
import type { Kept } from '../digest.ts'
import { factsOf, idWord } from '../facts.ts'
import { foldedText } from '../search/words.ts'
import { plainText, type StoredFiled } from '../stored.ts'
import type {
  ClaimRow,
  DecisionRow,
  DocumentRow,
  FindingRow,
  IncidentActorRow,
  IncidentClaimRow,
  IncidentRow,
  MentionRow,
  NetworkTieRow,
  TallyRow,
  TieRow,
} from './tables.ts'

/** A row before its JSON and the hash of that are put to it. */
type Open<R> = Omit<R, keyof Kept>

interface Words {
  readonly words: string
  readonly span_start: number
  readonly span_end: number
}

function wordsAt(text: string, span: Span): Words {
  return { words: quote(text, span), span_start: span[0], span_end: span[1] }
}

/** `number` is its place in the order of adding, `run` the entry of its run. */
export function documentRow({ document }: Filed, kept: StoredFiled, number: number, run: number): DocumentRow {
  const { plain } = plainText(document.text)
  return {
    number,
    id: document.id,
    ...documentNames(document),
    length: document.text.length,
    text: plain,
    text_sha256: kept.text,
    source_sha256: document.sha256,
    run,
    folded: foldedText(plain),
    json: kept.about.json,
    json_sha256: kept.about.sha256,
  }
}

type DocumentNames = Pick<DocumentRow, 'name' | 'title' | 'published' | 'outlet' | 'url' | 'language' | 'coded'>

/** What a new run may have learned of a document beside its text. */
export function documentNames({
  name,
  title,
  published,
  outlet,
  url,
  language,
  coded,
}: Omit<Document, 'text'>): DocumentNames {
  return {
    name: textOf(name),
    title: textOf(title ?? null),
    published: textOf(published ?? null),
    outlet: textOf(outlet ?? null),
    url: textOf(url ?? null),
    language: textOf(language ?? null),
    coded: textOf(coded ?? null),
  }
}

export function mentionRow(mention: Mention, document: string, text: string): Open<MentionRow> {
  return {
    document,
    kind: mention.kind,
    ...wordsAt(text, mention.span),
    ...meant(mention),
  }
}

function meant(mention: Mention): Pick<MentionRow, 'name' | 'refers_to'> {
  switch (mention.kind) {
    case 'actor':
      return { name: mention.referent?.name ?? null, refers_to: mention.referent?.id ?? null }
    case 'place':
      return { name: mention.place?.name ?? null, refers_to: mention.place?.id ?? null }
    case 'weapon':
      return { name: mention.weapon.name, refers_to: mention.weapon.id }
    case 'time':
      return { name: mention.value ?? null, refers_to: null }
    case 'number': {
      const number = mention.best ?? mention.low ?? mention.high
      return { name: number === undefined ? null : String(number), refers_to: null }
    }
  }
}

export function claimRow(claim: Claim, text: string): Open<ClaimRow> {
  return {
    id: claim.id,
    document: claim.document,
    event: claim.event,
    mode: claim.mode ?? null,
    status: claim.status,
    attribution: claim.attribution.kind,
    speaker: claim.attribution.speaker ?? null,
    initiators: namesOf(claim.initiators),
    initiator_country: claim.initiators[0]?.country ?? null,
    recipients: namesOf(claim.recipients),
    recipient_country: claim.recipients[0]?.country ?? null,
    ...placed(claim.place),
    ...dated(claim.when),
    ...tolled(claim.counts, countOf),
    weapons: claim.weapons.map(({ name }) => name).join('; '),
    ...wordsAt(text, claim.evidence),
    trigger_words: quote(text, claim.trigger),
    rule: claim.rule,
    cameo: claim.codes.cameo,
    acled: claim.codes.acled?.sub_event_type ?? null,
  }
}

export function tallyRow(tally: Tally, text: string): Open<TallyRow> {
  return {
    id: tally.id,
    document: tally.document,
    unit: tally.unit,
    event: tally.event ?? null,
    low: tally.low ?? null,
    best: tally.best ?? null,
    high: tally.high ?? null,
    approximate: tally.approximate ? 1 : 0,
    ...dated(tally.window),
    place: tally.place?.name ?? null,
    country: tally.place?.country ?? null,
    initiators: namesOf(tally.initiators),
    recipients: namesOf(tally.recipients),
    ...wordsAt(text, tally.evidence),
    rule: tally.rule,
  }
}

export function tieRow(tie: Tie, text: string): Open<TieRow> {
  return {
    id: tie.id,
    document: tie.document,
    from_name: tie.from.name,
    from_actor: tie.from.actor ?? null,
    relation: tie.relation,
    to_name: tie.to.name,
    to_actor: tie.to.actor ?? null,
    polarity: tie.polarity,
    status: tie.status,
    ...dated(tie.when),
    ...wordsAt(text, hull(tie.evidence) ?? [0, 0]),
    rule: tie.rule,
  }
}

/** `text` is that of the finding's own document. */
export function findingRow(finding: Finding, text: string): Open<FindingRow> {
  return {
    id: finding.id,
    document: finding.document,
    rule: finding.rule,
    severity: finding.severity,
    between_texts: finding.elsewhere === undefined ? 0 : 1,
    incident: finding.incident ?? null,
    actual: finding.actual ?? null,
    expected: finding.expected?.join('; ') ?? null,
    note: finding.note,
    ...wordsAt(text, finding.spans[0] ?? [0, 0]),
  }
}

export function incidentRow(incident: Incident, number: number): Open<IncidentRow> {
  const facts = factsOf(incident)
  const [place] = incident.places
  return {
    number,
    id: incident.id,
    event: incident.event,
    mode: incident.mode ?? null,
    quad: incident.quad,
    standing: incident.standing,
    initiators: namesOf(incident.initiators),
    recipients: namesOf(incident.recipients),
    ...placed(place),
    start_day: facts.start ?? null,
    end_day: facts.end ?? null,
    ...tolled(incident.tolls, tollOf),
    killed_high: facts.killed ?? null,
    sources: incident.sources,
    parent: incident.parent ?? null,
    actor_words: facts.actorWords.join(' '),
    actor_ids: facts.actors.map(idWord).join(' '),
    place_words: facts.placeWords.join(' '),
  }
}

export function incidentClaimRows({ claims }: Incident, incident: number): readonly IncidentClaimRow[] {
  return claims.map(({ claim, document, role, reason, likeness, by }, position) => ({
    incident,
    position,
    claim,
    document,
    role,
    reason,
    likeness: likeness ?? null,
    made_by: by,
  }))
}

export function incidentActorRows({ initiators, recipients }: Incident, incident: number): readonly IncidentActorRow[] {
  return [...initiators, ...recipients].map(({ name, actor, country, sector }, position) => ({
    incident,
    position,
    side: position < initiators.length ? 'initiator' : 'recipient',
    name,
    actor: actor ?? null,
    country: country ?? null,
    sector: sector ?? null,
  }))
}

export function networkTieRow(tie: NetworkTie): Open<NetworkTieRow> {
  return {
    id: tie.id,
    from_id: tie.from.id,
    from_name: tie.from.name,
    relation: tie.relation,
    to_id: tie.to.id,
    to_name: tie.to.name,
    stated: tie.stated.length,
    ended: tie.ended.length,
    first_day: tie.first ?? null,
    last_day: tie.last ?? null,
  }
}

export function decisionRow(decision: Decision, entry: number): Open<DecisionRow> {
  return {
    entry,
    id: decision.id,
    at: decision.at,
    decided_by: decision.by,
    verdict: decision.verdict,
    documents: [...new Set(decision.about.map(({ document }) => document))].join('; '),
    note: decision.note ?? null,
    undoes: decision.undoes ?? null,
  }
}

function namesOf(people: readonly Pick<Participant, 'name'>[]): string {
  return people.map(({ name }) => name).join('; ')
}

interface Placed {
  readonly name: string
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly precision?: string
}

function placed(place: Placed | undefined): Pick<ClaimRow, 'place' | 'country' | 'lat' | 'lon' | 'precision'> {
  return {
    place: place?.name ?? null,
    country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    precision: place?.precision ?? null,
  }
}

function dated(time: Pick<ClaimTime, 'start' | 'end'> | undefined): Pick<ClaimRow, 'start_day' | 'end_day'> {
  return { start_day: time?.start ?? null, end_day: time?.end ?? null }
}

type Figures = Pick<Toll, 'low' | 'best' | 'high'>
const countOf = (counts: readonly Count[], of: CountOf): Figures | undefined => counts.find((count) => count.of === of)
const tollOf = (tolls: readonly Toll[], of: CountOf): Figures | undefined => tolls.find((toll) => toll.of === of)

function tolled<T>(
  counts: readonly T[],
  find: (counts: readonly T[], of: CountOf) => Figures | undefined,
): Pick<ClaimRow, 'killed_low' | 'killed' | 'killed_high' | 'wounded_low' | 'wounded' | 'wounded_high'> {
  const killed = find(counts, 'killed')
  const wounded = find(counts, 'wounded')
  return {
    killed_low: killed?.low ?? null,
    killed: killed?.best ?? null,
    killed_high: killed?.high ?? null,
    wounded_low: wounded?.low ?? null,
    wounded: wounded?.best ?? null,
    wounded_high: wounded?.high ?? null,
  }
}

/** Text as a column can hold it. */
function textOf<T extends string | null>(text: T): T {
  return (text === null ? null : plainText(text).plain) as T
}

/** A value of a column as a database can hold it. */
export function cellOf(value: unknown): unknown {
  return typeof value === 'string' ? plainText(value).plain : value
}
