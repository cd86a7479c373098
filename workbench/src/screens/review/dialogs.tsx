/** What is asked on this screen: why, what is right instead, a note, and with which incident. */
import { CorrectDialog } from '../../decisions/correct-dialog.tsx'
import { WhyDialog } from '../../decisions/why-dialog.tsx'
import { MergeWith } from './merge-with.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { passageOf } from './passage.ts'
import type { Acting } from './use-acts.ts'
import { nameOf } from './use-deciding.ts'

const nowhere = { text: '', start: 0 }

export function Dialogs({ acting: { asks, close, decide } }: { readonly acting: Acting }) {
  const item = asks?.item
  const about = item === undefined ? '' : nameOf(item)
  const asked = (what: NonNullable<Acting['asks']>['what']) => (asks?.what === what ? asks.item : undefined)
  const correcting = asked('correction')
  return (
    <>
      <WhyDialog
        title="Reject"
        about={about}
        act="Reject"
        required={false}
        open={asked('why') !== undefined}
        onClose={close}
        onDone={(note) => item !== undefined && decide(item, 'reject', note === '' ? {} : { note })}
      />
      <NoteDialog
        about={about}
        open={asked('note') !== undefined}
        onClose={close}
        onDone={(verdict, note) => item !== undefined && decide(item, verdict, { note })}
      />
      <CorrectDialog
        record={correcting && { kind: 'claim', record: correcting.reviewed ?? correcting.claim }}
        passage={correcting === undefined ? nowhere : passageOf(correcting)}
        onClose={close}
        onDone={(corrections, note) =>
          correcting !== undefined &&
          decide(correcting, 'correct', { corrections, ...(note === undefined ? {} : { note }) })
        }
      />
      <MergeWith item={asked('merge')} onClose={close} />
    </>
  )
}
