import type { Decision } from '../../model/index.ts'

/**
 * Ids of the decisions that an undo takes back: an undo that was itself undone undoes nothing, however long the chain. Which undo
 * takes back which is told by their ids and never by their clocks.
 */
export function undoneIn(decisions: readonly Decision[]): ReadonlySet<string> {
  const undos = decisions.filter(({ verdict, undoes }) => verdict === 'undo' && undoes !== undefined)
  const byId = new Map(undos.map((undo) => [undo.id, undo]))
  const waiting = new Map<string, number>()
  for (const { undoes } of undos) waiting.set(undoes!, (waiting.get(undoes!) ?? 0) + 1)
  const undone = new Set<string>()
  // What nobody undoes comes first, so that each undo is settled before what it takes back.
  const settled = undos.filter(({ id }) => !waiting.has(id))
  for (let undo = settled.pop(); undo !== undefined; undo = settled.pop()) {
    const { id, undoes } = undo
    if (!undone.has(id)) undone.add(undoes!)
    const left = waiting.get(undoes!)! - 1
    waiting.set(undoes!, left)
    const next = byId.get(undoes!)
    if (left === 0 && next !== undefined) settled.push(next)
  }
  return undone
}

/** The decisions that hold, oldest first, blind ones included; undos are none of them. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const undone = undoneIn(decisions)
  return decisions
    .map((decision, i) => ({ decision, i }))
    .filter(({ decision: { id, verdict } }) => verdict !== 'undo' && !undone.has(id))
    .sort((a, b) => compareText(a.decision.at, b.decision.at) || a.i - b.i)
    .map(({ decision }) => decision)
}

/** Those that make the record what it is: standing, and not made blind. */
export function appliedDecisions(decisions: readonly Decision[]): readonly Decision[] {
  return standingDecisions(decisions).filter(({ blind }) => blind !== true)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
