/** Rows in the order of a column: words as English sorts them, numbers by size. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** `keyOf` gives words for all rows or a number for all; what is not known comes last, whichever way the list runs. */
export function sortedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | number | undefined,
  isDescending: boolean,
): readonly Row[] {
  const sign = isDescending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    return sign * (typeof x === 'number' ? x - (y as number) : collator.compare(x, y as string))
  })
}
