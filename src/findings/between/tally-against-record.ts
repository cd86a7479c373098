import {
  type Incident,
  meets,
  type Participant,
  type RecordComplaint,
  type RecordRule,
  type Tally,
  type UncheckedRecord,
  sourceName,
} from '../../model/index.ts'
import { elsewhere, shelfOf, witnesses } from './witness.ts'

/** An "about" may be off by a quarter. */
const slack = 1.25
const shown = 10
/** From this number on it is worth saying that the record knows fewer. */
const several = 5

/** "nine attacks in October"; the record has twelve. */
export const tallyAgainstRecord: RecordRule = {
  id: 'tally-against-record',
  code: 'QN510',
  title: 'A total and the incidents of the record differ',
  severity: 'medium',
  about:
    'A text counts incidents over a period ("about 70 attacks from January to September"). The record holds more incidents of that kind, place and period than the total allows: either the total is too low or incidents that are one were counted apart. Where the record holds fewer, the finding is low and tells how much of the total can be traced.',
  *check(record): Iterable<RecordComplaint> {
    const { documents } = shelfOf(record)
    for (const tally of record.tallies) {
      const { window, event } = tally
      const most = tally.high ?? tally.best
      if (!window?.start || !window.end || event === undefined || most === undefined || most < 2) continue
      const counted = record.incidents.filter((incident) => counts(tally, incident))
      if (counted.length === 0) continue
      const more = counted.length > most * (tally.approximate ? slack : 1)
      if (!more && !(most >= several && counted.length * 2 < (tally.low ?? most))) continue
      const document = documents.get(tally.document)
      if (!document) continue
      const number = `${tally.approximate ? 'about ' : ''}${tally.best ?? most}`
      yield {
        document: document.id,
        spans: [tally.spans[0] ?? tally.evidence, ...(window.spans[0] ? [window.spans[0]] : [])],
        elsewhere: elsewhere(
          document.id,
          counted.slice(0, shown).flatMap((incident) => first(record, incident)),
        ),
        actual: number,
        expected: [String(counted.length)],
        severity: more ? 'medium' : 'low',
        note: `${sourceName(document)} counts ${number} ${tally.unit}; the record holds ${counted.length} that fit.`,
      }
    }
  },
}

function first(record: UncheckedRecord, incident: Incident): { document: string; span: readonly [number, number] }[] {
  return witnesses(record, incident, 'asserts')
    .slice(0, 1)
    .map(({ claim, document }) => ({ document: document.id, span: claim.trigger }))
}

function counts(tally: Tally, incident: Incident): boolean {
  const time = incident.times[0]
  if (incident.event !== tally.event || incident.parent !== undefined || !time?.start || !tally.window) return false
  if (!meets(time, tally.window) || (time.start < (tally.window.start ?? '') && time.precision !== 'day')) return false
  return (
    holds(tally, incident) &&
    share(tally.initiators, incident.initiators) &&
    share(tally.recipients, incident.recipients)
  )
}

/** True when the place of the tally is not given, is the incident's, or is its country. */
function holds({ place }: Tally, { places: [at] }: Incident): boolean {
  if (place === undefined) return true
  if (at === undefined) return false
  if (place.precision === 'country') return place.country !== undefined && place.country === at.country
  return place.place !== undefined && place.place === at.place
}

function share(
  asked: readonly Participant[],
  has: readonly Pick<Participant, 'actor' | 'name' | 'country'>[],
): boolean {
  if (asked.length === 0) return true
  return asked.some((one) =>
    has.some(
      ({ actor, country }) =>
        (one.actor !== undefined && one.actor === actor) || (one.country !== undefined && one.country === country),
    ),
  )
}
