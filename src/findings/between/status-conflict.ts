import { type RecordComplaint, type RecordRule, sourceName } from '../../model/index.ts'
import { sourceNames, triggersElsewhere, witnesses } from './witness.ts'

/** Planned in one report, happened in another. */
export const statusConflict: RecordRule = {
  id: 'status-conflict',
  code: 'QN506',
  title: 'What one text expects another one tells as done',
  severity: 'low',
  about:
    'A text has an event as planned, threatened, predicted or conditional, and another one says that it happened. Mostly the first was written before: that is how a plan is followed to its end, and the finding is low. It is medium when the text that still expects it was published after the event.',
  *check(record): Iterable<RecordComplaint> {
    for (const incident of record.incidents) {
      const done = witnesses(record, incident, 'asserts')
      const day = incident.times[0]?.end
      for (const { claim, document } of witnesses(record, incident, 'expects')) {
        const others = triggersElsewhere(document.id, done)
        if (others.length === 0) continue
        const late = day !== undefined && document.published !== undefined && document.published > day
        yield {
          document: document.id,
          incident: incident.id,
          spans: [claim.trigger, ...(claim.statusCue ? [claim.statusCue] : [])],
          elsewhere: others,
          actual: claim.status,
          expected: ['asserted'],
          severity: late ? 'medium' : 'low',
          note: `${sourceName(document)} has it ${claim.status}${late ? ' after the day' : ''}; ${sourceNames(done)} that it happened.`,
        }
      }
    }
  },
}
