/**
 * Longest match of names of the gazetteer over the words of a sentence. What is found here is only a candidate: the
 * words could be the name of a place, and these are the rows they could mean.
 */
import type { Sentence } from '../../model/index.ts'
import type { Gazetteer, PlaceType } from './gazetteer.ts'
import { isArticle, joinFolded } from './place-fold.ts'
import { isCounted, isName, spelledRight } from './place-short.ts'
import type { PlaceWord } from './place-words.ts'

export interface Candidate {
  readonly sentence: number
  /** Index of the first word and after the last. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** The folded name without article and type word. */
  readonly key: string
  /** Best known first; empty when the name is not known. */
  readonly rows: readonly number[]
  /** The kind that a word beside the name says it is ("province"), and whether that word is inside the span. */
  readonly type?: PlaceType
  /** True when a lower-case or foreign type word stands beside it ("city of Balad", "Balad district"). */
  readonly typed: boolean
}

/** How the letters of a sentence are set: capitals tell names only in `mixed` text. */
export type Setting = 'mixed' | 'upper' | 'lower' | 'title'

/** `lower` is a matter of the whole text: one line without a capital proves nothing. */
export function settingOf(words: readonly PlaceWord[], lowerText: boolean): Setting {
  let long = 0
  let upper = 0
  let capital = 0
  for (const { text, upper: all, capital: first } of words) {
    if (text.length < 4) continue
    long++
    if (all) upper++
    if (first) capital++
  }
  if (long > 2 && upper > long * 0.7) return 'upper'
  if (lowerText) return 'lower'
  if (long > 4 && capital > long * 0.8) return 'title'
  return 'mixed'
}

const typeIndexes = new WeakMap<Gazetteer, Map<string, PlaceType>>()

/** The type that a folded word, or two words, name. */
export function typeOf(gazetteer: Gazetteer, word: string): PlaceType | undefined {
  let index = typeIndexes.get(gazetteer)
  if (!index) {
    index = new Map()
    for (const type of gazetteer.types) for (const name of type.words) index.set(name.replaceAll('-', ' '), type)
    typeIndexes.set(gazetteer, index)
  }
  return index.get(word)
}

/** Candidates of one sentence, left to right, without overlaps. */
export function matchPlaces(
  gazetteer: Gazetteer,
  text: string,
  sentence: Sentence,
  index: number,
  words: readonly PlaceWord[],
  setting: Setting,
): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  while (at < words.length) {
    const candidate = matchAt(gazetteer, text, sentence, index, words, at, setting)
    if (candidate) {
      found.push(candidate)
      at = candidate.to
    } else at++
  }
  shareTypes(gazetteer, words, found)
  shareSites(gazetteer, words, found)
  return found
}

/** "the bases of Balad and Taji": the sites that are called after the towns of the list. */
function shareSites(gazetteer: Gazetteer, words: readonly PlaceWord[], candidates: Candidate[]): void {
  let kind: PlaceType | undefined
  for (const [i, candidate] of candidates.entries()) {
    const noun = words[candidate.from - 1]?.folded === 'of' ? words[candidate.from - 2] : undefined
    const type = noun === undefined || noun.capital ? undefined : typeOf(gazetteer, noun.folded)
    if (type?.precision === 'site') kind = type
    else if (i === 0 || !listedAfter(words, candidates[i - 1]!, candidate)) kind = undefined
    if (kind === undefined) continue
    const rows = Array.from(gazetteer.find(`${candidate.key} ${kind.id}`))
    if (rows.length > 0) candidates[i] = { ...candidate, rows, type: kind, typed: true }
  }
}

function listedAfter(words: readonly PlaceWord[], before: Candidate, after: Candidate): boolean {
  const link = words[before.to]!
  return before.to === after.from ? link.gap === 'comma' : after.from - before.to === 1 && link.folded === 'and'
}

/** "Kirkuk and Diyala provinces": a plural type word is said of every name of the list before it. */
function shareTypes(gazetteer: Gazetteer, words: readonly PlaceWord[], candidates: Candidate[]): void {
  let plural: PlaceType | undefined
  for (let i = candidates.length - 1; i > 0; i--) {
    const { type, to } = candidates[i]!
    if (type !== undefined && words[to - 1]!.folded.endsWith('s') && !words[to - 1]!.possessive) plural = type
    const before = candidates[i - 1]!
    if (!listedAfter(words, before, candidates[i]!)) plural = undefined
    if (plural === undefined || before.type !== undefined) continue
    const said = plural
    const counties = said.id === 'county' ? Array.from(gazetteer.find(`${before.key} county`)) : []
    const rows = counties.length > 0 ? counties : before.rows.filter((row) => fits(gazetteer.type(row), said))
    if (rows.length > 0) candidates[i - 1] = { ...before, rows, type: said, typed: true }
  }
}

