/** What the parser looks at to name a relation between a head and a dependent whose own dependents are known. */
import type { Encoded } from './encode.ts'
import { mix } from './hash.ts'
import { band } from './move-features.ts'
import type { State } from './parse-state.ts'

/** At most so many features a relation. */
export const LABEL_FEATURES = 64

const NONE = 250
const ROOT = 251

/** Writes the features of the arc from `h` to `d` into `out` and returns how many. */
export function labelFeatures(
  s: State,
  e: Encoded,
  tags: Int32Array,
  coarse: Int32Array,
  h: number,
  d: number,
  out: Int32Array,
): number {
  const { word, suffix3 } = e
  const { size, left1, right1, label } = s
  const tag = (x: number): number => (x < 0 ? NONE : x < size ? tags[x]! : ROOT)
  const form = (x: number): number => (x < 0 ? 0x51 : x < size ? word[x]! : 0x52)
  const relation = (x: number): number => (x < 0 ? NONE : label[x]!)
  const side = h > d ? 1 : 0
  const ht = mix(tag(h), side)
  const hp = mix(h < size ? coarse[tags[h]!]! : ROOT, side)
  const dt = tag(d)
  const dp = coarse[tags[d]!]!
  const hw = mix(form(h), side)
  const dw = word[d]!
  const pair = mix(ht, dt)
  const dl = left1[d]!
  const dr = right1[d]!
  const sibling = h > d ? left1[h]! : right1[h]!
  const other = h > d ? right1[h]! : left1[h]!
  const distance = band(h > d ? h - d : d - h)
  const dlw = form(dl)
  let n = 0
  out[n++] = mix(0x3001, pair)
  out[n++] = mix(mix(0x3002, hw), dw)
  out[n++] = mix(mix(0x3003, hw), dt)
  out[n++] = mix(mix(0x3004, ht), dw)
  out[n++] = mix(mix(0x3005, dw), side)
  out[n++] = mix(0x3006, hw)
  out[n++] = mix(mix(0x3007, dt), side)
  out[n++] = mix(0x3008, ht)
  out[n++] = mix(mix(0x3009, hp), dp)
  out[n++] = mix(mix(0x300a, hw), dp)
  out[n++] = mix(mix(0x300b, hp), dw)
  out[n++] = mix(mix(0x300c, pair), distance)
  out[n++] = mix(mix(0x300d, dw), distance)
  out[n++] = mix(mix(0x300e, pair), tag(dl))
  out[n++] = mix(mix(0x300f, pair), tag(dr))
  out[n++] = mix(mix(0x3010, pair), dlw)
  out[n++] = mix(mix(0x3011, hw), mix(dt, dlw))
  out[n++] = mix(mix(0x3012, ht), mix(dw, dlw))
  out[n++] = mix(mix(0x3013, dt), dlw)
  out[n++] = mix(mix(mix(0x3014, hp), dlw), dp)
  out[n++] = mix(mix(0x3015, pair), relation(dl))
  out[n++] = mix(mix(0x3016, pair), relation(dr))
  out[n++] = mix(mix(0x3017, pair), s.leftLabels[d]!)
  out[n++] = mix(mix(0x3018, pair), s.rightLabels[d]!)
  out[n++] = mix(mix(0x3019, dt), mix(s.leftLabels[d]!, s.rightLabels[d]!))
  out[n++] = mix(mix(0x301a, pair), relation(sibling))
  out[n++] = mix(mix(0x301b, pair), relation(other))
  out[n++] = mix(mix(0x301c, pair), s.leftLabels[h]!)
  out[n++] = mix(mix(0x301d, pair), s.rightLabels[h]!)
  out[n++] = mix(mix(0x301e, mix(hw, dt)), s.leftLabels[h]!)
  out[n++] = mix(mix(0x301f, mix(hw, dt)), s.rightLabels[h]!)
  out[n++] = mix(mix(0x3020, pair), mix(s.leftLabels[h]!, s.rightLabels[h]!))
  out[n++] = mix(mix(0x3021, pair), form(sibling))
  out[n++] = mix(mix(0x3022, pair), tag(sibling))
  out[n++] = mix(mix(0x3023, pair), mix(tag(d - 1), d + 1 < size ? tags[d + 1]! : ROOT))
  out[n++] = mix(mix(0x3024, pair), mix(h > 0 ? tag(h - 1) : NONE, h + 1 < size ? tags[h + 1]! : ROOT))
  out[n++] = mix(mix(0x3025, ht), mix(suffix3[d]!, dt))
  out[n++] = mix(mix(0x3026, dt), mix(h < size ? suffix3[h]! : 0, side))
  out[n++] = mix(mix(0x3027, pair), d === 0 ? 1 : 0)
  out[n++] = mix(mix(0x3028, pair), d > 0 ? word[d - 1]! : 0x54)
  out[n++] = mix(mix(0x3029, pair), d + 1 < size ? word[d + 1]! : 0x55)
  out[n++] = mix(mix(0x302a, mix(dlw, dw)), side)
  out[n++] = mix(mix(0x302b, mix(dlw, hw)), dp)
  return n
}
