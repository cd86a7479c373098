/** What a reference and the mention it may go back to have in common: small looks at the tree, the text and the nouns. */
import type { ActorType, Sentence } from '../../model/index.ts'
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
