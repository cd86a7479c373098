import { type RecordComplaint, type RecordRule, sourceName } from '../../model/index.ts'
import { say } from '../say.ts'
import { sourceNames, triggersElsewhere, witnesses } from './witness.ts'

/** One report tells it, in another one somebody denies it. */
export const deniedBy: RecordRule = {
  id: 'denied-by',
  code: 'QN505',
  title: 'What one text asserts another one denies',
  severity: 'medium',
  about:
    'A text asserts an incident and another text says that it did not happen, or quotes somebody who denies it. The incident stays, marked as disputed. A denial by those who are accused of it is low: it is dissent to be kept, not evidence against the incident. A text that says in its own words that it did not happen is high.',
  *check(record): Iterable<RecordComplaint> {
    for (const incident of record.incidents) {
      const yes = witnesses(record, incident, 'asserts')
      const accused = new Set(incident.initiators.flatMap(({ actor, name }) => [actor, name]))
      for (const { claim, document } of witnesses(record, incident, 'denies')) {
        const others = triggersElsewhere(document.id, yes)
        if (others.length === 0) continue
        const { speaker, actor, cue } = claim.attribution
        const by = [actor, speaker].some((name) => name !== undefined && accused.has(name))
        const cues = cue ?? claim.statusCue
        yield {
          document: document.id,
          incident: incident.id,
          spans: [claim.trigger, ...(cues ? [cues] : [])],
          elsewhere: others,
          actual: claim.status === 'asserted' ? 'denied' : claim.status,
          expected: ['asserted'],
          severity: by ? 'low' : claim.status === 'negated' && speaker === undefined ? 'high' : 'medium',
          note: `${sourceName(document)}: "${say(document.text, claim.evidence)}"${speaker === undefined ? '' : ` (${speaker})`}; asserted by ${sourceNames(yes)}.`,
        }
      }
    }
  },
}