/** "AT LONDON": between capitals alone only the tag tells the preposition from the Arabic article. */
function isPlainWord({ tokens }: Sentence, { token }: PlaceWord): boolean {
  return ['ADP', 'DET', 'SCONJ', 'ADV', 'PRON'].includes(tokens[token]?.upos ?? '')
}

function opens(
  gazetteer: Gazetteer,
  sentence: Sentence,
  words: readonly PlaceWord[],
  at: number,
  setting: Setting,
): boolean {
  const word = words[at]!
  if (word.folded === '') return false
  if (setting === 'lower') {
    const tag = sentence.tokens[word.token]?.upos
    return tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ' || tag === 'X'
  }
  const next = words[at + 1]
  if (setting === 'upper' && isArticle(word.folded) && next?.gap === 'space' && isPlainWord(sentence, word))
    return false
  if (word.capital) return true
  if (next === undefined || !next.capital) return false
  if (isArticle(word.folded))
    return next.gap === 'hyphen' || (next.gap === 'space' && (word.folded === 'al' || word.folded === 'el'))
  return next.gap === 'space' && (gazetteer.lists.directions.has(word.folded) || word.folded === 'port')
}

function matchAt(
  gazetteer: Gazetteer,
  text: string,
  sentence: Sentence,
  index: number,
  words: readonly PlaceWord[],
  at: number,
  setting: Setting,
): Candidate | undefined {
  if (!opens(gazetteer, sentence, words, at, setting)) return undefined
  const first = words[at]!
  let best = longest(gazetteer, words, at, setting === 'mixed')
  let from = at
  if (
    !best &&
    isArticle(first.folded) &&
    words[at + 1] &&
    (words[at + 1]!.gap === 'hyphen' || words[at + 1]!.gap === 'space')
  ) {
    best = longest(gazetteer, words, at + 1, setting === 'mixed')
    if (best && !words[at + 1]!.capital && setting !== 'lower') best = undefined
    if (best) from = at
  }
  if (!best || text.charCodeAt(words[best.to - 1]!.end) === 36) return undefined
  let { rows, to, key } = best
  if (to - from === 1 && !spelledRight(gazetteer, sentence, words, at, key, rows, setting)) return undefined
  if (to === at + 1 && !first.capital && setting !== 'lower') return undefined
  if (to === at + 1 && (setting === 'lower' || setting === 'upper') && isCounted(sentence, first)) return undefined
  let end = words[to - 1]!.end
  if (to - from === 1 && first.pointed && first.gap === 'comma') {
    const states = rows.filter((row) => gazetteer.type(row).precision === 'province' && !isName(gazetteer, row, key))
    if (states.length > 0) rows = states
  }
  if (
    to - from === 1 &&
    first.pointed &&
    (first.text.includes('.') || !rows.some((row) => isName(gazetteer, row, key)))
  )
    end += text.charCodeAt(end) === 46 ? 1 : 0
  let type: PlaceType | undefined
  let typed = to - from > 1 && typeOf(gazetteer, words[to - 1]!.folded) !== undefined
  const after = words[to - 1]!.possessive ? undefined : typeAfter(gazetteer, words, to)
  if (after && after.type.id === 'neighbourhood') typed ||= !words[after.to - 1]!.capital || after.to - to > 1
  else if (after) {
    const fitting = rows.filter((row) => fits(gazetteer.type(row), after.type))
    if (fitting.length > 0) {
      rows = fitting
      type = after.type
      typed = true
      to = after.to
      end = words[to - 1]!.end
    } else if (words[after.to - 1]!.capital && setting !== 'upper' && thoroughfares.has(after.type.id)) {
      const whole = words[after.to - 1]!
      return {
        sentence: index,
        from,
        to: after.to,
        start: first.start,
        end: whole.start + whole.text.length,
        key: `${key} ${whole.folded}`,
        rows: [],
        typed: true,
        type: after.type,
      }
    } else if (
      (after.type.precision === 'town' ||
        (after.type.precision === 'district' && gazetteer.type(rows[0]!).precision === 'town')) &&
      !words[after.to - 1]!.capital
    )
      typed = true
  }
  const before = typeBefore(gazetteer, words, from)
  if (before && !type) {
    const fitting = rows.filter((row) => fits(gazetteer.type(row), before))
    if (fitting.length > 0) {
      typed = true
      if (before.precision !== 'town' || before.id === 'settlement') type = before
      rows = fitting
    } else if (before.id === 'neighbourhood') typed = true
  }
  return { sentence: index, from, to, start: words[from]!.start, end, key, rows, typed, ...(type ? { type } : {}) }
}

