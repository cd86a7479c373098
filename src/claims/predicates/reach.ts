/**
 * The fillers of a slot path: `object` is what stands in that slot, `clause.object` what stands in the object of the clause
 * ("threatened to expel {the envoy}"), `object.of` what hangs under the object ("accepted the demands of {the miners}").
 */
import type { Sentence } from '../../model/index.ts'
import type { Slot } from './frame.ts'
import { type Filler, fillersOf, type Slots, slotsOf } from './slots.ts'

/** The words at the end of the path, in text order; empty when a step has none. */
export function reach(sentence: Sentence, slots: Slots, path: Slot): readonly Filler[] {
  const dot = path.indexOf('.')
  if (dot < 0) return fillersOf(sentence, slots, path)
  const rest = path.slice(dot + 1)
  return (slots.get(path.slice(0, dot)) ?? []).flatMap(({ token }) => reach(sentence, slotsOf(sentence, token), rest))
}
