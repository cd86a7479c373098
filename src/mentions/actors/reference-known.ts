/** Whom a text has spoken of, and whether a pronoun or an apposition fits them. */
import type { Referent, Sentence } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'
import { copular, naming, within } from './reference-clues.ts'

/** Somebody the text has spoken of, with the mentions so far. */
export interface Known {
  readonly referent: Referent
  readonly drafts: Draft[]
  /** Nouns said of it: "group", "prime minister". */
  readonly nouns: Set<string>
  shape: Draft['shape']
  plural: boolean
  gender?: 'm' | 'f'
  last: Draft
}

export function agrees(one: Known, { shape, plural, gender }: Draft): boolean {
  if (shape === 'person')
    return one.shape === 'person' && (gender === undefined || one.gender === undefined || one.gender === gender)
  if (plural && one.last.form === 'pronoun' && !one.last.plural) return false
  if (plural) return one.plural || one.shape === 'people' || (one.shape === 'body' && one.referent.type !== 'state')
  return one.shape === 'body' && !one.plural
}

/** "Qaani, the commander of the Quds Force" and "leader of the movement, Khazali". */
export function apposition(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  text: string,
): Referent | undefined {
  const sentence = sentences[draft.sentence]!
  const token = sentence.tokens[draft.head]!
  if (draft.shape !== 'person' && draft.shape !== 'body') return undefined
  for (let i = Math.max(0, index - 6); i < Math.min(drafts.length, index + 7); i++) {
    const other = drafts[i]!
    if (i === index || other.sentence !== draft.sentence || other.form !== 'name' || other.referent === undefined)
      continue
    if (other.first <= draft.head && draft.head <= other.last) continue
    if ((other.referent.type === 'person') !== (draft.shape === 'person')) continue
    const linked =
      (token.deprel === 'appos' && within(other, token.head)) ||
      (sentence.tokens[other.head]!.deprel === 'appos' && within(draft, sentence.tokens[other.head]!.head)) ||
      (copular(sentence, token.index) &&
        sentence.tokens[other.head]!.deprel === 'nsubj' &&
        sentence.tokens[other.head]!.head === token.index)
    const adjacent =
      draft.shape === 'person' &&
      draft.owner !== undefined &&
      draft.last < other.first &&
      /^\s*,\s*["“”']?\s*$/.test(text.slice(draft.span[1], other.span[0]))
    const called =
      draft.shape === 'body' && draft.span[1] < other.span[0] && naming.test(text.slice(draft.span[1], other.span[0]))
    if (linked || adjacent || called) return other.referent
  }
  return undefined
}
