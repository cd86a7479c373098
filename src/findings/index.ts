/** What does not add up, in one text and between texts. Each rule is a file; these are the lists of them, in the order of their codes. */
import {
  bySpan,
  contentId,
  type Finding,
  type Reading,
  type RecordRule,
  type Rule,
  type UncheckedRecord,
} from '../model/index.ts'
import { actorConflict } from './between/actor-conflict.ts'
import { circularSourcing } from './between/circular-sourcing.ts'
import { countConflict } from './between/count-conflict.ts'
import { dateConflict } from './between/date-conflict.ts'
import { deniedBy } from './between/denied-by.ts'
import { lateReport } from './between/late-report.ts'
import { placeConflict } from './between/place-conflict.ts'
import { singleSource } from './between/single-source.ts'
import { statusConflict } from './between/status-conflict.ts'
import { tallyAgainstRecord } from './between/tally-against-record.ts'
import { tieConflict } from './between/tie-conflict.ts'
import { actorAliasConflict } from './within/actor-alias-conflict.ts'
import { brokenQuotation } from './within/broken-quotation.ts'
import { citationGap } from './within/citation-gap.ts'
import { citationWithoutReference } from './within/citation-without-reference.ts'
import { claimAgainstClaim } from './within/claim-against-claim.ts'
import { dateAfterPublication } from './within/date-after-publication.ts'
import { doubledLetter } from './within/doubled-letter.ts'
import { doubledWord } from './within/doubled-word.ts'
import { impossibleDate } from './within/impossible-date.ts'
import { missingSpace } from './within/missing-space.ts'
import { mixedCitationStyle } from './within/mixed-citation-style.ts'
import { outsideWindow } from './within/outside-window.ts'
import { overlappingListItems } from './within/overlapping-list-items.ts'
import { partsAgainstTotal } from './within/parts-against-total.ts'
import { referenceWithoutCitation } from './within/reference-without-citation.ts'
import { reversedWindow } from './within/reversed-window.ts'
import { runningTotalOnOneDay } from './within/running-total-on-one-day.ts'
import { runTogetherWords } from './within/run-together-words.ts'
import { strayCapital } from './within/stray-capital.ts'
import { straySpace } from './within/stray-space.ts'
import { tallyAgainstList } from './within/tally-against-list.ts'
import { unanchoredTime } from './within/unanchored-time.ts'
import { unknownClaimant } from './within/unknown-claimant.ts'
import { unnamedSource } from './within/unnamed-source.ts'
import { weekdayAgainstDate } from './within/weekday-against-date.ts'

/** The rules: QN1xx claims and counts, QN2xx times, QN3xx sources and names, QN4xx the state of the text. */
export const rules: readonly Rule[] = [
  claimAgainstClaim,
  partsAgainstTotal,
  tallyAgainstList,
  overlappingListItems,
  unknownClaimant,
  unnamedSource,
  unanchoredTime,
  impossibleDate,
  outsideWindow,
  weekdayAgainstDate,
  reversedWindow,
  dateAfterPublication,
  runningTotalOnOneDay,
  citationWithoutReference,
  citationGap,
  mixedCitationStyle,
  referenceWithoutCitation,
  actorAliasConflict,
  brokenQuotation,
  runTogetherWords,
  missingSpace,
  doubledWord,
  straySpace,
  strayCapital,
  doubledLetter,
]

/** The rules between texts: QN5xx. */
export const recordRules: readonly RecordRule[] = [
  countConflict,
  dateConflict,
  placeConflict,
  actorConflict,
  deniedBy,
  statusConflict,
  lateReport,
  singleSource,
  circularSourcing,
  tallyAgainstRecord,
  tieConflict,
]

/** All findings about one reading, each once, in the order of their words. `among` are the rules to run; all by default. */
export function checkReading(reading: Reading, among: readonly Rule[] = rules): Finding[] {
  const findings = new Map<string, Finding>()
  for (const { id: rule, severity, check } of among)
    for (const complaint of check(reading)) {
      const id = contentId('f', reading.document.id, rule, complaint.spans.join(' '), complaint.actual ?? '')
      if (!findings.has(id)) findings.set(id, { id, document: reading.document.id, rule, severity, ...complaint })
    }
  return [...findings.values()].sort((a, b) => bySpan(a.spans[0] ?? [0, 0], b.spans[0] ?? [0, 0]))
}

/** All findings between the texts of a record, each once, rule by rule in the order of their documents. */
export function checkRecord(record: UncheckedRecord, among: readonly RecordRule[] = recordRules): Finding[] {
  const findings = new Map<string, Finding>()
  for (const { id: rule, severity, check } of among)
    for (const complaint of check(record)) {
      const { document, spans, elsewhere } = complaint
      const words = [[document, ...spans], ...elsewhere.map((other) => [other.document, ...other.spans])]
      const id = contentId('f', rule, words.join(' '), complaint.actual ?? '')
      if (!findings.has(id)) findings.set(id, { id, rule, severity, ...complaint })
    }
  return [...findings.values()]
}
