/**
 * What the parser looks at before each move: the two top words of the stack and the next words, their tags, their
 * dependents so far and how far apart they stand. Templates after Zhang and Nivre (2011), for arc-hybrid.
 */
import type { Encoded } from './encode.ts'
import { mix } from './hash.ts'
import { isContent } from './parts-of-speech.ts'
import type { State } from './parse-state.ts'

/** At most so many features a move. */
export const MOVE_FEATURES = 128

const NONE = 250
const ROOT = 251

/** Near distances one by one, far ones in bands. */
export function band(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : 8
}

/** Writes the features of the state into `out` and returns how many. `coarse` maps a tag to its part of speech. */
export function moveFeatures(s: State, e: Encoded, tags: Int32Array, coarse: Int32Array, out: Int32Array): number {
  const { word } = e
  const { stack, depth, next, size, left1, left2, right1, right2, label } = s
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const tag = (x: number): number => (x < 0 ? NONE : x < size ? tags[x]! : ROOT)
  const pos = (x: number): number => (x < 0 ? NONE : x < size ? coarse[tags[x]!]! : ROOT)
  const form = (x: number): number => (x < 0 ? 0x51 : x < size ? word[x]! : 0x52)
  const relation = (x: number): number => (x < 0 ? NONE : label[x]!)
  const s0t = tag(s0)
  const s1t = tag(s1)
  const s2t = tag(s2)
  const b0t = tag(next)
  const b1t = next + 1 < size ? tags[next + 1]! : next + 1 === size ? ROOT : NONE
  const b2t = next + 2 < size ? tags[next + 2]! : next + 2 === size ? ROOT : NONE
  const s0w = form(s0)
  const s1w = form(s1)
  const b0w = form(next)
  const b1w = next + 1 < size ? word[next + 1]! : 0x53
  const s0p = pos(s0)
  const s1p = pos(s1)
  const b0p = pos(next)
  const s0l = s0 < 0 ? -1 : left1[s0]!
  const s0r = s0 < 0 ? -1 : right1[s0]!
  const s1l = s1 < 0 ? -1 : left1[s1]!
  const s1r = s1 < 0 ? -1 : right1[s1]!
  const b0l = left1[next]!
  const s0wt = mix(s0w, s0t)
  const s1wt = mix(s1w, s1t)
  const b0wt = mix(b0w, b0t)
  const s0b0 = mix(s0t, b0t)
  const s1s0 = mix(s1t, s0t)
  const b0b1 = mix(b0t, b1t)
  const triple = mix(s1s0, b0t)
  const near = s0 < 0 ? 0 : band(next - s0)
  const far = s1 < 0 ? 0 : band(s0 - s1)
  let n = 0
  // single words
  out[n++] = mix(0x2001, s0wt)
  out[n++] = mix(0x2002, s0w)
  out[n++] = mix(0x2003, s0t)
  out[n++] = mix(0x2004, s1wt)
  out[n++] = mix(0x2005, s1w)
  out[n++] = mix(0x2006, s1t)
  out[n++] = mix(0x2007, b0wt)
  out[n++] = mix(0x2008, b0w)
  out[n++] = mix(0x2009, b0t)
  out[n++] = mix(mix(0x200a, b1w), b1t)
  out[n++] = mix(0x200b, b1t)
  out[n++] = mix(0x200c, b2t)
  out[n++] = mix(0x200d, s2t)
  // pairs
  out[n++] = mix(mix(0x2011, s0wt), b0t)
  out[n++] = mix(mix(0x2012, s0t), b0wt)
  out[n++] = mix(mix(0x2013, s0w), b0w)
  out[n++] = mix(0x2014, s0b0)
  out[n++] = mix(mix(0x2016, s1wt), s0t)
  out[n++] = mix(mix(0x2017, s1t), s0wt)
  out[n++] = mix(mix(0x2018, s1w), s0w)
  out[n++] = mix(0x2019, s1s0)
  out[n++] = mix(mix(0x201a, s1w), b0t)
  out[n++] = mix(mix(0x201b, s1t), b0t)
  out[n++] = mix(mix(0x201c, s1w), b0w)
  out[n++] = mix(mix(0x201d, s1t), b0w)
  out[n++] = mix(0x201e, b0b1)
  out[n++] = mix(mix(0x201f, b0w), b1w)
  out[n++] = mix(mix(0x2020, b0t), mix(b1w, b1t))
  out[n++] = mix(mix(0x2021, s0t), b1t)
  out[n++] = mix(mix(0x2022, s0w), b1t)
  out[n++] = mix(mix(0x2023, s0t), b1w)
  // triples
  out[n++] = mix(mix(0x2028, b0b1), b2t)
  out[n++] = mix(mix(0x2029, s0t), b0b1)
  out[n++] = mix(mix(0x202a, s0w), b0b1)
  out[n++] = mix(0x202b, triple)
  out[n++] = mix(mix(0x202c, s2t), s1s0)
  out[n++] = mix(mix(0x202d, s2t), triple)
  out[n++] = mix(mix(0x202e, triple), b1t)
  out[n++] = mix(mix(0x202f, s1w), s0b0)
  out[n++] = mix(mix(mix(0x2030, s1t), s0w), b0t)
  out[n++] = mix(mix(mix(0x2035, s1p), s0p), mix(b0p, b1t))
  out[n++] = mix(mix(mix(0x2036, s1w), s0p), b0p)
  out[n++] = mix(mix(mix(0x2037, s1p), s0w), b0p)
  out[n++] = mix(mix(mix(0x2038, s1p), s0p), b0w)
  // dependents
  const s0lt = tag(s0l)
  const s0rt = tag(s0r)
  const s1rt = tag(s1r)
  const s1lt = tag(s1l)
  const b0lt = tag(b0l)
  out[n++] = mix(mix(0x2040, s0b0), s0lt)
  out[n++] = mix(mix(0x2041, s0b0), s0rt)
  out[n++] = mix(mix(0x2042, s0b0), b0lt)
  out[n++] = mix(mix(0x2043, s1s0), s1rt)
  out[n++] = mix(mix(0x2044, s1s0), s1lt)
  out[n++] = mix(mix(0x2045, s1s0), s0lt)
  out[n++] = mix(mix(0x2046, s1s0), s0rt)
  out[n++] = mix(mix(0x2047, triple), s0lt)
  out[n++] = mix(mix(0x2048, triple), s0rt)
  out[n++] = mix(mix(0x2049, triple), s1rt)
  out[n++] = mix(mix(0x204a, triple), b0lt)
  const s0ld = relation(s0l)
  const s0rd = relation(s0r)
  const s1ld = relation(s1l)
  const s1rd = relation(s1r)
  const b0ld = relation(b0l)
  out[n++] = mix(mix(0x2050, s0t), s0ld)
  out[n++] = mix(mix(0x2051, s0t), s0rd)
  out[n++] = mix(mix(0x2052, s1t), s1rd)
  out[n++] = mix(mix(0x2053, s1t), s1ld)
  out[n++] = mix(mix(0x2054, b0t), b0ld)
  out[n++] = mix(mix(0x2055, s0b0), mix(s0rd, s0ld))
  out[n++] = mix(mix(0x2056, s0b0), b0ld)
  out[n++] = mix(mix(0x2057, s1s0), mix(s1rd, s0ld))
  out[n++] = mix(mix(0x2058, s1w), s1rd)
  out[n++] = mix(mix(0x2059, s0w), s0rd)
  out[n++] = mix(mix(mix(0x205a, form(s0l)), s0w), b0t)
  out[n++] = mix(mix(mix(0x205c, form(s1r)), s1t), s0t)
  out[n++] = mix(mix(mix(0x205d, form(s0r)), s0t), b0t)
  // inner dependents
  if (s0 >= 0) {
    out[n++] = mix(mix(mix(0x2060, s0t), s0lt), tag(left2[s0]!))
    out[n++] = mix(mix(mix(0x2061, s0t), s0rt), tag(right2[s0]!))
    out[n++] = mix(mix(mix(0x2062, s0t), s.leftLabels[s0]!), b0t)
    out[n++] = mix(mix(mix(0x2063, s0t), s.rightLabels[s0]!), b0t)
    out[n++] = mix(mix(mix(0x2064, s0w), s.leftLabels[s0]!), 0)
    out[n++] = mix(mix(mix(0x2065, s0w), s.rightLabels[s0]!), 0)
    out[n++] = mix(mix(0x2066, s0wt), s.leftCount[s0]!)
    out[n++] = mix(mix(0x2067, s0wt), s.rightCount[s0]!)
    out[n++] = mix(mix(mix(0x2068, s0t), s.leftCount[s0]!), s.rightCount[s0]!)
  }
  if (s1 >= 0) {
    out[n++] = mix(mix(mix(0x2069, s1t), s.rightLabels[s1]!), s0t)
    out[n++] = mix(mix(mix(0x206a, s1t), s.leftLabels[s1]!), s0t)
    out[n++] = mix(mix(mix(0x206c, s1w), s.rightLabels[s1]!), s.leftLabels[s1]!)
    out[n++] = mix(mix(0x206d, s1wt), s.rightCount[s1]!)
    out[n++] = mix(mix(mix(0x206e, s1t), s1rt), tag(right2[s1]!))
    out[n++] = mix(mix(mix(0x206f, s1t), s0t), mix(s.rightLabels[s1]!, s.leftLabels[s1]!))
  }
  out[n++] = mix(mix(mix(0x2070, b0t), s.leftLabels[next]!), s0t)
  out[n++] = mix(mix(0x2071, b0wt), s.leftCount[next]!)
  // distances and neighbours
  out[n++] = mix(mix(0x2078, s0b0), near)
  out[n++] = mix(mix(0x2079, s0w), near)
  out[n++] = mix(mix(0x207a, b0w), near)
  out[n++] = mix(mix(0x207b, s1s0), far)
  out[n++] = mix(mix(0x207c, s1w), far)
  out[n++] = mix(mix(0x207d, s0w), far)
  out[n++] = mix(mix(mix(0x207e, triple), near), far)
  const after = s0 >= 0 && s0 + 1 < size ? tags[s0 + 1]! : NONE
  const before = s0 > 0 ? tags[s0 - 1]! : NONE
  const last = next > 0 ? tags[next - 1]! : NONE
  out[n++] = mix(mix(mix(0x2080, s0b0), after), last)
  out[n++] = mix(mix(mix(0x2081, s1s0), before), after)
  out[n++] = mix(mix(mix(0x2082, s1s0), s1 >= 0 && s1 + 1 < size ? tags[s1 + 1]! : NONE), before)
  // what comes: the next words and the noun or verb that a preposition or determiner leads to
  const b3t = next + 3 < size ? tags[next + 3]! : NONE
  let ahead = next + 1
  while (ahead < size && ahead < next + 5 && !isContent(coarse[tags[ahead]!]!)) ahead++
  const aheadW = ahead < size ? word[ahead]! : 0x54
  const aheadT = ahead < size ? tags[ahead]! : NONE
  out[n++] = mix(mix(0x2090, b0b1), mix(b2t, b3t))
  out[n++] = mix(mix(mix(0x2091, s0t), b0b1), b2t)
  out[n++] = mix(mix(mix(0x2092, s0p), b0w), mix(b1t, b2t))
  out[n++] = mix(mix(mix(0x2093, s0w), b0w), b1t)
  out[n++] = mix(mix(mix(0x2094, s1t), s0t), mix(b0w, b1t))
  out[n++] = mix(mix(mix(0x2095, s0w), b0w), aheadW)
  out[n++] = mix(mix(mix(0x2096, s1w), b0w), aheadW)
  out[n++] = mix(mix(mix(0x2097, s0t), b0w), aheadT)
  out[n++] = mix(mix(mix(0x2098, s1s0), b0w), aheadT)
  out[n++] = mix(mix(mix(0x2099, s1w), s0t), mix(b0w, aheadT))
  out[n++] = mix(mix(mix(0x209a, s1t), s0w), mix(b0w, aheadT))
  out[n++] = mix(mix(mix(0x209b, s0w), aheadW), b0t)
  // what the words may be, should the tagger be wrong
  const { known, suffix3 } = e
  const b0k = next < size ? known[next]! : ROOT
  const b1k = next + 1 < size ? known[next + 1]! : NONE
  out[n++] = mix(mix(0x20a0, s0t), mix(b0k, b1k))
  out[n++] = mix(mix(0x20a1, b0t), mix(b1k, next + 2 < size ? known[next + 2]! : NONE))
  out[n++] = mix(mix(mix(0x20a2, s0t), b0t), next < size ? suffix3[next]! : ROOT)
  out[n++] = mix(mix(mix(0x20a3, s0t), b0t), s0 >= 0 ? suffix3[s0]! : NONE)
  out[n++] = mix(mix(mix(0x20a4, s1t), s0t), s0 >= 0 ? suffix3[s0]! : NONE)
  return n
}
