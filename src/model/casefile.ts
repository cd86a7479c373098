/**
 * The store: one portable file for one person, a server for a team. Stores differ in where they keep things, never in what they
 * answer: `test/casefile/contract.ts` is run against each.
 */
import type { Claim, Tally, Tie } from './claim.ts'
import type { Decision } from './decision.ts'
import type { Document, Layout } from './document.ts'
import type { Finding } from './finding.ts'
import type { Incident, NetworkTie } from './incident.ts'
import type { Mention } from './mention.ts'
import type { Span } from './span.ts'

/** A document with all that was read out of it, as it is kept: a reading without its trees. */
export interface Filed {
  readonly document: Document
  /** Absent for coded data of others, which is not laid out. */
  readonly layout?: Layout
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
  /** Those within this text. */
  readonly findings: readonly Finding[]
}

/** One working of the machine over documents: what made the claims that are there now. */
export interface Run {
  readonly kind: 'add' | 'recode' | 'import'
  /** ISO instant it began. */
  readonly at: string
  /** Version of Qanat. */
  readonly version: string
  /** SHA-256 of the weights and of the compiled tables, hex; absent for an import. */
  readonly weights?: string
  readonly tables?: string
  /** The code book of the person's own that was read with, and the SHA-256 of what it holds, hex; absent where there was none. */
  readonly codebook?: { readonly name: string; readonly sha256: string }
  /** SHA-256 of the weights learned from decisions that suggestions came from, hex; absent where none were used. */
  readonly learned?: string
}

/** An entry of the log: a decision, a batch of a run, a merge, or the opening with its key. Each holds the hash of the one before. */
export interface Entry {
  /** From 1, without gaps. */
  readonly number: number
  readonly at: string
  readonly kind: 'open' | 'run' | 'decision' | 'merge'
  /** What happened; a run's has its documents with the SHA-256 of text and records. */
  readonly body: unknown
  /** SHA-256 over number, time, kind, body and the hash before; hex. */
  readonly hash: string
  /** Ed25519 public key of who wrote it, and the signature of the head that the log had then; base64. */
  readonly key: string
  readonly signature: string
}

/** The end of the log at one moment, signed; kept outside the file it shows whether anything was cut off or rewritten since. */
export interface Head {
  readonly casefile: string
  readonly number: number
  readonly hash: string
  readonly at: string
  /** Ed25519 public key and signature over the other fields, base64. */
  readonly key: string
  readonly signature: string
}

/** Something `verify` found wrong: what, where. */
export interface Fault {
  readonly code:
    | 'altered'
    | 'missing'
    | 'extra'
    | 'cut-off'
    | 'chain'
    | 'signature'
    | 'ungrounded'
    | 'damaged'
    | 'index'
  readonly where: string
  readonly note: string
}

/** Which incidents; all that is given must hold. */
export interface IncidentQuery {
  readonly event?: string
  readonly mode?: string
  /** Id of an actor on either side, or words of its name: whole words side by side, without case and accents. */
  readonly actor?: string
  /** Words of the name of any of its places, likewise. */
  readonly place?: string
  /** ISO 3166 alpha-3, of the best place. */
  readonly country?: string
  /** ISO days, both included; an incident is in when any day of its best time is. */
  readonly after?: string
  readonly before?: string
  /** At least so many sources. */
  readonly sources?: number
  readonly standing?: 'asserted' | 'disputed'
  /**
   * Within so many kilometres of a point, by great circle, of the best place. Incidents without coordinates are out, and so are
   * those known to a province, a country or a region only: their point stands for something wider than most circles.
   */
  readonly near?: { readonly lat: number; readonly lon: number; readonly km: number }
  /** At least so many killed (the high figure). */
  readonly killed?: number
  readonly limit?: number
  readonly offset?: number
}

/** A document that full-text search found, the best first. */
export interface Hit {
  readonly document: string
  readonly name: string
  readonly title?: string
  readonly published?: string
  /** Where the words of the query stand in the text. */
  readonly spans: readonly Span[]
}

/** What is derived from all claims and decisions together; replaced as a whole. */
export interface Merged {
  readonly incidents: readonly Incident[]
  readonly network: readonly NetworkTie[]
  /** Those between texts. */
  readonly findings: readonly Finding[]
}

/** What filing did with each document. */
export interface FilingResult {
  readonly added: readonly string[]
  /** Ids of documents that were there already and stay as they were. */
  readonly known: readonly string[]
}

/** Figures for a person who opens it. */
export interface CasefileSummary {
  readonly id: string
  readonly documents: number
  readonly claims: number
  readonly tallies: number
  readonly ties: number
  readonly incidents: number
  readonly findings: number
  readonly decisions: number
  /** True when documents or decisions came in after the incidents were last merged. */
  readonly stale: boolean
}

/**
 * All that resolves is durable: when a promise of a writing method resolves, a crash loses nothing of it. Writers throw
 * `ungrounded` for a record whose words are not in its text, and then nothing of the batch is kept.
 */
export interface Casefile {
  summary(): Promise<CasefileSummary>
  /** Number of the last entry of the log: it grows with every change. */
  revision(): Promise<number>
  /** Adds documents with their records in one step. A document that is there already (same id) is left as it was. */
  file(batch: readonly Filed[], run: Run): Promise<FilingResult>
  /** Replaces the derived records of documents that are there already, in one step; decisions stay. */
  recode(batch: readonly Filed[], run: Run): Promise<void>
  /**
   * Replaces incidents, network and findings between texts as a whole. False, and nothing is kept, when the casefile is no longer at
   * the revision that they were worked out of, where that is given.
   */
  merge(merged: Merged, of?: number): Promise<boolean>
  /** Adds decisions in one step. Throws `no-such-record` when an anchor's document is not there, `ungrounded` for a correction outside its text. */
  decide(decisions: readonly Decision[]): Promise<void>

  /** Ids of the given documents that are there. */
  holds(documents: readonly string[]): Promise<ReadonlySet<string>>
  /** Documents in the order they were added, with all that was read of each. */
  filed(): AsyncIterable<Filed>
  one(document: string): Promise<Filed | undefined>
  decisions(): Promise<readonly Decision[]>
  /** Incidents in the order of `incidents`, the rest as it was given. */
  merged(): Promise<Merged>
  /** In the order of their best time, the undated last, then by id. */
  incidents(query: IncidentQuery): Promise<readonly Incident[]>
  /** By its id, a prefix of it that no other has, or the id of one of its claims. */
  incident(id: string): Promise<Incident | undefined>
  /**
   * Words, "exact phrases", AND, OR, NOT and brackets, without case and accents; words side by side mean AND. The best first; when
   * more than 5,000 documents answer, the last added first. Throws `bad-query`.
   */
  search(query: string, limit: number): Promise<readonly Hit[]>

  log(): AsyncIterable<Entry>
  /** The signed end of the log. */
  head(at: string): Promise<Head>
  /** Proves that nothing was altered, removed or cut off: everything against the log, the log against heads kept outside. */
  verify(heads: readonly Head[]): AsyncIterable<Fault>
  close(): Promise<void>
}
