/**
 * What the name model looks at for one word: spelling, tags, tree and what the rules say, of the word, of those around it and of
 * the head of its noun group. Each feature is one 32-bit number.
 */
import { hashOf, mix } from '../../language/index.ts'
import type { Sentence, Token } from '../../model/index.ts'
import type { Marks } from './marks.ts'

/** At most so many features a word. */
export const MOST_FEATURES = 88

const EDGE = 0x5bd1e995
/** Words to the left and to the right that are seen. */
const REACH = 2

/** Atoms of every word of a sentence, as numbers, with an edge of `REACH` words on both sides. */
interface Atoms {
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly relation: Int32Array
  readonly shape: Int32Array
  readonly rule: Int32Array
  readonly covered: Int32Array
}

/** Writes the features of every word, `MOST_FEATURES` places each; the last place of a word says how many it has. */
export function featuresOf(sentence: Sentence, marks: Marks): Int32Array {
  const { tokens } = sentence
  const out = new Int32Array(tokens.length * MOST_FEATURES)
  const atoms = atomsOf(tokens, marks)
  const groups = tokens.map((_, at) => groupOf(sentence, at))
  for (let at = 0; at < tokens.length; at++) {
    const from = at * MOST_FEATURES
    let n = around(atoms, at, out, from)
    n = ofWord(tokens, at, atoms, marks, out, n)
    n = ofGroup(sentence, at, groups[at]!, atoms, marks, out, n)
    out[from + MOST_FEATURES - 1] = n - from
  }
  return out
}

/** Stands for the letters of a known name. */
const KNOWN = 0x1b873593

function atomsOf(tokens: readonly Token[], { rule, covered, known, type }: Marks): Atoms {
  const size = tokens.length + 2 * REACH
  const column = (of: (token: Token) => number): Int32Array => {
    const all = new Int32Array(size).fill(EDGE)
    for (let at = 0; at < tokens.length; at++) all[at + REACH] = of(tokens[at]!)
    return all
  }
  return {
    word: column(({ index, text }) => (known[index] === 1 ? mix(KNOWN, type[index]!) : hashOf(text.toLowerCase()))),
    lemma: column(({ index, lemma }) => (known[index] === 1 ? mix(KNOWN, type[index]!) : hashOf(lemma))),
    upos: column(({ upos }) => hashOf(upos)),
    xpos: column(({ xpos }) => hashOf(xpos)),
    relation: column(({ deprel }) => hashOf(deprel)),
    shape: column(({ text }) => shapeOf(text)),
    rule: column(({ index }) => rule[index]! + 1),
    covered: column(({ index }) => covered[index]!),
  }
}

/** Upper, lower and digits as runs: "Al-Asad" → A a - A a, at most six. */
function shapeOf(text: string): number {
  let shape = 0
  let last = -1
  let runs = 0
  for (let i = 0; i < text.length && runs < 6; i++) {
    const code = text.charCodeAt(i)
    const kind =
      code >= 97 && code <= 122
        ? 1
        : code >= 65 && code <= 90
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : code < 128
              ? code
              : 4
    if (kind === last) continue
    shape = mix(shape, kind)
    last = kind
    runs++
  }
  return shape
}

function around(atoms: Atoms, at: number, out: Int32Array, from: number): number {
  let n = from
  for (let offset = -REACH; offset <= REACH; offset++) {
    const k = at + REACH + offset
    const base = 0x2000 + 16 * (offset + REACH)
    out[n++] = mix(base, atoms.word[k]!)
    out[n++] = mix(base + 1, atoms.upos[k]!)
    out[n++] = mix(base + 2, atoms.xpos[k]!)
    out[n++] = mix(base + 3, atoms.rule[k]!)
    out[n++] = mix(base + 4, atoms.covered[k]!)
    if (offset < -1 || offset > 1) continue
    out[n++] = mix(base + 5, atoms.shape[k]!)
    out[n++] = mix(base + 6, atoms.lemma[k]!)
  }
  return n
}

