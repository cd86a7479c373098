/**
 * Punctuation on a finished tree of words. A mark may hang on the words to its left or right without crossing an arc;
 * which of them, a linear model says: by the mark, the relation of the word, and where its part of the sentence ends.
 */
import type { Encoded } from './encode.ts'
import { mix } from './hash.ts'
import { band } from './move-features.ts'
import { scoreSparse, type SparseModel } from './sparse-model.ts'

/** At most so many features a candidate, and so many candidates a side. */
export const MARK_FEATURES = 24
const LONGEST_PATH = 24

/** The whole sentence with the arcs of its words; marks are still open. */
export interface Skeleton {
  readonly e: Encoded
  readonly tags: Int32Array
  /** Head of each word, the size of the sentence for the root, -2 for marks. */
  readonly head: Int32Array
  readonly label: Int32Array
  /** First and last word below each word, itself included. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** For brackets and quotes the place of the other one; -1 for none. */
  readonly partner: Int32Array
}

/** Head of a mark that hangs nowhere yet. */
export const OPEN_MARK: number = -2

export function skeletonOf(
  e: Encoded,
  tags: Int32Array,
  head: Int32Array,
  label: Int32Array,
  words: readonly string[],
): Skeleton {
  const { size } = e
  const first = new Int32Array(size)
  const last = new Int32Array(size)
  const below = new Int32Array(size + 1)
  for (let i = 0; i < size; i++) {
    first[i] = i
    last[i] = i
    if (head[i] !== OPEN_MARK) below[head[i]!]!++
  }
  const ready: number[] = []
  for (let i = 0; i < size; i++) if (head[i] !== OPEN_MARK && below[i] === 0) ready.push(i)
  for (let k = 0; k < ready.length; k++) {
    const i = ready[k]!
    const h = head[i]!
    if (h === size) continue
    if (first[i]! < first[h]!) first[h] = first[i]!
    if (last[i]! > last[h]!) last[h] = last[i]!
    if (--below[h]! === 0) ready.push(h)
  }
  return { e, tags, head, label, first, last, partner: partnersOf(head, words) }
}

const CLOSING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['”', '“'],
  ['»', '«'],
  ['’', '‘'],
])

