/** Items of a queue, as short as tests want them. */
import type { Claim, Review } from '../../../src/model/index.ts'
import type { Queue, QueueItem } from '../../../src/server/contract/index.ts'

const claim: Claim = {
  id: '',
  document: 'd1',
  event: 'ASSAULT',
  contexts: [],
  quad: 4,
  status: 'asserted',
  attribution: { kind: 'author' },
  initiators: [],
  recipients: [],
  counts: [],
  weapons: [],
  evidence: [10, 20],
  trigger: [12, 15],
  rule: 'frame',
  codes: { plover: null, cameo: null, acled: null, ucdp: null },
}

export function review(verdict: Review['verdict'], by = 'Layla'): Review {
  return { verdict, by, decision: 'd' }
}

export function item(id: string, more: Partial<QueueItem> = {}): QueueItem {
  const document = { id: 'd1', name: 'report.txt' }
  return {
    claim: { ...claim, id },
    document,
    sentence: { span: [10, 21], text: 'Rockets hit' },
    quote: { document, span: [10, 20], before: '', text: 'Rockets hi', after: '', line: 1, column: 11 },
    trigger: 'hit',
    score: 0.5,
    reasons: [],
    alternatives: [],
    same: [],
    ...more,
  }
}

/** A queue of undecided claims. */
export function queue(items: readonly QueueItem[], more: Partial<Queue> = {}): Queue {
  const undecided = items.length
  return {
    revision: 1,
    counts: { all: undecided, undecided, flagged: 0, decided: 0 },
    today: 0,
    total: undecided,
    items,
    ...more,
  }
}
