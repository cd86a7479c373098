/** The tables of a casefile in a database, the same in every engine: plain columns for people, canonical JSON with its hash for us. */

/** Columns that are in every table of records. */
interface Sealed {
  /** Canonical JSON of the whole record. */
  json: string
  /** SHA-256 of `json`, hex. */
  sha256: string
}

/** Columns of a record that stands in one document. */
interface InDocument extends Sealed {
  document: string
  /** The words of the text it was read from. */
  words: string
  /** Where they stand, in UTF-16 code units. */
  span_start: number
  span_end: number
}

export interface DocumentRow {
  /** The order in which they were added, from 1. */
  number: number
  id: string
  name: string
  title: string | null
  published: string | null
  outlet: string | null
  url: string | null
  language: string | null
  coded: string | null
  /** Of the text, in UTF-16 code units. */
  length: number
  text: string
  text_sha256: string
  /** Of the bytes of the source. */
  source_sha256: string
  /** Entry of the log of the run that made its records. */
  run: number
  /** The text as search sees it. */
  folded: string
  json: string
  json_sha256: string
}

export interface MentionRow extends InDocument {
  kind: string
  name: string | null
  refers_to: string | null
}

/** Where and when something was, and its toll. */
interface Happened {
  place: string | null
  country: string | null
  lat: number | null
  lon: number | null
  precision: string | null
  start_day: string | null
  end_day: string | null
  killed_low: number | null
  killed: number | null
  killed_high: number | null
  wounded_low: number | null
  wounded: number | null
  wounded_high: number | null
}

export interface ClaimRow extends InDocument, Happened {
  id: string
  event: string
  mode: string | null
  status: string
  attribution: string
  speaker: string | null
  initiators: string
  initiator_country: string | null
  recipients: string
  recipient_country: string | null
  weapons: string
  trigger_words: string
  rule: string
  cameo: string | null
  acled: string | null
}

export interface TallyRow extends InDocument {
  id: string
  unit: string
  event: string | null
  low: number | null
  best: number | null
  high: number | null
  approximate: number
  start_day: string | null
  end_day: string | null
  place: string | null
  country: string | null
  initiators: string
  recipients: string
  rule: string
}

export interface TieRow extends InDocument {
  id: string
  from_name: string
  from_actor: string | null
  relation: string
  to_name: string
  to_actor: string | null
  polarity: string
  status: string
  start_day: string | null
  end_day: string | null
  rule: string
}

export interface FindingRow extends InDocument {
  id: string
  rule: string
  severity: string
  /** 1 for a finding between texts, 0 for one within a text. */
  between_texts: number
  incident: string | null
  actual: string | null
  expected: string | null
  note: string
}

export interface IncidentRow extends Sealed, Happened {
  /** Their order in time, from 1, the undated last. */
  number: number
  id: string
  event: string
  mode: string | null
  quad: number
  standing: string
  initiators: string
  recipients: string
  sources: number
  parent: string | null
  /** The names of its actors and of its places as search sees them, a bar before each; the ids of its actors, each as one word. */
  actor_words: string
  actor_ids: string
  place_words: string
}

export interface IncidentClaimRow {
  /** Number of the incident. */
  incident: number
  /** In the incident's list, from 0. */
  position: number
  claim: string
  document: string
  role: string
  reason: string
  likeness: number | null
  made_by: string
}

export interface IncidentActorRow {
  /** Number of the incident. */
  incident: number
  /** In the incident's list, from 0. */
  position: number
  side: string
  name: string
  actor: string | null
  country: string | null
  sector: string | null
}

export interface NetworkTieRow extends Sealed {
  id: string
  from_id: string
  from_name: string
  relation: string
  to_id: string
  to_name: string
  stated: number
  ended: number
  first_day: string | null
  last_day: string | null
}

export interface DecisionRow extends Sealed {
  /** Its entry of the log. */
  entry: number
  id: string
  at: string
  decided_by: string
  verdict: string
  documents: string
  note: string | null
  undoes: string | null
}

interface RunRow {
  /** Its entry of the log. */
  entry: number
  kind: string
  at: string
  version: string
  weights: string | null
  tables: string | null
  documents: number
}

interface LogRow {
  number: number
  at: string
  kind: string
  /** Canonical JSON. */
  body: string
  hash: string
  key: string
  signature: string
}

/** Given by the database, in the order of insertion. */
interface Numbered {
  number: number
}

/** What each table holds, without the number that the database gives. */
export interface Rows {
  document: DocumentRow
  mention: MentionRow
  claim: ClaimRow
  tally: TallyRow
  tie: TieRow
  finding: FindingRow
  incident: IncidentRow
  incident_claim: IncidentClaimRow
  incident_actor: IncidentActorRow
  network_tie: NetworkTieRow
  decision: DecisionRow
  run: RunRow
  log: LogRow
}

type Generated = 'mention' | 'claim' | 'tally' | 'tie' | 'finding' | 'network_tie'

/** The tables as Kysely knows them. */
export type Tables = { [T in keyof Rows]: T extends Generated ? Rows[T] & Partial<Numbered> : Rows[T] }
