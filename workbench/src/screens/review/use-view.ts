/** The view in the address, and how it changes. */
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { paramsOf, type View, viewOf } from './view.ts'

type Change = { readonly [K in keyof View]?: View[K] | undefined }

export interface Viewing {
  readonly view: View
  /** A step that "back" takes back, unless `quietly`. */
  readonly change: (change: Change, quietly?: boolean) => void
}

export function useView(): Viewing {
  const [params, setParams] = useSearchParams()
  const text = params.toString()
  const view = useMemo(() => viewOf(new URLSearchParams(text)), [text])
  const change = useCallback(
    (next: Change, quietly = false) =>
      setParams((now) => paramsOf({ ...viewOf(now), ...next } as View), { replace: quietly }),
    [setParams],
  )
  return useMemo(() => ({ view, change }), [view, change])
}
