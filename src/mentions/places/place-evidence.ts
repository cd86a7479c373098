/**
 * How much the text speaks for a candidate being a place. Points are added for grammar and words around the name and taken
 * for what makes it part of a person, a paper or a plain word; the finder compares the sum with a threshold.
 */
import type { Sentence } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { isArticle } from './place-fold.ts'
import { fame } from './place-resolve.ts'
import { type Candidate, type Setting, typeOf } from './place-match.ts'
import type { PlaceWord } from './place-words.ts'

export interface Evidence {
  readonly points: number
  /** It cannot be a place here, whatever the rest of the text says. */
  readonly never: boolean
  /** Surname or given name in this very place. */
  readonly person: boolean
  readonly reason: string
}

/** Points at which a candidate is taken. */
export const enough = 2

export function weigh(
  gazetteer: Gazetteer,
  sentence: Sentence,
  words: readonly PlaceWord[],
  candidate: Candidate,
  setting: Setting,
  isPlace: (word: number) => boolean,
): Evidence {
  const { from, to, key, rows } = candidate
  const { tokens } = sentence
  const first = words[from]!
  const last = words[to - 1]!
  const head = headToken(sentence, first.token, last.token)
  const reasons: string[] = []
  let points = 0
  const add = (value: number, why: string): void => {
    points += value
    if (value > 0) reasons.push(why)
  }

  const single = to - from === 1
  const best = rows[0]
  const ordinary = gazetteer.lists.ordinary.has(key)
  const plain = gazetteer.lists.plain.has(key) && !(key.length < 4 && (first.upper || first.pointed))
  if (plain) points -= 4
  else if (gazetteer.lists.institutions.has(key)) points -= 0.5
  else add(priorOf(gazetteer, rows, ordinary, single), 'well known')
  if (!single && !ordinary && !plain) add(0.7, 'name of several words')
  if (
    !candidate.typed &&
    single &&
    gazetteer.demonym(key).length > 0 &&
    (best === undefined || gazetteer.type(best).id !== 'country')
  )
    points -= 3
  if (candidate.typed) add(2.2, 'type word')

  const token = tokens[head]!
  if (setting === 'lower') {
    if (token.upos !== 'PROPN') points -= 1
  } else if (token.upos === 'PROPN') add(0.6, 'proper noun')
  else if (
    token.upos === 'VERB' ||
    token.upos === 'ADV' ||
    token.upos === 'PRON' ||
    token.upos === 'AUX' ||
    token.upos === 'INTJ'
  )
    points -= 2.5
  else points -= single && (setting !== 'mixed' || first.token === 0) ? 1 : 0.3
  if (first.token === 0 && setting === 'mixed' && token.upos !== 'PROPN') points -= 1
  if ((setting === 'title' || setting === 'upper') && ordinary) points -= 0.7

  const preposition = prepositionOf(sentence, head, first.token)
  if (preposition !== undefined) {
    if (gazetteer.lists.insidePrepositions.has(preposition))
      add(ordinary && preposition === 'around' ? 1 : 2, `after '${preposition}'`)
    else if (gazetteer.lists.loosePrepositions.has(preposition))
      add(preposition === 'of' || preposition === 'on' ? 0.6 : 1, `after '${preposition}'`)
    else if (preposition === 'by' || preposition === 'with') points -= 0.3
  }

  if (
    token.deprel === 'nsubj' &&
    rows.slice(0, 3).some((row) => ['capital', 'country'].includes(gazetteer.type(row).id)) &&
    gazetteer.lists.actorVerbs.has(tokens[token.head]?.lemma ?? '')
  )
    add(0.6, 'subject of what states do')

  const minor =
    best !== undefined &&
    gazetteer.type(best).precision === 'town' &&
    gazetteer.population(best) < 300_000 &&
    !gazetteer.curated(best)
  if (minor && single && token.deprel === 'nsubj')
    points -= gazetteer.lists.actorVerbs.has(tokens[token.head]?.lemma ?? '') ? 1.5 : 0.4
  if (minor && last.possessive && (key.startsWith('st ') || key.startsWith('saint '))) points -= 2

  const before = words[from - 1]
  const adjacentBefore = before !== undefined && first.gap === 'space' && !before.possessive
  if (adjacentBefore && setting !== 'lower') {
    if (
      isArticle(first.folded) &&
      before.capital &&
      !isPlace(from - 1) &&
      tokens[before.token]?.upos === 'PROPN' &&
      typeOf(gazetteer, before.folded) === undefined &&
      !gazetteer.lists.directions.has(before.folded)
    )
      return no('after a name, with an article', true)
    if (/^(?:de|da|di|von|van|del|della|bin|ibn|ben|abu)$/.test(before.text) && !isPlace(from - 1))
      return no('after a particle of names', true)
    if (
      gazetteer.lists.titles.has(before.folded) &&
      before.capital &&
      !/^(?:general|private|major|justice)$/.test(before.folded)
    )
      return no('title before it', single)
    if (
      before.capital &&
      gazetteer.lists.givenNames.has(before.folded) &&
      !isPlace(from - 1) &&
      best !== undefined &&
      gazetteer.type(best).id !== 'country'
    )
      return no('given name before it', true)
    if (
      before.capital &&
      tokens[before.token]?.upos === 'PROPN' &&
      !gazetteer.lists.directions.has(before.folded) &&
      !isPlace(from - 1) &&
      typeOf(gazetteer, before.folded) === undefined &&
      gazetteer.demonym(before.folded).length === 0
    ) {
      if (setting === 'mixed') points -= joined(sentence, before.token, head) ? 2.2 : 1
    }
    if (before.folded === 'of' && before.gap === 'space') {
      const name = words[from - 2]
      if (name?.capital === true && gazetteer.lists.headsOfNames.has(name.folded)) return no('inside a name', false)
    }
  }

  const after = words[to]
  if (after !== undefined && after.gap === 'space' && !last.possessive && setting !== 'lower') {
    const next = tokens[after.token]
    if (after.capital && setting !== 'upper') {
      if (gazetteer.lists.tailsOfNames.has(after.folded) && !isPlace(to)) return no('inside a name', false)
      if (
        single &&
        gazetteer.lists.givenNames.has(key) &&
        next?.upos === 'PROPN' &&
        !gazetteer.lists.bodies.has(after.folded) &&
        typeOf(gazetteer, after.folded) === undefined &&
        gazetteer.demonym(after.folded).length === 0 &&
        (best === undefined || fame(gazetteer, best) < 6 || joined(sentence, after.token, head)) &&
        !isPlace(to)
      )
        return no('given name with a surname', true)
      if (gazetteer.lists.bodies.has(after.folded)) add(0.8, 'body of the place')
      else if (
        next?.upos === 'PROPN' &&
        typeOf(gazetteer, after.folded) === undefined &&
        gazetteer.demonym(after.folded).length === 0
      )
        points -= joined(sentence, after.token, head) ? 1.6 : 0.8
    } else if (gazetteer.lists.bodies.has(after.folded)) add(0.6, 'body of the place')
  }
  if (after !== undefined && after.gap === 'hyphen' && !isPlace(to)) points -= after.capital ? 0.6 : 0
  if (
    before !== undefined &&
    first.gap === 'hyphen' &&
    !isPlace(from - 1) &&
    !gazetteer.lists.directions.has(before.folded)
  )
    points -= 2

  return { points, never: false, person: false, reason: reasons.join(', ') }
}

