/**
 * Proper names that the register does not know: "Colonel Karim Sattar", "the Zahra Brigade", "the (Sons of Dawn) group".
 * What a name names is told by the nouns in it, the title before it, given names and Arabic name words.
 */
import type { Sentence, Token } from '../model/index.ts'
import { foldWord } from './names.ts'
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
const bodyNouns: ReadonlySet<string> = new Set(
  'ministry department office council committee commission party front movement army force forces brigade brigades battalion battalions division regiment corps command unit units squadron agency authority organization organisation association union federation confederation league congress assembly parliament senate court tribunal university college institute institution foundation society company corporation corp inc ltd group bank bureau service services police guard guards alliance coalition bloc network cell cells faction center centre fund trust club team mission delegation directorate administration government secretariat cabinet board panel initiative campaign network program programme resistance legion militia units companies regiment fleet wing staff task tribe clan cartel church diocese airlines airways industries holdings motors technologies systems news times post journal tv television radio press magazine network media daily gazette herald tribune hospital bloc list'.split(
    ' ',
  ),
)
const arabicBodies: ReadonlySet<string> = new Set(
  'jaish jaysh jaysh jabhat kataib kataeb kateeb saraya harakat harakah liwa ansar hizb hezb jund ahrar faylaq usbat ashab jamaat jamaah jamiat tanzim lashkar sipah tehrik tehreek hayat quwat alwiya alwiyat firqat katibat katiba wilayat dar-al ittihad majlis hashd usud fawj thuwar sariyat'.split(
    ' ',
  ),
)
const arabicPlaces: ReadonlySet<string> = new Set(
  'ain ayn tal tell tel deir dayr wadi jabal jebel umm bab dar khan bir bani beni ras shatt kafr kafar nahr beit bayt qalat tall al-ain port camp fort mount lake cape saint'.split(
    ' ',
  ),
)
const placeNouns: ReadonlySet<string> = new Set(
  'city town village province governorate district county region state states road street highway avenue square bridge river lake sea gulf strait bay island islands mountain mountains valley airport airfield airbase base camp port dam desert peninsula border crossing zone area quarter neighborhood neighbourhood park palace mosque stadium hotel checkpoint field field plant refinery station embassy consulate hall house building tower gate prison jail crossing canal ocean coast west east north south'.split(
    ' ',
  ),
)
const otherNouns: ReadonlySet<string> = new Set(
  'operation day month war wars agreement treaty accord accords pact resolution act law constitution article book bible quran koran koran prize award cup games olympics summit conference forum talks dialogue process plan spring revolution uprising eve easter ramadan christmas eid muharram ashura dossier report declaration convention charter protocol program missile rocket ied vbied uav aids covid ebola virus internet gmt utc est arabic english french kurdish persian farsi hebrew russian turkish islam christianity monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december god allah dollar euro dinar rial chapter section phase line battle siege massacre offensive crisis'.split(
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
      bodyNouns.has(tokens[at]!.text.toLowerCase()) &&
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
        return bodyNouns.has(tokens[i - 1]!.text.toLowerCase())
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
        bodyNouns.has(word.text.toLowerCase()),
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
    if (placeNouns.has(lastKey) || otherNouns.has(lastKey) || otherNouns.has(firstKey) || arabicPlaces.has(firstKey))
      return title !== undefined && !otherNouns.has(firstKey) ? make('person') : undefined
    if (title !== undefined) return make('person')
    if (arabicBodies.has(firstKey) && words.length > 1) return make('organisation', register.role('group'))
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
