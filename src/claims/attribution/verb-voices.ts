/**
 * Voices: every place in one sentence where somebody says, claims, blames, confirms, denies, wants or judges something, read
 * from the tree: the cue ("claimed responsibility"), the head of the speaker, the heads of what is said.
 */
import { isRelation } from '../../language/tree.ts'
import type { Sentence, Span, Token } from '../../model/index.ts'
import { branch, children, spansOfTokens, wordsSpan } from './voice-words.ts'
import { modifierVoice, nounVoice, phraseVoice, type Voice } from './phrase-voices.ts'
import { sayingAround } from './saying.ts'
import { cueLemmas, cuePos, cueSlots } from '../cues/cue-slot.ts'
import type { Cue, CueTable } from '../cues/cues.ts'
import { negator } from '../status/status-words.ts'

/** Tokens beyond which a sentence is no prose: its tree says nothing and would be costly to search. */
const LONGEST = 800

/** All voices of a sentence, in the order of their cues; none in one that is too long to be prose. */
export function voicesOf(sentence: Sentence, cues: CueTable): Voice[] {
  const voices: Voice[] = []
  if (sentence.tokens.length > LONGEST) return voices
  for (const word of sentence.tokens) {
    const voice = voiceAt(sentence, word, cues)
    if (voice !== undefined) voices.push(voice)
  }
  return voices
}

function voiceAt(sentence: Sentence, word: Token, cues: CueTable): Voice | undefined {
  if (word.deprel === 'case' || word.deprel === 'mark') return phraseVoice(sentence, word, cues)
  const pos = cuePos(word)
  if (pos === undefined) return undefined
  if (pos === 'adj' || pos === 'adv' || word.deprel === 'amod') return modifierVoice(sentence, word, cues)
  for (const lemma of cueLemmas(sentence, word)) {
    for (const cue of cues.voices(pos, lemma)) {
      const voice = pos === 'noun' ? nounVoice(sentence, word, cue) : verbVoice(sentence, word, cue, cues)
      if (voice !== undefined) return voice
    }
  }
  return undefined
}

function verbVoice(sentence: Sentence, word: Token, cue: Cue, cues: CueTable): Voice | undefined {
  const around = children(sentence, word.index)
  const passive = isPassive(sentence, word)
  if (cue.passive && !passive) return undefined
  const partner = cue.having === undefined ? undefined : partnerOf(sentence, word, cue.having)
  if (cue.having !== undefined && partner === undefined) return undefined
  const blamed = blamedBy(sentence, word, cue, passive)
  if (cue.blamed === 'on' && blamed === undefined) return undefined
  const below = contentHeads(sentence, word, cue, partner, passive, cues)
  const quotes = cue.slots.includes('quote') && !passive
  if (below === undefined && !quotes) return undefined
  const speaker =
    cue.blamed === 'object' && passive ? agentOf(sentence, around) : speakerOf(sentence, word, cue, passive)
  const announces = quotes && sentence.tokens.at(-1)!.text === ':'
  const heads = below ?? (announces ? [] : undefined)
  if (quotes) {
    const said = saidInOrder(sentence, word, cue, below, speaker, cues)
    if (said !== undefined) return said
  }
  if (heads === undefined) return undefined
  const taken = new Set([word.index, ...(partner === undefined ? [] : [partner.index])])
  if (speaker !== undefined && sentence.tokens[speaker]!.head === word.index) taken.add(speaker)
  if (cue.blamed === 'on' && blamed !== undefined) taken.add(blamed)
  const content = heads.flatMap((head) => spansOfTokens(sentence, contentBranch(sentence, head, taken, cues)))
  return {
    kind: cue.attribution!,
    because: cue.id,
    token: word.index,
    cue: cueSpan(sentence, word, partner, cue, heads),
    ...(speaker === undefined ? {} : { speaker }),
    ...(blamed === undefined ? {} : { blamed }),
    heads,
    content,
    open: isOpen(sentence, word, cues),
  }
}

/** The saying that the order of the words shows, where the tree has none or puts the speaker among what is said. */
function saidInOrder(
  sentence: Sentence,
  word: Token,
  cue: Cue,
  heads: readonly number[] | undefined,
  speaker: number | undefined,
  cues: CueTable,
): Voice | undefined {
  const saying = sayingAround(sentence, word)
  if (saying === undefined) return undefined
  const range = saying.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))
  const inside = new Set(range)
  const outside = speaker !== undefined && !inside.has(speaker)
  if (heads !== undefined && outside && !saying.closing) return undefined
  const top = range.find((i) => !inside.has(sentence.tokens[i]!.head))
  const found = outside ? speaker : saying.speaker
  return {
    kind: cue.attribution!,
    because: cue.id,
    token: word.index,
    cue: cueSpan(sentence, word, undefined, cue, []),
    ...(found === undefined ? {} : { speaker: found }),
    heads: heads ?? (top === undefined ? [] : [top]),
    content: spansOfTokens(sentence, range),
    open: isOpen(sentence, word, cues),
  }
}