/** Pairs brackets and quotes. */
function partnersOf(head: Int32Array, words: readonly string[]): Int32Array {
  const partner = new Int32Array(words.length).fill(-1)
  const open = new Map<string, number[]>()
  for (let i = 0; i < words.length; i++) {
    if (head[i] !== OPEN_MARK) continue
    const word = words[i]!
    const opener = CLOSING.get(word) ?? (/^["'`]+$/.test(word) ? '"' : undefined)
    const stack = open.get(opener ?? word)
    const before = opener === undefined ? undefined : stack?.pop()
    if (before !== undefined) {
      partner[i] = before
      partner[before] = i
    } else if (opener === '"' || opener === undefined) {
      const key = opener ?? word
      if (stack === undefined) open.set(key, [i])
      else stack.push(i)
    }
  }
  return partner
}

/** The words that the mark at `p` may hang on, nearest first, left ones before right ones. */
export function candidates({ head, e }: Skeleton, p: number): number[] {
  const { size } = e
  let l = p - 1
  while (l >= 0 && head[l] === OPEN_MARK) l--
  let r = p + 1
  while (r < size && head[r] === OPEN_MARK) r++
  const left = pathOf(head, l < 0 ? -1 : l, (h) => h < p)
  const right = pathOf(head, r >= size ? -1 : r, (h) => h > p && h < size)
  const leftTop = left.at(-1)
  const rightTop = right.at(-1)
  if (leftTop !== undefined && rightTop !== undefined) {
    cutAfter(left, head[rightTop]!)
    cutAfter(right, head[leftTop]!)
  }
  return [...left, ...right]
}

/** A word and those above it as long as they stay on its side. */
function pathOf(head: Int32Array, start: number, stays: (head: number) => boolean): number[] {
  const path: number[] = []
  for (let at = start; at >= 0 && path.length < LONGEST_PATH; at = head[at]!) {
    path.push(at)
    if (!stays(head[at]!)) break
  }
  return path
}

function cutAfter(path: number[], word: number): void {
  const at = path.indexOf(word)
  if (at >= 0) path.length = at + 1
}

/** Writes the features of hanging the mark at `p` on `c`; `rank` is its place among the candidates of its side. */
export function markFeatures(s: Skeleton, p: number, c: number, list: readonly number[], out: Int32Array): number {
  const { e, tags, head, label, first, last, partner } = s
  const { size, word } = e
  const mark = word[p]!
  const side = c < p ? 1 : 2
  const at = list.indexOf(c)
  const outer = at + 1 < list.length && list[at + 1]! < p === c < p ? 0 : 1
  const inner = at > 0 && list[at - 1]! < p === c < p ? 0 : 1
  const place = side * 4 + outer * 2 + inner
  const over = head[c]!
  const relation = label[c]!
  const across = over === size ? 2 : over < p === c < p ? 0 : 1
  const edge = c < p ? first[c]! - 1 : last[c]! + 1
  const otherMark =
    edge >= 0 && edge < size && head[edge] === OPEN_MARK ? word[edge]! : edge < 0 || edge >= size ? 1 : 2
  const pair = partner[p]!
  const paired = pair < 0 ? 0 : inside(c, p, pair) ? (over < size && inside(over, p, pair) ? 2 : 1) : 3
  const final = p === size - 1 ? 1 : 0
  const after = p + 1 < size ? tags[p + 1]! : 250
  const before = p > 0 ? tags[p - 1]! : 251
  let n = 0
  out[n++] = mix(mix(0x5001, mark), place)
  out[n++] = mix(mix(mix(0x5002, mark), relation), side)
  out[n++] = mix(mix(mix(0x5003, mark), relation), place)
  out[n++] = mix(mix(mix(0x5004, mark), relation), mix(side, otherMark))
  out[n++] = mix(mix(mix(0x5005, mark), place), otherMark)
  out[n++] = mix(mix(mix(0x5006, mark), paired), place)
  out[n++] = mix(mix(mix(0x5007, mark), paired), across)
  out[n++] = mix(mix(mix(0x5008, mark), across), mix(place, final))
  out[n++] = mix(mix(mix(0x5009, mark), place), after)
  out[n++] = mix(mix(mix(0x500a, mark), relation), mix(side, after))
  out[n++] = mix(mix(mix(0x500b, mark), relation), mix(side, across))
  out[n++] = mix(mix(mix(0x500c, mark), tags[c]!), place)
  out[n++] = mix(mix(mix(0x500d, mark), relation), mix(side, before))
  out[n++] = mix(mix(mix(0x500e, mark), side), band(c < p ? p - c : c - p))
  out[n++] = mix(mix(mix(0x500f, mark), mix(relation, across)), mix(place, otherMark))
  out[n++] = mix(mix(mix(0x5010, final), place), relation)
  out[n++] = mix(mix(0x5011, place), across)
  out[n++] = mix(mix(mix(0x5012, relation), side), otherMark)
  return n
}

function inside(c: number, p: number, q: number): boolean {
  return p < q ? c > p && c < q : c > q && c < p
}

/** Hangs every mark on its best candidate. */
export function hangMarks(s: Skeleton, model: SparseModel, punct: number): void {
  const { e, head, label } = s
  const features = new Int32Array(MARK_FEATURES)
  const scores = new Int32Array(model.classes)
  const chosen = new Int32Array(e.size)
  for (let p = 0; p < e.size; p++) {
    if (head[p] !== OPEN_MARK) continue
    const list = candidates(s, p)
    let best = list[0]!
    let high = Number.NEGATIVE_INFINITY
    if (list.length > 1) {
      for (const c of list) {
        scoreSparse(model, features, markFeatures(s, p, c, list, features), scores)
        const score = scores[0]! - scores[1]!
        if (score > high) {
          high = score
          best = c
        }
      }
    }
    chosen[p] = best
  }
  for (let p = 0; p < e.size; p++) {
    if (head[p] !== OPEN_MARK) continue
    head[p] = chosen[p]!
    label[p] = punct
  }
}
