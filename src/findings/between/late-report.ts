import { type RecordComplaint, type RecordRule, sourceName } from '../../model/index.ts'
import { daysLater, publishersBetween } from './coverage.ts'
import { daysBetween, witnesses } from './witness.ts'

/** Days after which a first report is late. */
const late = 30

/** A death of December that the record first hears of in March. */
export const lateReport: RecordRule = {
  id: 'late-report',
  code: 'QN507',
  title: 'An incident is first told long after its day',
  severity: 'low',
  about:
    'The first text that tells of an incident was published more than thirty days after it, though the record holds texts of the days between. Counts by month that were made before it change: those who compare months should know. Only violence and other material conflict with a day or month is looked at.',
  *check(record): Iterable<RecordComplaint> {
    for (const incident of record.incidents) {
      const time = incident.times[0]
      if (incident.quad !== 4 || !time?.end || (time.precision !== 'day' && time.precision !== 'month')) continue
      const all = witnesses(record, incident)
      if (all.length === 0 || all.some(({ document }) => document.published === undefined)) continue
      const [earliest] = all.toSorted((a, b) => (a.document.published! < b.document.published! ? -1 : 1))
      const { claim, document } = earliest!
      const days = daysBetween(time.end, document.published!)
      if (days <= late) continue
      const between = publishersBetween(record, time.end, daysLater(document.published!, -1))
      if (between.size === 0) continue
      yield {
        document: document.id,
        incident: incident.id,
        spans: [claim.trigger, ...(claim.when?.spans.slice(0, 1) ?? [])],
        elsewhere: [],
        actual: document.published!,
        expected: [`by ${daysLater(time.end, late)}`],
        note: `${sourceName(document)} is the first to tell it, ${days} days after.`,
      }
    }
  },
}
