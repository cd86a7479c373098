/** What a person does with the claim at hand, and what is asked of them for it. */
import { useMemo, useRef, useState } from 'react'
import type { Correction } from '../../../../src/model/index.ts'
import type { QueueItem } from '../../api/types.ts'
import { copyQuotes } from '../../text/copy-quotes.ts'
import { say } from '../../ui/say.ts'
import { afterIt } from './shown.ts'
import type { Deciding, More, OnOne } from './use-deciding.ts'
import type { Selection } from './use-selection.ts'

export interface Acts {
  readonly accept: (item: QueueItem) => void
  /** Opens the form. */
  readonly correct: (item: QueueItem) => void
  readonly reject: (item: QueueItem) => void
  /** Asks why. */
  readonly rejectWhy: (item: QueueItem) => void
  readonly flag: (item: QueueItem) => void
  /** Asks for a note and what it goes with. */
  readonly note: (item: QueueItem) => void
  /** Asks with which incident. */
  readonly merge: (item: QueueItem) => void
  readonly split: (item: QueueItem) => void
  /** Puts in the n-th of the other codes, from 0. */
  readonly choose: (item: QueueItem, index: number) => void
  readonly copy: (item: QueueItem) => void
}

export interface Acting {
  readonly acts: Acts
  /** What a dialog is open for. */
  readonly asks: { readonly what: 'correction' | 'why' | 'note' | 'merge'; readonly item: QueueItem } | undefined
  readonly close: () => void
  readonly decide: (item: QueueItem, verdict: OnOne, more?: More) => void
  /** True when those with the same words are decided together with the claim. */
  readonly isTogether: (item: QueueItem) => boolean
  readonly setTogether: (item: QueueItem, together: boolean) => void
}

export function useActs(
  deciding: Deciding,
  items: readonly QueueItem[],
  { at, select, decided }: Selection,
  mayDecide: boolean,
): Acting {
  const [asks, setAsks] = useState<Acting['asks']>()
  const [together, setTogether] = useState<string>()
  const decide: Acting['decide'] = (item, verdict, more = {}) => {
    setAsks(undefined)
    if (!mayDecide) {
      say('Nothing can be decided here: see above')
      return
    }
    const others = together === item.claim.id ? item.same : []
    const ids = [item.claim.id, ...others]
    // Where the claim is still the one in view: a dialog may have been open for it.
    const index = items[at]?.claim.id === item.claim.id ? at : -1
    if (index >= 0) select(afterIt(items, index, new Set(ids)) ?? item.claim.id)
    decided(ids)
    deciding.decide(item, verdict, more, others)
  }
  const latest = useRef({ decide, deciding, mayDecide })
  latest.current = { decide, deciding, mayDecide }
  const acts = useMemo((): Acts => {
    const one =
      (verdict: OnOne) =>
      (item: QueueItem): void =>
        latest.current.decide(item, verdict)
    const ask =
      (what: NonNullable<Acting['asks']>['what']) =>
      (item: QueueItem): void =>
        latest.current.mayDecide ? setAsks({ what, item }) : say('Nothing can be decided here: see above')
    return {
      accept: one('accept'),
      reject: one('reject'),
      flag: one('flag'),
      correct: ask('correction'),
      rejectWhy: ask('why'),
      note: ask('note'),
      merge: (item) => (item.incident === undefined ? say('This claim is part of no incident') : ask('merge')(item)),
      split: (item) => {
        if (!latest.current.mayDecide) say('Nothing can be decided here: see above')
        else if (item.incident === undefined) say('This claim is part of no incident')
        else latest.current.deciding.split(item)
      },
      choose: (item, index) => {
        const chosen = item.alternatives[index]
        if (chosen === undefined) say(`There is no choice ${index + 1}`)
        else {
          const corrections: readonly Correction[] = [
            { field: 'event', value: chosen.event },
            { field: 'mode', value: chosen.mode ?? null },
          ]
          latest.current.decide(item, 'correct', { corrections: corrections.filter((each) => differs(item, each)) })
        }
      },
      copy: ({ document, quote }) => void copyQuotes(document, [quote]),
    }
  }, [])
  return {
    acts,
    asks,
    close: () => setAsks(undefined),
    decide,
    isTogether: (item) => item.same.length > 0 && together === item.claim.id,
    setTogether: (item, on) => setTogether(on ? item.claim.id : undefined),
  }
}

function differs({ claim, reviewed = claim }: QueueItem, { field, value }: Correction): boolean {
  return (field === 'event' ? reviewed.event : (reviewed.mode ?? null)) !== value
}
