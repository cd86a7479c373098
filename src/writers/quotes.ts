/** What the sources of an incident say in their own words, on one line each. */
import { onOneLine, quote, sourceName } from '../model/index.ts'

import type { IncidentView } from './incident-view.ts'

/** The clause of each claim that asserts it or tells a part, after the name of its source; the same words once. */
export function quotesOf({ asserted }: IncidentView): readonly string[] {
  const said = asserted.map(
    ({ claim, document }) => `${sourceName(document)}: "${onOneLine(quote(document.text, claim.evidence))}"`,
  )
  return [...new Set(said)]
}