/** The words of what is said; a clause that only holds the cue ("…, officials said") is left out of it. */
function contentBranch(sentence: Sentence, head: number, taken: ReadonlySet<number>, cues: CueTable): number[] {
  const without = new Set(taken)
  const word = sentence.tokens[head]!
  if (word.upos === 'NOUN' || word.upos === 'PROPN') {
    for (const other of children(sentence, head)) if (other.deprel === 'case') without.add(other.index)
  }
  for (const other of children(sentence, head)) if (goesOnSaying(sentence, other, cues)) without.add(other.index)
  return branch(sentence, head, without)
}

/** "said that …, *but noted* that …", "said …, *adding* that …": a second verb of the speaker, not a part of what is said. */
function goesOnSaying(sentence: Sentence, word: Token, cues: CueTable): boolean {
  const around = children(sentence, word.index)
  if (around.some((other) => isRelation(other, 'nsubj', 'mark', 'aux'))) return false
  const joined = word.deprel === 'conj' && (word.xpos === 'VBD' || word.xpos === 'VBZ')
  const aside = word.deprel === 'advcl' && word.xpos === 'VBG'
  return (joined || aside) && cues.voices('verb', word.lemma).length > 0
}

/** True for a passive, and for a bare participle behind a noun that has no object of its own ("the raid claimed by"). */
function isPassive(sentence: Sentence, word: Token): boolean {
  const around = children(sentence, word.index)
  if (around.some(({ deprel }) => deprel === 'aux:pass' || deprel === 'nsubj:pass')) return true
  if (around.some((other) => isAgent(sentence, other))) return true
  return (
    word.xpos === 'VBN' &&
    word.deprel === 'acl' &&
    !around.some((other) => isRelation(other, 'obj', 'iobj', 'ccomp', 'obl:agent'))
  )
}

function isAgent(sentence: Sentence, word: Token): boolean {
  if (!isRelation(word, 'obl')) return false
  return children(sentence, word.index).some(({ deprel, lemma }) => deprel === 'case' && lemma === 'by')
}

function agentOf(sentence: Sentence, around: readonly Token[]): number | undefined {
  return around.find((other) => isAgent(sentence, other))?.index
}

function speakerOf(sentence: Sentence, word: Token, cue: Cue, passive: boolean): number | undefined {
  const around = children(sentence, word.index)
  if (cue.speaker === 'none') return undefined
  if (cue.speaker === 'object') return around.find(({ deprel }) => deprel === 'obj' || deprel === 'nsubj:pass')?.index
  if (passive || cue.speaker === 'by') return agentOf(sentence, around)
  return subjectOf(sentence, word, 0)
}

const relatives = new Set(['who', 'which', 'that', 'whom'])

function subjectOf(sentence: Sentence, word: Token, depth: number): number | undefined {
  const own = children(sentence, word.index).find(
    ({ deprel }) => deprel === 'nsubj' || (depth > 0 && deprel === 'nsubj:pass'),
  )
  if (own !== undefined) {
    const relative = relatives.has(own.lemma) && isRelation(word, 'acl:relcl', 'advcl:relcl') && word.head >= 0
    return relative ? word.head : own.index
  }
  if (word.head < 0 || depth > 3) return undefined
  const head = sentence.tokens[word.head]!
  if (word.deprel === 'acl') return head.index
  if (!isRelation(word, 'xcomp', 'advcl', 'conj', 'parataxis')) return undefined
  const quoted = children(sentence, word.index).some(
    ({ deprel, lemma }) => (deprel === 'mark' || deprel === 'case') && lemma === 'as',
  )
  if (quoted || word.deprel === 'xcomp') {
    const object = children(sentence, head.index).find(({ deprel }) => deprel === 'obj' || deprel === 'nsubj:pass')
    if (object !== undefined) return object.index
  }
  return head.upos === 'VERB' || head.upos === 'AUX' || head.upos === 'ADJ' || head.upos === 'NOUN'
    ? subjectOf(sentence, head, depth + 1)
    : undefined
}

/** The word that makes a phrase of a verb: "claimed *responsibility*", "held *responsible*". */
function partnerOf(sentence: Sentence, word: Token, having: readonly string[]): Token | undefined {
  return children(sentence, word.index).find(
    (other) =>
      isRelation(other, 'obj', 'xcomp', 'amod', 'advmod', 'nsubj:pass', 'ccomp') && having.includes(other.lemma),
  )
}

function blamedBy(sentence: Sentence, word: Token, cue: Cue, passive: boolean): number | undefined {
  const around = children(sentence, word.index)
  if (cue.blamed === undefined) return undefined
  if (cue.blamed === 'on') {
    const object = around.find(({ deprel }) => deprel === 'obj')
    const below = object === undefined ? [] : children(sentence, object.index)
    return [...around, ...below].find(
      (other) =>
        isRelation(other, 'obl', 'nmod') &&
        children(sentence, other.index).some(
          ({ deprel, lemma }) => deprel === 'case' && (lemma === 'on' || lemma === 'to' || lemma === 'upon'),
        ),
    )?.index
  }
  if (cue.blamed === 'subject') return subjectOf(sentence, word, 1)
  const object = around.find(({ deprel }) => deprel === (passive ? 'nsubj:pass' : 'obj') || deprel === 'iobj')
  if (object !== undefined) return relatives.has(object.lemma) && word.deprel === 'acl:relcl' ? word.head : object.index
  return passive && word.deprel === 'acl' ? word.head : undefined
}

