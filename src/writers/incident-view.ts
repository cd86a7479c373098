/** An incident with what it leads to: the claims that tell it, their documents, the names of its sources. */
import {
  type Claim,
  contentId,
  type CountOf,
  type Document,
  type EventRecord,
  type HeldPlace,
  type HeldTime,
  type Incident,
  type IncidentClaim,
  sourceName,
  type Toll,
} from '../model/index.ts'

/** A claim of an incident with its role and its text. */
export interface ToldClaim {
  readonly part: IncidentClaim
  readonly claim: Claim
  readonly document: Document
}

export interface IncidentView {
  readonly incident: Incident
  /** The best one. */
  readonly place?: HeldPlace
  /** The best one. */
  readonly when?: HeldTime
  /** All its claims, denials and expectations too, in the order of their documents. */
  readonly told: readonly ToldClaim[]
  /** Those that assert it or tell a part of it. */
  readonly asserted: readonly ToldClaim[]
  /** The documents of `asserted`, each once. */
  readonly documents: readonly Document[]
  /** Names of the sources of `asserted`, each once. */
  readonly sources: readonly string[]
}

/** The incidents of a record in its order. */
export function incidentViews(record: EventRecord): readonly IncidentView[] {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]))
  const documents = new Map(record.documents.map((document) => [document.id, document]))
  return record.incidents.map((incident) => {
    const told = incident.claims.flatMap((part): readonly ToldClaim[] => {
      const claim = claims.get(part.claim)
      const document = documents.get(part.document)
      return claim === undefined || document === undefined ? [] : [{ part, claim, document }]
    })
    const asserted = told.filter(({ part }) => part.role === 'asserts' || part.role === 'part')
    const [place] = incident.places
    const [when] = incident.times
    return {
      incident,
      ...(place === undefined ? {} : { place }),
      ...(when === undefined ? {} : { when }),
      told,
      asserted,
      documents: [...new Set(asserted.map(({ document }) => document))],
      sources: [...new Set(asserted.map(({ document }) => sourceName(document)))],
    }
  })
}

/** The toll of a kind; undefined where no source gives one. */
export function tollOf(incident: Incident, of: CountOf): Toll | undefined {
  return incident.tolls.find((toll) => toll.of === of)
}

/** A number that comes from an id: the same id gives the same number, below 2^52. For formats that want numbers. */
export function numberOfId(id: string): number {
  return Number.parseInt(contentId('', id), 16)
}
