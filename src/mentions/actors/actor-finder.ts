/**
 * Finds who: names of the register, names only the text knows, described groups, facilities that belong to an actor and
 * pronouns; then resolves what refers back. It sees the places, times and weapons found before it and does not take them for people.
 */
import { type ActorMention, type Finder, type Mention, groupBy } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'
import { draftActors } from './actor-read.ts'
import { resolveReferences } from './coreference.ts'
import type { Register } from './register.ts'

/** Finds who: names of the register, people with their offices, and the noun groups that stand for somebody. */
export function actorFinder(register: Register): Finder<ActorMention> {
  return {
    id: 'actors',
    find({ document: { text }, sentences }, found) {
      const bySentence = groupBy(found, (mention) => mention.sentence)
      const drafts: Draft[] = []
      for (const [number, sentence] of sentences.entries())
        drafts.push(...draftActors(text, sentence, number, register, bySentence.get(number) ?? []))
      resolveReferences(drafts, sentences, register, text, homeOf(found, drafts))
      return drafts.filter(speaks).map(mentionOf)
    },
  }
}

/** The country in which a sentence plays: of the places it names, else of most places and states in the text. */
function homeOf(found: readonly Mention[], drafts: readonly Draft[]): (sentence: number) => string | undefined {
  const inSentence = new Map<number, Set<string>>()
  const all = new Map<string, number>()
  let total = 0
  const count = (country: string, weight: number) => {
    all.set(country, (all.get(country) ?? 0) + weight)
    total += weight
  }
  for (const mention of found) {
    if (mention.kind !== 'place' || mention.place?.country === undefined || mention.metonym) continue
    const { country } = mention.place
    const set = inSentence.get(mention.sentence) ?? new Set()
    inSentence.set(mention.sentence, set.add(country))
    count(country, 2)
  }
  for (const { referent } of drafts)
    if (referent?.type === 'state' && referent.country !== undefined) count(referent.country, 1)
  let most: string | undefined
  for (const [country, weight] of all) if (weight * 2 > total) most = country
  return (sentence) => {
    const here = inSentence.get(sentence)
    return here?.size === 1 ? [...here][0] : most
  }
}

/** "it" and the name of a state as a place are mentions only where they stand for an actor. */
function speaks(draft: Draft): boolean {
  if (draft.form === 'pronoun' && draft.shape === 'body') return draft.referent !== undefined
  return !draft.reason.startsWith('place ')
}

function mentionOf({
  span,
  sentence,
  head,
  reason: why,
  form,
  referent,
  basis,
  antecedent,
  shape,
}: Draft): ActorMention {
  const reason = form !== 'name' && shape === 'person' ? `${why} (one person)` : why
  return {
    kind: 'actor',
    span,
    sentence,
    head,
    reason,
    form,
    ...(referent === undefined ? {} : { referent }),
    basis: form === 'pronoun' && referent === undefined ? 'inferred' : basis,
    ...(antecedent === undefined ? {} : { antecedent }),
  }
}
