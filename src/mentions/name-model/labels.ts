/**
 * What the name model says of a word: it stands in no name, or it begins or goes on in a phrase that names a person, an
 * organisation, a place or a people ("Iraqi").
 */

export type NameKind = 'person' | 'organisation' | 'place' | 'people'

const nameKinds: readonly NameKind[] = ['person', 'organisation', 'place', 'people']

/** No name, then for each kind its beginning and its inside. */
export const LABELS: number = 1 + 2 * nameKinds.length

export const NO_NAME = 0

/** The label of the first word of a name, or of those after it. */
export function labelOf(kind: NameKind, part: 'first' | 'later'): number {
  return 1 + 2 * nameKinds.indexOf(kind) + (part === 'first' ? 0 : 1)
}

/** True when a word with label `next` may follow one with `label`: a name goes on only in its own kind. */
export function mayFollow(label: number, next: number): boolean {
  return next === NO_NAME || next % 2 === 1 || label === next || label === next - 1
}

/** A run of words that names something: tokens from `first` to `last`, both inside. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly kind: NameKind
}

/** The names that labels spell out. */
export function spansOf(labels: ArrayLike<number>): NameSpan[] {
  const spans: NameSpan[] = []
  let first = -1
  for (let at = 0; at <= labels.length; at++) {
    const label = at < labels.length ? labels[at]! : NO_NAME
    if (first >= 0 && (label === NO_NAME || label % 2 === 1)) {
      spans.push({ first, last: at - 1, kind: nameKinds[(labels[first]! - 1) >> 1]! })
      first = -1
    }
    if (label % 2 === 1) first = at
  }
  return spans
}
