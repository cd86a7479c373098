/**
 * One happening told with several words is one claim: "the blast hit the base, killing three". The word that names the
 * attack keeps the others as its outcomes.
 */
import type { Sentence } from '../../model/index.ts'
import { dependentOf, isRelation } from '../../language/index.ts'
import type { Predicate } from './predicates.ts'
import { fillersOf } from './slots.ts'

/** For each predicate the position of the one it belongs to, itself when it stands alone. */
export function unify(
  sentence: Sentence,
  predicates: readonly Predicate[],
  isTally: (predicate: Predicate) => boolean,
): number[] {
  const owner = predicates.map((_, i) => i)
  const root = (i: number): number => (owner[i] === i ? i : root(owner[i]!))
  const at = new Map(predicates.map(({ token }, i) => [token, i]))
  for (const [i, predicate] of predicates.entries()) {
    const into = hostOf(sentence, predicate, i, predicates, at)
    if (into === undefined || root(into) === i) continue
    if (isTally(predicates[into]!) || isTally(predicate)) continue
    owner[i] = root(into)
  }
  return owner.map((_, i) => root(i))
}

function hostOf(
  sentence: Sentence,
  predicate: Predicate,
  i: number,
  predicates: readonly Predicate[],
  at: ReadonlyMap<number, number>,
): number | undefined {
  const { frame, slots, token } = predicate
  const isVerb = frame.pos === 'verb'
  const compatible = (j: number | undefined) =>
    j !== undefined &&
    j !== i &&
    predicates[j]!.frame.event === frame.event &&
    predicates[j]!.frame.aftermath !== true &&
    !(predicates[j]!.frame.outcome && !frame.outcome)
  if (isVerb || frame.outcome) {
    for (const slot of ['subject', 'by', 'in', 'with', 'during', 'from', 'after', 'when']) {
      for (const filler of fillersOf(sentence, slots, slot)) {
        const host = at.get(filler.token)
        if (
          compatible(host) &&
          predicates[host!]!.frame.pos === 'noun' &&
          !(slot === 'subject' && frame.event !== 'ASSAULT')
        )
          return host
      }
    }
  }
  if (isVerb) {
    for (const filler of slots.get('object') ?? []) {
      const host = at.get(filler.token)
      if (compatible(host) && predicates[host!]!.frame.pos === 'noun' && !predicates[host!]!.frame.outcome) return host
    }
  }
  const purpose = frame.toll === undefined ? purposeOf(sentence, token) : undefined
  const served = purpose === undefined ? undefined : at.get(purpose)
  if (compatible(served)) return served
  if (!frame.outcome) return undefined
  const word = sentence.tokens[token]!
  if (word.head >= 0 && isRelation(word, 'advcl', 'acl', 'xcomp', 'conj', 'parataxis')) {
    const host = at.get(word.head)
    if (compatible(host) && (!isRelation(word, 'conj', 'parataxis') || sharesSubject(predicate, predicates[host!]!)))
      return host
  }
  for (const dependent of sentence.dependents[token]!) {
    const host = at.get(dependent)
    if (compatible(host) && isRelation(sentence.tokens[dependent]!, 'advcl') && !predicates[host!]!.frame.outcome)
      return host
  }
  return undefined
}

/** The verb that an infinitive of purpose belongs to: "rallied {to protest}", "{used} gas to disperse the crowd". */
function purposeOf(sentence: Sentence, token: number): number | undefined {
  const { xpos, head, deprel } = sentence.tokens[token]!
  if (xpos !== 'VB' || head < 0 || head > token || dependentOf(sentence, token, 'mark')?.lemma !== 'to')
    return undefined
  if (deprel === 'advcl') return head
  if (deprel !== 'acl') return undefined
  let noun = sentence.tokens[head]!
  while (noun.deprel === 'conj' && noun.head >= 0) noun = sentence.tokens[noun.head]!
  return noun.deprel === 'obj' ? noun.head : undefined
}

/** "attacked the village and killed five", "was struck and killed": the second verb carries the first one's subject over. */
function sharesSubject(later: Predicate, earlier: Predicate): boolean {
  return ['subject', 'object'].some((slot) => {
    const carried = later.slots.get(slot)?.[0]
    if (carried === undefined || carried.basis !== 'implied') return false
    return ['subject', 'object'].some(
      (own) => earlier.slots.get(own)?.some(({ token }) => token === carried.token) === true,
    )
  })
}
