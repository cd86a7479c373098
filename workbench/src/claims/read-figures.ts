/** Numbers as a person types them: "3", "3..5", "3–5, best 4", "about 70", "at least 12", "at most 9". */
export interface ReadFigures {
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate: boolean
}

/** Undefined for what is no number. */
export function readFigures(typed: string): ReadFigures | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '')
  const [, sort = '', first, last, middle] =
    /^(about |at least |at most )?(\d{1,9})(?: ?(?:\.\.|–|-) ?(\d{1,9}))?(?:, ?best (\d{1,9}))?$/.exec(text) ?? []
  if (first === undefined) return undefined
  const low = Number(first)
  if (last !== undefined) {
    const high = Number(last)
    const best = middle === undefined ? undefined : Number(middle)
    if (sort !== '' || low > high || (best !== undefined && (best < low || best > high))) return undefined
    return { low, ...(best === undefined ? {} : { best }), high, approximate: false }
  }
  if (middle !== undefined) return undefined
  if (sort === 'at least ') return { low, approximate: false }
  if (sort === 'at most ') return { high: low, approximate: false }
  return sort === 'about ' ? { best: low, approximate: true } : { low, best: low, high: low, approximate: false }
}
