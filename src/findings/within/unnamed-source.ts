import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { say } from '../say.ts'

const tolls = new Set(['killed', 'wounded', 'captured', 'missing', 'casualties', 'displaced', 'arrested'])

const hearsay = /report|allegedly|said|say|claim|rumou?r/i

/** "Four soldiers were reportedly killed": says who? */
export const unnamedSource: Rule = {
  id: 'unnamed-source',
  code: 'QN106',
  title: 'A toll rests on a source that is not named',
  severity: 'low',
  about:
    'The text passes on a number of dead, wounded or captured as reported ("reportedly", "it was said") and names nobody who says so. The number cannot be weighed against other sources.',
  *check({ document, claims }: Reading): Iterable<Complaint> {
    for (const { attribution, counts } of claims) {
      if (attribution.kind !== 'reported' || attribution.speaker !== undefined || attribution.cue === undefined)
        continue
      if (!hearsay.test(document.text.slice(...attribution.cue))) continue
      const toll = counts.find((count) => tolls.has(count.of) && (count.best ?? count.low ?? 0) > 1)
      if (!toll?.spans[0]) continue
      yield {
        spans: [attribution.cue, ...toll.spans],
        actual: say(document.text, attribution.cue),
        note: `"${say(document.text, attribution.cue)}" names nobody who gives the number "${say(document.text, toll.spans[0])}".`,
      }
    }
  },
}