/** The heads of what is said; undefined when the verb says nothing here. */
function contentHeads(
  sentence: Sentence,
  word: Token,
  cue: Cue,
  partner: Token | undefined,
  passive: boolean,
  cues: CueTable,
): number[] | undefined {
  const around = children(sentence, word.index)
  const found: number[] = []
  const object = around.find(({ deprel }) => deprel === 'obj' || deprel === 'iobj')
  const below = cue.blamed === 'object' && object !== undefined ? children(sentence, object.index) : []
  const reach =
    partner === undefined ? [...around, ...below] : [...around, ...children(sentence, partner.index), ...below]
  for (const other of reach) {
    if (other === partner || isRelation(other, 'punct', 'aux')) continue
    const slots = slotsFor(sentence, other)
    if (!slots.some((slot) => cue.slots.includes(slot))) continue
    if (cue.over !== undefined && !cue.over.includes(other.lemma)) continue
    if (cue.onlyHostile && !cues.isHostile(other.lemma)) continue
    if (cue.self && !aboutSpeaker(sentence, other)) continue
    found.push(other.index)
  }
  if (cue.slots.includes('object+to-verb')) {
    const clause = around.find(
      (other) =>
        other.deprel === 'xcomp' || (other.deprel === 'advcl' && slotsFor(sentence, other).includes('to-verb')),
    )
    const object = around.find(({ deprel }) => deprel === 'obj')
    if (clause !== undefined && object !== undefined) return [object.index, clause.index]
  }
  if (found.length > 0 && cue.attribution === 'attitude') return [...found, ...judged(sentence, around, found[0]!)]
  if (found.length > 0) return found
  if (cue.slots.includes('parataxis') && word.deprel === 'parataxis' && word.head >= 0) return [word.head]
  if (relativeContent(sentence, word, cue, passive)) return [word.head]
  return partner === undefined ? undefined : []
}

/** What a judgement adds to its object: "called the raid *a crime*", "criticised him *for it*". */
function judged(sentence: Sentence, around: readonly Token[], object: number): number[] {
  if (!isRelation(sentence.tokens[object]!, 'obj')) return []
  return around
    .filter((other) => other.index > object && isRelation(other, 'xcomp', 'obl', 'advcl'))
    .filter(
      (other) =>
        other.deprel === 'xcomp' ||
        children(sentence, other.index).some(({ lemma }) => lemma === 'as' || lemma === 'for'),
    )
    .map(({ index }) => index)
}

function slotsFor(sentence: Sentence, word: Token): readonly string[] {
  const slots = cueSlots(sentence, word.index)
  return word.deprel === 'parataxis' ? ['parataxis'] : slots
}

/** "the attack claimed by the militia", "the attack, for which it claimed responsibility" */
function relativeContent(sentence: Sentence, word: Token, cue: Cue, passive: boolean): boolean {
  if (word.head < 0) return false
  if (word.deprel === 'acl' && word.xpos === 'VBN') return cue.slots.includes('object') && passive
  if (word.deprel !== 'acl:relcl') return false
  return sentence.dependents[word.index]!.some((i) => {
    const other = sentence.tokens[i]!
    return isRelation(other, 'obl', 'obj', 'nsubj:pass', 'nmod') && relatives.has(other.lemma)
  })
}

function aboutSpeaker(sentence: Sentence, clause: Token): boolean {
  const subject = children(sentence, clause.index).find((other) => isRelation(other, 'nsubj'))
  return subject === undefined || (subject.upos === 'PRON' && subject.lemma !== 'there')
}

function cueSpan(
  sentence: Sentence,
  word: Token,
  partner: Token | undefined,
  cue: Cue,
  heads: readonly number[],
): Span {
  const parts = children(sentence, word.index).filter(
    ({ deprel, index }) => deprel === 'compound:prt' && index < word.index + 3,
  )
  if (partner?.deprel === 'obj' && Math.abs(partner.index - word.index) < 4) return wordsSpan(word, partner)
  if (cue.attribution === 'attitude' && heads.length > 0) {
    const preposition = children(sentence, heads[0]!).find(
      ({ deprel, index }) => deprel === 'case' && index === word.index + 1,
    )
    if (preposition !== undefined) return wordsSpan(word, preposition)
  }
  return wordsSpan(word, ...parts)
}

function isOpen(sentence: Sentence, word: Token, cues: CueTable): boolean {
  if (negator(sentence, word.index, cues) !== undefined) return true
  return children(sentence, word.index).some(
    (other) => other.xpos === 'MD' || (other.deprel === 'mark' && (other.lemma === 'if' || other.lemma === 'unless')),
  )
}
