/** Decisions on claims of the queue: they show at once, and come back with a reason when they are refused. */
import { useCallback, useState } from 'react'
import type { Correction, Review } from '../../../../src/model/index.ts'
import type { QueueItem } from '../../api/types.ts'
import { claimInWords } from '../../claims/in-words.ts'
import { type Act, useDecide } from '../../decisions/use-decide.ts'
import { plural } from '../../ui/plural.ts'
import type { Pending } from './shown.ts'

export type OnOne = 'accept' | 'correct' | 'reject' | 'flag'

/** A decision that was not kept, and why. */
export interface Refused {
  readonly told: string
  readonly reason: string
}

export interface More {
  readonly corrections?: readonly Correction[]
  readonly note?: string
}

export interface Deciding {
  readonly pending: Pending
  readonly refused: ReadonlyMap<string, Refused>
  /** On one claim and those that go with it. */
  readonly decide: (item: QueueItem, verdict: OnOne, more?: More, others?: readonly string[]) => void
  /** Takes the claim out of its incident. */
  readonly split: (item: QueueItem) => void
}

const done: Readonly<Record<OnOne, Review['verdict']>> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  flag: 'flagged',
}

/** What a claim is called in the status line. */
export const nameOf = ({ claim, reviewed }: Pick<QueueItem, 'claim' | 'reviewed'>): string =>
  claimInWords(reviewed ?? claim)

export function useDeciding(by: string, blind: boolean): Deciding {
  const send = useDecide()
  const [pending, setPending] = useState<Pending>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map())
  const decide = useCallback(
    async (item: QueueItem, verdict: OnOne, more: More = {}, others: readonly string[] = []): Promise<void> => {
      const ids = [item.claim.id, ...others]
      const fields = more.corrections?.map(({ field }) => field)
      const review: Review = {
        verdict: done[verdict],
        by,
        decision: '',
        ...(fields === undefined ? {} : { fields }),
        ...(more.note === undefined ? {} : { note: more.note }),
      }
      setPending((held) => new Map([...held, ...ids.map((id) => [id, { review }] as const)]))
      setRefused((held) => without(held, ids))
      const with_ = others.length === 0 ? '' : ` (and ${plural(others.length, 'claim')} with the same words)`
      const told = `${done[verdict]}: ${nameOf(item)}${with_}`
      const act: Act = [{ verdict, ids, ...more }]
      try {
        const { revision } = await send(act, told, { blind })
        // It gives way to what the server tells once that is of this revision or a later one.
        setPending((held) => {
          const own = ids.filter((id) => held.get(id)?.review === review)
          return new Map([...held, ...own.map((id) => [id, { review, revision }] as const)])
        })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        setPending((held) => new Map([...held].filter(([, made]) => made.review !== review)))
        setRefused((held) => new Map([...held, [item.claim.id, { told, reason }] as const]))
      }
    },
    [send, by, blind],
  )
  const split = useCallback(
    async (item: QueueItem): Promise<void> => {
      await send([{ verdict: 'split', ids: [item.claim.id] }], `split out of its incident: ${nameOf(item)}`).catch(
        () => {
          // Told in the status line.
        },
      )
    },
    [send],
  )
  return {
    pending,
    refused,
    decide: useCallback((...of) => void decide(...of), [decide]),
    split: useCallback((item) => void split(item), [split]),
  }
}

function without<T>(held: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...held].filter(([id]) => !ids.includes(id)))
}
