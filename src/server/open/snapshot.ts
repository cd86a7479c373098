/** The record at one revision, with the indexes that answers are made from; each index is made when it is first needed. */
import type {
  Claim,
  Decision,
  EventRecord,
  Finding,
  HeldPlace,
  Incident,
  Review,
  Tally,
  Tie,
} from '../../model/index.ts'
import { appliedDecisions, undoneIn } from '../../incidents/index.ts'
import { byId, grouped } from './indexes.ts'
import { lazily } from './lazily.ts'
import { reviewsOf } from './reviews-of.ts'
import type { Texts } from './texts.ts'

/** What a casefile holds at one revision. */
export interface Taken {
  readonly revision: number
  /** True when the incidents are older than the reports and decisions. */
  readonly stale: boolean
  readonly texts: Texts
  /** With review applied. */
  readonly record: EventRecord
}

export interface Snapshot extends Omit<Taken, 'texts'>, Texts {
  readonly decisions: readonly Decision[]
  /** With review applied, by id; rejected ones are absent. */
  claims(): ReadonlyMap<string, Claim>
  tallies(): ReadonlyMap<string, Tally>
  ties(): ReadonlyMap<string, Tie>
  incidents(): ReadonlyMap<string, Incident>
  incidentOfClaim(claim: string): Incident | undefined
  /** Findings that touch a document, with those between texts. */
  findingsOf(document: string): readonly Finding[]
  /** What review made of a record, rejected ones included; blind decisions aside. */
  reviews(): ReadonlyMap<string, Review>
  decisionOf(id: string): Decision | undefined
  /** Ids of the decisions that hold, undos among them. */
  holding(): ReadonlySet<string>
  /** The decisions about a record, by the record's id. */
  decisionsAbout(): ReadonlyMap<string, readonly Decision[]>
  /** The places of the record whose names hold some words. */
  placesNamed(words: string): readonly HeldPlace[]
}

export function snapshotOf({ texts, ...taken }: Taken): Snapshot {
  const { record } = taken
  const { decisions } = record
  const { findAnchor } = texts
  const decisionsById = lazily(() => byId(decisions))
  const findingsOf = lazily(() =>
    grouped(record.findings, ({ document, elsewhere = [] }) => [
      ...new Set([document, ...elsewhere.map((other) => other.document)]),
    ]),
  )
  const incidentOf = lazily(
    () =>
      new Map(record.incidents.flatMap((incident) => incident.claims.map(({ claim }) => [claim, incident] as const))),
  )
  return {
    ...taken,
    ...texts,
    decisions,
    claims: lazily(() => byId(record.claims)),
    tallies: lazily(() => byId(record.tallies)),
    ties: lazily(() => byId(record.ties)),
    incidents: lazily(() => byId(record.incidents)),
    incidentOfClaim: (claim) => incidentOf().get(claim),
    findingsOf: (document) => findingsOf().get(document) ?? [],
    reviews: lazily(() => new Map([...record.reviews, ...reviewsOf(appliedDecisions(decisions), findAnchor())])),
    decisionOf: (id) => decisionsById().get(id),
    holding: lazily(() => {
      const undone = undoneIn(decisions)
      return new Set(decisions.filter(({ id }) => !undone.has(id)).map(({ id }) => id))
    }),
    decisionsAbout: lazily(() =>
      grouped(decisions, ({ about }) => [...new Set(about.flatMap((anchor) => findAnchor()(anchor) ?? anchor.id))]),
    ),
    placesNamed: (words) => {
      const wanted = words.toLowerCase()
      return record.incidents.flatMap(({ places }) => places.filter(({ name }) => name.toLowerCase().includes(wanted)))
    },
  }
}
