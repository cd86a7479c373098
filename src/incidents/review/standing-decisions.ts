import type { Decision } from '../../model/index.ts'

/** The decisions that hold, oldest first: an undone one is out, and an undo that was itself undone undoes nothing. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const inOrder = decisions
    .map((decision, i) => ({ decision, i }))
    .sort((a, b) => compareText(a.decision.at, b.decision.at) || a.i - b.i)
    .map(({ decision }) => decision)
  const undone = new Set<string>()
  for (const { id, verdict, undoes } of inOrder.toReversed())
    if (verdict === 'undo' && undoes !== undefined && !undone.has(id)) undone.add(undoes)
  return inOrder.filter(({ id, verdict }) => verdict !== 'undo' && !undone.has(id))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
