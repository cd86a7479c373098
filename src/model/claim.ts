import type { Grounds } from './grounds.ts'
import type { Interval } from './interval.ts'
import type { PlacePrecision } from './place.ts'
import type { Span } from './span.ts'

/** The sixteen events of PLOVER 2.0. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4

/**
 * What the text says of the event: it happened (`asserted`); somebody denies it (`denied`); the author says it did not
 * happen (`negated`); it will (`predicted`); it would if (`conditional`); somebody threatens it; somebody plans it (`intended`).
 */
export type Status = 'asserted' | 'denied' | 'negated' | 'predicted' | 'conditional' | 'threatened' | 'intended'

/** The seven values that a status has. */
export const statuses: readonly Status[] = [
  'asserted',
  'denied',
  'negated',
  'predicted',
  'conditional',
  'threatened',
  'intended',
]

/** Who stands behind the claim. `author`: the text itself. */
export type AttributionKind = 'author' | 'reported' | 'claimed_by' | 'blamed_on' | 'confirmed_by' | 'denied_by'

/** The kinds that an attribution has. */
export const attributionKinds: readonly AttributionKind[] = [
  'author',
  'reported',
  'claimed_by',
  'blamed_on',
  'confirmed_by',
  'denied_by',
]

export interface Attribution {
  readonly kind: AttributionKind
  /** Name of the speaker; absent for `author` and where none is named ("reportedly"). */
  readonly speaker?: string
  /** Id of the speaker's referent. */
  readonly actor?: string
  readonly speakerSpan?: Span
  /** The words that say it: "claimed responsibility", "said", "according to". */
  readonly cue?: Span
}

/** Somebody in a claim: an initiator or a recipient. */
export interface Participant extends Grounds {
  readonly name: string
  /** Id of the actor; absent when a description or pronoun stays unresolved. */
  readonly actor?: string
  readonly country?: string
  readonly sector?: string
  /**
   * The whole phrase that the first words stand in: "two soldiers of the northern brigade" around "soldiers". Absent where it
   * holds no more than they do, and for a pronoun.
   */
  readonly phrase?: Span
}

export interface ClaimPlace extends Grounds {
  readonly name: string
  readonly lat?: number
  readonly lon?: number
  readonly precision?: PlacePrecision
  /** Id of the gazetteer row. */
  readonly place?: string
  readonly country?: string
}

export interface ClaimTime extends Grounds, Interval {
  /** What a relative time was counted from; absent for absolute times. */
  readonly anchor?: 'text' | 'published' | 'unresolved'
}

/** What a count can be of. */
export const countsOf = [
  'killed',
  'wounded',
  'captured',
  'missing',
  'displaced',
  'arrested',
  'released',
  'participants',
  'munitions',
  'targets',
  'events',
  'casualties',
] as const

export type CountOf = (typeof countsOf)[number]

/** What can become of people who are counted; the other kinds of count say only what is counted. */
export const fates: readonly CountOf[] = [
  'killed',
  'wounded',
  'captured',
  'missing',
  'displaced',
  'arrested',
  'released',
]

export interface Count extends Grounds {
  readonly of: CountOf
  /** Who or what is counted: "soldiers", "rockets". */
  readonly who?: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
}

export interface ClaimWeapon extends Grounds {
  readonly name: string
  /** Id of the register row. */
  readonly weapon?: string
  /** Class of the register: `rocket`, `ied`, `drone` … */
  readonly class?: string
}

/**
 * Another word that tells the same happening: what became of it ("killing three", `stated`), or a word further on that goes
 * back to it ("the blast", `implied`).
 */
export interface ClaimPart extends Grounds {
  /** Id of the frame row that knows the word. */
  readonly rule: string
  /** What the word says became of its recipients: `killed`, `wounded`. */
  readonly outcome?: CountOf
  /** Whom the word itself names: the dead beside the base that was struck. */
  readonly recipients: readonly Participant[]
}

/** The same event in other code books. A null says that the book has no place for it. */
export interface Codes {
  /** The event as PLOVER itself records what has not happened: promised aid is AGREE, a threatened raid THREATEN. */
  readonly plover: { readonly event: EventType; readonly mode?: string } | null
  readonly cameo: string | null
  readonly acled: { readonly event_type: string; readonly sub_event_type: string } | null
  readonly ucdp: 1 | 2 | 3 | null
}

/**
 * What weights learned from a person's decisions (`qanat train`) make of a claim. It is a guess of the machine and no decision:
 * it changes nothing in the claim, and nothing that is worked out of claims asks for it.
 */
