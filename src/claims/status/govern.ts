/**
 * The word above an event that bears on it: which cue row holds for it, and what the row makes of the event.
 */
import { isRelation } from '../../language/tree.ts'
import type { Sentence, Span, Status, Token } from '../../model/index.ts'
import { cueLemmas, cuePos, isDefinite, isPast } from '../cues/cue-slot.ts'
import type { Cue, CueTable } from '../cues/cues.ts'
import { add, type Reading } from './combine.ts'
import { negator, type Reach, readWords, span } from './status-words.ts'

/** Where the walk stands. */
export interface Walk {
  readonly node: number
  readonly reading: Reading
  /** What stands above only counts as far as a denial does: the complement is presented as done. */
  readonly sealed: boolean
  /** A verb that takes it for true stands above ("regretted that"): not even a question undoes it. */
  readonly taken: boolean
  /** The walk came to its end below the root. */
  readonly shielded: boolean
}

/** The row that holds for a word in one of its slots below a head; undefined for none. */
export function governingCue(
  tree: Sentence,
  word: Token,
  head: Token,
  slots: readonly string[],
  walk: Walk,
  event: number,
  cues: CueTable,
): Cue | undefined {
  const pos = cuePos(head)
  if (pos === undefined) return undefined
  for (const slot of slots) {
    for (const lemma of cueLemmas(tree, head)) {
      for (const cue of cues.statuses(pos, lemma, slot)) {
        if (
          walk.sealed &&
          !cue.through &&
          cue.sense !== 'denial' &&
          cue.sense !== 'evidential' &&
          cue.sense !== 'opinion'
        )
          continue
        if (applies(tree, cue, word, head, event, cues)) return cue
      }
    }
    if (pos === 'verb' && (head.xpos === 'VBN' || head.deprel === 'amod')) {
      const cue = cues.statuses('adj', head.text.toLowerCase(), slot)[0]
      if (cue !== undefined && !walk.sealed && applies(tree, cue, word, head, event, cues)) return cue
    }
  }
  return undefined
}

function applies(tree: Sentence, cue: Cue, word: Token, head: Token, event: number, cues: CueTable): boolean {
  const verbal = word.upos === 'VERB' || word.upos === 'AUX'
  if (cue.indefinite && !verbal && isDefinite(tree, word.index)) return false
  if (cue.onlyIrrealis && verbal && isPast(tree, word.index)) return false
  if (cue.mandative && !isMandative(tree, word)) return false
  if (cue.onlyHostile && !cues.isHostile(tree.tokens[event]!.lemma)) return false
  if (cue.over !== undefined && !cue.over.includes(word.lemma)) return false
  if (!holds(tree, cue, head)) return false
  return !cue.self || speaksOfItself(tree, word.index)
}

/** What a row asks of the governing word itself: its voice, its subject, its auxiliary. */
export function holds(tree: Sentence, cue: Cue, head: Token): boolean {
  const around = tree.dependents[head.index]!.map((i) => tree.tokens[i]!)
  if (cue.after !== undefined && !around.some(({ lemma }) => lemma === cue.after)) return false
  if (cue.passive && !around.some(({ deprel }) => deprel === 'aux:pass')) return false
  if (cue.past && head.xpos !== 'VBD') return false
  if (cue.progressive && head.xpos !== 'VBG') return false
  if (cue.ability && !around.some(({ upos, lemma }) => upos === 'AUX' && (lemma === 'can' || lemma === 'could')))
    return false
  if (
    cue.ownVoice &&
    (isPast(tree, head.index) ||
      !around.some(({ deprel, lemma }) => deprel === 'nsubj' && (lemma === 'i' || lemma === 'we')))
  )
    return false
  return !(cue.imperative && around.some((other) => isRelation(other, 'nsubj')))
}

/** "that he leave", "that he should leave" */
function isMandative(tree: Sentence, word: Token): boolean {
  const helpers = tree.dependents[word.index]!.map((i) => tree.tokens[i]!).filter(({ upos }) => upos === 'AUX')
  if (helpers.some(({ lemma }) => lemma === 'should')) return true
  return helpers.length === 0 && word.xpos === 'VB'
}

/** True when the subject of a clause is a pronoun or missing: "warned that *it* will strike". */
function speaksOfItself(tree: Sentence, clause: number): boolean {
  const subject = tree.dependents[clause]!.find((i) => isRelation(tree.tokens[i]!, 'nsubj'))
  return (
    subject === undefined ||
    tree.tokens[subject]!.upos === 'PRON' ||
    tree.dependents[subject]!.some((i) => tree.tokens[i]!.deprel === 'nmod:poss')
  )
}

/** The walk after a governing word. `word` is the head of what stands below it. */
export function govern(
  tree: Sentence,
  word: Token,
  head: Token,
  cue: Cue,
  walk: Walk,
  event: number,
  cues: CueTable,
): Walk {
  const no = negator(tree, head.index, cues)
  const effect = no === undefined ? affirmed(tree, cue, event, cues) : cue.underNot
  const bearing = { cue: cue.id, from: 'governor' as const, effect, negated: no !== undefined }
  const words: Span =
    no === undefined ? span(head) : [Math.min(no.word.start, head.start), Math.max(no.word.end, head.end)]
  let reading = add(walk.reading, cue, bearing, words, holderOf(tree, head))
  const seals = cue.sense === 'factive' || cue.sense === 'evidential' || cue.sense === 'opinion'
  const sealed = walk.sealed || (seals && !(cue.through && !isDefinite(tree, word.index)))
  const taken = walk.taken || (cue.sense === 'factive' && !walk.sealed)
  const spent = cue.underNot !== undefined
  const undone = no !== undefined && effect === 'asserted'
  if (!sealed) {
    const reach = undone ? 'marks' : lightUnder(tree, cue, word, head)
    reading = readWords(tree, head.index, reading, cues, { reach, spent })
  } else if (!taken && head.upos !== 'NOUN') {
    reading = readWords(tree, head.index, reading, cues, { reach: cue.sense === 'opinion' ? 'modal' : 'marks', spent })
  }
  return { node: head.index, reading, sealed, taken, shielded: false }
}

/** "The attack may have been carried out by the militia": the attack itself is not in doubt. */
function lightUnder(tree: Sentence, cue: Cue, word: Token, head: Token): Reach {
  if (!cue.light || word.deprel !== 'nsubj:pass' || !isDefinite(tree, word.index)) return 'all'
  return tree.dependents[head.index]!.some((i) => tree.tokens[i]!.text.toLowerCase() === 'have') ? 'marks' : 'all'
}

function affirmed(tree: Sentence, cue: Cue, event: number, cues: CueTable): Status | undefined {
  if (cue.hostile !== undefined && cues.isHostile(tree.tokens[event]!.lemma)) return cue.hostile
  return cue.status
}

/** Whoever stands behind a cue: its subject, the "by" of a passive, the owner of a noun. */
export function holderOf(tree: Sentence, head: Token): number | undefined {
  let at = head.index
  for (let steps = 0; steps < 4; steps++) {
    const own = tree.dependents[at]!
    const found =
      own.find((i) => tree.tokens[i]!.deprel === 'nsubj') ??
      own.find((i) => tree.tokens[i]!.deprel === 'obl:agent') ??
      own.find((i) => tree.tokens[i]!.deprel === 'nmod:poss')
    if (found !== undefined) return found
    const word = tree.tokens[at]!
    if (word.head < 0 || !isRelation(word, 'xcomp', 'conj', 'advcl')) return undefined
    at = word.head
  }
  return undefined
}
