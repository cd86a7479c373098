/**
 * Where cards stand in the margin: each beside its words where it can, none over another. One of them, the one that is looked at,
 * stands exactly beside its words; those before it give way upwards, those after it downwards.
 */
export interface Wish {
  /** Where its words stand, in pixels from the top of the margin. */
  readonly top: number
  readonly height: number
}

/** The top of each card. The wishes are in the order of the text; `fixed` is the index of the card that is looked at. */
export function placeCards(wishes: readonly Wish[], fixed: number | undefined, gap: number): readonly number[] {
  const tops = wishes.map(({ top }) => top)
  if (fixed !== undefined)
    for (let i = fixed - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - gap - wishes[i]!.height)
  // What was pushed over the top edge comes back down, and what is in its way makes room.
  let free = 0
  for (let i = 0; i < tops.length; i++) {
    tops[i] = Math.max(tops[i]!, free)
    free = tops[i]! + wishes[i]!.height + gap
  }
  return tops
}
