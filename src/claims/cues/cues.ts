/**
 * Cues: the words that set what a text says of an event ("if", "denied", "threatened to", "the risk of") and who says it
 * ("according to", "claimed responsibility for"). Each row gives its lemmas, the places below or beside them that its
 * effect reaches (`slots`, see cue-slot.ts), and the status or the attribution that it makes there.
 */
import type { AttributionKind, Status } from '../../model/index.ts'

export type CuePos = 'verb' | 'noun' | 'adj' | 'adv' | 'aux' | 'det' | 'pron' | 'mark' | 'phrase' | 'sentence'

/** How a cue bears on its event; `modal`: wanted, possible, demanded; `opinion`: thought or blamed, not vouched for; `light`: the verb only carries the noun. */
export type CueSense =
  | 'modal'
  | 'tense'
  | 'factive'
  | 'implicative'
  | 'aspect'
  | 'light'
  | 'evidential'
  | 'opinion'
  | 'denial'
  | 'negation'
  | 'conditional'
  | 'question'
  | 'hostile'

/** `attitude`: wants, supports or judges the event without vouching for it; listed, never an attribution of a claim. */
export type VoiceKind = AttributionKind | 'attitude'

/** A row of `data/cues`. */
export interface Cue {
  readonly id: string
  readonly sense: CueSense
  readonly pos: CuePos
  readonly lemmas: readonly string[]
  readonly slots: readonly string[]
  /** Status of the event when the cue is affirmed. */
  readonly status?: Status
  /** Status of the event when the cue is negated; absent: the negation changes nothing. */
  readonly underNot?: Status
  /** Status instead, when the event is a deed that harms. */
  readonly hostile?: Status
  /** Status of a modal with "have": "would have killed". */
  readonly perfect?: Status
  /** Acts only on events that harm. */
  readonly onlyHostile?: true
  /** Acts only on complements that are not about the past: "demanded that it withdraw", not "insisted that it withdrew". */
  readonly onlyIrrealis?: true
  /** Acts only on a bare verb or one with "should": "insisted that he leave". */
  readonly mandative?: true
  /** Acts only on nouns without "the", "this" or an owner. */
  readonly indefinite?: true
  /** Acts only when the complement speaks of the subject itself: "warned that it will strike". */
  readonly self?: true
  /** Acts only in the progressive: "is going to". */
  readonly progressive?: true
  /** Acts only in the passive: "is believed to". */
  readonly passive?: true
  /** Acts only in the past tense: "had to leave". */
  readonly past?: true
  /** Acts only under "can" or "could": "cannot believe that". */
  readonly ability?: true
  /** Acts only in the present of "I" or "we": "I don't know that". */
  readonly ownVoice?: true
  /** Acts only as an imperative: "imagine that". */
  readonly imperative?: true
  /** Acts only after this preposition: "in the event of". */
  readonly after?: string
  /** Hands on what stands above it, whatever the article of the event: "carried out the attack". */
  readonly light?: true
  /** Hands on a denial that stands above it: "denied reports of". */
  readonly through?: true
  /** Acts only over these nouns: "dismissed claims that". */
  readonly over?: readonly string[]
  /** Makes the clause it hangs on conditional as well: "if". */
  readonly consequence?: true
  readonly attribution?: VoiceKind
  /** Where the speaker stands. */
  readonly speaker?: 'subject' | 'object' | 'by' | 'possessor' | 'complement' | 'none'
  /** Where the one that is blamed stands. */
  readonly blamed?: 'object' | 'subject' | 'on'
  /** Words that must stand in its object or complement: "claimed *responsibility*". */
  readonly having?: readonly string[]
}

/** The compiled rows, ready to be asked. */
export interface CueTable {
  readonly cues: readonly Cue[]
  /** Rows that set a status, by part of speech, lemma and slot, in the order they are tried. */
  statuses(pos: CuePos, lemma: string, slot: string): readonly Cue[]
  /** Rows that name a voice, by part of speech and lemma, in the order they are tried. */
  voices(pos: CuePos, lemma: string): readonly Cue[]
  /** True for the lemma of a deed that harms. */
  isHostile(lemma: string): boolean
}

const none: readonly Cue[] = []

/** Opens the table that `scripts/data/cues.ts` compiled to `cues.json`. */
export function openCues(json: readonly Cue[]): CueTable {
  const statuses = new Map<CuePos, Map<string, Map<string, Cue[]>>>()
  const voices = new Map<CuePos, Map<string, Cue[]>>()
  const hostile = new Set<string>()
  for (const cue of json) {
    for (const lemma of cue.lemmas) {
      if (cue.sense === 'hostile') hostile.add(lemma)
      if (cue.attribution !== undefined) push(inner(voices, cue.pos), lemma, cue)
      if (cue.status === undefined) continue
      for (const slot of cue.slots) push(inner(inner(statuses, cue.pos), lemma), slot, cue)
    }
  }
  for (const byLemma of voices.values()) {
    for (const list of byLemma.values()) {
      list.sort((a, b) => Number(a.attribution === 'attitude') - Number(b.attribution === 'attitude'))
    }
  }
  return {
    cues: json,
    statuses: (pos, lemma, slot) => statuses.get(pos)?.get(lemma)?.get(slot) ?? none,
    voices: (pos, lemma) => voices.get(pos)?.get(lemma) ?? none,
    isHostile: (lemma) => hostile.has(lemma),
  }
}

function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = new Map<L, V>()
  map.set(key, made)
  return made
}

function push(map: Map<string, Cue[]>, key: string, cue: Cue): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [cue])
  else list.push(cue)
}
