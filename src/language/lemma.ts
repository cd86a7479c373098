/**
 * Dictionary forms: "attacked" → "attack". For each Penn tag a list of exceptions and of endings to exchange, learnt from
 * the treebanks; the longest known ending decides. Always lower case.
 */
import { errors } from '../model/index.ts'
import { fold } from './encode.ts'

interface Rewrites {
  readonly words: Map<string, string>
  /** Ending → how many letters go and what comes in their place. */
  readonly endings: Map<string, { readonly cut: number; readonly add: string }>
  longest: number
  /** Lemmas that endings made, at most `MEMORY`: most words of a text come again. */
  readonly made: Map<string, string>
}

const MEMORY = 4096

/** Penn tag → its rewrites. */
export type Lemmatiser = ReadonlyMap<string, Rewrites>

/**
 * Reads the table: lines `=tag`, then ` word lemma` and `-ending cut add` lines that belong to it (tabs between).
 * Nothing stands for an empty ending or addition.
 */
export function readLemmatiser(table: string): Lemmatiser {
  const found = new Map<string, Rewrites>()
  let now: Rewrites | undefined
  for (const line of table.split('\n')) {
    if (line === '') continue
    const first = line[0]!
    if (first === '=') {
      now = { words: new Map(), endings: new Map(), longest: 0, made: new Map() }
      found.set(line.slice(1), now)
      continue
    }
    const [, a, b, c] = first === '-' ? ['', ...line.slice(1).split('\t')] : line.split('\t')
    if (now === undefined || a === undefined || b === undefined)
      throw errors.weightsMalformed('the lemmas are no table')
    if (first === '\t') now.words.set(a, b)
    else {
      now.endings.set(a, { cut: Number(b), add: c ?? '' })
      now.longest = Math.max(now.longest, a.length)
    }
  }
  addPasts(found)
  return found
}

/** The dictionary form of a word with its Penn tag. */
export function lemmaOf(word: string, xpos: string, lemmatiser: Lemmatiser): string {
  const folded = /\d/.test(word) ? word.toLowerCase() : fold(word)
  const rewrites = lemmatiser.get(xpos)
  if (rewrites === undefined) return folded
  const known = rewrites.words.get(folded) ?? rewrites.made.get(folded)
  if (known !== undefined) return known
  const lemma = rewritten(folded, rewrites)
  if (rewrites.made.size >= MEMORY) rewrites.made.clear()
  rewrites.made.set(folded, lemma)
  return lemma
}

/** Irregular pasts that are verbs of their own too. */
const alsoBases: ReadonlySet<string> = new Set(
  'bore bound fell felt found ground lay left rent saw spat stove wound'.split(' '),
)

/** "Rockets struck": a past that the tagger took for a present, where the form can be nothing else. */
function addPasts(lemmatiser: Lemmatiser): void {
  for (const [past, lemma] of lemmatiser.get('VBD')?.words ?? []) {
    if (lemma === past || alsoBases.has(past)) continue
    for (const tag of ['VB', 'VBP']) {
      const words = lemmatiser.get(tag)?.words
      if (words?.has(past) === false) words.set(past, lemma)
    }
  }
}

/** The word with its longest known ending exchanged. */
function rewritten(folded: string, { longest, endings }: Rewrites): string {
  for (let length = Math.min(longest, folded.length); length >= 0; length--) {
    const rule = endings.get(folded.slice(folded.length - length))
    if (rule === undefined) continue
    const lemma = folded.slice(0, folded.length - rule.cut) + rule.add
    return lemma === '' ? folded : lemma
  }
  return folded
}
