/** What a reference and the mention it may go back to have in common: small looks at the tree, the text and the nouns. */
import type { ActorType, Referent, Sentence } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'

/** "state factions" and "pro-state factions". */
export function shareWord(a: string, b: string, noun: string): boolean {
  const words = b.toLowerCase().split(/[\s-]+/)
  return a
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 3 && !noun.startsWith(word.replace(/s$/, '')) && words.includes(word))
}

export function within({ first, last }: Draft, token: number): boolean {
  return first <= token && token <= last
}

export function copular(sentence: Sentence, index: number): boolean {
  return sentence.dependents[index]!.some((at) => sentence.tokens[at]!.deprel === 'cop')
}

/** Subject and object of one verb are not the same: "he" in "Karim told him". */
export function rivals(sentence: Sentence, a: number, b: number): boolean {
  const first = sentence.tokens[a]!
  const second = sentence.tokens[b]!
  return (
    first.head === second.head && first.head >= 0 && second.deprel !== 'nmod:poss' && !/self|selves/.test(second.text)
  )
}

export function later(a: Draft, b: Draft): boolean {
  return a.sentence > b.sentence || (a.sentence === b.sentence && a.first > b.first)
}

export function bracketed(text: string, from: number, to: number): boolean {
  return to - from <= 4 && /^\s*[([]["“]?\s*$/.test(text.slice(from, to))
}

const armed: readonly ActorType[] = ['militia', 'insurgent']
const bodies: readonly ActorType[] = [...armed, 'party', 'organisation', 'coalition']

/** Sectors of those who hold an office of a state. */
export const official: RegExp = /^(?:GOV|MIL|LEG|JUD|COP|SPY|ELI)$/

/** Sectors of those who deal with their own state: lawmakers, courts, parties, the opposition, workers, citizens. */
export const domestic: ReadonlySet<string> = new Set(['LEG', 'JUD', 'PTY', 'OPP', 'LAB', 'CVL', 'CRM', 'EDU', 'BUS'])

/** "the army" is no "Liberation Army" that fights it. */
export function isOutsideState({ type }: Referent): boolean {
  return type !== undefined && armed.includes(type)
}

/** "both countries", "the governments": several, so no single one. */
export function isOfStates({ plural, noun }: Draft): boolean {
  return plural && states.has(noun ?? '')
}

const states: ReadonlySet<string> = new Set(['country', 'kingdom', 'republic', 'nation', 'state', 'government'])

/** The types of actor that a noun may stand for. */
export const kinds: ReadonlyMap<string, ReadonlySet<ActorType>> = new Map(
  (
    [
      ['group movement organisation organization network outfit entity body', bodies],
      ['cell faction militia front wing branch offshoot affiliate element proxy', armed],
      ['alliance coalition bloc', ['coalition', 'party']],
      ['party', ['party']],
      ['company firm corporation bank airline', ['company']],
      ['country kingdom republic nation state', ['state']],
      ['government regime administration authority authorities leadership cabinet', ['government', 'state']],
      ['agency', ['organisation', 'media', 'intelligence']],
      ['army military navy air force', ['military']],
      ['mission', ['organisation', 'military']],
      ['newspaper broadcaster outlet', ['media']],
    ] as const
  ).flatMap(([nouns, types]) => nouns.split(' ').map((noun) => [noun, new Set<ActorType>(types)] as const)),
)

/** Between "a group" and its name: "that calls itself", "known as", "called". */
export const naming: RegExp =
  /^,? (?:(?:that|which) )?(?:call(?:s|ed|ing)? itself|styles? itself|is (?:called|known as)|known as|called|named|by the name of) (?:the )?["“'‘]?$/

/** Sectors of those who bear arms against a state or beside it. */
export const armedSectors: ReadonlySet<string> = new Set(['UAF', 'REB', 'PRM'])

/** "the two groups", "both factions" are more than one body. */
export function isCounted({ tokens }: Sentence, { first, head, plural }: Draft): boolean {
  return plural && tokens.slice(first, head).some(({ upos, lemma }) => upos === 'NUM' || lemma === 'both')
}

/** "the People's Alliance": a noun that is written as a name is a body of its own. */
export function isName({ tokens }: Sentence, { first, head }: Draft): boolean {
  const written = tokens
    .slice(first, head + 1)
    .filter(({ text, upos }) => upos !== 'DET' && /^\p{Lu}\p{Ll}/u.test(text))
  return tokens[head]!.upos === 'PROPN' && written.length > 1 && written.at(-1) === tokens[head]
}

/** The nouns said of somebody: "foreign minister" is said of whoever is called the minister later on. */
export function nounsOf({ noun, form, shape }: Draft): readonly string[] {
  if (noun === undefined) return []
  const last = noun.slice(noun.lastIndexOf(' ') + 1)
  return form === 'name' && shape === 'person' && last !== noun ? [noun, last] : [noun]
}

/** "the brigade outran the army": subject and object of one verb are two. */
export function opposite(sentences: readonly Sentence[], earlier: Draft, draft: Draft): boolean {
  return earlier.sentence === draft.sentence && rivals(sentences[draft.sentence]!, earlier.head, draft.head)
}
