/** One question to the server, kept until the record changes. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { get } from './client.ts'

type Params = Readonly<Record<string, string | number | boolean | undefined>>

interface Question<T> {
  readonly queryKey: readonly unknown[]
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>
}

/** `GET /api/<path>` as all ask it, so that they share the answer. */
export function question<T>(path: string, params: Params = {}): Question<T> {
  return { queryKey: [path, params], queryFn: ({ signal }) => get<T>(path, params, signal) }
}

/**
 * Asks `GET /api/<path>`. While a changed question is under way the last answer stays, so that nothing jumps. With `path`
 * undefined nothing is asked.
 */
export function useGet<T>(path: string | undefined, params: Params = {}): UseQueryResult<T> {
  return useQuery({
    ...question<T>(path!, params),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
  })
}
