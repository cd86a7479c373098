/** What is asked on this screen: why, and what is right instead. */
import type { DocumentPage } from '../../api/types.ts'
import { CorrectDialog } from '../../decisions/correct-dialog.tsx'
import { WhyDialog } from '../../decisions/why-dialog.tsx'
import { type Acting, nameOf } from './use-acts.ts'

export function Dialogs({
  page: { document, sentences },
  acting,
}: {
  readonly page: DocumentPage
  readonly acting: Acting
}) {
  const { asks, close, sayWhy, putIn } = acting
  const isFinding = asks?.card.kind === 'finding'
  const correcting = asks?.what === 'correction' && asks.card.kind !== 'finding' ? asks.card : undefined
  const [start, end] = sentencesRound(sentences, correcting?.spans[0] ?? [0, 0])
  return (
    <>
      <WhyDialog
        title={isFinding ? 'Dismiss the finding' : 'Reject'}
        about={asks === undefined ? '' : nameOf(asks.card)}
        act={isFinding ? 'Dismiss' : 'Reject'}
        required={isFinding}
        open={asks?.what === 'why'}
        onClose={close}
        onDone={(why) => asks !== undefined && sayWhy(asks.card, why)}
      />
      <CorrectDialog
        record={correcting}
        passage={{ text: document.text.slice(start, end), start }}
        onClose={close}
        onDone={(corrections, note) => correcting !== undefined && putIn(correcting, corrections, note)}
      />
    </>
  )
}

/** The stretch from the sentence before the words to the one after them. */
function sentencesRound(
  sentences: DocumentPage['sentences'],
  [start, end]: readonly [number, number],
): readonly [number, number] {
  const before = sentences.filter((sentence) => sentence[1] <= start).at(-1)
  const after = sentences.find((sentence) => sentence[0] >= end)
  const around = sentences.filter((sentence) => sentence[0] < end && sentence[1] > start)
  return [
    Math.min(start, before?.[0] ?? start, around[0]?.[0] ?? start),
    Math.max(end, after?.[1] ?? end, around.at(-1)?.[1] ?? end),
  ]
}
