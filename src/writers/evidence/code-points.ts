/** From offsets in UTF-16 code units to offsets in Unicode code points, which Python and the W3C count. */
export interface PointTable {
  /** The number of code points before an offset. */
  at(offset: number): number
}

/** The table of a text: where its surrogate pairs stand. A lone surrogate is one code point. */
export function pointTable(text: string): PointTable {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) pairs.push(i++)
  }
  return {
    at(offset) {
      let low = 0
      let high = pairs.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (pairs[middle]! + 1 < offset) low = middle + 1
        else high = middle
      }
      return offset - low
    },
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
