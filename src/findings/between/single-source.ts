import { type RecordComplaint, type RecordRule, sourceName } from '../../model/index.ts'
import { daysLater, publishersBetween } from './coverage.ts'
import { witnesses } from './witness.ts'

/** Days after an incident in which others would have told it. */
const reach = 7

/** A toll that one outlet alone has, while others wrote. */
export const singleSource: RecordRule = {
  id: 'single-source',
  code: 'QN508',
  title: 'An incident with victims rests on one source',
  severity: 'low',
  about:
    'People were killed, wounded or taken in an incident that one outlet alone tells, though the record holds other outlets that wrote in the week after it. It may be true; it should not be counted as confirmed.',
  *check(record): Iterable<RecordComplaint> {
    for (const incident of record.incidents) {
      const day = incident.times[0]?.start
      if (incident.sources > 1 || incident.quad !== 4 || day === undefined || incident.times[0]?.precision !== 'day')
        continue
      if (!incident.tolls.some(({ of, high }) => victims.has(of) && high !== undefined && high > 0)) continue
      const [witness] = witnesses(record, incident, 'asserts')
      if (!witness) continue
      const { claim, document } = witness
      const others = [...publishersBetween(record, day, daysLater(day, reach))].filter(
        (name) => name !== sourceName(document),
      )
      if (others.length === 0) continue
      yield {
        document: document.id,
        incident: incident.id,
        spans: [claim.trigger],
        elsewhere: [],
        actual: sourceName(document),
        note: `Only ${sourceName(document)} tells it; ${others.slice(0, 3).join(', ')} wrote in the week after and did not.`,
      }
    }
  },
}

const victims: ReadonlySet<string> = new Set(['killed', 'wounded', 'captured', 'casualties'])
