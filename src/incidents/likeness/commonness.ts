/**
 * How common values are in the casefile at hand: where one army is in every second incident its name tells little, and on a day with
 * twenty places under fire the day tells little. Counted over different days and places, so that many texts of one
 * incident count once. (Frequency-based weights: W. Winkler, "Frequency-Based Matching in Fellegi-Sunter Model of Record Linkage",
 * US Census Bureau, 2000.)
 */
import type { Profile, Side } from './profile.ts'

export interface Commonness {
  /** What is left of the bits of an agreement in a value. */
  readonly left: (kind: 'actor' | 'kind', value: string, bits: number) => number
  /** Bits that a day loses because so many places are told for it. */
  readonly crowd: (day: number) => number
}

/** For comparing without a casefile: nothing is common. */
export const nothingCommon: Commonness = { left: (_kind, _value, bits) => bits, crowd: () => 0 }

/** So many incidents are taken as known beforehand, with the shares that the weights stand for. */
const beforehand = 40

/** Fewer incidents say nothing of what is common. */
const fewest = 20

/** Places on one day that take nothing from it. */
const quiet = 4

/** Counts what is common among tellings that give a day and a place. */
export function commonnessOf(profiles: readonly Profile[]): Commonness {
  const slots = new Set<string>()
  const placesOn = new Map<number, Set<string>>()
  const seen = new Map<string, Set<string>>()
  for (const profile of profiles) {
    const [stretch] = profile.stretches
    const [spot] = profile.spots
    if (stretch === undefined || stretch.first !== stretch.last || spot === undefined) continue
    const at = spot.place ?? spot.name
    const slot = `${stretch.first}|${at}`
    slots.add(slot)
    const places = placesOn.get(stretch.first)
    if (places === undefined) placesOn.set(stretch.first, new Set([at]))
    else places.add(at)
    for (const value of valuesOf(profile)) {
      const own = seen.get(value)
      if (own === undefined) seen.set(value, new Set([slot]))
      else own.add(slot)
    }
  }
  const total = slots.size
  const counts = new Map([...seen].map(([value, own]) => [value, own.size]))
  return {
    left: (kind, value, bits) => {
      const count = counts.get(`${kind} ${value}`)
      if (count === undefined || total < fewest) return bits
      return Math.min(bits, Math.log2((total + beforehand) / (count + beforehand * 2 ** -bits)))
    },
    crowd: (day) => Math.log2(Math.max(1, (placesOn.get(day)?.size ?? 0) / quiet)),
  }
}

function* valuesOf({ initiators, recipients }: Profile): Generator<string> {
  for (const side of [...initiators, ...recipients]) {
    if (side.actor !== undefined) yield `actor ${side.actor}`
    yield `kind ${kindOf(side)}`
  }
}

/** "IRQ PRM". */
export function kindOf({ country, sector }: Pick<Side, 'country' | 'sector'>): string {
  return `${country ?? ''} ${sector ?? ''}`
}
