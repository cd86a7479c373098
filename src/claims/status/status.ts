/**
 * Status: whether the text says that an event happened, or that it may, will, should, did not. "Rebels threatened to
 * attack" holds no attack; "the group that attacked the base could strike again" holds one attack and one forecast.
 *
 * The event word is followed up the dependency tree to the root of its sentence; at each step the words beside it and the
 * word above it may change what is said of it. The walk ends where what stands above no longer bears on the event: at a
 * relative clause, at a noun that the text takes as known ("will condemn *the attack*"), at a clause with a past of its own.
 * Choices where English leaves room: an open question is `conditional`; what is ordered, wanted, attempted or aimed at is
 * `intended`; what is possible, feared or risked is `predicted`; a foiled attack is `negated`.
 */
import type { Parse, Sentence, Span, Status } from '../../model/index.ts'
import { cueLemmas, cuePos, governorsOf } from '../cues/cue-slot.ts'
import type { CueTable } from '../cues/cues.ts'
import { bare, type Bearing } from './combine.ts'
import { govern, governingCue, holds, type Walk } from './govern.ts'
import { pass } from './pass.ts'
import { readWords } from './status-words.ts'
import { readSentence } from './sentence-status.ts'

/** The status of one event and what made it. */
export interface StatusReading {
  readonly status: Status
  /** The words that made it; absent for a bare assertion. */
  readonly cue?: Span
  /** Index of the token of whoever plans, threatens, fears or denies the event, in the same sentence. */
  readonly holder?: number
  /** Id of the cue row that decided; `none` for a bare assertion. */
  readonly because: string
  /** Every cue that bore on the event, innermost first. */
  readonly trail: readonly Bearing[]
}

/** The status of the event whose word (a verb or a noun) is `token` in sentence `sentence`. */
export function statusOf(parse: Parse, sentence: number, token: number, cues: CueTable): StatusReading {
  const tree = parse.sentences[sentence]
  if (tree?.tokens[token] === undefined) return bare
  if (tree.tokens.length > LONGEST) return withoutTree(tree, token, cues)
  const reading = readWords(tree, token, bare, cues, { reach: 'all', spent: false })
  return follow(tree, { node: token, reading, sealed: false, taken: false, shielded: false }, token, cues)
}

/** Tokens beyond which a sentence is no prose and its tree is not followed. */
const LONGEST = 800

function withoutTree(tree: Sentence, token: number, cues: CueTable): StatusReading {
  const end = { node: token, shielded: false, sealed: false }
  const { lexical: _, distance: __, ...reading } = readSentence(tree, token, bare, cues, end)
  return reading
}

/**
 * The status of whatever clause a word has in one of its slots: what "doubts that" makes of it, whether the tree shows the
 * clause there or not. The words of the clause itself are not read.
 */
export function statusUnder(
  parse: Parse,
  sentence: number,
  token: number,
  slot: string,
  cues: CueTable,
): StatusReading {
  const tree = parse.sentences[sentence]
  const word = tree?.tokens[token]
  if (tree === undefined || word === undefined) return bare
  let walk: Walk = { node: token, reading: bare, sealed: false, taken: false, shielded: false }
  const pos = cuePos(word)
  const found = cueLemmas(tree, word)
    .flatMap((lemma) => (pos === undefined ? [] : cues.statuses(pos, lemma, slot)))
    .find(
      (cue) =>
        !cue.onlyIrrealis && !cue.mandative && !cue.onlyHostile && cue.over === undefined && holds(tree, cue, word),
    )
  walk =
    found === undefined
      ? { ...walk, reading: readWords(tree, token, bare, cues, { reach: 'all', spent: false }) }
      : govern(tree, word, word, found, walk, token, cues)
  return follow(tree, walk, token, cues, true)
}

function follow(tree: Sentence, start: Walk, event: number, cues: CueTable, known = false): StatusReading {
  let walk = start
  for (let steps = 0; steps < 60 && !walk.shielded; steps++) {
    const next = climb(tree, walk, event, cues)
    if (next === undefined) break
    walk = next
  }
  const end = { node: walk.node, shielded: walk.shielded || walk.taken, sealed: walk.sealed, known }
  const { lexical: _, distance: __, ...reading } = readSentence(tree, event, walk.reading, cues, end)
  return reading
}

function climb(tree: Sentence, walk: Walk, event: number, cues: CueTable): Walk | undefined {
  const word = tree.tokens[walk.node]!
  if (word.head < 0) return undefined
  for (const { head, slots } of governorsOf(tree, word.index)) {
    const cue = governingCue(tree, word, head, slots, walk, event, cues)
    if (cue !== undefined) return govern(tree, word, head, cue, walk, event, cues)
  }
  const head = tree.tokens[word.head]!
  if (walk.sealed) return word.deprel === 'conj' ? { ...walk, node: head.index } : { ...walk, shielded: true }
  return pass(tree, word, head, walk, cues)
}
