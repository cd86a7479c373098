/** The words before the head of a noun group: what qualifies it, and whether they are a name. */
import type { Desk } from './actor-desk.ts'
import type { Stretch } from './actor-groups.ts'

/** The sector that a qualifier gives a vague noun: PRM for "pro-government factions"; empty when it tells none; undefined without a qualifier. */
export function qualified({ sentence, register }: Desk, { first }: Stretch, head: number): string | undefined {
  let sector: string | undefined
  for (let i = first; i < head; i++) {
    const { upos, lemma, deprel, text } = sentence.tokens[i]!
    if (
      (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN') ||
      register.words('plain-qualifiers').has(lemma) ||
      deprel === 'nmod:poss'
    )
      continue
    const role = register.role(lemma)?.sector
    sector = /^pro(?:-.|$)/i.test(text) ? 'PRM' : sector === 'PRM' ? sector : (role ?? sector ?? '')
  }
  return sector
}

/** The last word before a number that only moves its bounds: "at least", "more than", "up to". */
const softens = /^(?:least|most|than|to|about|around|nearly|almost|some|over|roughly|approximately|another)$/

/** Without "the" and numbers: "security source" of "two security sources", "people" of "at least 29 people". */
export function phrase({ text, sentence }: Desk, { first }: Stretch, head: number): string {
  const { tokens } = sentence
  let from = first
  for (let i = head - 1; i > first; i--)
    if (tokens[i]!.upos === 'NUM' && softens.test(tokens[i - 1]!.lemma)) {
      from = i
      break
    }
  while (from < head && /^(?:DET|NUM|PRON|PUNCT|ADV|ADP|PART)$/.test(tokens[from]!.upos)) from++
  const before =
    from < head ? text.slice(tokens[from]!.start, tokens[head]!.start).toLowerCase().replace(/\s+/g, ' ') : ''
  return before + tokens[head]!.lemma
}

/** A proper name before the noun that no register knows: "the Zahra movement". */
export function nameBefore(desk: Desk, { first }: Stretch, head: number): Stretch | undefined {
  let last = head - 1
  while (last >= first && /^["'“”‘’)]$/.test(desk.sentence.tokens[last]!.text)) last--
  let from = last
  while (from >= first && desk.named[from] === 2) from--
  return from < last ? { first: from + 1, last } : undefined
}

/** Where a name begins that capitals alone tell: "the Popular Rescue Front". */
export function titled({ sentence, casing }: Desk, { first }: Stretch, head: number): number | undefined {
  const { tokens } = sentence
  if (casing !== 'mixed') return undefined
  let from = head + 1
  while (from > first && /^\p{Lu}\p{Ll}/u.test(tokens[from - 1]!.text) && tokens[from - 1]!.upos !== 'DET') from--
  return head - from >= (from === 0 ? 2 : 1) && head >= from ? from : undefined
}