interface Found {
  readonly rows: readonly number[]
  readonly to: number
  readonly key: string
}

/** The longest name that begins at `at`; its words are joined by spaces or hyphens. */
function longest(gazetteer: Gazetteer, words: readonly PlaceWord[], at: number, cased: boolean): Found | undefined {
  const most = Math.min(gazetteer.longest(words[at]!.folded), 8, words.length - at)
  if (most === 0) return undefined
  let reach = 1
  while (reach < most) {
    const word = words[at + reach]!
    if (word.folded === '' || words[at + reach - 1]!.possessive) break
    if (word.gap === 'comma' && (word.upper || word.pointed) && word.folded === 'dc') {
      reach++
      break
    }
    if (word.gap !== 'space' && word.gap !== 'hyphen') break
    if (
      !word.capital &&
      cased &&
      word.folded.length > 3 &&
      (words[at]!.folded === 'the' || typeOf(gazetteer, word.folded) === undefined)
    )
      break
    reach++
  }
  const folded: string[] = []
  for (let i = 0; i < reach; i++) folded.push(words[at + i]!.folded)
  for (let length = reach; length > 0; length--) {
    const key = joinFolded(folded.slice(0, length))
    const rows = gazetteer.find(key)
    if (rows.length > 0) return { rows: Array.from(rows), to: at + length, key }
  }
  return undefined
}

/** Kinds of things that are named after places and lie anywhere: "Baghdad Street". */
const thoroughfares: ReadonlySet<string> = new Set([
  'street',
  'park',
  'church',
  'hotel',
  'school',
  'bridge',
  'square',
  'building',
])

/** "province", "air base" right after the name. */
export function typeAfter(
  gazetteer: Gazetteer,
  words: readonly PlaceWord[],
  to: number,
): { readonly type: PlaceType; readonly to: number } | undefined {
  const next = words[to]
  if (!next || (next.gap !== 'space' && next.gap !== 'hyphen')) return undefined
  const second = words[to + 1]
  const third = words[to + 2]
  if (second && second.gap === 'space') {
    if (third && third.gap === 'space') {
      const triple = typeOf(gazetteer, `${next.folded} ${second.folded} ${third.folded}`)
      if (triple) return { type: triple, to: to + 3 }
    }
    const pair = typeOf(gazetteer, `${next.folded} ${second.folded}`)
    if (pair) return { type: pair, to: to + 2 }
  }
  const single = typeOf(gazetteer, next.folded)
  return single ? { type: single, to: to + 1 } : undefined
}

/** "city of", "the province of", "Camp", "Fort" right before the name. */
function typeBefore(gazetteer: Gazetteer, words: readonly PlaceWord[], from: number): PlaceType | undefined {
  const before = words[from - 1]
  if (!before || words[from]!.gap !== 'space') return undefined
  if (before.folded === 'of') {
    const noun = words[from - 2]
    const type = noun && before.gap === 'space' && !noun.capital ? typeOf(gazetteer, noun.folded) : undefined
    return type && type.precision !== 'region' && type.id !== 'territory' && type.id !== 'state' ? type : undefined
  }
  const type = typeOf(gazetteer, before.folded)
  return type && ['city', 'town', 'village', 'province', 'governorate', 'district', 'capital'].includes(type.id)
    ? type
    : undefined
}

/** True when a row of one kind may be called by the word of another: every town is a city to somebody. */
function fits(row: PlaceType, said: PlaceType): boolean {
  if (row.id === said.id) return true
  if (said.id === 'region') return row.precision === 'province'
  if (said.id === 'neighbourhood') return false
  if (row.precision === 'province' && said.precision === 'province') return true
  if (row.precision === 'district' && said.precision === 'district') return true
  if (row.precision === 'town' && said.precision === 'town') return true
  if (row.precision === 'site' && said.precision === 'site') {
    return (
      (row.id === 'base' && said.id === 'camp') ||
      (row.id === 'camp' && said.id === 'base') ||
      (row.id === 'base' && said.id === 'airport')
    )
  }
  return false
}
