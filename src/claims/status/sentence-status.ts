/**
 * What the form of a whole sentence says of an event: a question, a command, "what if", a headline with "to". It also holds
 * the net under the tree: an "if" right before an event makes it conditional even where the tree was read wrongly.
 */
import { isRelation } from '../../language/tree.ts'
import type { Sentence, Span, Status, Token } from '../../model/index.ts'
import { cueBefore } from './nearby.ts'
import { isDefinite, isInfinitive } from '../cues/cue-slot.ts'
import type { Cue, CueTable } from '../cues/cues.ts'
import { add, type Reading } from './combine.ts'
import { span } from './status-words.ts'

const asking = new Set(['who', 'whom', 'whose', 'what', 'why', 'where', 'when', 'how', 'which'])
const supposing = new Set(['if', 'unless', 'lest'])

/** Where the walk up the tree ended. */
interface End {
  readonly node: number
  /** True when the clause under a word that says or thinks was left. */
  readonly sealed: boolean
  /** True for a clause that is asked for by the word above it; the net is not for it. */
  readonly known?: boolean
  /** True when it ended before the root. */
  readonly shielded: boolean
}

/** The reading of an event after the form of its sentence. */
export function readSentence(sentence: Sentence, event: number, reading: Reading, cues: CueTable, end: End): Reading {
  let now = reading
  const put = (cue: Cue | undefined, words: Span): void => {
    if (cue?.status !== undefined)
      now = add(now, cue, { cue: cue.id, from: 'word', effect: cue.status, negated: false }, words)
  }
  const question = questionMark(sentence) ?? inverted(sentence)
  const supposed = whatIf(sentence, event)
  if (supposed !== undefined) put(cues.statuses('mark', 'if', 'modifier')[0], supposed)
  else if (
    question !== undefined &&
    ((!end.shielded && (end.sealed || !presupposing(sentence))) || asksWhetherItMay(sentence, event))
  )
    put(cues.statuses('sentence', '?', 'sentence')[0], span(question))
  if (now.status === 'asserted' && !end.shielded && commands(sentence, end.node)) {
    put(cues.statuses('sentence', '!', 'sentence')[0], span(sentence.tokens[end.node]!))
  }
  if (now.status === 'asserted' && !end.shielded && headlineTo(sentence, end.node)) {
    put(cues.statuses('mark', 'to', 'purpose')[0], span(sentence.tokens[end.node]!))
  }
  const anyone = now.status === 'asserted' ? anyoneWho(sentence, event, cues) : undefined
  if (anyone !== undefined) put(cues.statuses('pron', anyone.lemma, 'modifier')[0], span(anyone))
  const turned = invertedOpening(sentence, event, now.status)
  if (turned !== undefined) put(cues.statuses('mark', 'if', 'modifier')[0], span(turned))
  const modal = now.status === 'asserted' && !end.known ? modalAfter(sentence, event) : undefined
  if (modal !== undefined) put(cues.statuses('aux', modal.lemma, 'modifier')[0], span(modal))
  const near =
    end.known || now.trail.some(({ from }) => from === 'governor') ? undefined : cueBefore(sentence, event, cues)
  if (near !== undefined) {
    const effect =
      near.cue.hostile !== undefined && cues.isHostile(sentence.tokens[event]!.lemma)
        ? near.cue.hostile
        : near.cue.status
    now = add(now, near.cue, { cue: near.cue.id, from: 'governor', effect, negated: false }, span(near.word))
  }
  const before = now.status === 'asserted' && !end.known ? openIf(sentence, event) : undefined
  if (before !== undefined) put(cues.statuses('mark', 'if', 'modifier')[0], span(before))
  return now
}

function questionMark(sentence: Sentence): Token | undefined {
  for (let i = sentence.tokens.length - 1; i >= 0 && i > sentence.tokens.length - 4; i--) {
    const word = sentence.tokens[i]!
    if (word.text.endsWith('?')) return word
    if (word.upos !== 'PUNCT' && word.upos !== 'SYM') return undefined
  }
  return undefined
}

