/**
 * Slots: the place an event word has below the word that governs it. "threatened *to attack*" is `to-verb`, "said *that it
 * attacked*" `that`, "fear *an attack*" `object` (and `object!`, since no article makes it known), "the risk *of attack*" `of`.
 */
import { dependentOf, isRelation } from '../../language/tree.ts'
import type { Sentence, Token } from '../../model/index.ts'
import type { CuePos } from './cues.ts'

const known = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'both',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
])
const shown = new Set(['recent', 'previous', 'earlier', 'past', 'latest', 'last', 'ongoing', 'former', 'yesterday'])
const past = new Set(['was', 'were', 'had', 'been', 'did'])
const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** The second half of an introducer, which the tree may hang beside the first: "instead of", "rather than". */
const joins = new Set(['of', 'than'])

/** The words that introduce a clause or a noun, joined: "in_case_of", "according_to". */
export function introducer(sentence: Sentence, word: Token): string {
  let text = word.upos === 'VERB' ? word.text.toLowerCase() : word.lemma
  for (const i of sentence.dependents[word.index]!) {
    const part = sentence.tokens[i]!
    if (part.deprel === 'fixed') text += `_${part.text.toLowerCase()}`
  }
  const next = sentence.tokens[word.index + 1]
  if (next?.head === word.head && next.deprel === word.deprel && joins.has(next.lemma)) text += `_${next.lemma}`
  return text
}

/** True for a noun that the text takes as known: "the attack", "its raid", "recent strikes". */
export function isDefinite(sentence: Sentence, index: number): boolean {
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    if (word.deprel === 'det' && known.has(word.text.toLowerCase())) return true
    if (word.deprel === 'nmod:poss') return true
    if (word.deprel === 'amod' && shown.has(word.lemma)) return true
    if (word.deprel === 'acl:relcl' && isPast(sentence, word.index)) return true
  }
  return sentence.tokens[index]!.upos === 'PRON'
}

/** True for a verb form that speaks of the past: "attacked", "had attacked", "was attacked", "to have attacked". */
export function isPast(sentence: Sentence, index: number): boolean {
  const word = sentence.tokens[index]!
  let auxiliary = ''
  for (const i of sentence.dependents[index]!) {
    const other = sentence.tokens[i]!
    if (other.upos !== 'AUX') continue
    if (other.xpos === 'MD') return false
    const text = other.text.toLowerCase()
    if (past.has(text)) auxiliary = text
    if (other.lemma === 'have') return true
  }
  return word.xpos === 'VBD' || auxiliary !== '' || word.text.toLowerCase() === 'was'
}

/** True for a clause with "to": "to attack". */
export function isInfinitive(sentence: Sentence, index: number): boolean {
  return sentence.dependents[index]!.some((i) => {
    const word = sentence.tokens[i]!
    return word.deprel === 'mark' && word.upos === 'PART' && word.lemma === 'to'
  })
}

/** True for a verb with a tense of its own or with an auxiliary that has one. */
export function hasTense(sentence: Sentence, index: number): boolean {
  if (finite.has(sentence.tokens[index]!.xpos)) return true
  return sentence.dependents[index]!.some((i) => {
    const word = sentence.tokens[i]!
    return (word.upos === 'AUX' || word.deprel === 'cop') && finite.has(word.xpos)
  })
}

/** The slots that a token fills below its head, the most telling first; none where grammar gives it none. */
export function cueSlots(sentence: Sentence, index: number): readonly string[] {
  const word = sentence.tokens[index]!
  const { deprel } = word
  if (deprel === 'nsubj:pass' || deprel === 'obj' || deprel === 'iobj') return objectSlots(sentence, index)
  if (isRelation(word, 'nsubj', 'csubj')) return ['subject']
  if (deprel === 'compound') return ['compound']
  if (deprel === 'nmod:poss') return []
  const noun = word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'PRON'
  if (isRelation(word, 'xcomp', 'ccomp', 'advcl', 'acl') && deprel !== 'acl:relcl' && deprel !== 'advcl:relcl') {
    return clauseSlots(sentence, index)
  }
  if (deprel === 'parataxis') return ['parataxis']
  if (deprel === 'acl:relcl') return isContent(sentence, index) ? ['that'] : []
  if (isRelation(word, 'obl', 'nmod') && deprel !== 'obl:agent') {
    const marker = dependentOf(sentence, index, 'case')
    if (marker === undefined) return deprel === 'nmod' ? ['compound'] : []
    return [introducer(sentence, marker)]
  }
  return noun && deprel === 'root' ? [] : []
}

/** "the claim *that soldiers burned the market*" read as a relative clause: it has a subject and an object besides "that". */
function isContent(sentence: Sentence, index: number): boolean {
  const around = sentence.dependents[index]!.map((i) => sentence.tokens[i]!)
  if (around[0]?.lemma !== 'that') return false
  const others = around.slice(1)
  return (
    others.some((other) => isRelation(other, 'nsubj')) && others.some((other) => isRelation(other, 'obj', 'aux:pass'))
  )
}

