import {
  type Claim,
  type RecordComplaint,
  type Severity,
  type Span,
  type UncheckedRecord,
  sourceName,
} from '../../model/index.ts'
import { elsewhere, laterFirst, pairs, type Witness, witnesses } from './witness.ts'

/** A value that a witness gives, as it is printed, with its words. */
interface Given {
  readonly name: string
  readonly span: Span | undefined
}

/** The values that two witnesses of one incident give and that cannot both be true. */
interface Clash {
  readonly later: Given
  readonly earlier: Given
  readonly severity?: Severity
  /** How the note puts a value: "names", "has it on". */
  readonly verb: string
}

/** Compares each two texts of each incident; every pair of values is reported once an incident, the later text first. */
export function* disagreements(
  record: UncheckedRecord,
  roles: readonly Witness['role'][],
  compare: (later: Claim, earlier: Claim) => Clash | undefined,
): Iterable<RecordComplaint> {
  for (const incident of record.incidents) {
    const told = new Set<string>()
    for (const pair of pairs(witnesses(record, incident, ...roles))) {
      const [later, earlier] = laterFirst(...pair)
      const clash = compare(later.claim, earlier.claim)
      if (!clash) continue
      const key = [clash.later.name, clash.earlier.name].toSorted().join('\n')
      if (told.has(key)) continue
      told.add(key)
      const { id: document } = later.document
      const there = { document: earlier.document.id, span: clash.earlier.span ?? earlier.claim.trigger }
      yield {
        document,
        incident: incident.id,
        spans: [clash.later.span ?? later.claim.trigger],
        elsewhere: elsewhere(document, [there]),
        actual: clash.later.name,
        expected: [clash.earlier.name],
        ...(clash.severity === undefined ? {} : { severity: clash.severity }),
        note: `${sourceName(later.document)} ${clash.verb} ${clash.later.name}, ${sourceName(earlier.document)} ${clash.earlier.name}.`,
      }
    }
  }
}
