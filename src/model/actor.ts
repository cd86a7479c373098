/** What kind of actor it is. */
export type ActorType =
  | 'state'
  | 'government'
  | 'military'
  | 'police'
  | 'intelligence'
  | 'judiciary'
  | 'legislature'
  | 'militia'
  | 'insurgent'
  | 'coalition'
  | 'party'
  | 'organisation'
  | 'company'
  | 'media'
  | 'population'
  | 'person'

/** All types of actors. */
export const actorTypes: readonly ActorType[] = [
  'state',
  'government',
  'military',
  'police',
  'intelligence',
  'judiciary',
  'legislature',
  'militia',
  'insurgent',
  'coalition',
  'party',
  'organisation',
  'company',
  'media',
  'population',
  'person',
]

/** A spelling of an actor's name. */
export interface Alias {
  readonly text: string
  /** BCP 47 language or script, e.g. `en`, `ar`, `ar-Latn`; English when absent. */
  readonly language?: string
}

/** An office a person holds, with its dates. */
export interface Office {
  /** As it is written after the country: "prime minister". */
  readonly title: string
  /** ISO 3166 alpha-3 country of the office or the id of the actor that has it ("commander of the Quds Force"). */
  readonly of: string
  readonly start?: string
  readonly end?: string
}

/** A row of the register: somebody that acts, whatever it is called. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly type: ActorType
  /** ISO 3166 alpha-3, or a PLOVER non-state code (IGO, NGO, MNC …). */
  readonly country?: string
  /** PLOVER sector: MIL, GOV, PRM, REB … */
  readonly sector?: string
  readonly aliases: readonly Alias[]
  readonly offices?: readonly Office[]
  /** Id of the actor it is part of. */
  readonly partOf?: string
  readonly wikidata?: string
  /** Where the row is from. */
  readonly source: string
}

/** What an actor mention stands for: a row of the register, or an actor that only the text knows. */
export interface Referent {
  /** Id of the register row; for an actor known from the text alone `text:` and its normalised name. */
  readonly id: string
  readonly name: string
  readonly type?: ActorType
  readonly country?: string
  readonly sector?: string
  readonly registered: boolean
}

/** True for the id of a row of a register; false for that of a name that only a text knows, and for none. */
export function isRegistered(id: string | undefined): id is string {
  return id !== undefined && !id.startsWith('text:')
}
