/** The queue as it is shown: what the server told, with the decisions that are under way as if they had been kept. */
import type { Review } from '../../../../src/model/index.ts'
import type { Queue, QueueItem, QueueState } from '../../api/types.ts'

/** A decision that the queue may not tell yet. */
interface Made {
  readonly review: Review
  /** The revision that holds it; absent while the server has not kept it. */
  readonly revision?: number
}

/** By the id of their claim. */
export type Pending = ReadonlyMap<string, Made>

export interface Shown {
  readonly items: readonly QueueItem[]
  readonly counts: Queue['counts']
  /** Claims in the state asked for. */
  readonly total: number
  /** Decisions of the coder today. */
  readonly today: number
}

function stateOf(review: Review | undefined): Exclude<QueueState, 'all'> {
  if (review === undefined) return 'undecided'
  return review.verdict === 'flagged' ? 'flagged' : 'decided'
}

export function shownOf({ revision, items, counts, total, today }: Queue, pending: Pending, state: QueueState): Shown {
  const now = { ...counts }
  let left = total
  let decided = today
  const kept: QueueItem[] = []
  for (const item of items) {
    const made = pending.get(item.claim.id)
    const isTold = made === undefined || revision >= (made.revision ?? Number.POSITIVE_INFINITY)
    if (isTold || isSame(made.review, item.review)) {
      kept.push(item)
      continue
    }
    const { review } = made
    const after = stateOf(review)
    now[stateOf(item.review)]--
    now[after]++
    decided++
    if (state === 'all' || state === after) kept.push({ ...item, review })
    else left--
  }
  return { items: kept, counts: now, total: left, today: decided }
}

function isSame(review: Review, told: Review | undefined): boolean {
  return told !== undefined && told.verdict === review.verdict && told.by === review.by && told.note === review.note
}

/** Index of the claim to show: the one that is selected, else the one that took its place in the list. */
export function placeOf(items: readonly QueueItem[], selected: string | undefined, before: number): number {
  const at = selected === undefined ? -1 : items.findIndex(({ claim }) => claim.id === selected)
  return at >= 0 ? at : Math.max(0, Math.min(before, items.length - 1))
}

/** The claim that comes after one when it leaves the list, or stays in it and is done with. */
export function afterIt(items: readonly QueueItem[], at: number, batch: ReadonlySet<string>): string | undefined {
  const isLeft = ({ claim }: QueueItem): boolean => !batch.has(claim.id)
  return (items.slice(at + 1).find(isLeft) ?? items.slice(0, at).findLast(isLeft))?.claim.id
}
