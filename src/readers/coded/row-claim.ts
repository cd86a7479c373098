/** The one claim of a row, with its codes: those of the crosswalk, and the row's own where it has one. */
import { codesOf, quadOf } from '../../codebook/index.ts'
import { type Claim, type Codes, contentId, type Filed } from '../../model/index.ts'
import type { CellValue, CodedRow } from './row.ts'

/** What a row gives for its claim. */
export interface RowClaim
  extends Pick<Claim, 'event' | 'attribution' | 'initiators' | 'recipients' | 'counts'>,
    Partial<Pick<Claim, 'mode' | 'contexts' | 'place' | 'when'>> {
  /** The cell that names the event. */
  readonly trigger: CellValue
  /** The cell that tells it in prose; the whole row where there is none. */
  readonly evidence?: CellValue
  /** The row's own codes. */
  readonly codes?: Partial<Codes>
}

/** The row filed: its document, with its claim where its event is one of PLOVER's. */
export function filedRow({ document }: CodedRow, given: RowClaim | undefined): Filed {
  const claims = given === undefined ? [] : [claimOf(document.id, document.coded!, document.text, given)]
  return { document, mentions: [], claims, tallies: [], ties: [], findings: [] }
}

function claimOf(document: string, coded: string, text: string, given: RowClaim): Claim {
  const { trigger, evidence, codes, ...rest } = given
  const rule = `import-${coded}`
  const made = { contexts: [], status: 'asserted', weapons: [], ...rest } as const
  return {
    ...made,
    id: contentId('c', document, rule, ...trigger.span),
    document,
    quad: quadOf(made.event),
    evidence: evidence?.span ?? [0, text.length - 1],
    trigger: trigger.span,
    rule,
    codes: { ...codesOf(made), ...codes },
  }
}
