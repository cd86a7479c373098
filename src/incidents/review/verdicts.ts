import type { Review, Verdict } from '../../model/index.ts'

/** What a verdict on a record makes of it; merges, splits and undos are about more than one. */
export const verdicts: Readonly<Partial<Record<Verdict, Review['verdict']>>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  flag: 'flagged',
}
