/** What a word tells as a part of a claim that another word makes: "{killing} three" beside "an attack". */
import type { Basis, ClaimPart, Parse, Participant } from '../../model/index.ts'
import { type Predicate, triggerOf } from '../predicates/predicates.ts'

/** The part that a word is of the claim of another word; `recipients` are its own, `basis` says whether the clause joins the two. */
export function partOf(word: Predicate, recipients: readonly Participant[], basis: Basis, parse: Parse): ClaimPart {
  const { id, toll } = word.frame
  return {
    rule: id,
    ...(toll === undefined ? {} : { outcome: toll }),
    recipients,
    basis,
    spans: [triggerOf(word, parse)],
  }
}
