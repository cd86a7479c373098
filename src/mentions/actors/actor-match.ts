/**
 * Names of the register in one sentence, longest first: "the Asa’ib Ahl al-Haq movement", "Ain al-Assad" is not Assad.
 * Matching runs over the characters of the sentence, so it does not depend on where the tokeniser cuts a name.
 */
import type { Sentence } from '../../model/index.ts'
import { arabicArticles, type NameWord, nameWords, soundKeys } from '../names.ts'
import type { Entry, Register } from './register.ts'
import { soundWords } from './register-index.ts'

/** A name of the register with the tokens it stands on. */
export interface NameMatch {
  readonly start: number
  readonly end: number
  /** First and last token. */
  readonly first: number
  readonly last: number
  /** Every actor the name may stand for; the first is the best. */
  readonly entries: readonly Entry[]
  /** Words of the name. */
  readonly words: number
}

/** How the letters of a sentence are cased: in capitals or small letters throughout, case tells nothing. */
export type Casing = 'mixed' | 'upper' | 'lower'

export function casingOf(text: string, start: number, end: number): Casing {
  let upper = 0
  let lower = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) lower++
  }
  if (lower === 0 && upper > 6) return 'upper'
  return upper === 0 ? 'lower' : 'mixed'
}

interface Found {
  /** Last word. */
  readonly end: number
  readonly entries: readonly Entry[]
}

export function matchNames(text: string, sentence: Sentence, register: Register, casing: Casing): NameMatch[] {
  const words = nameWords(text, sentence.start, sentence.end)
  const tokenAt = tokensOf(sentence, words)
  const matches: NameMatch[] = []
  for (let i = 0; i < words.length; i++) {
    const found = byLetters(i) ?? bySound(i)
    if (found === undefined) continue
    const start = withArticle(text, words, i)
    matches.push({
      start,
      end: words[found.end]!.end,
      first: tokenFrom(sentence, tokenAt[i]!, start),
      last: tokenAt[found.end]!,
      entries: found.entries,
      words: found.end - i + 1,
    })
    i = found.end
  }
  return matches

  function byLetters(from: number): Found | undefined {
    let phrase = ''
    let best: Found | undefined
    for (let i = from; i < words.length; i++) {
      const { key, apart }: NameWord = words[i]!
      if (i > from && apart && !brackets(text, words[i - 1]!.end, words[i]!.start)) break
      phrase = i === from ? key : `${phrase} ${key}`
      const entries = register.names.get(phrase)
      if (entries === undefined) break
      if (entries.length === 0) continue
      const fitting = entries.filter((entry) => cased(entry, from, i) && fits(entry, from, i))
      if (fitting.length > 0) best = { end: i, entries: fitting }
    }
    return best
  }

  function bySound(from: number): Found | undefined {
    if (casing === 'lower' || !proper(from) || arabicArticles.has(words[from]!.key)) return undefined
    let phrases = ['']
    let best: Found | undefined
    for (let i = from; i < words.length && i < from + 6; i++) {
      const { key, apart } = words[i]!
      if (i > from && apart) break
      if (i > from && arabicArticles.has(key)) continue
      if (key.length < 2 || !proper(i)) break
      for (const part of soundWords([key])) {
        const sounds = soundKeys(part)
        phrases = phrases
          .flatMap((phrase) => sounds.map((sound) => (phrase === '' ? sound : `${phrase} ${sound}`)))
          .filter((phrase) => register.sounds.has(phrase))
      }
      if (phrases.length === 0) break
      const entries = [...new Set(phrases.flatMap((phrase) => register.sounds.get(phrase)!))].filter((entry) =>
        fits(entry, from, i),
      )
      if (entries.length > 0) best = { end: i, entries }
    }
    return best
  }

  /** The letters are cased as a name is. */
  function cased(entry: Entry, from: number, to: number): boolean {
    if (casing === 'mixed') {
      if (entry.caps && !words[from]!.caps && !titleCased(register, entry, words[from]!)) return false
      for (let i = from; i <= to; i++)
        if (((entry.capitals >> (i - from)) & 1) === 1 && !words[i]!.capital) return false
      if (
        from === to &&
        entry.capitals === 1 &&
        from === 0 &&
        !entry.caps &&
        sentence.tokens[tokenAt[from]!]!.upos === 'VERB'
      )
        return false
      return true
    }
    if (from < to) return true
    if (entry.caps && words[from]!.key.length <= 4) return properToken(tokenAt[from]!)
    return words[from]!.key.length > 5 || entry.actor.type === 'state' || properToken(tokenAt[from]!)
  }

  /** A single word of a person's name must not be part of another name. */
  function fits(entry: Entry, from: number, to: number): boolean {
    const next = words[to + 1]
    const follows = next !== undefined && !next.apart && next.start - words[to]!.end <= 2
    if (entry.actor.type === 'person') {
      if (follows && register.words('after-name').has(next.key) && (next.capital || casing !== 'mixed')) return false
      if (from !== to) return !(follows && casing === 'mixed' && goesOn(to))
      if (
        follows &&
        proper(to + 1) &&
        !next.caps &&
        register.role(next.key) === undefined &&
        !/^[-–]/.test(text.slice(words[to]!.end, next.start).trim())
      ) {
        const token = sentence.tokens[tokenAt[to + 1]!]!
        if (token.upos === 'PROPN' && !register.names.has(next.key)) return false
      }
      let before = from - 1
      while (before >= 0 && arabicArticles.has(words[before]!.key) && !words[before + 1]!.apart) before--
      const previous = words[before]
      if (previous === undefined || words[before + 1]!.apart) return true
      if (register.words('before-name').has(previous.key)) return false
      if (previous.key === 'of' && before > 0 && facility(words[before - 1]!.key)) return false
      if (!proper(before) || previous.caps) return true
      if (register.role(previous.key) !== undefined || register.role(`${previous.key}.`) !== undefined) return true
      const token = sentence.tokens[tokenAt[before]!]!
      const named = register.names.get(previous.key)
      return token.upos !== 'PROPN' || named?.some((known) => !known.caps) === true
    }
    if (entry.use === 'name' && entry.actor.type !== 'state' && foreign(entry, from, to)) return false
    if (entry.use === 'seat' || (entry.use === 'name' && from === to && entry.actor.type !== 'state')) {
      const previous = words[from - 1]
      if (
        previous !== undefined &&
        !words[from]!.apart &&
        register.words('before-name').has(previous.key) &&
        previous.capital
      )
        return false
    }
    return true
  }

  /** "Tariq Aziz {Hamdan}": a further word of the name that no register knows makes it the name of another. */
  function goesOn(last: number): boolean {
    const { upos, deprel, head } = sentence.tokens[tokenAt[last + 1]!]!
    const { key, capital, caps } = words[last + 1]!
    if (upos !== 'PROPN' || !deprel.startsWith('flat') || !capital || caps || register.role(key) !== undefined)
      return false
    return head <= tokenAt[last]! && !register.names.has(key)
  }

  /** "Mexican Federal Police" is not Iraq's, "the Zahra Congress" not that of the United States. */
  function foreign({ actor }: Entry, from: number, to: number): boolean {
    const previous = words[from - 1]
    const { key } = words[to]!
    if (previous === undefined || words[from]!.apart || !previous.capital || actor.country?.length !== 3) return false
    if (register.role(key) === undefined && register.role(key.replace(/s$/, '')) === undefined) return false
    const known = register.names.get(previous.key)
    const state = known?.find((entry) => entry.actor.type === 'state')
    if (state !== undefined) return register.state(actor.country) !== undefined && state.actor.id !== actor.country
    return (
      from === to &&
      proper(from - 1) &&
      !arabicArticles.has(previous.key) &&
      (known === undefined || known.length === 0) &&
      register.role(previous.key) === undefined
    )
  }

  function facility(key: string): boolean {
    return (register.role(key) ?? register.role(key.replace(/s$/, '')))?.kind === 'facility'
  }

  function proper(i: number): boolean {
    const at = words[i]!
    if (casing !== 'mixed') return properToken(tokenAt[i]!)
    return at.capital && (i > 0 || properToken(tokenAt[i]!))
  }

  function properToken(token: number): boolean {
    const { upos } = sentence.tokens[token]!
    return upos === 'PROPN' || upos === 'ADJ' || upos === 'X'
  }
}

