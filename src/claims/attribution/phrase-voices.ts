/**
 * Voices that are no verbs: "according to police", "reportedly", "the alleged attack", "suspected militants", "the army's claim
 * that".
 */
import { isRelation } from '../../language/tree.ts'
import type { Sentence, Span, Token } from '../../model/index.ts'
import { branch, children, spansOfTokens } from './voice-words.ts'
import { cueSlots, introducer } from '../cues/cue-slot.ts'
import type { Cue, CueTable, VoiceKind } from '../cues/cues.ts'

/** One voice in one sentence; all indexes are tokens of it. */
export interface Voice {
  readonly kind: VoiceKind
  readonly because: string
  readonly token: number
  readonly cue: Span
  readonly speaker?: number
  /** Whoever is made responsible: "blamed *the militia*". */
  readonly blamed?: number
  /** Heads of what is said. */
  readonly heads: readonly number[]
  /** Words of what is said, in text order; none for a bare "the group claimed responsibility". */
  readonly content: readonly Span[]
  /** The cue is negated ("no group has claimed") or not said to be so ("if it confirms"). */
  readonly open: boolean
}

/** "according to police" */
export function phraseVoice(sentence: Sentence, word: Token, cues: CueTable): Voice | undefined {
  const cue = cues.voices('phrase', introducer(sentence, word))[0]
  if (cue === undefined || word.head < 0) return undefined
  const source = sentence.tokens[word.head]!
  let over = source.head
  for (let steps = 0; steps < 20 && over >= 0; steps++) {
    const { upos, head, deprel } = sentence.tokens[over]!
    if (head < 0 || upos === 'VERB' || deprel === 'ccomp') break
    over = head
  }
  if (over < 0) return undefined
  const end = Math.max(
    word.end,
    ...children(sentence, word.index)
      .filter((part) => part.deprel === 'fixed')
      .map((part) => part.end),
  )
  const content = spansOfTokens(sentence, branch(sentence, over, new Set([source.index])))
  return {
    kind: cue.attribution!,
    because: cue.id,
    token: word.index,
    cue: [word.start, end],
    speaker: source.index,
    heads: [over],
    content,
    open: false,
  }
}

/** "reportedly attacked", "the alleged attack", "suspected militants attacked" */
export function modifierVoice(sentence: Sentence, word: Token, cues: CueTable): Voice | undefined {
  if (word.head < 0) return undefined
  const base = { token: word.index, cue: [word.start, word.end] as Span, open: false }
  if (word.deprel === 'advmod') {
    const cue = cues.voices('adv', word.lemma)[0]
    if (cue === undefined) return undefined
    const content = spansOfTokens(sentence, branch(sentence, word.head, new Set([word.index])))
    return { ...base, kind: cue.attribution!, because: cue.id, heads: [word.head], content }
  }
  if (word.deprel !== 'amod') return undefined
  const head = sentence.tokens[word.head]!
  for (const cue of cues.voices('adj', word.text.toLowerCase())) {
    if (cue.slots.includes('doer')) {
      if (!isRelation(head, 'nsubj', 'obl:agent') || head.head < 0 || cues.isHostile(head.lemma)) continue
      const content = spansOfTokens(sentence, branch(sentence, head.head, new Set()))
      return { ...base, kind: cue.attribution!, because: cue.id, blamed: head.index, heads: [head.head], content }
    }
    return {
      ...base,
      kind: cue.attribution!,
      because: cue.id,
      heads: [head.index],
      content: spansOfTokens(sentence, branch(sentence, head.index, new Set([word.index]))),
    }
  }
  return undefined
}

/** "the army's claim that", "a threat by the militia to" */
export function nounVoice(sentence: Sentence, word: Token, cue: Cue): Voice | undefined {
  const around = children(sentence, word.index)
  const heads = around.filter(
    (other) => other.deprel !== 'nmod:poss' && cueSlots(sentence, other.index).some((slot) => cue.slots.includes(slot)),
  )
  if (heads.length === 0) return undefined
  const owner =
    around.find((other) => other.deprel === 'nmod:poss') ??
    around.find(
      (other) =>
        isRelation(other, 'nmod') &&
        children(sentence, other.index).some(
          ({ deprel, lemma }) => deprel === 'case' && (lemma === 'by' || lemma === 'from'),
        ),
    )
  return {
    kind: cue.attribution!,
    because: cue.id,
    token: word.index,
    cue: [word.start, word.end],
    ...(owner === undefined ? {} : { speaker: owner.index }),
    heads: heads.map(({ index }) => index),
    content: heads.flatMap((head) => spansOfTokens(sentence, branch(sentence, head.index, new Set()))),
    open: false,
  }
}
