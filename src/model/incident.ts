/** What claims of one or many texts are about, merged: every value with who says it, low, best and high, and the dissent kept. */
import type { Codes, CountOf, EventType, Participant, Quad, Relation } from './claim.ts'
import type { Basis } from './grounds.ts'
import type { Interval } from './interval.ts'
import type { PlacePrecision } from './place.ts'

/** A value of an incident and the claims that say it. Its basis is the strongest one among them. */
export interface Held {
  readonly basis: Basis
  /** Ids, at least one. */
  readonly claims: readonly string[]
}

/** Somebody in an incident. The same actor under two names is one; the name is the one most claims use. */
export interface HeldActor extends Held, Pick<Participant, 'name' | 'actor' | 'country' | 'sector'> {
  /** Its other names, where a person said that they are one actor's. */
  readonly aliases?: readonly string[]
}

export interface HeldPlace extends Held {
  readonly name: string
  readonly lat?: number
  readonly lon?: number
  readonly precision?: PlacePrecision
  /** Id of the gazetteer row. */
  readonly place?: string
  readonly country?: string
}

export interface HeldTime extends Held, Interval {}

export interface HeldWeapon extends Held {
  readonly name: string
  readonly weapon?: string
  readonly class?: string
}

/** What one claim gives for a toll. */
export interface TollValue {
  readonly claim: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
}

/** One kind of count over all sources. `low` is the lowest any gives, `high` the highest, `best` the one most sources give. */
export interface Toll {
  readonly of: CountOf
  /** Who or what is counted, where the sources agree on it. */
  readonly who?: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly values: readonly TollValue[]
}

/**
 * What a claim does for an incident: `asserts` it; `denies` that it happened; `expects` it (predicted, conditional, threatened
 * or intended before it happened); `part`: tells a part or consequence of it (the deaths, the claim of responsibility).
 */
export type ClaimRole = 'asserts' | 'denies' | 'expects' | 'part'

/** A claim in an incident and why it is there. */
export interface IncidentClaim {
  readonly claim: string
  readonly document: string
  readonly role: ClaimRole
  /** Why it was joined, in words a person can check: "same type, Taji base, 2020-03-11, rockets". */
  readonly reason: string
  /** Likeness to the rest from 0 to 1; absent for the claim the incident began with and for a person's merge. */
  readonly likeness?: number
  readonly by: 'machine' | 'person'
}

/** Something the sources of an incident do not agree on. */
export interface Dissent {
  readonly kind: 'denied' | 'count' | 'date' | 'place' | 'actor' | 'type'
  /** Ids of the claims on both sides. */
  readonly claims: readonly string[]
  /** One sentence for a person: "3 killed (Desert Wire) or 5 (Tigris Post)". */
  readonly note: string
}

export interface Incident {
  /** From the ids of its claims; a prefix of it, or the id of any of its claims, finds it. */
  readonly id: string
  readonly event: EventType
  readonly mode?: string
  readonly contexts: readonly string[]
  readonly quad: Quad
  readonly codes: Codes
  /** `disputed` when a source denies or negates it. */
  readonly standing: 'asserted' | 'disputed'
  readonly initiators: readonly HeldActor[]
  readonly recipients: readonly HeldActor[]
  /** The best first: the most exact one that most sources support. */
  readonly places: readonly HeldPlace[]
  /** The best first. */
  readonly times: readonly HeldTime[]
  readonly tolls: readonly Toll[]
  readonly weapons: readonly HeldWeapon[]
  /** All claims it rests on, in the order of their documents; at least one asserts it. */
  readonly claims: readonly IncidentClaim[]
  readonly dissent: readonly Dissent[]
  /** Ids of the tallies that count it among others. */
  readonly tallies: readonly string[]
  /** Id of the incident it is a member of. */
  readonly parent?: string
  /** Ids of its members, for an incident of several strikes told as one. */
  readonly members: readonly string[]
  /** Number of sources: different outlets, documents where no outlet is known. Copies of one text count once. */
  readonly sources: number
}

/** A relation between two actors over all texts: an edge of the network of actors, with its time. */
export interface NetworkTie {
  readonly id: string
  readonly from: HeldNode
  readonly relation: Relation
  readonly to: HeldNode
  /** Ids of the ties that state it and of those that deny or end it. */
  readonly stated: readonly string[]
  readonly ended: readonly string[]
  /** First and last ISO day on which a source has it hold: of the tie's own time, else of publication; absent when neither is known. */
  readonly first?: string
  readonly last?: string
}

/** An actor at the end of a network tie; `id` is the actor's, or made of the name where it is not resolved. */
export interface HeldNode extends Pick<Participant, 'name' | 'country' | 'sector'> {
  readonly id: string
}
