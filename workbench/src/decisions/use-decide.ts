/** Decisions: sent to the server, where they last; undone and redone without end, across documents, windows and days. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { post } from '../api/client.ts'
import type { DecisionList, DecisionsAnswer, DecisionsRequest } from '../api/types.ts'
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
    mutationFn: (request: DecisionsRequest) => post<DecisionsAnswer>('decisions', request),
    onSettled: () => client.invalidateQueries(),
  })
  return useCallback(
    async (decisions, told, { blind } = {}) => {
      try {
        const decided = await mutateAsync({
          decisions,
          ...(by === undefined ? {} : { by }),
          ...(blind === true ? { blind } : {}),
        })
        say(told)
        return decided
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
        throw error
      }
    },
    [mutateAsync, by],
  )
}

interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Takes back the last decision that stands, or does again what was last taken back. */
export function useUndo(): Undo {
  const decide = useDecide()
  const { data } = useGet<DecisionList>('decisions')
  const takeBack = (undoes: string | undefined, told: string): void => {
    if (undoes === undefined) {
      say(`Nothing to ${told}`)
      return
    }
    const line = data?.decisions.find(({ decision }) => decision.id === undoes)?.line
    void decide([{ verdict: 'undo', undoes }], line === undefined ? `${told}: done` : `${told}: ${line}`).catch(
      () => {},
    )
  }
  return {
    undo: () => takeBack(data?.undo, 'undo'),
    redo: () => takeBack(data?.redo, 'redo'),
    canUndo: data?.undo !== undefined,
    canRedo: data?.redo !== undefined,
  }
}
