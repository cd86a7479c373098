import type { Referent } from './actor.ts'
import type { Basis } from './grounds.ts'
import type { Interval } from './interval.ts'
import type { Parse } from './parse.ts'
import type { Place } from './place.ts'
import type { Span } from './span.ts'

interface MentionBase {
  readonly span: Span
  /** Index in `parse.sentences`. */
  readonly sentence: number
  /** Index of the syntactic head token in that sentence. */
  readonly head: number
  /** Why it was found, in words a person can check: "alias 'Kataib Hezbollah' of kataib-hezbollah", "title + name". */
  readonly reason: string
}

/** "Kata'ib Hezbollah", "the Iraqi prime minister", "security forces", "they". The span is the whole name or noun group without a relative clause. */
export interface ActorMention extends MentionBase {
  readonly kind: 'actor'
  /** `name`: a proper name; `description`: a noun group ("these cells", "Iraqi soldiers"); `pronoun`. */
  readonly form: 'name' | 'description' | 'pronoun'
  /** Who it is; absent when a pronoun or description could not be resolved. */
  readonly referent?: Referent
  /** How the referent follows: `stated` for a name or a self-sufficient description, `implied` or `inferred` for a resolved reference. */
  readonly basis: Basis
  /** The span of the mention it refers back to, for a resolved reference. */
  readonly antecedent?: Span
}

/** "Taji base", "Kirkuk", "west of Baghdad". */
export interface PlaceMention extends MentionBase {
  readonly kind: 'place'
  /** Absent when the name is not known or stays ambiguous. */
  readonly place?: Place
  /** "70 km west of", "near", "the vicinity of": the words, the distance and the bearing where given. */
  readonly relation?: {
    readonly span: Span
    readonly distanceKm?: number
    readonly bearing?: string
    readonly words: string
  }
  /** The place is named as an actor ("Baghdad said") or qualifies one ("the Baghdad government"). */
  readonly metonym: boolean
}

/** A TIMEX3-like expression. */
export interface TimeMention extends MentionBase {
  readonly kind: 'time'
  readonly type: 'date' | 'time' | 'duration' | 'set'
  /** TIMEX3 value, e.g. `2020-01-03`, `2019-12`, `P3D`, `PRESENT_REF`; absent when unresolved. */
  readonly value?: string
  /** The days meant; absent when unresolved or when it names no days. */
  readonly interval?: Interval
  /** What a relative time was counted from; `unresolved` when it needs an anchor that the text does not give; absent for absolute times. */
  readonly anchor?: 'text' | 'published' | 'unresolved'
  /** The span of the date in the text that served as anchor. */
  readonly anchorSpan?: Span
  readonly approximate: boolean
}

/** "about 70", "dozens", "at least 12", "no". */
export interface NumberMention extends MentionBase {
  readonly kind: 'number'
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
  /** `count`: of people or things; `ordinal`, `money`, `measure` (70 km), `percent`, `age`, `calibre`, `year` and `label` (Resolution 1701) are no tolls. */
  readonly use: 'count' | 'ordinal' | 'money' | 'measure' | 'percent' | 'age' | 'calibre' | 'label'
  /** Index of the noun that is counted ("soldiers"), in the same sentence. */
  readonly noun?: number
}

/** What harm is done with. */
export interface Weapon {
  readonly id: string
  readonly name: string
  /** Class of the register: `rocket`, `mortar`, `ied`, `drone`, `aircraft`, `firearm`, `knife` … */
  readonly class: string
  /** The PLOVER ASSAULT mode that its use makes. */
  readonly mode?: string
}

export interface WeaponMention extends MentionBase {
  readonly kind: 'weapon'
  readonly weapon: Weapon
}

export type Mention = ActorMention | PlaceMention | TimeMention | NumberMention | WeaponMention

/** Something that finds mentions. It sees what the finders before it found. */
export interface Finder<M extends Mention = Mention> {
  readonly id: string
  find(parse: Parse, found: readonly Mention[]): readonly M[]
}
