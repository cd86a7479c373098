/**
 * An interval for a figure that has no simple error: the figure is worked out again over many samples of the units, drawn with
 * replacement (B. Efron, Bootstrap methods: another look at the jackknife, 1979). For alpha this covers better than formulas do
 * (A. Zapf and others, Measuring inter-rater reliability for nominal data, BMC Medical Research Methodology 16:93, 2016).
 */

import type { Times } from './alpha.ts'

/** A number in [0, 1), another at each call. */
export type Random = () => number

/** The middle 95 % of resampled figures, from low to high. */
export type Bounds = readonly [low: number, high: number]

/**
 * The percentile interval of a figure over units, of which `times` says how often each was seen; `figure` is given how often each
 * was drawn. Undefined for fewer than two units, or where the figure is undefined in a tenth of the samples and more.
 */
export function bootstrapBounds(
  times: Times,
  figure: (times: Times) => number | undefined,
  random: Random,
  samples = 1000,
): Bounds | undefined {
  const units = Int32Array.from(Array.from(times).flatMap((n, unit) => Array.from({ length: n }, () => unit)))
  if (units.length < 2) return undefined
  const figures: number[] = []
  for (let i = 0; i < samples; i++) {
    const drawn = new Int32Array(times.length)
    for (let j = 0; j < units.length; j++) drawn[units[Math.floor(random() * units.length)]!]!++
    const found = figure(drawn)
    if (found !== undefined) figures.push(found)
  }
  if (figures.length <= samples * 0.9) return undefined
  figures.sort((a, b) => a - b)
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))]!
  return [at(0.025), at(0.975)]
}

/** A stream of numbers in [0, 1) that begins at a seed, the same on every machine (mulberry32, T. Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
