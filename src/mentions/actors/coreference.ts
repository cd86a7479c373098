/**
 * Who "the group", "these cells", "Qaani", "he" and "its" are. Sieves from precise to broad, after the multi-pass sieve of
 * Lee et al. (2013, Computational Linguistics 39:4): names, appositions and brackets, offices, repeated nouns, kinds of body,
 * pronouns. What no sieve decides stays without a referent.
 */
import type { Actor, Basis, Referent, Sentence } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'
import { agrees, apposition, type Known } from './reference-known.ts'
import { typeOf } from './actor-roles.ts'
import { foldWord } from '../names.ts'
import {
  armedSectors,
  isCounted,
  isName,
  nounsOf,
  opposite,
  bracketed,
  domestic,
  isOfStates,
  kinds,
  later,
  official,
  isOutsideState,
  rivals,
  shareWord,
} from './reference-clues.ts'
import type { Register } from './register.ts'

export function resolveReferences(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  register: Register,
  text: string,
  home: (sentence: number) => string | undefined,
): void {
  const known = new Map<string, Known>()
  const full = new Map<string, Referent>()
  const shorts = new Map<string, Referent>()
  const surnames = new Map<string, Referent>()
  /** Mentions with a referent, in text order. */
  const trail: Draft[] = []
  for (const draft of drafts) {
    const { key, referent } = draft
    if (draft.form === 'name' && referent?.type === 'person' && key?.includes(' ')) {
      const words = key.split(' ')
      const surname = words.at(-1)!
      if (!full.has(surname)) full.set(surname, referent)
    }
  }
  for (const [index, draft] of drafts.entries()) {
    if (draft.form === 'name') nameSieve(draft, index)
    else if (draft.form === 'description') {
      possessed(draft, drafts[index + 1])
      describedSieve(draft, index)
    } else if (draft.referent === undefined) pronounSieve(draft)
    remember(draft)
  }

  /** "its gunmen", "their leader": whom the pronoun stands for owns them. */
  function possessed(draft: Draft, pronoun: Draft | undefined): void {
    if (pronoun?.form !== 'pronoun' || pronoun.span[0] !== draft.span[0] || draft.owner !== undefined) return
    pronounSieve(pronoun)
    const { referent } = pronoun
    if (referent === undefined || draft.role === undefined) return
    draft.owner = pronoun
    const { country, type } = referent
    if (country !== undefined) draft.country = country
    const armedPeople =
      draft.shape !== 'person' &&
      (draft.role.sector === 'UAF' ||
        draft.role.sector === 'REB' ||
        draft.role.sector === 'PRM' ||
        draft.role.sector === 'MIL')
    if (armedPeople && (type === 'militia' || type === 'insurgent' || type === 'military' || type === 'coalition')) {
      refer(draft, referent, 'inferred', 'of')
      return
    }
    const body =
      type === 'state' && draft.role.institution !== undefined && country !== undefined
        ? register.body(country, draft.role.institution)
        : undefined
    if (body !== undefined) refer(draft, body, 'inferred', 'body of the owner:')
    else if (draft.referent !== undefined && !draft.referent.registered && country !== undefined)
      draft.referent = { ...draft.referent, country }
  }

  /** Surnames lead to full names, bracketed and initial forms to the name they shorten. */
  function nameSieve(draft: Draft, index: number): void {
    const { key, referent } = draft
    if (key === undefined || referent === undefined || referent.registered) return
    const words = key.split(' ')
    if (referent.type === 'person') {
      const country =
        referent.country === undefined && draft.role !== undefined && official.test(referent.sector ?? '')
          ? home(draft.sentence)
          : undefined
      if (country !== undefined) draft.referent = { ...referent, country }
      const earlier = full.get(words.at(-1)!)
      if (
        earlier !== undefined &&
        earlier.id !== referent.id &&
        (words.length === 1 || earlier.id.endsWith(key.slice(key.indexOf(' '))))
      ) {
        if (words.length === 1) refer(draft, earlier, 'implied', 'surname of')
      } else if (words.length === 1) {
        const holder = surnames.get(words[0]!)
        if (holder !== undefined) refer(draft, holder, 'inferred', 'surname of')
      }
      return
    }
    const before = drafts[index - 1]
    if (
      before?.referent !== undefined &&
      before.sentence === draft.sentence &&
      bracketed(text, before.span[1], draft.span[0]) &&
      before.referent.type !== 'person'
    ) {
      refer(draft, before.referent, 'implied', 'in brackets after')
      shorts.set(key, before.referent)
      return
    }
    const short = shorts.get(key)
    if (short !== undefined) refer(draft, short, 'implied', 'short for')
  }

  /** Who has been spoken of in the last so many sentences, the latest first. */
  function* recent(sentence: number, reach: number): Generator<Known> {
    const seen = new Set<string>()
    for (let i = trail.length - 1; i >= 0 && sentence - trail[i]!.sentence <= reach; i--) {
      const { id } = trail[i]!.referent!
      if (seen.has(id)) continue
      seen.add(id)
      yield known.get(id)!
    }
  }

  function describedSieve(draft: Draft, index: number): void {
    const apposed = apposition(draft, index, drafts, sentences, text)
    if (apposed !== undefined) {
      refer(draft, apposed, 'implied', 'apposition to')
      return
    }
    const { role, noun = '', owner } = draft
    if (role === undefined) return
    const person = draft.shape === 'person' && (role.kind === 'title' || role.kind === 'person')
    if (person && (draft.definite || owner !== undefined || role.kind === 'title')) {
      const holder = officeHolder(draft)
      if (holder !== undefined) {
        refer(draft, holder, 'implied', 'office of')
        return
      }
    }
    if (draft.definite && role.kind === 'vague' && owner === undefined && draft.referent !== undefined) {
      const alike = sameNoun(draft, draft.referent.name)
      if (alike !== undefined) refer(draft, alike, 'implied', `'${noun}' again:`)
      return
    }
    if (owner?.referent !== undefined) return
    if (role.kind === 'person' && draft.plural) {
      const body = bodyBefore(draft)
      if (body !== undefined) {
        refer(draft, body, 'implied', 'of')
        return
      }
    }
    if (!draft.definite && draft.referent !== undefined) {
      if (role.institution !== undefined && draft.referent.country === undefined) atHome(draft)
      return
    }
    if (!draft.definite && role.kind === 'vague') return
    const repeated = sameNoun(draft)
    if (repeated !== undefined) {
      refer(draft, repeated, 'implied', `'${noun}' again:`)
      return
    }
    const armed = onlyArmed(draft)
    if (armed !== undefined) {
      refer(draft, armed, 'inferred', 'the only armed body before:')
      return
    }
    if (draft.referent !== undefined || itsOwnState(draft)) return
    const body = kindred(draft)
    if (body !== undefined) refer(draft, body, 'inferred', 'nearest')
    else atHome(draft)
  }

  /** "a Philippine senator asked {the government}": the institution of whoever acts inside a state and is named before it. */
  function itsOwnState(draft: Draft): boolean {
    const institution = draft.role?.institution
    if (institution === undefined || draft.shape !== 'body') return false
    for (const { sentence, first, salience, referent } of drafts) {
      if (sentence !== draft.sentence || first >= draft.first || salience < 3 || referent?.country === undefined)
        continue
      const body = domestic.has(referent.sector ?? '') ? register.body(referent.country, institution) : undefined
      if (body === undefined) continue
      refer(draft, body, 'inferred', 'of the same country as')
      return true
    }
    return false
  }

  /** "coalition soldiers" after "the US-led coalition". */
  function bodyBefore(draft: Draft): Referent | undefined {
    const { tokens } = sentences[draft.sentence]!
    for (let i = draft.first; i < draft.head; i++) {
      const { deprel, lemma } = tokens[i]!
      if (deprel === 'compound' && register.role(lemma)?.kind === 'vague')
        return sameNoun({ ...draft, shape: 'body' }, undefined, lemma)
    }
    return undefined
  }

  /** "the army" where all is in one country; otherwise a definite person or body that nothing tells apart is itself. */
  function atHome(draft: Draft): void {
    const { role, noun = '' } = draft
    if (role === undefined || role.kind === 'vague' || role.sector === undefined || isOfStates(draft)) return
    const country = role.institution === undefined ? undefined : home(draft.sentence)
    const body = country === undefined ? undefined : register.body(country, role.institution!)
    if (body !== undefined && draft.shape === 'body') {
      refer(draft, body, 'inferred', 'where it happens:')
      return
    }
    draft.referent = {
      id: `text:${noun}`,
      name: noun,
      type: draft.shape === 'person' ? 'person' : typeOf(role),
      ...(country === undefined ? {} : { country }),
      sector: role.sector,
      registered: false,
    }
    if (country !== undefined) draft.basis = 'inferred'
  }

  /** "the prime minister": a person named with this title, or one in the text whom the register gives this office. */
  function officeHolder(draft: Draft): Referent | undefined {
    const noun = draft.noun ?? ''
    const of = draft.owner?.referent?.id
    let found: Known | undefined
    for (const one of recent(draft.sentence, 40)) {
      if (one.shape !== 'person' || one.last.form === 'pronoun' || one.referent.type !== 'person') continue
      const actor = register.actor(one.referent.id)
      const said =
        one.nouns.has(noun) &&
        (of === undefined || one.referent.country === undefined || one.referent.country === draft.country)
      if (!said && !holds(actor, noun, of, draft.country)) continue
      if (found === undefined || later(one.last, found.last)) found = one
    }
    return found?.referent
  }

  function holds(actor: Actor | undefined, noun: string, of: string | undefined, country: string | undefined): boolean {
    return (
      actor?.offices?.some(
        (office) =>
          office.title === noun &&
          (of === undefined
            ? country === undefined
            : office.of === of || (country !== undefined && office.of === country)),
      ) === true
    )
  }

  /** "the soldiers" after "three Iraqi soldiers". */
  function sameNoun(draft: Draft, name?: string, noun: string = draft.noun ?? ''): Referent | undefined {
    let best: Known | undefined
    for (const one of recent(draft.sentence, 20)) {
      if (draft.sentence - one.last.sentence > 8 && one.drafts[0]!.form !== 'name') continue
      if (opposite(sentences, one.last, draft)) continue
      if (!one.nouns.has(noun)) continue
      if (draft.role?.institution !== undefined && isOutsideState(one.referent)) continue
      if (draft.shape === 'person' && one.shape !== 'person') continue
      if (name !== undefined && !shareWord(name, one.referent.name, noun)) continue
      if (best === undefined || later(one.last, best.last)) best = one
    }
    return best?.referent
  }

  /** "the group" after a militia, "the country" after a state. */
  function kindred(draft: Draft): Referent | undefined {
    const types = kinds.get(draft.noun ?? '') ?? (draft.role?.kind === 'vague' ? kinds.get('group') : undefined)
    if (types === undefined || isName(sentences[draft.sentence]!, draft)) return undefined
    const several = isCounted(sentences[draft.sentence]!, draft)
    let best: { readonly one: Known; readonly score: number } | undefined
    for (const one of recent(draft.sentence, 3)) {
      const { referent, last } = one
      if (referent.type === undefined || !types.has(referent.type) || last.form === 'pronoun') continue
      if (several && !one.plural) continue
      if (isOfStates(draft)) continue
      const distance = draft.sentence - last.sentence
      if (distance > 3 || (last.first >= draft.first && distance === 0) || opposite(sentences, last, draft)) continue
      const score =
        last.salience * 2 -
        distance * 4 +
        (last.form === 'name' ? 3 : 0) +
        (draft.plural && one.plural ? 4 : 0) +
        (referent.name.toLowerCase().includes(draft.noun ?? ' ') ? 6 : 0)
      if (best === undefined || score >= best.score) best = { one, score }
    }
    return best?.one.referent
  }

  /** "The militants" where the text has just named one armed body and no other. */
  function onlyArmed(draft: Draft): Referent | undefined {
    if (!draft.plural || draft.role === undefined || !armedSectors.has(draft.role.sector ?? '')) return undefined
    let only: Referent | undefined
    for (const { referent, last } of recent(draft.sentence, 2)) {
      if (referent.type !== 'militia' && referent.type !== 'insurgent') continue
      if (last.sentence === draft.sentence || (only !== undefined && only.id !== referent.id)) return undefined
      if (last.form !== 'name') return undefined
      only = referent
    }
    return only
  }

  function pronounSieve(draft: Draft): void {
    if (/'(?:we|us|our|ours|ourselves|i|me|my|mine|myself)'/.test(draft.reason)) return
    const sentence = sentences[draft.sentence]!
    const reflexive = /self'|selves'/.test(draft.reason)
    let best: { readonly one: Known; readonly at: Draft; readonly score: number } | undefined
    for (const one of recent(draft.sentence, 2)) {
      if (!agrees(one, draft)) continue
      for (let i = one.drafts.length - 1; i >= 0 && i >= one.drafts.length - 4; i--) {
        const at = one.drafts[i]!
        const distance = draft.sentence - at.sentence
        if (distance > 2) break
        if (distance === 0 && (at.last >= draft.first || (at.first <= draft.first && draft.last <= at.last))) continue
        if (distance === 0 && rivals(sentence, at.head, draft.head)) continue
        if (reflexive && (distance > 0 || sentence.tokens[at.head]!.head !== sentence.tokens[draft.head]!.head))
          continue
        const score =
          20 -
          distance * 8 +
          at.salience * 2 +
          (at.form === 'name' ? 2 : 0) +
          (draft.salience >= 3 && at.salience >= 3 ? 2 : 0) -
          (at.owner === undefined ? 0 : 1) +
          Math.min(one.drafts.length, 3)
        if (best === undefined || score > best.score || (score === best.score && later(at, best.at)))
          best = { one, at, score }
      }
    }
    if (best !== undefined) {
      refer(draft, best.one.referent, 'inferred', 'nearest that agrees:')
      draft.antecedent = best.at.span
    }
  }

  function refer(draft: Draft, referent: Referent, basis: Basis, why: string): void {
    const antecedent = known.get(referent.id)?.last.span
    draft.referent = referent
    draft.basis = basis
    draft.reason = `${draft.reason}; ${why} ${referent.name}`
    if (antecedent !== undefined && antecedent !== draft.span) draft.antecedent = antecedent
  }

  /** "coalition" of "the US-led coalition". */
  function nounOf({ sentence, head, last }: Draft): string {
    const { tokens } = sentences[sentence]!
    const noun = [tokens[head]!, tokens[last]!].find(({ lemma }) => register.role(lemma) !== undefined)
    return noun?.lemma ?? ''
  }

  /** The surname of a person, the initials of a body. */
  function remembered(referent: Referent): void {
    const { name, type } = referent
    if (type === 'person') {
      surnames.set(foldWord(name.split(' ').at(-1)!), referent)
      return
    }
    const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
    const initials = words.map((word) => foldWord(word[0]!)).join('')
    if (words.length > 1 && words.length < 8 && !shorts.has(initials)) shorts.set(initials, referent)
  }

  function remember(draft: Draft): void {
    const { referent } = draft
    if (referent === undefined || draft.role?.kind === 'facility') return
    trail.push(draft)
    if (draft.form === 'name') draft.noun ??= nounOf(draft)
    const one = known.get(referent.id)
    if (one === undefined) {
      if (draft.form === 'name') remembered(referent)

      known.set(referent.id, {
        referent,
        drafts: [draft],
        nouns: new Set(nounsOf(draft)),
        shape: draft.shape,
        plural: draft.plural,
        last: draft,
        ...(draft.gender === undefined ? {} : { gender: draft.gender }),
      })
      return
    }
    one.drafts.push(draft)
    if (draft.form !== 'pronoun') for (const noun of nounsOf(draft)) one.nouns.add(noun)
    if (one.gender === undefined && draft.gender !== undefined && draft.form !== 'pronoun') one.gender = draft.gender
    one.last = draft
  }
}