export interface Suggestion {
  /** How likely the person would uphold the claim as it is coded, from 0 to 1. */
  readonly upheld: number
  /** The code that the person would rather give it; absent where its own is the likeliest. */
  readonly code?: {
    readonly event: EventType
    readonly mode?: string
    /** How likely, from 0 to 1, if the claim is upheld at all. */
    readonly likely: number
  }
  /** SHA-256 of the weights, its first 16 hex digits. */
  readonly learned: string
}

/** What one text says happened, will, may or did not: an event with its arguments, status and attribution. */
export interface Claim {
  readonly id: string
  /** Id of the document. */
  readonly document: string
  readonly event: EventType
  readonly mode?: string
  readonly contexts: readonly string[]
  readonly quad: Quad
  readonly status: Status
  /** The words that made the status other than asserted: "if", "denied", "may". */
  readonly statusCue?: Span
  readonly attribution: Attribution
  readonly initiators: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly place?: ClaimPlace
  readonly when?: ClaimTime
  readonly counts: readonly Count[]
  readonly weapons: readonly ClaimWeapon[]
  /** The clause the claim was read from. */
  readonly evidence: Span
  /** The word that names the event: "attacked", "assassination". */
  readonly trigger: Span
  /** Id of the frame row that made it. */
  readonly rule: string
  readonly codes: Codes
  /** What the word that names the event says became of the recipients: `killed` for "assassinated". */
  readonly outcome?: CountOf
  /** The other words of the text that tell the same happening; absent when there are none. */
  readonly parts?: readonly ClaimPart[]
  /** For a claim that distributes over a list ("struck A, B and C"), the ids of its members; members carry no list of their own. */
  readonly members?: readonly string[]
  /** The class of a person's own code book that it falls in; its event and mode are what that class stands for. */
  readonly label?: string
  /** What weights learned from a person's decisions make of it; absent where none were used. */
  readonly suggestion?: Suggestion
}

/** A claim about many incidents at once: "about 70 attacks from January to September 2020". */
export interface Tally extends Grounds {
  readonly id: string
  readonly document: string
  /** What is counted, in the plural: "attacks". */
  readonly unit: string
  readonly event?: EventType
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
  /** The days it counts over. */
  readonly window?: ClaimTime
  readonly initiators: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly place?: ClaimPlace
  readonly attribution: Attribution
  /** Ids of the claims that the text lists under it. */
  readonly members: readonly string[]
  readonly evidence: Span
  readonly rule: string
}

/**
 * Who does what to whom where no row of the lexicon knows the verb: no claim has its trigger, it has no code, and nothing is
 * merged from it. One side at least is an actor. It tells a coder what the code book misses.
 */
export interface Deed {
  readonly id: string
  /** Id of the document. */
  readonly document: string
  /** Lemma of the verb, with its particle: "outvote", "wave through". */
  readonly verb: string
  readonly status: Status
  readonly attribution: Attribution
  readonly initiators: readonly Participant[]
  readonly recipients: readonly Participant[]
  /** From the first to the last of its words. */
  readonly evidence: Span
  /** The verb as it stands in the text. */
  readonly trigger: Span
}

export type Relation =
  | 'commands'
  | 'leads'
  | 'member_of'
  | 'part_of'
  | 'supports'
  | 'opposes'
  | 'allied_with'
  | 'controls'
  | 'funds'
  | 'arms'
  | 'trains'
  | 'hosts'
  | 'sanctions'
  | 'negotiates_with'
  | 'represents'
  | 'succeeds'
  | 'located_in'
  | 'owns'

/** The relations that a tie can state. */
export const relations: readonly Relation[] = [
  'commands',
  'leads',
  'member_of',
  'part_of',
  'supports',
  'opposes',
  'allied_with',
  'controls',
  'funds',
  'arms',
  'trains',
  'hosts',
  'sanctions',
  'negotiates_with',
  'represents',
  'succeeds',
  'located_in',
  'owns',
]

/** A relation between two actors that a text states: "Esmail Qaani, commander of the Quds Force". */
export interface Tie {
  readonly id: string
  readonly document: string
  readonly from: Participant
  readonly relation: Relation
  readonly to: Participant
  /** `-` when the text denies or ends it: "independent of", "former ally". */
  readonly polarity: '+' | '-'
  readonly status: Status
  readonly attribution: Attribution
  readonly when?: ClaimTime
  readonly evidence: readonly Span[]
  readonly rule: string
}