function no(reason: string, person: boolean): Evidence {
  return { points: Number.NEGATIVE_INFINITY, never: true, person, reason }
}

/** What the name alone says. */
function priorOf(gazetteer: Gazetteer, rows: readonly number[], ordinary: boolean, single: boolean): number {
  const best = rows[0]
  if (best === undefined) return -1
  const { id, precision } = gazetteer.type(best)
  if (id === 'country') return ordinary || gazetteer.lists.givenNames.has(gazetteer.name(best).toLowerCase()) ? 2 : 3
  if (precision === 'region') return ordinary ? 0 : 2
  if (ordinary && rows.slice(0, 3).some((row) => gazetteer.type(row).id === 'capital')) return 1.4
  if (ordinary && (precision === 'district' || precision === 'site')) return -1
  if (ordinary && precision === 'province') return 0.3
  if (ordinary) return Math.min(1.6, Math.max(-1.5, Math.log10(Math.max(gazetteer.population(best), 1)) - 5))
  if (precision === 'province') return 1.8
  if (precision === 'district') return single ? 0 : 1
  if (precision === 'site') return single ? 1.5 : 1.8
  const population = gazetteer.population(best)
  if (gazetteer.curated(best) && population === 0) return 1.2
  if (population >= 1_000_000) return 2
  if (population >= 100_000) return 1.5
  if (population >= 20_000) return 0.9
  return gazetteer.curated(best) ? 0.9 : 0.2
}

/** The preposition that governs a token, through coordination: "in A, B and C". */
function prepositionOf(sentence: Sentence, head: number, first: number): string | undefined {
  const { tokens, dependents } = sentence
  if (tokens[first - 1]?.text === 'to' && /^according$/i.test(tokens[first - 2]?.text ?? '')) return undefined
  let at = head
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    for (const dependent of dependents[at]!) {
      const token = tokens[dependent]!
      if (dependent < at && token.deprel === 'case' && token.upos === 'ADP') return token.lemma
    }
    const { deprel, head: above } = tokens[at]!
    if (
      deprel !== 'conj' &&
      deprel !== 'appos' &&
      deprel !== 'flat' &&
      deprel !== 'compound' &&
      deprel !== 'nmod:unmarked' &&
      deprel !== 'nmod:desc'
    )
      break
    at = above
  }
  const before = tokens[first - 1]
  const beforeThat = tokens[first - 2]
  if (before?.upos === 'ADP') return before.lemma
  if (before?.upos === 'DET' && beforeThat?.upos === 'ADP') return beforeThat.lemma
  return undefined
}

/** The token of a span whose head lies outside it. */
export function headToken(sentence: Sentence, first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const { head } = sentence.tokens[at]!
    if (head < first || head > last) {
      if (sentence.tokens[at]!.upos !== 'PUNCT' && sentence.tokens[at]!.upos !== 'DET') return at
    }
  }
  return last
}

/** True when two tokens are parts of one name. */
function joined(sentence: Sentence, a: number, b: number): boolean {
  const x = sentence.tokens[a]!
  const y = sentence.tokens[b]!
  return (
    (x.head === b && /^(?:flat|compound)/.test(x.deprel)) ||
    (y.head === a && /^(?:flat|compound)/.test(y.deprel)) ||
    (x.head === y.head && x.deprel === y.deprel && x.deprel.startsWith('flat'))
  )
}
