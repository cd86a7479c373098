import {
  type Count,
  type CountOf,
  type RecordComplaint,
  type RecordRule,
  type Span,
  sourceName,
} from '../../model/index.ts'
import { agree, printCount, sameWho } from '../counts.ts'
import { list } from '../say.ts'
import { elsewhere, pairs, sameHouse, voice, type Witness, witnesses } from './witness.ts'

/** Counts that are no toll: two texts may well give different numbers of rockets fired and of rockets that hit. */
const loose: ReadonlySet<CountOf> = new Set(['munitions', 'targets', 'events'])

interface Statement {
  readonly witness: Witness
  readonly count: Count
}

/** Three dead in one report, five in another. */
export const countConflict: RecordRule = {
  id: 'count-conflict',
  code: 'QN501',
  title: 'Two texts count differently in one incident',
  severity: 'high',
  about:
    'Two texts tell of one incident and give counts that cannot both be true: other dead, other wounded, other arrests. All are kept, the incident has the lowest and the highest; which holds is for a person to decide. Where one outlet raises its own number in a later report it is an update and the finding is low; counts of anything but the dead are medium.',
  *check(record): Iterable<RecordComplaint> {
    for (const incident of record.incidents) {
      const seen = witnesses(record, incident, 'asserts', 'part')
      for (const { of } of incident.tolls) {
        if (loose.has(of)) continue
        const clash = widest(seen, of)
        if (!clash) continue
        const [a, b] = clash
        const [later, earlier] =
          (a.witness.document.published ?? '') > (b.witness.document.published ?? '') ? [a, b] : [b, a]
        const update = isUpdate(later.witness, earlier.witness)
        const document = later.witness.document.id
        yield {
          document,
          incident: incident.id,
          spans: [wordsOf(later)],
          elsewhere: elsewhere(document, [{ document: earlier.witness.document.id, span: wordsOf(earlier) }]),
          actual: printCount(later.count),
          expected: [printCount(earlier.count)],
          severity: update ? 'low' : of === 'killed' ? 'high' : 'medium',
          note: `${list(voices(seen, of))} ${update ? `(${sourceName(later.witness.document)} revised its number)` : ''}`.trim(),
        }
      }
    }
  },
}

/** One outlet puts a new number in place of its own, or of the same speaker's. */
function isUpdate(later: Witness, earlier: Witness): boolean {
  const [a, b] = [later.claim.attribution, earlier.claim.attribution]
  return (
    sameHouse(later.document, earlier.document) &&
    a.speaker === b.speaker &&
    (a.kind === 'author') === (b.kind === 'author')
  )
}

/** The two statements that lie farthest apart, when they exclude each other. */
function widest(seen: readonly Witness[], of: CountOf): readonly [Statement, Statement] | undefined {
  let found: readonly [Statement, Statement] | undefined
  let gap = 0
  for (const [a, b] of pairs(seen))
    for (const one of countsOf(a, of))
      for (const other of countsOf(b, of)) {
        if (!sameWho(one, other) || agree(one, other)) continue
        const distance = Math.abs(middle(one) - middle(other))
        if (distance <= gap) continue
        gap = distance
        found = [
          { witness: a, count: one },
          { witness: b, count: other },
        ]
      }
  return found
}

function countsOf({ claim }: Witness, of: CountOf): readonly Count[] {
  return claim.counts.filter((count) => count.of === of)
}

function middle({ low, best, high }: Count): number {
  return best ?? low ?? high ?? 0
}

function wordsOf({ witness, count }: Statement): Span {
  return count.spans[0] ?? witness.claim.trigger
}

/** "Tigris Post: 5 killed": one for each text that counts. */
function voices(seen: readonly Witness[], of: CountOf): string[] {
  const said = new Set<string>()
  for (const witness of seen)
    for (const count of countsOf(witness, of)) said.add(`${voice(witness)}: ${printCount(count)} ${of}`)
  return [...said]
}
