/**
 * Krippendorff's alpha for units that coders find for themselves in a continuum, as reviewers uphold stretches of a text: where a
 * stretch begins and how long it is both count (K. Krippendorff, On the reliability of unitizing continuous data, Sociological
 * Methodology 25, 1995; Measuring the reliability of qualitative text analysis data, Quality and Quantity 38, 2004, section 3).
 * Several texts are laid end to end, as one continuum.
 */
import { bySpan, type Span } from '../../model/index.ts'
import type { Times } from './alpha.ts'

/** One text and the stretches that each coder has in it, all of one category. Those of one coder that overlap are one stretch. */
export interface Continuum {
  /** UTF-16 code units. */
  readonly length: number
  /** For each coder, in one order in all texts. */
  readonly coders: readonly (readonly Span[])[]
}

/** Alpha over texts, each counted so often; undefined where nobody marked anything, or where chance could give no other marks. */
export function unitizingAlpha(continua: readonly Continuum[], times?: Times): number | undefined {
  return unitizingFigure(continua)(times)
}

/** The same for many samples of the same texts: what does not change between them is worked out once. */
export function unitizingFigure(continua: readonly Continuum[]): (times?: Times) => number | undefined {
  const coders = continua[0]?.coders.length ?? 0
  const texts = continua.map(({ length, coders: marks }) => {
    const sections = marks.map((spans) => cut(united(spans), length))
    return { length, sections, observed: observedIn(sections) }
  })
  return (times) => {
    let [length, observed] = [0, 0]
    /** How many stretches and gaps there are of each length. */
    const units = new Map<number, number>()
    const gaps = new Map<number, number>()
    /** Of each coder, how long the gap is that is open at the end of the texts so far. */
    const open = new Float64Array(coders)
    for (const [i, text] of texts.entries())
      for (let n = times?.[i] ?? 1; n > 0; n--) {
        length += text.length
        observed += text.observed
        for (const [coder, sections] of text.sections.entries())
          for (const section of sections) {
            if (!section.marked) open[coder]! += section.length
            else {
              units.set(section.length, (units.get(section.length) ?? 0) + 1)
              if (open[coder]! > 0) gaps.set(open[coder]!, (gaps.get(open[coder]!) ?? 0) + 1)
              open[coder] = 0
            }
          }
      }
    for (const gap of open) if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    if (coders < 2 || length === 0) return undefined
    const expected = expectedOf(units, gaps, coders * length, length)
    return expected > 0 ? 1 - observed / (coders * (coders - 1) * length ** 2) / expected : undefined
  }
}

/** A stretch of one coder, marked or not. */
interface Section {
  readonly start: number
  readonly length: number
  readonly marked: boolean
}

/** Marked stretches and the gaps between them, in the order of the text. */
function cut(marked: readonly Span[], length: number): readonly Section[] {
  const sections: Section[] = []
  let at = 0
  for (const [start, end] of [...marked, [length, length] as const]) {
    if (start > at) sections.push({ start: at, length: start - at, marked: false })
    if (end > start) sections.push({ start, length: end - start, marked: true })
    at = end
  }
  return sections
}

/** Spans in order, those that overlap as one. */
export function united(spans: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted(bySpan)) {
    const last = merged.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The differences between the sections of all ordered pairs of coders, before they are divided (Krippendorff 2004, eq. 3 and 4). */
function observedIn(sections: readonly (readonly Section[])[]): number {
  let sum = 0
  for (const [i, one] of sections.entries())
    for (const [j, other] of sections.entries()) {
      if (i === j) continue
      let from = 0
      for (const section of one) {
        while (from < other.length && other[from]!.start + other[from]!.length <= section.start) from++
        for (let at = from; at < other.length && other[at]!.start < section.start + section.length; at++)
          sum += difference(section, other[at]!)
      }
    }
  return sum
}

/** Two marked stretches differ by where they begin and end; one that lies in a gap of the other coder by its length. */
function difference(a: Section, b: Section): number {
  const [starts, ends] = [a.start - b.start, a.start + a.length - (b.start + b.length)]
  if (a.marked && b.marked) return starts ** 2 + ends ** 2
  if (a.marked) return starts >= 0 && ends <= 0 ? a.length ** 2 : 0
  return b.marked && starts <= 0 && ends >= 0 ? b.length ** 2 : 0
}

/** The difference that the same sections would have wherever they lay (Krippendorff 2004, eq. 5); `whole` is the length for each coder. */
function expectedOf(units: Lengths, gaps: Lengths, whole: number, length: number): number {
  let others = -1
  for (const count of units.values()) others += count
  let [weighed, own] = [0, 0]
  for (const [l, count] of units) {
    let rooms = 0
    for (const [gap, n] of gaps) if (gap >= l) rooms += n * (gap - l + 1)
    weighed += count * ((others / 3) * (2 * l * l * l - 3 * l * l + l) + l * l * rooms)
    own += count * l * (l - 1)
  }
  return ((2 / length) * weighed) / (whole * (whole - 1) - own)
}

type Lengths = ReadonlyMap<number, number>
