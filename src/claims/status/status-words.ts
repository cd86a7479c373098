/**
 * The words beside an event that set its status: "not", "will", "if", "without", "possible", "no".
 */
import { isRelation } from '../../language/tree.ts'
import type { Sentence, Span, Token } from '../../model/index.ts'
import { introducer, hasTense, isPast } from '../cues/cue-slot.ts'
import type { Cue, CuePos, CueTable } from '../cues/cues.ts'
import { add, type Reading } from './combine.ts'

/** How much of a clause bears on an event: all of it, all but its negation, or its conjunctions only. */
export type Reach = 'all' | 'modal' | 'marks'

const only = new Set([
  'only',
  'just',
  'merely',
  'simply',
  'solely',
  'least',
  'few',
  'fewer',
  'less',
  'more',
  'doubt',
  'later',
  'surprisingly',
  'unlike',
  'unexpectedly',
  'coincidentally',
])
const inverting = new Set(['should', 'had', 'were'])

/** The word that negates a clause or a noun ("not", "never", "no", "nobody"); undefined for none. */
export function negator(
  sentence: Sentence,
  index: number,
  cues: CueTable,
): { cue: Cue; word: Token; argument?: true } | undefined {
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    if (isRelation(word, 'advmod', 'det', 'cc:preconj', 'cc')) {
      const cue = negates(sentence, word, cues)
      if (cue !== undefined && !limited(sentence, index, word)) return { cue, word }
    } else if (isRelation(word, 'nsubj', 'obj') && sentence.tokens[index]!.upos !== 'NOUN') {
      const found = negativeArgument(sentence, word, cues)
      if (found !== undefined) return word.deprel === 'obj' ? { ...found, argument: true } : found
    }
  }
  return undefined
}

function negates(sentence: Sentence, word: Token, cues: CueTable): Cue | undefined {
  const pos: CuePos = word.upos === 'DET' ? 'det' : 'adv'
  const cue = first(cues, pos, word, 'modifier')
  if (cue?.sense !== 'negation') {
    const next = sentence.tokens[word.index + 1]
    if (word.lemma === 'no' && next?.lemma === 'long') return cues.statuses('adv', 'no_longer', 'modifier')[0]
    return undefined
  }
  const next = sentence.tokens[word.index + 1]
  return next !== undefined && only.has(next.text.toLowerCase()) ? undefined : cue
}

/** "did not leave until they had attacked": the negation is of the time, not of the deed. "Will not leave until" is a refusal. */
function limited(sentence: Sentence, index: number, negation: Token): boolean {
  if (sentence.dependents[index]!.some((i) => sentence.tokens[i]!.xpos === 'MD')) return false
  return sentence.dependents[index]!.some((i) => {
    if (i < negation.index || i < index) return false
    return sentence.dependents[i]!.some((j) => sentence.tokens[j]!.lemma === 'until')
  })
}

function negativeArgument(sentence: Sentence, word: Token, cues: CueTable): { cue: Cue; word: Token } | undefined {
  if (word.upos === 'PRON' || word.upos === 'NOUN' || word.upos === 'DET') {
    const pronoun = first(cues, 'pron', word, 'modifier')
    if (pronoun?.sense === 'negation') return { cue: pronoun, word }
  }
  for (const i of sentence.dependents[word.index]!) {
    const determiner = sentence.tokens[i]!
    if (determiner.deprel !== 'det' && determiner.deprel !== 'advmod') continue
    const cue = determiner.deprel === 'det' ? negates(sentence, determiner, cues) : undefined
    if (cue !== undefined) return { cue, word: determiner }
    if (determiner.lemma === 'no' && sentence.tokens[i + 1]?.lemma === 'one')
      return { cue: cues.statuses('det', 'no', 'modifier')[0]!, word: determiner }
  }
  return undefined
}

function first(cues: CueTable, pos: CuePos, word: Token, slot: string): Cue | undefined {
  return cues.statuses(pos, word.text.toLowerCase(), slot)[0] ?? cues.statuses(pos, word.lemma, slot)[0]
}

