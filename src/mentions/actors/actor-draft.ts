/** What is known of an actor mention before references are resolved. */
import type { ActorMention, Basis, Referent, Span } from '../../model/index.ts'
import type { RoleRow } from './register.ts'

export interface Draft {
  /** First and last token. */
  first: number
  last: number
  head: number
  span: Span
  sentence: number
  form: ActorMention['form']
  reason: string
  referent?: Referent
  basis: Basis
  antecedent?: Span
  /** The noun that makes a description. */
  role?: RoleRow
  /** Lemma of that noun: "group", "prime minister". */
  noun?: string
  /** Country by a demonym or a possessor, when it is not the referent's. */
  country?: string
  /** "the", "this", "these", "its": points back at something. */
  definite: boolean
  plural: boolean
  /** A person, a body or several, or unknown. */
  shape: 'person' | 'body' | 'people' | 'unknown'
  gender?: 'm' | 'f'
  /** A name that only this text knows; folded words. */
  key?: string
  /** Whom it belongs to: "US" of "US headquarters", "Asa'ib" of "leader of Asa'ib". */
  owner?: Draft
  /** How prominent it is in its sentence, subjects first. */
  salience: number
}
