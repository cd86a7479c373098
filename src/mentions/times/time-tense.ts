/** The tense of the verb that governs a word: which side of the anchor "on Friday" or "in March" lies. */
import type { Sentence, Token } from '../../model/index.ts'
import type { Tense } from './time-meaning.ts'

/** Tense of the nearest verb above a token; without a tree, of the nearest verb before it. */
export function tenseOver(sentence: Sentence, index: number): Tense | undefined {
  const { tokens } = sentence
  let at = index
  const { deprel } = tokens[index]!
  // "Friday's ruling", "the Friday ruling": what has a date for a name has mostly happened.
  if (deprel === 'nmod:poss' || deprel === 'compound') return undefined
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const token = tokens[at]!
    if (token.upos === 'VERB' || token.upos === 'AUX' || (token.upos !== 'NUM' && hasVerbalSupport(sentence, at))) {
      const tense = tenseOf(sentence, token)
      if (tense !== undefined) return tense
    }
    at = token.head
  }
  return undefined
}

/** True when the word says when a past verb took place: an adverbial right under it, bare or with "in", "on", "at". */
export function happenedAt(sentence: Sentence, index: number): boolean {
  const { deprel, head } = sentence.tokens[index]!
  const verb = sentence.tokens[head]
  if (verb === undefined || !deprel.startsWith('obl')) return false
  for (const dependent of near(sentence, index)) {
    const { deprel: relation, lemma } = sentence.tokens[dependent]!
    if (lemma === 'since') return true
    if (relation === 'case' && lemma !== 'in' && lemma !== 'on' && lemma !== 'at' && lemma !== 'during') return false
  }
  return tenseOf(sentence, verb) === 'past'
}

/** The first dependents of a token; auxiliaries and marks stand among them, and no sentence costs more for having thousands. */
function near({ dependents }: Sentence, index: number): readonly number[] {
  const all = dependents[index] ?? []
  return all.length > 32 ? all.slice(0, 32) : all
}

function hasVerbalSupport(sentence: Sentence, index: number): boolean {
  return near(sentence, index).some((dependent) => {
    const { deprel } = sentence.tokens[dependent]!
    return deprel === 'cop' || deprel === 'aux' || deprel === 'aux:pass'
  })
}

function tenseOf(sentence: Sentence, verb: Token): Tense | undefined {
  let past = verb.xpos === 'VBD'
  let present = verb.xpos === 'VBZ' || verb.xpos === 'VBP'
  let infinitive = false
  let perfect = false
  for (const dependent of near(sentence, verb.index)) {
    const { deprel, xpos, lemma } = sentence.tokens[dependent]!
    if (deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop') {
      if (futureAuxiliaries.has(lemma)) return 'future'
      if (lemma === 'have') perfect = true
      if (lemma === 'have' || xpos === 'VBD') past = true
      else if (xpos === 'VBZ' || xpos === 'VBP') present = true
    } else if (deprel === 'mark' && lemma === 'to') infinitive = true
  }
  if (verb.lemma === 'go' && verb.xpos === 'VBG' && !past) return 'future'
  if (past) return ahead.has(verb.lemma) && !perfect ? 'future' : 'past'
  if (infinitive) return 'future'
  if (present) return verb.xpos === 'VBG' ? 'future' : 'present'
  if (ahead.has(verb.lemma)) return 'future'
  return verb.xpos === 'VBN' ? 'past' : undefined
}

const futureAuxiliaries: ReadonlySet<string> = new Set([
  'will',
  "'ll",
  'wo',
  'shall',
  'should',
  'may',
  'might',
  'can',
  'must',
])

/** Verbs whose date lies ahead even in the past tense: "was scheduled for Friday", "postponed until Monday". */
const ahead: ReadonlySet<string> = new Set(
  'schedule slate expect plan set due intend postpone delay adjourn reschedule ready likely prepare await'.split(' '),
)
