/** Decisions: sent to the server, where they last; undone and redone without end, across documents, windows and days. */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { askAgain, inTurn } from '../api/ask-again.ts'
import { get, post } from '../api/client.ts'
import type { DecisionList, DecisionsAnswer, DecisionsRequest, OpenCasefile } from '../api/types.ts'
import { useGet } from '../api/use-get.ts'
import { say } from '../ui/say.ts'
import { useCoder } from './coder.ts'

/** One or more decisions of one act. */
export type Act = DecisionsRequest['decisions']

/**
 * Gives the function that decides. It resolves when the decisions are durable, tells the person in the status line what was done
 * ("accepted: rockets hit Taji"), and asks the screen's questions again. It rejects with `Problem`, which is told too.
 */
export function useDecide(): (
  act: Act,
  told: string,
  options?: { readonly blind?: boolean },
) => Promise<DecisionsAnswer> {
  const client = useQueryClient()
  const by = useCoder()
  const { mutateAsync } = useMutation({
    mutationFn: ({ request, told }: Told) => inTurn(() => send(request, told)),
    onSettled: (answer) => askAgain(client, answer?.revision),
  })
  return useCallback(
    (decisions, told, { blind } = {}) =>
      mutateAsync({
        request: { decisions, ...(by === undefined ? {} : { by }), ...(blind === true ? { blind } : {}) },
        told,
      }),
    [mutateAsync, by],
  )
}

interface Told {
  readonly request: DecisionsRequest
  readonly told: string
}

async function send(request: DecisionsRequest, told: string): Promise<DecisionsAnswer> {
  try {
    const answer = await post<DecisionsAnswer>('decisions', request)
    say(told)
    return answer
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    throw error
  }
}

interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/**
 * Takes back what this person decided last, all that was decided together, or does again what was last taken back. Keys that come quickly wait for
 * one another and for decisions that are under way, so that each takes back what was last when it was pressed.
 */
export function useUndo(): Undo {
  const client = useQueryClient()
  const decide = useDecide()
  const own = useCoder()
  const casefile = useGet<OpenCasefile>('casefile')
  const by = own ?? casefile.data?.coder
  const { data } = useGet<DecisionList>(by === undefined ? undefined : 'decisions', { by, limit: 0 })
  const takeBack = async (which: 'undo' | 'redo'): Promise<void> => {
    await settled(client)
    const { decisions, [which]: undoes } = await get<DecisionList>('decisions', { by })
    if (undoes === undefined) {
      say(`Nothing to ${which}`)
      return
    }
    const line = decisions.find(({ decision }) => undoes.includes(decision.id))?.line ?? 'done'
    const more = undoes.length === 1 ? '' : `, and ${undoes.length - 1} more that were decided with it`
    await decide(
      undoes.map((id) => ({ verdict: 'undo', undoes: id })),
      `${which}: ${line}${more}`,
    )
  }
  const later = (which: 'undo' | 'redo') => (): void => {
    undoing = undoing
      .then(() => takeBack(which))
      .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
  }
  return {
    undo: later('undo'),
    redo: later('redo'),
    canUndo: data?.undo !== undefined,
    canRedo: data?.redo !== undefined,
  }
}

let undoing: Promise<void> = Promise.resolve()

/** Waits until no decision is under way. */
function settled(client: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (client.isMutating() > 0) return
      stop()
      resolve()
    }
    const stop = client.getMutationCache().subscribe(look)
    look()
  })
}
