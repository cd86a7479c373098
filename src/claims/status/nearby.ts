/**
 * A net under the tree: "the threat of an invasion", "promised to fund", "calls for a truce" are read from the words in their
 * order when the tree shows no word above the event that bears on it. Only a cue that takes an assertion back counts.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { cueLemmas, cuePos, isDefinite } from '../cues/cue-slot.ts'
import type { Cue, CueTable } from '../cues/cues.ts'

/** A cue right before an event and the word that carries it. */
export interface Nearby {
  readonly cue: Cue
  readonly word: Token
}

/** The cue whose preposition or "to" stands before the noun group or verb of an event; undefined for none. */
export function cueBefore(sentence: Sentence, event: number, cues: CueTable): Nearby | undefined {
  const { tokens } = sentence
  let at = event - 1
  while (at > 0 && event - at < 6 && opens(tokens[at]!)) at--
  const link = tokens[at]
  const head = tokens[at - 1]
  if (link === undefined || head === undefined) return undefined
  const lemma = link.lemma
  if (lemma === 'that' || lemma === 'if' || lemma === 'whether') return undefined
  if (link.upos !== 'ADP' && link.upos !== 'PART' && link.upos !== 'SCONJ') return undefined
  const slots = lemma === 'to' ? ['to-verb', 'to'] : [lemma]
  const pos = cuePos(head)
  if (pos === undefined || (lemma === 'to' && at !== event - 1)) return undefined
  for (const slot of slots) {
    for (const name of cueLemmas(sentence, head)) {
      for (const cue of cues.statuses(pos, name, slot)) {
        if (
          cue.status === 'asserted' ||
          cue.self ||
          cue.progressive ||
          cue.passive ||
          cue.imperative ||
          cue.after !== undefined
        )
          return undefined
        if (cue.over !== undefined || (cue.onlyHostile && !cues.isHostile(tokens[event]!.lemma))) continue
        if (cue.indefinite && isDefinite(sentence, event)) continue
        return { cue, word: head }
      }
    }
  }
  return undefined
}

function opens({ upos }: Token): boolean {
  return upos === 'DET' || upos === 'ADJ' || upos === 'NUM' || upos === 'ADV'
}
