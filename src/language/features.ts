/** Small readers of grammar: tense, verb form, voice and number of a token, from its Penn tag and its dependents. */
import type { Sentence, Token } from '../model/index.ts'
import { dependentsOf, isRelation } from './tree.ts'

export type Tense = 'past' | 'present' | 'future'
export type VerbForm = 'finite' | 'infinitive' | 'past-participle' | 'present-participle'

/** The tense that the word itself shows: VBD past, VBP and VBZ present; undefined for other words. */
export function tenseOf(token: Token): Tense | undefined {
  if (token.xpos === 'VBD') return 'past'
  return token.xpos === 'VBP' || token.xpos === 'VBZ' ? 'present' : undefined
}

/** The form of a verb or auxiliary; undefined for other words. A modal is finite. */
export function verbFormOf(token: Token): VerbForm | undefined {
  switch (token.xpos) {
    case 'VBD':
    case 'VBP':
    case 'VBZ':
    case 'MD':
      return 'finite'
    case 'VB':
      return 'infinitive'
    case 'VBN':
      return 'past-participle'
    case 'VBG':
      return 'present-participle'
    default:
      return undefined
  }
}

/**
 * The tense of the clause a word heads, its auxiliaries and copula included: "will attack", "were killed", "has fled".
 * Perfect forms are past; undefined for clauses without a finite verb.
 */
export function clauseTense(sentence: Sentence, index: number): Tense | undefined {
  let tense = tenseOf(sentence.tokens[index]!)
  for (const aux of dependentsOf(sentence, index, 'aux', 'cop')) {
    if (aux.xpos === 'MD') return aux.lemma === 'will' || aux.lemma === 'shall' ? futureOf(aux) : (tense ?? 'present')
    if (aux.lemma === 'have' && tenseOf(aux) !== undefined) return 'past'
    tense = tenseOf(aux) ?? tense
  }
  return tense
}

function futureOf(aux: Token): Tense {
  const word = aux.text.toLowerCase()
  return word === 'would' || word === 'should' || word.endsWith('d') ? 'present' : 'future'
}

/** True when the word heads a passive clause or is a passive participle after a noun: "was killed", "cells linked to …". */
export function isPassive(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index]!
  for (const dependent of sentence.dependents[index] ?? []) {
    const { deprel } = sentence.tokens[dependent]!
    if (deprel === 'aux:pass' || deprel === 'nsubj:pass' || deprel === 'csubj:pass' || deprel === 'obl:agent')
      return true
  }
  if (token.xpos !== 'VBN') return false
  if (token.deprel === 'acl') return true
  const head = token.deprel === 'conj' ? token.head : -1
  return head >= 0 && dependentsOf(sentence, index, 'nsubj').length === 0 && isPassive(sentence, head)
}

/** True for plural nouns, names and pronouns. */
export function isPlural(token: Token): boolean {
  if (token.xpos === 'NNS' || token.xpos === 'NNPS') return true
  return (
    (token.upos === 'PRON' || token.upos === 'DET') &&
    [
      'they',
      'them',
      'their',
      'theirs',
      'themselves',
      'we',
      'us',
      'our',
      'ours',
      'ourselves',
      'these',
      'those',
      'both',
    ].includes(token.text.toLowerCase())
  )
}

/** True when the word is negated by a dependent of its own: "not", "n't", "never", "no". */
export function isNegated(sentence: Sentence, index: number): boolean {
  for (const dependent of sentence.dependents[index] ?? []) {
    const token = sentence.tokens[dependent]!
    if (isRelation(token, 'advmod', 'det', 'cc:preconj') && negations.has(token.lemma)) return true
  }
  return false
}

const negations: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'neither'])