function modal(
  sentence: Sentence,
  index: number,
  cues: CueTable,
): { cue: Cue; word: Token; perfect: boolean } | undefined {
  let found: { cue: Cue; word: Token } | undefined
  let perfect = false
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    if (word.upos !== 'AUX') continue
    if (word.lemma === 'have' && word.text.toLowerCase() === 'have') perfect = true
    if (word.xpos !== 'MD') continue
    const cue = first(cues, 'aux', word, 'modifier')
    if (cue !== undefined) found = { cue, word }
  }
  return found === undefined ? undefined : { ...found, perfect }
}

/** The reading of an event after the words beside a clause or noun that it stands in. `spent`: its negation was read already. */
export function readWords(
  sentence: Sentence,
  index: number,
  reading: Reading,
  cues: CueTable,
  options: { readonly reach: Reach; readonly spent: boolean },
): Reading {
  let now = reading
  const { reach } = options
  if (reach !== 'marks') {
    const no = reach === 'all' && !options.spent ? negator(sentence, index, cues) : undefined
    const verb = modal(sentence, index, cues)
    if (verb !== undefined) {
      const negated = no !== undefined
      const affirmed = verb.perfect ? (verb.cue.perfect ?? verb.cue.status) : verb.cue.status
      const words = no === undefined ? span(verb.word) : hull(verb.word, no.word)
      now = add(
        now,
        verb.cue,
        { cue: verb.cue.id, from: 'word', effect: negated ? verb.cue.underNot : affirmed, negated },
        words,
      )
      if (no !== undefined)
        now = add(now, no.cue, { cue: no.cue.id, from: 'word', effect: undefined, negated: false }, span(no.word))
    } else if (no !== undefined) {
      const from = no.argument ? 'argument' : 'word'
      now = add(now, no.cue, { cue: no.cue.id, from, effect: 'negated', negated: false }, span(no.word))
    }
    now = readModifiers(sentence, index, now, cues)
  }
  now = readMarks(sentence, index, now, cues)
  if (reach !== 'marks') now = readConsequence(sentence, index, now, cues)
  return now
}

function readModifiers(sentence: Sentence, index: number, reading: Reading, cues: CueTable): Reading {
  let now = reading
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    let cue: Cue | undefined
    if (word.deprel === 'advmod') {
      cue = first(cues, 'adv', word, 'modifier')
      if (cue === undefined && sentence.tokens[i + 1]?.xpos === 'TO')
        cue = cues.statuses('adv', word.lemma, 'before-to')[0]
      if (cue?.id === 'yet-to')
        return add(now, cue, { cue: cue.id, from: 'word', effect: cue.status, negated: false }, span(word))
    } else if (word.deprel === 'amod' || word.deprel === 'compound') cue = first(cues, 'adj', word, 'modifier')
    else if (word.deprel === 'det') cue = first(cues, 'det', word, 'modifier')
    else if (word.deprel === 'acl' || word.deprel === 'acl:relcl') cue = participle(sentence, word, cues)
    else if (word.deprel === 'case')
      cue =
        cues.statuses('mark', introducer(sentence, word), 'case')[0] ??
        cues.statuses('mark', introducer(sentence, word), 'modifier')[0]
    if (cue === undefined || (cue.sense === 'negation' && word.deprel !== 'case')) continue
    if (cue.onlyHostile && !cues.isHostile(sentence.tokens[index]!.lemma)) continue
    if (cue.id === 'any' && now.status === 'negated') continue
    now = add(now, cue, { cue: cue.id, from: 'word', effect: cue.status, negated: false }, span(word))
  }
  return now
}

/** "an attack planned for Friday", "a raid thwarted by guards", "an attack that never happened". */
function participle(sentence: Sentence, word: Token, cues: CueTable): Cue | undefined {
  const relative = word.deprel === 'acl:relcl'
  const passive = sentence.dependents[word.index]!.some((i) => {
    const other = sentence.tokens[i]!
    return other.deprel === 'nsubj:pass' && other.upos === 'PRON'
  })
  if (relative ? passive : word.xpos === 'VBN') {
    const cue = cues.statuses('verb', word.lemma, 'object')[0] ?? cues.statuses('verb', word.lemma, 'object!')[0]
    if (cue !== undefined && (cue.sense === 'modal' || cue.sense === 'implicative' || cue.sense === 'denial'))
      return cue
  }
  if (!relative || !cues.statuses('verb', word.lemma, 'subject')[0]?.light) return undefined
  return negator(sentence, word.index, cues)?.cue ?? modal(sentence, word.index, cues)?.cue
}

