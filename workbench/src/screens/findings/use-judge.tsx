/** What a person makes of a finding: confirms it, dismisses it and says why, flags it, or takes that back. */
import { type ReactNode, useState } from 'react'
import type { FindingRow } from '../../api/types.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { WhyDialog } from '../../decisions/why-dialog.tsx'

export interface Judge {
  readonly confirm: (row: FindingRow) => void
  /** Asks why. */
  readonly dismiss: (row: FindingRow) => void
  readonly flag: (row: FindingRow) => void
  /** Takes back the dismissal. */
  readonly restore: (row: FindingRow) => void
  /** To be shown somewhere on the screen. */
  readonly dialog: ReactNode
}

export function useJudge(onJudged: (row: FindingRow) => void): Judge {
  const decide = useDecide()
  const [asking, setAsking] = useState<FindingRow>()
  const send = async (
    row: FindingRow,
    verdict: 'accept' | 'reject' | 'flag',
    word: string,
    note?: string,
  ): Promise<void> => {
    onJudged(row)
    const told = `${word}: ${row.rule.code} ${row.rule.title}`
    await decide([{ verdict, ids: [row.finding.id], ...(note === undefined ? {} : { note }) }], told).catch(() => {
      // It was told in the status line.
    })
  }
  return {
    confirm: (row) => void send(row, 'accept', 'confirmed'),
    dismiss: setAsking,
    flag: (row) => void send(row, 'flag', 'flagged'),
    restore: ({ dismissed, rule }) => {
      if (dismissed === undefined) return
      void decide([{ verdict: 'undo', undoes: dismissed.id }], `open again: ${rule.code} ${rule.title}`).catch(() => {})
    },
    dialog: (
      <WhyDialog
        title="Dismiss the finding"
        about={asking === undefined ? '' : `${asking.rule.code} ${asking.rule.title}`}
        act="Dismiss"
        required
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        onDone={(why) => {
          const row = asking!
          setAsking(undefined)
          void send(row, 'reject', 'dismissed', why)
        }}
      />
    ),
  }
}
