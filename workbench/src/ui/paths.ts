/** The addresses of what the record holds. */
import type { Span } from '../../../src/model/index.ts'

/** A text, at one of its claims or at some of its words. */
export function readPath(
  document: string,
  { claim, at }: { readonly claim?: string; readonly at?: Span | undefined } = {},
): string {
  const path = `/read/${encodeURIComponent(document)}`
  if (claim !== undefined) return `${path}?claim=${encodeURIComponent(claim)}`
  return at === undefined ? path : `${path}?at=${at.join('-')}`
}

export function incidentPath(id: string): string {
  return `/incidents/${encodeURIComponent(id)}`
}

export function actorPath(id: string): string {
  return `/actors/${encodeURIComponent(id)}`
}
