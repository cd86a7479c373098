/** Whether a word with what was found around it claims anything, or is only a word for an event that the text tells elsewhere. */
import type { Count, Participant, Sentence } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { Predicate } from './predicates/predicates.ts'

/** What was found around a word. */
interface Found {
  readonly initiators: readonly Participant[]
  readonly recipients: readonly Participant[]
  readonly counts: readonly Count[]
  readonly isArmed: boolean
  readonly place: Draft['place']
  readonly when: Draft['when']
}

/** A bare event noun without any party, place, time or number claims nothing: "the attack", "further escalation". */
export function isWorthClaiming(
  sentence: Sentence,
  { frame, token, carriers, slots }: Predicate,
  { initiators, recipients, counts, isArmed, place, when }: Found,
): boolean {
  const parties = initiators.length + recipients.length
  const isNumbered = slots.get('object')?.some(({ token: at }) => sentence.tokens[at]!.upos === 'NUM') === true
  if (frame.pos === 'verb')
    return (
      parties > 0 ||
      isArmed ||
      isSpokenOf(sentence, slots) ||
      counts.length > 0 ||
      place !== undefined ||
      when !== undefined ||
      isNumbered
    )
  const anaphoric = sentence.dependents[token]!.some((at) =>
    ['the', 'this', 'that', 'these', 'those', 'such'].includes(sentence.tokens[at]!.lemma),
  )
  const own = parties + counts.length + (place?.basis === 'stated' ? 1 : 0) + (when?.basis === 'stated' ? 1 : 0)
  if (carriers.length > 0) return own > 0
  return anaphoric ? parties > 0 || counts.length > 0 : own > 0
}

/** "{It} will not end the strike": somebody acts or suffers, though nothing tells who. */
function isSpokenOf(sentence: Sentence, slots: Predicate['slots']): boolean {
  return ['subject', 'object'].some(
    (slot) => slots.get(slot)?.some(({ token }) => personal.has(sentence.tokens[token]!.lemma)) === true,
  )
}

const personal: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'him', 'her', 'them'])