const openers = new Set(['do', 'be', 'have', 'will', 'would', 'can', 'could', 'may', 'might', 'shall'])

/** "did the army shell the hospital", without its mark: an auxiliary opens the clause before its subject. */
function inverted(sentence: Sentence): Token | undefined {
  for (const word of sentence.tokens) {
    if (word.upos === 'PUNCT' || word.upos === 'INTJ' || word.upos === 'CCONJ' || word.deprel === 'discourse') continue
    if (word.upos !== 'AUX' || !openers.has(word.lemma)) return undefined
    const next = sentence.tokens[word.index + 1]
    const imperative = next === undefined || next.upos === 'VERB' || next.upos === 'PART' || next.upos === 'ADV'
    return imperative || sentence.tokens[word.head]?.head !== -1 ? undefined : word
  }
  return undefined
}

/** "Could the militia attack again?": after an opening modal only a past verb tells what was. */
function asksWhetherItMay(sentence: Sentence, event: number): boolean {
  const { xpos } = sentence.tokens[event]!
  return sentence.tokens[0]!.xpos === 'MD' && xpos !== 'VBD' && xpos !== 'VBN'
}

/** "Why did rebels attack the town?" takes the attack as known. */
function presupposing(sentence: Sentence): boolean {
  if (sentence.tokens.slice(0, 6).some(({ xpos, upos }) => upos === 'AUX' && xpos === 'MD')) return false
  for (const word of sentence.tokens.slice(0, 4)) {
    if (asking.has(word.text.toLowerCase())) return true
    if (word.upos === 'AUX') return false
  }
  return false
}

/** "What if", "how about", "what happens if": nothing after it is said to be so. */
function whatIf(sentence: Sentence, event: number): Span | undefined {
  for (let i = Math.max(0, event - 60); i < event; i++) {
    const word = sentence.tokens[i]!
    const next = sentence.tokens[i + 1]
    if (imagining.has(word.text.toLowerCase()) && opensClause(sentence, i)) return [word.start, word.end]
    if (word.text.toLowerCase() === 'what' && next !== undefined && next.text.toLowerCase() === 'if')
      return [word.start, next.end]
  }
  return undefined
}

const imagining = new Set(['suppose', 'supposing', 'imagine', 'imagining', 'assume', 'assuming'])

/** "Suppose a missile killed ten": an imperative at the head of a sentence or clause. */
function opensClause(sentence: Sentence, index: number): boolean {
  const before = sentence.tokens[index - 1]
  return (
    before === undefined || before.upos === 'PUNCT' || (index === 1 && before.upos !== 'PRON' && before.upos !== 'AUX')
  )
}

function commands(sentence: Sentence, index: number): boolean {
  const word = sentence.tokens[index]!
  if (word.xpos !== 'VB' || word.head >= 0) return false
  return !sentence.dependents[index]!.some((i) => {
    const other = sentence.tokens[i]!
    return isRelation(other, 'nsubj', 'csubj', 'mark', 'expl') || (other.upos === 'AUX' && other.lemma !== 'do')
  })
}

function headlineTo(sentence: Sentence, index: number): boolean {
  return sentence.tokens[index]!.head < 0 && isInfinitive(sentence, index)
}

const openings = new Set(['should', 'were', 'had'])

/** "Should Iran attack, …" and what would follow, whatever the tree shows. */
function invertedOpening(sentence: Sentence, event: number, status: Status): Token | undefined {
  const first = sentence.tokens[0]!
  if (!openings.has(first.text.toLowerCase()) || questionMark(sentence) !== undefined) return undefined
  const comma = sentence.tokens.slice(0, 60).findIndex(({ text }) => text === ',')
  if (comma < 3) return undefined
  return event < comma || status === 'predicted' ? first : undefined
}

