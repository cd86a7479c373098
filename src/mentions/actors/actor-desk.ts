/** What the steps that read one sentence share: its tokens, what is taken, and small looks at the tree around a name. */
import type { Sentence, Token } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'
import { caseOf, hangsFrom, headWithin, type Stretch } from './actor-groups.ts'
import type { Casing } from './actor-match.ts'
import { longestRole } from './actor-names.ts'
import type { Register, RoleRow } from './register.ts'

/** What the steps of one sentence share. */
export interface Desk {
  readonly text: string
  readonly sentence: Sentence
  readonly number: number
  readonly register: Register
  readonly casing: Casing
  /** Tokens that a name stands on. */
  readonly named: Uint8Array
  /** Tokens that belong to a title or a noun that is spoken for. */
  readonly spent: Uint8Array
  /** Tokens of a time expression: no group of words for an actor runs over them. */
  readonly timed: Uint8Array
  readonly drafts: Draft[]
}

export function blank(desk: Desk, first: number, last: number, head: number): Draft {
  const { tokens } = desk.sentence
  return {
    first,
    last,
    head,
    span: [tokens[first]!.start, tokens[last]!.end],
    sentence: desk.number,
    form: 'name',
    reason: '',
    basis: 'stated',
    definite: false,
    plural: false,
    shape: 'unknown',
    salience: salienceOf(desk.sentence, head),
  }
}

/** Subjects are more prominent than objects, and these than what hangs from a noun. */
function salienceOf(sentence: Sentence, head: number): number {
  const { deprel } = sentence.tokens[head]!
  if (deprel === 'nsubj') return 4
  if (deprel === 'nsubj:pass' || deprel === 'root') return 3
  if (deprel === 'obj' || deprel === 'iobj' || deprel === 'obl:agent') return 2
  return deprel === 'nmod:poss' || deprel === 'obl' || deprel === 'conj' ? 1 : 0
}

/** The role whose last word is the token. */
export function roleEnding(
  desk: Desk,
  end: number,
): { readonly first: number; readonly role: RoleRow; readonly words: string } | undefined {
  const { register, sentence } = desk
  const { tokens } = sentence
  if (end < 0) return undefined
  const { lemma, text } = tokens[end]!
  const longest = Math.min(Math.max(register.roleLength(lemma), register.roleLength(text.toLowerCase())) * 2 - 1, 7)
  for (let first = Math.max(0, end - longest + 1); first <= end; first++) {
    if (first < end && desk.named[first] === 1 && desk.named[end] !== 1) continue
    const found = longestRole(tokens, first, end, register)
    if (found !== undefined && found.end === end) return { first, role: found.role, words: found.words }
  }
  return undefined
}

/** Left end of the group of words that qualify a stretch: "the outgoing Iraqi". */
export function leftEdge(desk: Desk, first: number, stretch: Stretch): number {
  const { sentence } = desk
  const { tokens } = sentence
  const title = desk.spent[first] === 1
  let from = first
  while (from > 0) {
    const before = tokens[from - 1]!
    if (desk.timed[from - 1] === 1 || before.xpos === 'WP$') break
    if (before.upos === 'VERB' && from > 1 && /^(?:NOUN|PROPN|PRON|PUNCT)$/.test(tokens[from - 2]!.upos)) break
    const adjacent = tokens[from]!.start - before.end <= 2
    const certain =
      (desk.named[from - 1] === 1 && adjacent && (title || qualifying.test(before.deprel))) ||
      (possessive(before) && title && from > 1 && desk.named[from - 2] === 1) ||
      (before.upos === 'NUM' && adjacent && !/^\d{4}$/.test(before.text)) ||
      (before.upos === 'DET' && articles.test(before.text))
    if (!certain && (!qualifies(sentence, from) || !hangsFrom(sentence, from - 1, { first: from, last: stretch.last })))
      break
    from--
    if (before.upos === 'DET') break
    if (before.upos === 'NUM') from = approximator(sentence, from)
  }
  while (from < first && tokens[from]!.upos === 'PUNCT') from++
  return from > 0 && /^(?:at (?:least|most)|up to)$/i.test(`${tokens[from - 1]!.text} ${tokens[from]!.text}`)
    ? from - 1
    : from
}

/** The word before may belong to the group that begins here. */
function qualifies({ tokens }: Sentence, from: number): boolean {
  const before = tokens[from - 1]!
  return (
    /^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(before.upos) ||
    before.deprel === 'amod' ||
    before.deprel === 'nmod:poss' ||
    (before.upos === 'ADV' && tokens[from]!.deprel === 'amod') ||
    possessive(before) ||
    (before.upos === 'PUNCT' && /^[-‑–"“”]$/.test(before.text))
  )
}

function possessive({ deprel, text }: Token): boolean {
  return deprel === 'case' && /^['’´]s?$/.test(text)
}

/** Takes in what softens a number: "at least", "more than", "about". */
function approximator({ tokens }: Sentence, number: number): number {
  const before = tokens[number - 1]?.text.toLowerCase() ?? ''
  if (/^(?:about|around|nearly|almost|some|approximately|over|roughly|another|other)$/.test(before)) return number - 1
  const two = `${tokens[number - 2]?.text.toLowerCase() ?? ''} ${before}`
  return /^(?:at least|at most|more than|fewer than|less than|up to)$/.test(two) ? number - 2 : number
}

const qualifying = /^(?:amod|compound|nmod:desc|nmod:unmarked|nmod:npmod|nmod:poss|flat)$/
const articles = /^(?:the|a|an|this|these|those|that)$/i

export function articleBefore(sentence: Sentence, first: number): number {
  const before = sentence.tokens[first - 1]
  return before !== undefined && before.upos === 'DET' && /^(?:the|this|these|those|that)$/i.test(before.text)
    ? first - 1
    : -1
}

export function widen(desk: Desk, draft: Draft, first: number, last: number): void {
  const { tokens } = desk.sentence
  draft.first = first
  draft.last = last
  draft.span = [Math.min(draft.span[0], tokens[first]!.start), Math.max(draft.span[1], tokens[last]!.end)]
  draft.head = headWithin(desk.sentence, first, last)
}

/** The token stands before the noun it qualifies. */
export function modifiesRight(sentence: Sentence, last: number, head: number): boolean {
  const token = sentence.tokens[head]!
  return (
    token.head > last &&
    /^(?:amod|compound|nmod:desc|nmod:unmarked|nmod:npmod|flat|nmod)$/.test(token.deprel) &&
    caseOf(sentence, head) === undefined
  )
}

export function isNominal(sentence: Sentence, index: number): boolean {
  return /^(?:nsubj|obj|iobj|obl|nmod|conj|root|appos|ccomp|xcomp|dep|parataxis)/.test(sentence.tokens[index]!.deprel)
}

export function definite(sentence: Sentence, first: number): boolean {
  const { text, deprel } = sentence.tokens[first]!
  return (
    /^(?:the|this|these|those|that|both|such)$/i.test(text) ||
    (deprel === 'nmod:poss' && /^(?:its|their|his|her|our)$/i.test(text))
  )
}
