/** The places of a network's actors, worked out in a thread of their own. */
import { useEffect, useMemo, useState } from 'react'
import type { Network } from '../api/types.ts'
import type { LayoutRequest } from './layout-worker.ts'
import workerUrl from './layout-worker.ts?worker&url'

/** What the browser asks for where a page may start threads from addresses that it vouches for only. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

let vouched: string | undefined

/** The address of the worker, which is a constant of the build. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  vouched ??= trustedTypes?.createPolicy('qanat-layout', { createScriptURL: () => workerUrl }).createScriptURL('')
  return vouched ?? workerUrl
}

interface Placed {
  readonly of: string
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>
}

/** Undefined until they are known; another network of the same actors and pairs keeps its places. */
export function useLayout({ nodes, edges }: Network): Placed['places'] | undefined {
  const [placed, setPlaced] = useState<Placed>()
  const [fault, setFault] = useState<Error>()
  const { ids, pairs, of } = useMemo(() => {
    const known = nodes.toSorted((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
    const numbers = new Map(known.map((id, at) => [id, at]))
    const ends = Int32Array.from(edges.flatMap(({ from, to }) => [numbers.get(from.id)!, numbers.get(to.id)!]))
    return { ids: known, pairs: ends, of: `${known.join('\n')}\n${ends.join()}` }
  }, [nodes, edges])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` holds both
  useEffect(() => {
    if (ids.length === 0) return
    const worker = new Worker(workerAddress(), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Float64Array>) =>
      setPlaced({ of, places: new Map(ids.map((id, at) => [id, [data[2 * at]!, data[2 * at + 1]!]])) })
    worker.onerror = () => setFault(new Error('The network could not be laid out'))
    worker.postMessage({ nodes: ids.length, pairs } satisfies LayoutRequest)
    return () => worker.terminate()
  }, [of])
  if (fault !== undefined) throw fault
  return placed?.of === of ? placed.places : undefined
}
