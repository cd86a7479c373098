/**
 * Proper names that the register does not know: "Colonel Karim Sattar", "the Zahra Brigade", "the (Sons of Dawn) group".
 * What a name names is told by the nouns in it, the title before it, given names and Arabic name words.
 */
import type { Sentence, Token } from '../../model/index.ts'
import { foldWord } from '../names.ts'
import type { Register, RoleRow } from './register.ts'

export interface NameChunk {
  readonly first: number
  readonly last: number
  /** First token of the name after titles: "Karim" of "Colonel Karim Sattar". */
  readonly name: number
  readonly kind: 'person' | 'organisation' | 'unknown'
  /** The noun of an organisation's name: "Brigade". */
  readonly role?: RoleRow
  /** The title before a person's name. */
  readonly title?: RoleRow
  readonly titleWords?: string
}

const particles: ReadonlySet<string> = new Set(
  'al el bin ibn de da do dos del della di du la le van von der den ter abu ul ur ad as ash an ar at az al- el- st y e ben bint ag ould o d'.split(
    ' ',
  ),
)
export function nameChunks(sentence: Sentence, taken: Uint8Array, register: Register, mixed: boolean): NameChunk[] {
  const { tokens } = sentence
  const chunks: NameChunk[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!nameToken(i)) continue
    let last = i
    for (;;) {
      const next = follow(last)
      if (next === undefined) break
      last = next
    }
    const chunk = classify(i, last)
    if (chunk !== undefined) chunks.push(chunk)
    i = last
  }
  return chunks

  function nameToken(i: number): boolean {
    const token = tokens[i]
    if (token === undefined || taken[i] === 1) return false
    const code = token.text.charCodeAt(0)
    const letter = (code | 32) >= 97 && (code | 32) <= 122 ? true : code > 0xc0
    if (!letter) return false
    const capital = token.text !== token.text.toLowerCase()
    if (token.upos === 'PROPN') return capital || !mixed
    if (!mixed || !capital || i === 0) return false
    if (token.upos === 'NOUN' && /^[A-Z]{3,7}$/.test(token.text) && /^(?:nsubj|nmod:poss|obl:agent)/.test(token.deprel))
      return true
    if (tokens[i - 1]!.text === '(' && tokens[i + 1]?.text === ')' && /^[A-Z][A-Za-z-]{0,6}[A-Z]$/.test(token.text))
      return true
    return (token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'X') && (isProper(i - 1) || isProper(i + 1))
  }

  function isProper(i: number): boolean {
    const token = tokens[i]
    return token !== undefined && token.upos === 'PROPN' && taken[i] === 0
  }

  /** The next token of the name after `at`, over hyphens, particles and "of" after a noun that takes it. */
  function follow(at: number): number | undefined {
    const next = tokens[at + 1]
    if (next === undefined || next.start - tokens[at]!.end > 2) return undefined
    if (nameToken(at + 1)) return at + 1
    const word = next.text.toLowerCase()
    if ((word === '-' || word === '‑' || word === '–') && next.start === tokens[at]!.end) {
      const after = tokens[at + 2]
      return after !== undefined && after.start === next.end && (nameToken(at + 2) || /^\d+$/.test(after.text))
        ? at + 2
        : undefined
    }
    if (word === '.' && tokens[at]!.text.length === 1) return nameToken(at + 2) ? at + 2 : undefined
    if (particles.has(word) && taken[at + 1] === 0) {
      if (nameToken(at + 2)) return at + 2
      if (tokens[at + 2]?.text === '-' && nameToken(at + 3)) return at + 3
      return undefined
    }
    if (
      (word === 'of' || word === 'for') &&
      mixed &&
      register.words('body-nouns').has(tokens[at]!.text.toLowerCase()) &&
      tokens[at]!.upos !== 'VERB'
    ) {
      if (nameToken(at + 2)) return at + 2
      if (tokens[at + 2]?.lemma === 'the' && nameToken(at + 3)) return at + 3
      return undefined
    }
    if (
      (word === 'and' || word === '&') &&
      ofBefore(at) &&
      nameToken(at + 2) &&
      tokens[at + 2]!.deprel === 'conj' &&
      taken[at + 2] === 0
    )
      return at + 2
    return undefined
  }

  function ofBefore(at: number): boolean {
    for (let i = at; i > 0 && i > at - 4; i--) {
      if (tokens[i]!.lemma === 'of' || tokens[i]!.lemma === 'for')
        return register.words('body-nouns').has(tokens[i - 1]!.text.toLowerCase())
    }
    return false
  }

  function classify(first: number, last: number): NameChunk | undefined {
    let name = first
    let title: RoleRow | undefined
    let titleWords: string | undefined
    for (let i = first; i <= last; ) {
      const found = longestRole(tokens, i, last, register)
      if (found === undefined) break
      if (
        found.end < last &&
        (found.role.kind === 'title' || found.role.kind === 'rank' || found.role.kind === 'person') &&
        tokens[found.end + 1]!.lemma !== 'of'
      ) {
        name = found.end + 1
        if (title === undefined || found.role.kind !== 'rank') {
          title = found.role
          titleWords = found.words
        }
      }
      i = found.end + 1
    }
    while (name <= last && tokens[name]!.upos === 'PUNCT') name++
    if (name > last) return undefined
    const words = tokens.slice(name, last + 1)
    const whole = longestRole(tokens, name, last, register)
    if (whole !== undefined && whole.end === last && title === undefined && whole.role.kind !== 'facility')
      return undefined
    const lastWord = words.at(-1)!
    const firstKey = foldWord(words[0]!.text)
    const lastKey = foldWord(lastWord.text)
    const bodyHead = words.find(
      (word, i) =>
        (i === words.length - 1 || words[i + 1]!.lemma === 'of' || words[i + 1]!.lemma === 'for') &&
        register.words('body-nouns').has(word.text.toLowerCase()),
    )
    const make = (kind: NameChunk['kind'], role?: RoleRow): NameChunk => ({
      first,
      last,
      name,
      kind,
      ...(role === undefined ? {} : { role }),
      ...(title === undefined ? {} : { title, titleWords: titleWords! }),
    })
    if (bodyHead !== undefined) {
      if (words.length === 1 && title === undefined) return undefined
      return make('organisation', register.role(bodyHead.text.toLowerCase()) ?? register.role(bodyHead.lemma))
    }
    if (
      register.words('place-nouns').has(lastKey) ||
      register.words('other-nouns').has(lastKey) ||
      register.words('other-nouns').has(firstKey) ||
      register.words('arabic-places').has(firstKey)
    )
      return title !== undefined && !register.words('other-nouns').has(firstKey) ? make('person') : undefined
    if (title !== undefined) return make('person')
    if (register.words('arabic-bodies').has(firstKey) && words.length > 1)
      return make('organisation', register.role('group'))
    const alphabetic = words.filter(({ upos }) => upos !== 'PUNCT')
    if (register.given(firstKey) !== undefined && alphabetic.length > 1) return make('person')
    if (alphabetic.length > 1 && alphabetic.some(({ text }) => ['bin', 'ibn', 'abu'].includes(text.toLowerCase())))
      return make('person')
    if (mixed && alphabetic.length === 1 && /^[A-Z][A-Za-z-]*[A-Z]s?$/.test(lastWord.text) && lastWord.text.length <= 8)
      return make('organisation')
    return make('unknown')
  }
}

/** The longest role that begins at a token. */
export function longestRole(
  tokens: readonly Token[],
  first: number,
  limit: number,
  register: Register,
): { readonly end: number; readonly role: RoleRow; readonly words: string } | undefined {
  let words = ''
  let best: { readonly end: number; readonly role: RoleRow; readonly words: string } | undefined
  for (let i = first; i <= limit && i < first + 5; i++) {
    const token = tokens[i]!
    const lower = token.text.toLowerCase()
    const spaced =
      i > first && lower !== '-' && tokens[i - 1]!.text !== '-' && token.start > tokens[i - 1]!.end ? ' ' : ''
    const plain = words + spaced + lower
    const lemma = words + spaced + token.lemma
    const role =
      register.role(lemma) ??
      register.role(plain) ??
      (plain.endsWith('s') ? register.role(plain.slice(0, -1)) : undefined)
    if (role !== undefined) best = { end: i, role, words: register.role(lemma) === undefined ? plain : lemma }
    words = plain
  }
  return best
}
