/** Asks before a claim is taken out of the incident. */
import { useState } from 'react'
import type { ToldClaim } from '../../api/types.ts'
import { claimInWords } from '../../claims/in-words.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { WhyDialog } from '../../decisions/why-dialog.tsx'
import { visible } from '../../ui/visible.ts'

interface SplitDialogProps {
  /** The claim; closed when absent. */
  readonly told: ToldClaim | undefined
  readonly onClose: () => void
  readonly onSplit: () => void
}

export function SplitDialog({ told, onClose, onSplit }: SplitDialogProps) {
  const decide = useDecide()
  const [isSending, setIsSending] = useState(false)
  const words = told === undefined ? '' : claimInWords(told.claim)
  const split = async (note: string): Promise<void> => {
    if (told === undefined || isSending) return
    setIsSending(true)
    try {
      await decide(
        [{ verdict: 'split', ids: [told.claim.id], ...(note === '' ? {} : { note }) }],
        `split out: ${words}`,
      )
      onSplit()
    } catch {
      // Told in the status line.
    } finally {
      setIsSending(false)
    }
  }
  return (
    <WhyDialog
      title="Split this claim out"
      about={`${visible(words)} – “${visible(told?.quote.text ?? '')}” becomes an incident of its own. Undo or a merge takes it back.`}
      act="Split it out"
      required={false}
      open={told !== undefined}
      onClose={onClose}
      onDone={(note) => void split(note)}
    />
  )
}
