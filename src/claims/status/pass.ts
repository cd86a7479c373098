/**
 * The step from an event to the word above it where no cue decides: how far what stands there bears on the event.
 */
import { isRelation } from '../../language/tree.ts'
import type { Sentence, Token } from '../../model/index.ts'
import { hasTense, introducer, isDefinite, isInfinitive, isPast } from '../cues/cue-slot.ts'
import type { CueTable } from '../cues/cues.ts'
import { add, type Reading } from './combine.ts'
import { holderOf, type Walk } from './govern.ts'
import { type Reach, readWords, span } from './status-words.ts'

const temporal = new Set(['when', 'once', 'until', 'before', 'whenever', 'as_soon_as', 'by', 'while', 'till', 'where'])
const settled = new Set(['after', 'since', 'having', 'because', 'although', 'though', 'as', 'given'])
const ordinal = new Set(['first', 'second', 'third', 'last', 'only', 'next', 'late', 'latest'])

/** A word without a say is passed; conjuncts are one step. */
function further(word: Token, reading: Reading): Reading {
  return word.deprel === 'conj' ? reading : { ...reading, distance: reading.distance + 1 }
}

/** What no cue decides: how far the clause above bears on the event below it. */
export function pass(tree: Sentence, word: Token, head: Token, walk: Walk, cues: CueTable): Walk {
  const stop: Walk = { ...walk, shielded: true }
  const go = (reach: Reach): Walk => ({
    ...walk,
    node: head.index,
    reading: readWords(tree, head.index, further(word, walk.reading), cues, { reach, spent: false }),
  })
  const noun = word.upos === 'NOUN' || word.upos === 'PROPN'
  if (word.deprel === 'conj') return go(sharing(tree, word))
  if (word.deprel === 'acl:relcl' || word.deprel === 'advcl:relcl') {
    const reading = generic(tree, word, head, walk.reading, cues)
    if (reading !== walk.reading) return { ...stop, reading }
    return isPast(tree, word.index) || walk.reading.status !== 'asserted' || isDefinite(tree, head.index)
      ? stop
      : { ...walk, node: head.index }
  }
  if (word.deprel === 'acl' || word.deprel === 'xcomp') {
    if (isInfinitive(tree, word.index)) return infinitive(tree, word, head, walk, cues)
    if (word.deprel === 'xcomp') return go('all')
    const reading = generic(tree, word, head, walk.reading, cues)
    return { ...stop, reading }
  }
  if (word.deprel === 'ccomp') return isPast(tree, word.index) ? { ...walk, node: head.index, sealed: true } : go('all')
  if (isRelation(word, 'csubj'))
    return isInfinitive(tree, word.index) ? infinitive(tree, word, head, walk, cues) : go('modal')
  if (word.deprel === 'advcl') return adverbial(tree, word, head, walk, cues, go)
  if (noun && isRelation(word, 'nsubj', 'obj', 'iobj', 'obl', 'nmod', 'appos')) {
    if (isDefinite(tree, word.index)) return stop
    return go(word.deprel === 'obj' || word.deprel === 'nsubj:pass' ? 'all' : 'modal')
  }
  // "denies shelling hospital": a gerund taken for the first half of a noun
  if (word.deprel === 'compound' && word.text.toLowerCase().endsWith('ing') && word.index < head.index)
    return { ...walk, node: head.index }
  if (word.deprel === 'compound:prt' || word.deprel === 'fixed' || word.deprel === 'flat')
    return { ...walk, node: head.index }
  return stop
}

/** "anyone who attacks", "any group attacking": a deed nobody is said to have done. */
function generic(tree: Sentence, word: Token, head: Token, reading: Reading, cues: CueTable): Reading {
  const present = !isPast(tree, word.index) ? cues.statuses('pron', head.text.toLowerCase(), 'relative')[0] : undefined
  const own = cues.statuses('pron', head.lemma, 'modifier')[0] ?? present
  const before = tree.dependents[head.index]!.map((i) => tree.tokens[i]!).find((other) => other.deprel === 'det')
  const cue = own ?? (before === undefined ? undefined : cues.statuses('det', before.lemma, 'modifier')[0])
  if (cue?.status !== 'conditional') return reading
  return add(
    reading,
    cue,
    { cue: cue.id, from: 'word', effect: cue.status, negated: false },
    span(own === undefined ? before! : head),
  )
}

/** What the second of two joined verbs takes over from the first. */
function sharing(tree: Sentence, word: Token): Reach {
  if (hasTense(tree, word.index)) return 'marks'
  const own = tree.dependents[word.index]!.map((i) => tree.tokens[i]!)
  if (own.some((other) => isRelation(other, 'nsubj', 'aux'))) return 'marks'
  return own.some((other) => other.deprel === 'cc' && (other.lemma === 'but' || other.lemma === 'yet'))
    ? 'modal'
    : 'all'
}

function infinitive(tree: Sentence, word: Token, head: Token, walk: Walk, cues: CueTable): Walk {
  const around = tree.dependents[head.index]!.map((i) => tree.tokens[i]!)
  if (ordinal.has(head.lemma)) return { ...walk, shielded: true }
  const opener = tree.dependents[word.index]!.find((i) => tree.tokens[i]!.deprel === 'mark')
  if (opener !== undefined && tree.tokens[opener - 1]?.lemma === 'only') return { ...walk, shielded: true }
  if (
    word.deprel === 'acl' &&
    around.some((other) => isRelation(other, 'amod', 'nummod') && ordinal.has(other.lemma))
  ) {
    return { ...walk, shielded: true }
  }
  const purpose = cues.statuses('mark', 'to', 'purpose')[0]
  if (purpose === undefined || isPast(tree, word.index)) return { ...walk, node: head.index }
  const mark = tree.dependents[word.index]!.map((i) => tree.tokens[i]!).find((other) => other.deprel === 'mark')!
  const bearing = { cue: purpose.id, from: 'governor' as const, effect: purpose.status, negated: false }
  const reading = add(
    walk.reading,
    purpose,
    bearing,
    [mark.start, Math.max(mark.end, tree.tokens[mark.index]!.end)],
    holderOf(tree, head),
  )
  return {
    ...walk,
    node: head.index,
    reading: readWords(tree, head.index, reading, cues, { reach: 'all', spent: false }),
  }
}

function adverbial(
  tree: Sentence,
  word: Token,
  head: Token,
  walk: Walk,
  cues: CueTable,
  go: (reach: Reach) => Walk,
): Walk {
  const mark = tree.dependents[word.index]!.map((i) => tree.tokens[i]!).find((other) => other.deprel === 'mark')
  if (isInfinitive(tree, word.index)) {
    const reached = infinitive(tree, word, head, walk, cues)
    return { ...reached, reading: walk.reading.status === reached.reading.status ? walk.reading : reached.reading }
  }
  const name = mark === undefined ? '' : introducer(tree, mark)
  const when = tree.dependents[word.index]!.map((i) => tree.tokens[i]!).find(
    (other) => other.deprel === 'advmod' && temporal.has(other.lemma),
  )
  if (isPast(tree, word.index) || settled.has(name)) return { ...walk, shielded: true }
  if (hasTense(tree, word.index) && !temporal.has(name) && when === undefined) return { ...walk, shielded: true }
  return go('modal')
}