/** "Iran strike on Israel would be …": a bare noun, even if tagged a verb, whose group runs up to a modal. */
function modalAfter(sentence: Sentence, event: number): Token | undefined {
  const noun = sentence.tokens[event]!
  const asNoun = noun.upos === 'NOUN' || noun.xpos === 'VBP' || noun.xpos === 'VB'
  if (!asNoun || isDefinite(sentence, event)) return undefined
  for (let i = event + 1; i < sentence.tokens.length && i < event + 8; i++) {
    const word = sentence.tokens[i]!
    if (word.xpos === 'MD') return word
    if (!grouped.has(word.upos)) return undefined
  }
  return undefined
}

const grouped = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])

/** "anyone who attacks", with no more than an adverb between. */
function anyoneWho(sentence: Sentence, event: number, cues: CueTable): Token | undefined {
  for (let i = event - 1; i >= 0 && i >= event - 3; i--) {
    const word = sentence.tokens[i]!
    if (word.lemma === 'whoever') return word
    if (word.lemma === 'who' || word.lemma === 'that') {
      const before = sentence.tokens[i - 1]
      if (before === undefined) return undefined
      return cues.statuses('pron', before.lemma, 'modifier')[0]?.status === 'conditional' ? before : undefined
    }
    if (word.upos !== 'ADV' && word.upos !== 'AUX') return undefined
  }
  return undefined
}

/** An "if" or "unless" before the event with no comma and no other verb between them. */
function openIf(sentence: Sentence, event: number): Token | undefined {
  const opening = openingIf(sentence, event)
  if (opening !== undefined) return opening
  let verbs = sentence.tokens[event]!.upos === 'VERB' ? 1 : 0
  for (let i = event - 1; i >= 0 && i > event - 12; i--) {
    const word = sentence.tokens[i]!
    if (word.upos === 'VERB' && !isAttributive(sentence, i)) verbs++
    if (word.upos === 'PUNCT' && word.text !== '-') return undefined
    if (verbs > 1 || word.lemma === 'that' || word.lemma === 'after') return undefined
    if (supposing.has(word.text.toLowerCase())) return word
    if ((word.lemma === 'case' && sentence.tokens[i - 1]?.lemma === 'in') || imagined.has(word.lemma)) return word
  }
  return undefined
}

/** Nouns for what is only imagined: "the scenario in which Iran strikes". */
const imagined = new Set(['scenario', 'hypothesis', 'eventuality', 'likelihood', 'prospect'])

/** "If Iranian-backed groups kill more, …": all before the first comma hangs on the "if" that opens it, but for a past relative clause. */
function openingIf(sentence: Sentence, event: number): Token | undefined {
  const first = sentence.tokens.find(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'SYM')
  if (first === undefined || first.index > event) return undefined
  const [, next, third] = sentence.tokens.slice(first.index)
  const inCase = first.lemma === 'in' && (next?.lemma === 'case' || (next?.lemma === 'the' && third?.lemma === 'event'))
  if (!inCase && !supposing.has(first.text.toLowerCase())) return undefined
  if (idle.has(sentence.tokens[first.index + 1]?.lemma ?? '')) return undefined
  const comma = sentence.tokens.findIndex(({ text, index }) => text === ',' && index > first.index)
  const { deprel, xpos } = sentence.tokens[event]!
  if (comma < 0 || event > comma || (deprel.startsWith('acl') && /^VB[DGNZ]$/.test(xpos))) return undefined
  return first
}

/** "If anything", "if so" suppose nothing of what follows. */
const idle = new Set(['anything', 'so', 'not', 'possible', 'necessary'])

/** "Iran-{backed} groups", "{armed} men": a participle that only qualifies a noun. */
function isAttributive(sentence: Sentence, index: number): boolean {
  return sentence.tokens[index]!.deprel === 'amod' || sentence.tokens[index - 1]?.text === '-'
}
