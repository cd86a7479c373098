/** What a screen shows when there is nothing to show: nothing yet, nothing there, something wrong. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../api/client.ts'
import { Button } from './button.tsx'

/** Nothing there, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  )
}

/** What went wrong, and what to do. */
export function Fault({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { message } = error instanceof Error ? error : new Error(String(error))
  const hint = error instanceof Problem ? error.hint : undefined
  return (
    <div className="fault stack tight" role="alert">
      <strong>{message}</strong>
      {hint !== undefined && <p>{hint}</p>}
      {onRetry !== undefined && (
        <div>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  )
}

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="empty" aria-busy="true">
      Loading {what} …
    </p>
  )
}

interface UnansweredProps {
  readonly query: Pick<UseQueryResult, 'error' | 'refetch'>
  /** In "Loading …". */
  readonly what: string
}

/** What there is to say while the server has not answered. */
export function Unanswered({ query, what }: UnansweredProps) {
  if (query.error !== null) return <Fault error={query.error} onRetry={() => void query.refetch()} />
  return <Loading what={what} />
}

interface AnsweredProps<T> extends UnansweredProps {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** The answer of the server when it is there, else what there is to say about it. */
export function Answered<T>({ query, what, children }: AnsweredProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  return <Unanswered query={query} what={what} />
}