function objectSlots(sentence: Sentence, index: number): readonly string[] {
  if (!isDefinite(sentence, index)) return ['object!', 'object']
  const word = sentence.tokens[index]!
  if (word.deprel === 'nsubj:pass' && dependentOf(sentence, word.head, 'xcomp', 'ccomp') !== undefined) return []
  if (word.deprel === 'nsubj:pass' && !isPast(sentence, word.head)) return ['object!', 'object']
  return ['object']
}

function clauseSlots(sentence: Sentence, index: number): readonly string[] {
  const word = sentence.tokens[index]!
  if (isInfinitive(sentence, index)) return ['to-verb']
  const marker = dependentOf(sentence, index, 'mark') ?? dependentOf(sentence, index, 'case')
  const lemma = marker === undefined ? '' : introducer(sentence, marker)
  if (word.deprel === 'ccomp' || (word.deprel === 'acl' && lemma === 'that')) {
    if (lemma === 'whether' || lemma === 'if') return ['whether']
    if (word.xpos === 'VBG' && !hasTense(sentence, index)) return ['ing', 'that']
    return ['that']
  }
  if (lemma !== '') return [lemma]
  if (word.deprel === 'advcl' && hasTense(sentence, index)) return []
  if (word.deprel === 'acl') return word.xpos === 'VBG' ? ['ing'] : []
  if (word.xpos === 'VBG') return ['ing']
  if (word.deprel === 'xcomp') {
    if (word.upos === 'NOUN' || word.upos === 'PROPN') return ['object']
    return word.xpos === 'VB' ? ['bare-verb', 'to-verb'] : ['bare-verb']
  }
  return []
}

/** The part of speech under which cues list a governing word. */
export function cuePos(word: Token): CuePos | undefined {
  switch (word.upos) {
    case 'VERB':
    case 'AUX':
      return 'verb'
    case 'NOUN':
    case 'PROPN':
      return 'noun'
    case 'ADJ':
      return 'adj'
    case 'ADV':
      return 'adv'
    default:
      return undefined
  }
}

/** The names under which cues list a word: with its particle first, then bare: "rule_out", "rule". */
export function cueLemmas(sentence: Sentence, word: Token): readonly string[] {
  for (const i of sentence.dependents[word.index]!) {
    const part = sentence.tokens[i]!
    if (part.lemma === 'short' && isRelation(part, 'xcomp', 'advmod')) return [`${word.lemma}_short`, word.lemma]
    if (part.deprel === 'compound:prt') return [`${word.lemma}_${part.lemma}`, word.lemma]
    if (part.deprel === 'obj' && (part.lemma === 'place' || part.lemma === 'part'))
      return [`${word.lemma}_${part.lemma}`]
  }
  return [word.lemma]
}

/** A word that may govern another, and the slots that the other fills below it. */
export interface Governor {
  readonly head: Token
  readonly slots: readonly string[]
}

/**
 * The words that may govern a token, the likeliest first. Phrases with a preposition or "to" are attached wrongly more often
 * than anything else, so the noun right before such a phrase and the verb above that noun are asked as well: "repeated his
 * *threat* to bomb", "*urged* both sides to withdraw".
 */
export function governorsOf(sentence: Sentence, index: number): readonly Governor[] {
  const word = sentence.tokens[index]!
  if (word.head < 0) return []
  const head = sentence.tokens[word.head]!
  const slots = cueSlots(sentence, index)
  const own = { head, slots }
  const opener = openerOf(sentence, index)
  if (opener === undefined || slots.length === 0) return [own]
  const before = sentence.tokens[opener.index - 1]
  if (
    before !== undefined &&
    before.index !== head.index &&
    before.index !== index &&
    isNoun(before) &&
    before.index > head.index
  ) {
    const owner = word.deprel === 'ccomp' && before.deprel === 'nmod' ? sentence.tokens[before.head] : undefined
    return owner === undefined ? [{ head: before, slots }, own] : [{ head: before, slots }, { head: owner, slots }, own]
  }
  if (isNoun(head) && head.head >= 0 && isRelation(head, 'obj', 'iobj', 'nsubj:pass', 'obl')) {
    return [own, { head: sentence.tokens[head.head]!, slots }]
  }
  return [own]
}

function isNoun(word: Token): boolean {
  return word.upos === 'NOUN' || word.upos === 'PROPN'
}

/** The preposition or "to" that opens the phrase of a token. */
function openerOf(sentence: Sentence, index: number): Token | undefined {
  const word = sentence.tokens[index]!
  if (word.deprel === 'ccomp') {
    const first = sentence.dependents[index]![0]
    return first !== undefined && sentence.tokens[first]!.lemma === 'that' ? sentence.tokens[first] : undefined
  }
  if (!isRelation(word, 'obl', 'nmod', 'advcl', 'acl', 'xcomp') || word.deprel === 'acl:relcl') return undefined
  const opener = dependentOf(sentence, index, 'mark') ?? dependentOf(sentence, index, 'case')
  return opener !== undefined && opener.index < index ? opener : undefined
}
