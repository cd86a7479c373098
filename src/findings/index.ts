/** What does not add up in one text. Each rule is a file; this is the list of them, in the order of their codes. */
import { bySpan, contentId, type Finding, type Reading, type Rule } from '../model/index.ts'
import { actorAliasConflict } from './actor-alias-conflict.ts'
import { brokenQuotation } from './broken-quotation.ts'
import { citationGap } from './citation-gap.ts'
import { citationWithoutReference } from './citation-without-reference.ts'
import { claimAgainstClaim } from './claim-against-claim.ts'
import { dateAfterPublication } from './date-after-publication.ts'
import { doubledLetter } from './doubled-letter.ts'
import { doubledWord } from './doubled-word.ts'
import { impossibleDate } from './impossible-date.ts'
import { missingSpace } from './missing-space.ts'
import { mixedCitationStyle } from './mixed-citation-style.ts'
import { outsideWindow } from './outside-window.ts'
import { overlappingListItems } from './overlapping-list-items.ts'
import { partsAgainstTotal } from './parts-against-total.ts'
import { referenceWithoutCitation } from './reference-without-citation.ts'
import { reversedWindow } from './reversed-window.ts'
import { runningTotalOnOneDay } from './running-total-on-one-day.ts'
import { runTogetherWords } from './run-together-words.ts'
import { strayCapital } from './stray-capital.ts'
import { straySpace } from './stray-space.ts'
import { tallyAgainstList } from './tally-against-list.ts'
import { unanchoredTime } from './unanchored-time.ts'
import { unknownClaimant } from './unknown-claimant.ts'
import { unnamedSource } from './unnamed-source.ts'
import { weekdayAgainstDate } from './weekday-against-date.ts'

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
