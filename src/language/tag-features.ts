/**
 * What the tagger looks at for one word: its spelling, ends and shape, the words and known tags around it, and the tags
 * given to the two words before it. Templates after Ratnaparkhi (1996) and Toutanova et al. (2003).
 */
import type { Encoded } from './encode.ts'
import { mix } from './hash.ts'

/** At most so many features a word. */
export const TAG_FEATURES = 48

const EDGE = 0x5bd1e995

/** Writes the features of word `i` into `out` and returns how many; `previous` and `before` are the tags of the two words before it. */
export function tagFeatures(e: Encoded, i: number, previous: number, before: number, out: Int32Array): number {
  const { word, known, size } = e
  const w = word[i]!
  const l = i > 0 ? word[i - 1]! : EDGE
  const ll = i > 1 ? word[i - 2]! : EDGE
  const r = i + 1 < size ? word[i + 1]! : EDGE
  const rr = i + 2 < size ? word[i + 2]! : EDGE
  const k = known[i]!
  const kr = i + 1 < size ? known[i + 1]! : 9999
  const krr = i + 2 < size ? known[i + 2]! : 9999
  const shape = e.shape[i]!
  const s3r = i + 1 < size ? e.suffix3[i + 1]! : EDGE
  const s3l = i > 0 ? e.suffix3[i - 1]! : EDGE
  const tags = mix(previous + 1, before + 1)
  let n = 0
  out[n++] = mix(0x1001, w)
  out[n++] = mix(mix(0x1002, w), shape)
  out[n++] = mix(mix(0x1003, e.suffix1[i]!), shape)
  out[n++] = mix(0x1004, e.suffix2[i]!)
  out[n++] = mix(mix(0x1005, e.suffix3[i]!), 0)
  out[n++] = mix(mix(0x1006, e.suffix3[i]!), shape)
  out[n++] = mix(0x1007, e.suffix4[i]!)
  out[n++] = mix(0x1008, e.prefix1[i]!)
  out[n++] = mix(0x1009, e.prefix2[i]!)
  out[n++] = mix(0x100a, e.prefix3[i]!)
  out[n++] = mix(0x100b, shape)
  out[n++] = mix(mix(0x100c, shape), i > 0 ? e.shape[i - 1]! : EDGE)
  out[n++] = mix(mix(0x100d, shape), i + 1 < size ? e.shape[i + 1]! : EDGE)
  out[n++] = mix(0x100e, l)
  out[n++] = mix(0x100f, r)
  out[n++] = mix(0x1010, ll)
  out[n++] = mix(0x1011, rr)
  out[n++] = mix(mix(0x1012, l), w)
  out[n++] = mix(mix(0x1013, w), r)
  out[n++] = mix(mix(0x1014, l), r)
  out[n++] = mix(mix(0x1015, r), rr)
  out[n++] = mix(0x1016, previous)
  out[n++] = mix(0x1017, tags)
  out[n++] = mix(mix(0x1018, previous), w)
  out[n++] = mix(mix(0x1019, tags), w)
  out[n++] = mix(mix(0x101a, previous), r)
  out[n++] = mix(mix(0x101b, k), kr)
  out[n++] = mix(mix(mix(0x101c, k), kr), krr)
  out[n++] = mix(mix(mix(0x101d, previous), k), kr)
  out[n++] = mix(mix(mix(0x101e, tags), k), kr)
  out[n++] = mix(mix(0x101f, w), kr)
  out[n++] = mix(mix(mix(0x1020, w), previous), kr)
  out[n++] = mix(mix(0x1021, previous), e.suffix3[i]!)
  out[n++] = mix(mix(0x1022, kr), e.suffix3[i]!)
  out[n++] = mix(mix(0x1023, k), s3r)
  out[n++] = mix(mix(0x1024, k), s3l)
  out[n++] = mix(mix(0x1025, tags), e.suffix2[i]!)
  out[n++] = mix(mix(mix(0x1026, w), kr), krr)
  out[n++] = mix(mix(0x1027, shape), previous)
  out[n++] = mix(mix(0x1028, e.capitals), shape)
  out[n++] = mix(mix(0x1029, l), k)
  out[n++] = mix(mix(mix(0x102a, l), ll), k)
  return n
}
