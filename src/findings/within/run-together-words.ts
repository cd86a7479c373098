import type { Complaint, Reading, Rule } from '../../model/index.ts'
import { proseOf } from './prose.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Grammar words that two may stand fused: "notby", "ofthe". */
const small = set(
  'the of to in on by for and with from that this their not has have had was were are is be as at but which who its into they these those when been will would no',
)
/** Grammar words that no other English word ends with, or next to none. */
const tails = set(
  'by for and the that with from which their have has was were are not of to into because between against',
)
/** Grammar words that no other English word begins with, or next to none. */
const heads = set(
  'their which these those because between against during would could should were have the from and they that this was',
)
/** Heads that need no proof that the rest is a word. */
const strong = set('their these which because against between should would could')
/** Words of the language that look fused. */
const whole = set(
  'within without into onto upon unto tobe nearby thereby whereby hereby standby therein herein wherein thereof hereof whereof thereto hereto hitherto therefor wherefore therefore forthwith herewith therewith cannot isnt theirs havent somewhat whereas whichever whichsoever wherewith inasmuch insofar notwithstanding thebes thesis theses thereon havens haven wasnt werent withal withdraw inwith bythe forfor hasbeen wouldbe passerby passersby areas behave handsby offby thatch',
)

/** What any fused word begins or ends with; most words are done with after this. */
const candidate = new RegExp(
  `^(?:${[...heads].join('|')})|(?:${[...tails, ...small].join('|')})$|[a-z](?:The|In|On|It|He|She|They|This|That|And|But|We|For|After|When|At|By)$`,
)

/** "theirinvolvement", "mortarsby", "Basrafor": two words without the space between. */
export const runTogetherWords: Rule = {
  id: 'run-together-words',
  code: 'QN402',
  title: 'Two words run together',
  severity: 'low',
  about:
    'The space between two words was lost, as happens when a page is copied. The fused word is read as one unknown word, so a name or a relation in it can be missed. The rule knows a fused word by its grammar word ("their", "by", "for") and by the other half, which stands elsewhere in the text.',
  *check(reading: Reading): Iterable<Complaint> {
    const { blocks, vocabulary } = proseOf(reading)
    for (const { words } of blocks)
      for (const word of words) {
        const at = split(word.text, vocabulary)
        if (at === undefined) continue
        const apart = `${word.text.slice(0, at)} ${word.text.slice(at)}`
        yield {
          spans: [[word.start, word.end]],
          actual: word.text,
          expected: [apart],
          note: `"${word.text}" looks like "${apart}" without its space.`,
        }
      }
  },
}

/** Where two words meet in one; undefined for a word. */
function split(word: string, vocabulary: ReadonlyMap<string, number>): number | undefined {
  if (word.length < 5 || !candidate.test(word) || (vocabulary.get(word) ?? 0) > 2) return undefined
  const camel =
    /^\p{L}\p{Ll}{2,}(?=(?:The|In|On|It|He|She|They|This|That|And|But|We|For|After|When|At|By)(?:$|\p{Ll}{0,2}$))/u.exec(
      word,
    )
  if (
    camel &&
    word !== 'LinkedIn' &&
    /^(?:The|In|On|It|He|She|They|This|That|And|But|We|For|After|When|At|By)$/.test(word.slice(camel[0].length))
  )
    return camel[0].length
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return splitName(word, vocabulary)
  if (!/^\p{Ll}+$/u.test(word) || whole.has(word)) return undefined
  for (let at = 2; at <= word.length - 2; at++) {
    const left = word.slice(0, at)
    const right = word.slice(at)
    if (small.has(left) && small.has(right)) return at
    if (tails.has(right) && at >= 4 && (known(left, vocabulary) || inflected(left, right))) return at
    if (heads.has(left) && right.length >= 4 && (known(right, vocabulary) || (strong.has(left) && right.length >= 5)))
      return at
  }
  return undefined
}

/** "Basrafor": a name of the text and a grammar word. */
function splitName(word: string, vocabulary: ReadonlyMap<string, number>): number | undefined {
  for (let at = 4; at <= word.length - 2; at++) {
    const right = word.slice(at)
    if ((tails.has(right) || right === 'in') && vocabulary.has(word.slice(0, at)) && vocabulary.get(word) === 1)
      return at
  }
  return undefined
}

function known(word: string, vocabulary: ReadonlyMap<string, number>): boolean {
  return vocabulary.has(word) && !tails.has(word) && !small.has(word)
}

/** "mortarsby", "attackedby", "escalationfor": an ending that no word has before a grammar word. */
function inflected(left: string, right: string): boolean {
  if (right === 'by') return /(?:[^s]s|ed|ing|tion|ment)$/.test(left) && left.length >= 5
  return right.length >= 3 && /(?:tions?|ments?|ities|ings|ness)$/.test(left) && left.length >= 6
}
