import { meets, printInterval, type RecordRule } from '../../model/index.ts'
import { disagreements } from './disagreements.ts'
import { daysBetween } from './witness.ts'

/** The third of January in one report, the fourth in another. */
export const dateConflict: RecordRule = {
  id: 'date-conflict',
  code: 'QN502',
  title: 'Two texts date one incident differently',
  severity: 'high',
  about:
    'Two texts tell of one incident and the days they give have none in common. A difference of one day is medium: attacks at night and reports from another time zone make it. Dates are stretches of days here, so "in December" and "on 27 December" do not clash.',
  check: (record) =>
    disagreements(record, ['asserts', 'part'], (later, earlier) => {
      const [a, b] = [later.when, earlier.when]
      if (!a?.start || !b?.start || a.precision === 'vague' || b.precision === 'vague' || meets(a, b)) return undefined
      const off = Math.min(
        Math.abs(daysBetween(a.end ?? a.start, b.start)),
        Math.abs(daysBetween(b.end ?? b.start, a.start)),
      )
      return {
        later: { name: printInterval(a), span: a.spans[0] },
        earlier: { name: printInterval(b), span: b.spans[0] },
        severity: off <= 1 ? 'medium' : 'high',
        verb: 'dates it',
      }
    }),
}
