/** Finds with what: weapons by the forms of their rows, the longest form first, hyphens of no matter ("AK-47", "AK 47", "ak47"). */
import type { Finder, Parse, Sentence, Weapon, WeaponMention } from '../../model/index.ts'
import { type Piece, piecesOf } from '../pieces.ts'
import { headToken } from '../times/time-sentence.ts'

/** A row of the table of weapons. */
export interface WeaponRow extends Weapon {
  /** Lemmas or multiword names, lower case. */
  readonly forms: readonly string[]
  /** Phrases that, right before a form, say that it is no weapon: "water" before "tank". */
  readonly before?: readonly string[]
  /** The same right after a form: "fuel" after "rocket". */
  readonly after?: readonly string[]
  /** Forms that are verbs too and count only as nouns: "shell". */
  readonly verbs?: readonly string[]
}

interface Form {
  readonly words: readonly string[]
  readonly weapon: Weapon
  readonly before: readonly (readonly string[])[]
  readonly after: readonly (readonly string[])[]
  readonly verb: boolean
}

/** The finder of weapons over a table of them. */
export function weaponFinder(rows: readonly WeaponRow[]): Finder<WeaponMention> {
  const forms = formsByFirstWord(rows)
  return { id: 'weapons', find: (parse) => findWeapons(parse, forms) }
}

function formsByFirstWord(rows: readonly WeaponRow[]): ReadonlyMap<string, readonly Form[]> {
  const table = new Map<string, Form[]>()
  for (const { id, name, class: kind, mode, forms, before, after, verbs } of rows) {
    const weapon: Weapon = { id, name, class: kind, ...(mode === undefined ? {} : { mode }) }
    for (const form of forms) {
      const words = wordsOf(form)
      const entry = {
        words,
        weapon,
        before: (before ?? []).map(wordsOf),
        after: (after ?? []).map(wordsOf),
        verb: verbs?.includes(form) ?? false,
      }
      const list = table.get(words[0]!)
      if (list === undefined) table.set(words[0]!, [entry])
      else list.push(entry)
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return table
}

/** "107mm rocket" is `107` `mm` `rocket`, as the pieces of a text are. */
function wordsOf(form: string): string[] {
  return form.match(/\d+|[^\d\s-]+/g) ?? [form]
}

function findWeapons(parse: Parse, forms: ReadonlyMap<string, readonly Form[]>): WeaponMention[] {
  const mentions: WeaponMention[] = []
  for (const [index, sentence] of parse.sentences.entries()) {
    const pieces = piecesOf(sentence).filter(({ word }) => word !== '-' && word !== '\u2010' && word !== '\u2011')
    for (let at = 0; at < pieces.length; ) {
      const found = formAt(pieces, at, sentence, forms)
      if (found === undefined) {
        at++
        continue
      }
      const { form, next } = found
      const first = pieces[at]!
      const last = pieces[next - 1]!
      mentions.push({
        kind: 'weapon',
        span: [first.start, last.end],
        sentence: index,
        head: headToken(sentence, first.token, last.token),
        reason: `form '${form.words.join(' ')}' of ${form.weapon.id}`,
        weapon: form.weapon,
      })
      at = next
    }
  }
  return mentions
}

function formAt(
  pieces: readonly Piece[],
  at: number,
  sentence: Sentence,
  forms: ReadonlyMap<string, readonly Form[]>,
): { readonly form: Form; readonly next: number } | undefined {
  const piece = pieces[at]!
  const lemma = lemmaOf(piece, sentence)
  const bare = singular(piece.word)
  return (
    fitting(forms.get(piece.word), pieces, at, sentence) ??
    (lemma === piece.word ? undefined : fitting(forms.get(lemma), pieces, at, sentence)) ??
    (bare === piece.word ? undefined : fitting(forms.get(bare), pieces, at, sentence))
  )
}

/** The first of the forms that stands at a piece. */
function fitting(
  forms: readonly Form[] | undefined,
  pieces: readonly Piece[],
  at: number,
  sentence: Sentence,
): { readonly form: Form; readonly next: number } | undefined {
  if (forms === undefined) return undefined
  for (const form of forms) {
    const next = at + form.words.length
    if (next > pieces.length) continue
    let fits = true
    for (let i = 1; fits && i < form.words.length; i++) fits = isWord(pieces[at + i]!, form.words[i]!, sentence)
    if (!fits || isGuarded(form, pieces, at, next, sentence)) continue
    if (form.verb && !isNoun(pieces[at]!, sentence)) continue
    return { form, next }
  }
  return undefined
}

function isWord(piece: Piece, word: string, sentence: Sentence): boolean {
  return piece.word === word || lemmaOf(piece, sentence) === word || singular(piece.word) === word
}

/** The lemma of a whole token; of a part of one, the part. */
function lemmaOf({ word, token, start, end }: Piece, sentence: Sentence): string {
  const { lemma, start: from, end: to } = sentence.tokens[token]!
  return start === from && end === to ? lemma : word
}

/** The word without its plural ending, whatever tag it was given. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function isNoun({ token }: Piece, sentence: Sentence): boolean {
  const { upos } = sentence.tokens[token]!
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'X'
}

function isGuarded(form: Form, pieces: readonly Piece[], from: number, to: number, sentence: Sentence): boolean {
  return (
    form.before.some((words) => phraseAt(words, pieces, from - words.length, sentence)) ||
    form.after.some((words) => phraseAt(words, pieces, to, sentence))
  )
}

function phraseAt(words: readonly string[], pieces: readonly Piece[], at: number, sentence: Sentence): boolean {
  if (at < 0 || at + words.length > pieces.length) return false
  return words.every((word, i) => isWord(pieces[at + i]!, word, sentence))
}
