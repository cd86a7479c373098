/**
 * A span is a half-open range `[start, end)` of UTF-16 code units in `document.text`.
 * `text.slice(start, end)` are the very words; every value of a record leads back to one or more spans.
 */
export type Span = readonly [start: number, end: number]

/** The words a span covers. */
export function quote(text: string, [start, end]: Span): string {
  return text.slice(start, end)
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** True when `inner` lies wholly inside `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The smallest span that covers all of `spans`; undefined for none. */
export function hull(spans: Iterable<Span>): Span | undefined {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const span of spans) {
    if (span[0] < start) start = span[0]
    if (span[1] > end) end = span[1]
  }
  return end < 0 ? undefined : [start, end]
}

/** Order by start, then longer first. */
export function bySpan(a: Span, b: Span): number {
  return a[0] - b[0] || b[1] - a[1]
}