function readMarks(sentence: Sentence, index: number, reading: Reading, cues: CueTable): Reading {
  let now = reading
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    if (word.deprel !== 'mark' && !(word.deprel === 'advmod' && word.lemma === 'even')) continue
    const cue = cues.statuses('mark', introducer(sentence, word), 'modifier')[0]
    if (cue === undefined) continue
    now = add(now, cue, { cue: cue.id, from: 'word', effect: cue.status, negated: false }, introducing(sentence, word))
  }
  const opener = inversion(sentence, index)
  const cue = opener === undefined ? undefined : cues.statuses('mark', 'if', 'modifier')[0]
  if (cue === undefined || opener === undefined) return now
  return add(now, cue, { cue: cue.id, from: 'word', effect: cue.status, negated: false }, span(opener))
}

/** "Should the militia attack, …", "Had the bomb exploded, …": the auxiliary before its subject, and no question. */
function inversion(sentence: Sentence, index: number): Token | undefined {
  const last = sentence.tokens.at(-1)!
  if (last.text.endsWith('?')) return undefined
  let opener: Token | undefined
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    if (isRelation(word, 'nsubj')) return opener
    if (word.deprel === 'advmod' || word.deprel === 'obl' || word.deprel === 'cc') return undefined
    if (isRelation(word, 'aux', 'cop') && inverting.has(word.text.toLowerCase()) && opener === undefined) opener = word
  }
  return undefined
}

/** The main clause of an "if": "troops will fire if …". A past without a modal stays asserted. */
function readConsequence(sentence: Sentence, index: number, reading: Reading, cues: CueTable): Reading {
  for (const i of sentence.dependents[index]!) {
    const word = sentence.tokens[i]!
    const nominal = word.deprel === 'obl'
    if (word.deprel !== 'advcl' && !nominal) continue
    const found = opener(sentence, word, cues, nominal)
    if (found === undefined) continue
    const open =
      reading.status === 'predicted' ||
      reading.status === 'intended' ||
      !(isPast(sentence, index) || !hasTense(sentence, index))
    if (!open || (reading.status === 'asserted' && reading.because !== 'none')) continue
    const cue = cues.statuses('mark', 'if', 'modifier')[0]!
    return add(
      reading,
      cue,
      { cue: cue.id, from: 'clause', effect: cue.status, negated: false },
      introducing(sentence, found),
    )
  }
  return reading
}

function opener(sentence: Sentence, clause: Token, cues: CueTable, nominal: boolean): Token | undefined {
  for (const i of sentence.dependents[clause.index]!) {
    const word = sentence.tokens[i]!
    const cue =
      word.deprel === 'mark'
        ? cues.statuses('mark', introducer(sentence, word), 'modifier')[0]
        : word.deprel === 'case'
          ? cues.statuses('mark', introducer(sentence, word), 'case')[0]
          : undefined
    if (cue?.sense !== 'conditional') continue
    if (!nominal && cue.consequence !== true) continue
    return sentence.tokens[word.index - 1]?.lemma === 'even' ? undefined : word
  }
  return nominal ? eventOf(sentence, clause, cues) : inversion(sentence, clause.index)
}

/** "in the event of an attack", "in case of war" */
function eventOf(sentence: Sentence, noun: Token, cues: CueTable): Token | undefined {
  const cue = cues.statuses('noun', noun.lemma, 'of').find(({ sense }) => sense === 'conditional')
  if (cue === undefined) return undefined
  const around = sentence.dependents[noun.index]!.map((i) => sentence.tokens[i]!)
  const of = around.some((other) => sentence.dependents[other.index]!.some((j) => sentence.tokens[j]!.lemma === 'of'))
  return of && around.some(({ lemma }) => lemma === cue.after) ? noun : undefined
}

function introducing(sentence: Sentence, word: Token): Span {
  let end = word.end
  for (const i of sentence.dependents[word.index]!) {
    const part = sentence.tokens[i]!
    if (part.deprel === 'fixed' && part.end > end) end = part.end
  }
  return [word.start, end]
}

/** The span of a word. */
export function span(word: Token): Span {
  return [word.start, word.end]
}

function hull(a: Token, b: Token): Span {
  return [Math.min(a.start, b.start), Math.max(a.end, b.end)]
}