/** "Nato" and "Isis" are written for NATO and ISIS; "Us" and "Who" are not. */
function titleCased(register: Register, entry: Entry, { key, capital }: NameWord): boolean {
  return capital && key.length >= 4 && !register.words('common-words').has(key) && entry.text.length === key.length
}

/** A bracket belongs to "(Qasim al-Jabbarin) group"; a comma or a full stop ends a name. */
function brackets(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32 && code !== 40 && code !== 0x22 && code !== 0x201c && code !== 0x201d) return false
  }
  return to - from <= 3 && text.charCodeAt(to - 1) === 40
}

/** The token on which each word begins. */
function tokensOf(sentence: Sentence, words: readonly NameWord[]): number[] {
  const at: number[] = []
  let token = 0
  for (const { start } of words) {
    while (token + 1 < sentence.tokens.length && sentence.tokens[token]!.end <= start) token++
    at.push(token)
  }
  return at
}

/** Takes in "al-" before the name where it is attached: "al-Quds Force". */
function withArticle(text: string, words: readonly NameWord[], i: number): number {
  const previous = words[i - 1]
  const { start } = words[i]!
  if (previous === undefined || words[i]!.apart || !arabicArticles.has(previous.key)) return start
  const between = text.slice(previous.end, start)
  const attached =
    between === '-' ||
    between === '‑' ||
    between === '–' ||
    (between === ' ' && (previous.key === 'al' || previous.key === 'el'))
  return attached && previous.key !== 'an' && previous.key !== 'as' && previous.key !== 'at'
    ? previous.start
    : between === '-'
      ? previous.start
      : start
}

function tokenFrom(sentence: Sentence, token: number, start: number): number {
  let first = token
  while (first > 0 && sentence.tokens[first]!.start > start) first--
  return first
}
