/**
 * Krippendorff's alpha: how far coders agree beyond chance, 1 for full agreement, 0 for what chance would give, below 0 for less.
 * Any number of coders, and units that some of them did not code (K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011;
 * Content Analysis, 2nd ed. 2004, chapter 11).
 */

/** The values that coders gave one unit, in any order; who gave none has no value here. A unit with fewer than two tells nothing. */
export type Unit<T> = readonly T[]

/** How often each unit counts; once when absent. */
export type Times = ArrayLike<number>

/** Alpha for values that are the same or not (codes); undefined where nothing can be said: no unit with two values, or all alike. */
export function nominalAlpha(units: readonly Unit<string>[], times?: Times): number | undefined {
  const totals = new Map<string, number>()
  let n = 0
  let observed = 0
  for (const [i, values] of units.entries()) {
    const weight = times?.[i] ?? 1
    if (values.length < 2 || weight === 0) continue
    const own = new Map<string, number>()
    for (const value of values) own.set(value, (own.get(value) ?? 0) + 1)
    let alike = 0
    for (const [value, count] of own) {
      totals.set(value, (totals.get(value) ?? 0) + weight * count)
      alike += count * count
    }
    n += weight * values.length
    observed += (weight * (values.length ** 2 - alike)) / (values.length - 1)
  }
  let alike = 0
  for (const count of totals.values()) alike += count * count
  return alphaOf(observed / n, (n * n - alike) / (n * (n - 1)))
}

/** Alpha for numbers whose differences mean something (tolls): a difference counts by its square. Undefined likewise. */
export function intervalAlpha(units: readonly Unit<number>[], times?: Times): number | undefined {
  const middle = units[0]?.[0] ?? 0
  let observed = 0
  let [n, sum, squares] = [0, 0, 0]
  for (const [i, values] of units.entries()) {
    const weight = times?.[i] ?? 1
    if (values.length < 2) continue
    let [ownSum, ownSquares] = [0, 0]
    for (const value of values) {
      ownSum += value - middle
      ownSquares += (value - middle) ** 2
    }
    // The squared differences over all ordered pairs of m numbers are 2 (m Σx² - (Σx)²); the middle keeps them small.
    observed += (weight * 2 * (values.length * ownSquares - ownSum ** 2)) / (values.length - 1)
    n += weight * values.length
    sum += weight * ownSum
    squares += weight * ownSquares
  }
  return alphaOf(Math.max(0, observed) / n, (2 * (n * squares - sum ** 2)) / (n * (n - 1)))
}

function alphaOf(observed: number, expected: number): number | undefined {
  return expected > 0 ? 1 - observed / expected : undefined
}
