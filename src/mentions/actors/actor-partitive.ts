/** Nouns that only say how many: "dozens of Russian peacekeepers" are peacekeepers. */
import { blank, type Desk } from './actor-desk.ts'
import type { Draft } from './actor-draft.ts'
import { caseOf, nounStretch } from './actor-groups.ts'

const none: ReadonlySet<string> = new Set()

/** "dozens of Russian peacekeepers", "a group of rebels": the actor is the noun after "of". */
export function partitive(desk: Desk, i: number): Draft | undefined {
  const { sentence, drafts, register } = desk
  const { lemma, text } = sentence.tokens[i]!
  if (!register.words('partitives').has(lemma) && !register.words('partitives').has(text.toLowerCase()))
    return undefined
  for (const at of sentence.dependents[i]!) {
    if (at < i || sentence.tokens[at]!.deprel !== 'nmod' || caseOf(sentence, at) !== 'of') continue
    const inner = drafts.find(
      (draft) => draft.head === at && draft.form === 'description' && draft.role?.kind !== 'facility',
    )
    if (inner === undefined || !(inner.plural || inner.shape === 'people')) return undefined
    const { first, last } = nounStretch(sentence, i, none)
    return {
      ...inner,
      ...place(desk, first, Math.max(last, inner.last), i),
      plural: true,
      shape: 'people',
      definite: false,
      reason: `'${text.toLowerCase()}' of: ${inner.reason}`,
    }
  }
  return undefined
}

function place(
  desk: Desk,
  first: number,
  last: number,
  head: number,
): Pick<Draft, 'first' | 'last' | 'head' | 'span' | 'salience'> {
  const { span, salience } = blank(desk, first, last, head)
  return { first, last, head, span, salience }
}
