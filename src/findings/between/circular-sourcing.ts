import { type Attribution, type RecordComplaint, type RecordRule, sourceName, isRegistered } from '../../model/index.ts'
import { elsewhere, laterFirst, pairs, sameHouse, type Witness, witnesses } from './witness.ts'

/** Words from which on two equal sentences are no accident. */
const longSentence = 8

/** Two reports that rest on one voice. */
export const circularSourcing: RecordRule = {
  id: 'circular-sourcing',
  code: 'QN509',
  title: 'Two sources of an incident are one',
  severity: 'medium',
  about:
    'An incident seems to have two sources, but one quotes the other, has its sentence word for word, or both quote one and the same speaker. Together they are one source. It is low where they share a speaker: two reporters may have heard the same spokesman, and still nobody else confirms what he says.',
  *check(record): Iterable<RecordComplaint> {
    for (const incident of record.incidents) {
      const told = new Set<string>()
      for (const pair of pairs(witnesses(record, incident, 'asserts', 'part'))) {
        const [later, earlier] = laterFirst(...pair)
        if (sameHouse(later.document, earlier.document)) continue
        const how = dependence(later, earlier)
        const key = [later.document.id, earlier.document.id].toSorted().join()
        if (!how || told.has(key)) continue
        told.add(key)
        const { speakerSpan } = later.claim.attribution
        yield {
          document: later.document.id,
          incident: incident.id,
          spans: [how.by === 'copy' ? later.claim.evidence : (speakerSpan ?? later.claim.trigger)],
          elsewhere: elsewhere(later.document.id, [
            {
              document: earlier.document.id,
              span:
                how.by === 'copy'
                  ? earlier.claim.evidence
                  : (earlier.claim.attribution.speakerSpan ?? earlier.claim.trigger),
            },
          ]),
          actual: how.name,
          severity: how.by === 'speaker' ? 'low' : 'medium',
          note: sentences[how.by](sourceName(later.document), sourceName(earlier.document), how.name),
        }
      }
    }
  },
}

interface Dependence {
  readonly by: 'outlet' | 'copy' | 'speaker'
  readonly name: string
}

const sentences: Readonly<Record<Dependence['by'], (later: string, earlier: string, name: string) => string>> = {
  outlet: (later, earlier) => `${later} has it from ${earlier}.`,
  copy: (later, earlier) => `${later} has the words of ${earlier}.`,
  speaker: (later, earlier, name) => `${later} and ${earlier} both have it from ${name}.`,
}

function dependence(later: Witness, earlier: Witness): Dependence | undefined {
  for (const [quoting, quoted] of [
    [later, earlier],
    [earlier, later],
  ] as const) {
    const { outlet } = quoted.document
    const { speaker } = quoting.claim.attribution
    if (outlet !== undefined && speaker !== undefined && plain(speaker) === plain(outlet))
      return { by: 'outlet', name: outlet }
  }
  const words = plain(evidence(later))
  if (words.split(' ').length >= longSentence && words === plain(evidence(earlier)))
    return { by: 'copy', name: sourceName(earlier.document) }
  const [a, b] = [later.claim.attribution, earlier.claim.attribution]
  if (a.speaker === undefined || b.speaker === undefined || a.kind === 'denied_by' || b.kind === 'denied_by')
    return undefined
  const same =
    a.actor !== undefined && b.actor !== undefined ? a.actor === b.actor : plain(a.speaker) === plain(b.speaker)
  return same && isNamed(a) ? { by: 'speaker', name: a.speaker } : undefined
}

/** "officials" and "witnesses" are many, "This report" is nobody; whom the register knows or a name of several words is one. */
function isNamed({ actor, speaker = '' }: Attribution): boolean {
  return isRegistered(actor) || /\s\p{Lu}/u.test(speaker)
}

function evidence({ claim, document }: Witness): string {
  return document.text.slice(...claim.evidence)
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
