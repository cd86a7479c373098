import { type Complaint, printInterval, type Reading, type Rule } from '../../model/index.ts'

/** A report of 3 March that tells what happened on 9 March. */
export const dateAfterPublication: Rule = {
  id: 'date-after-publication',
  code: 'QN206',
  title: 'An event is dated after the report of it',
  severity: 'medium',
  about:
    'The text says that something happened on a day that comes after its own day of publication. The date of the event or of the text is wrong. Plans, threats and forecasts are left alone.',
  *check({ document, claims }: Reading): Iterable<Complaint> {
    const { published } = document
    if (published === undefined) return
    for (const { status, when } of claims)
      if (
        status === 'asserted' &&
        when &&
        when.anchor === undefined &&
        when.start !== undefined &&
        when.precision === 'day' &&
        when.start > published &&
        when.spans[0]
      )
        yield {
          spans: [when.spans[0]],
          actual: printInterval(when),
          expected: [`..${published}`],
          note: `The event is dated ${printInterval(when)}, after the text was published (${published}).`,
        }
  },
}