function ofWord(
  tokens: readonly Token[],
  at: number,
  atoms: Atoms,
  marks: Marks,
  out: Int32Array,
  from: number,
): number {
  const { text, head } = tokens[at]!
  const k = at + REACH
  const lower = marks.known[at] === 1 ? '' : text.toLowerCase()
  const { length } = lower
  const relation = atoms.relation[k]!
  const rule = atoms.rule[k]!
  const isRoot = head < 0
  let n = from
  out[n++] = 0x3000
  out[n++] = mix(0x3001, hashOf(lower, Math.max(0, length - 3)))
  out[n++] = mix(0x3002, hashOf(lower, Math.max(0, length - 2)))
  out[n++] = mix(0x3003, hashOf(lower, 0, Math.min(3, length)))
  out[n++] = mix(0x3004, relation)
  out[n++] = mix(mix(0x3005, relation), isRoot ? EDGE : atoms.lemma[head + REACH]!)
  out[n++] = mix(mix(0x3006, relation), isRoot ? EDGE : atoms.upos[head + REACH]!)
  out[n++] = mix(0x3007, isRoot ? EDGE : atoms.rule[head + REACH]!)
  out[n++] = mix(0x3008, isRoot ? EDGE : marks.type[head]!)
  out[n++] = mix(mix(0x3009, atoms.upos[k - 1]!), atoms.upos[k]!)
  out[n++] = mix(mix(0x300a, atoms.upos[k]!), atoms.upos[k + 1]!)
  out[n++] = mix(mix(mix(0x300b, atoms.rule[k - 1]!), rule), atoms.rule[k + 1]!)
  out[n++] = mix(mix(0x300c, rule), atoms.upos[k]!)
  out[n++] = mix(mix(0x300d, rule), relation)
  out[n++] = mix(mix(0x300e, rule), atoms.lemma[k]!)
  out[n++] = mix(0x300f, marks.type[at]!)
  out[n++] = mix(mix(0x3010, rule), atoms.word[k - 1]!)
  out[n++] = mix(mix(0x3011, rule), atoms.word[k + 1]!)
  out[n++] = mix(mix(0x3012, marks.type[at]!), rule)
  out[n++] = mix(0x3013, marks.why[at]!)
  out[n++] = mix(mix(0x3014, rule), marks.depth[at]!)
  return n
}

/** The head of the noun group that a word stands in, and whether the word opens the group. */
interface Group {
  readonly head: number
  readonly opens: boolean
}

const inGroup: ReadonlySet<string> = new Set([
  'compound',
  'amod',
  'det',
  'nummod',
  'nmod:poss',
  'flat',
  'nmod:desc',
  'case',
  'punct',
  'goeswith',
  'advmod',
  'cc',
])
/** A group is no longer than this. */
const LONGEST = 12

function groupOf({ tokens }: Sentence, at: number): Group {
  let head = at
  for (let steps = 0; steps < LONGEST; steps++) {
    const { head: above, deprel } = tokens[head]!
    if (above < 0 || !inGroup.has(deprel) || Math.abs(above - head) >= LONGEST) break
    head = above
  }
  const before = tokens[at - 1]
  return { head, opens: at === 0 || !inGroup.has(before!.deprel) || (before!.head !== head && before!.head !== at) }
}

function ofGroup(
  { tokens, dependents }: Sentence,
  at: number,
  { head, opens }: Group,
  atoms: Atoms,
  marks: Marks,
  out: Int32Array,
  from: number,
): number {
  const top = tokens[head]!
  const rule = atoms.rule[at + REACH]!
  const above = top.head < 0 ? EDGE : atoms.lemma[top.head + REACH]!
  const own = caseOf(dependents[at]!, tokens)
  const preposition = head === at ? own : caseOf(dependents[head]!, tokens)
  const relation = atoms.relation[head + REACH]!
  const place = mix(relation, preposition)
  let n = from
  out[n++] = mix(0x4000, own)
  out[n++] = mix(mix(0x4001, own), rule)
  out[n++] = mix(mix(0x4002, atoms.lemma[head + REACH]!), rule)
  out[n++] = mix(mix(0x4003, opens ? 1 : 0), rule)
  out[n++] = mix(mix(0x4004, head === at ? 0 : head > at ? 1 : 2), rule)
  out[n++] = mix(mix(mix(0x4005, relation), above), rule)
  out[n++] = mix(mix(0x4006, place), rule)
  out[n++] = mix(mix(0x4007, place), marks.type[at]!)
  return n
}

function caseOf(dependents: readonly number[], tokens: readonly Token[]): number {
  for (const at of dependents) if (tokens[at]!.deprel === 'case') return hashOf(tokens[at]!.lemma)
  return EDGE
}
