/** Pronouns that may stand for an actor, before they are resolved. */
import type { Sentence } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'

type Shape = Pick<Draft, 'shape' | 'plural'> & { readonly gender?: 'm' | 'f' }

const pronouns: ReadonlyMap<string, Shape> = new Map(
  (
    [
      ['he him his himself', { shape: 'person', plural: false, gender: 'm' }],
      ['she her hers herself', { shape: 'person', plural: false, gender: 'f' }],
      ['they them their theirs themselves', { shape: 'people', plural: true }],
      ['it its itself', { shape: 'body', plural: false }],
      ['we us our ours ourselves', { shape: 'people', plural: true }],
      ['i me my mine myself', { shape: 'person', plural: false }],
    ] as const
  ).flatMap(([words, shape]) => words.split(' ').map((word) => [word, shape] as const)),
)

export function pronounDrafts(text: string, sentence: Sentence, number: number): Draft[] {
  const drafts: Draft[] = []
  for (const token of sentence.tokens) {
    if (token.upos !== 'PRON' || token.deprel === 'expl') continue
    const shape = pronouns.get(token.text.toLowerCase())
    if (shape === undefined || text.slice(token.start, token.end) === 'US') continue
    if (shape.shape === 'body' && dummy(sentence, token.index)) continue
    const subject = token.deprel === 'nsubj' ? 4 : token.deprel === 'nsubj:pass' ? 3 : 1
    drafts.push({
      first: token.index,
      last: token.index,
      head: token.index,
      span: [token.start, token.end],
      sentence: number,
      form: 'pronoun',
      reason: `${token.deprel === 'nmod:poss' ? 'possessive ' : ''}pronoun '${token.text.toLowerCase()}'`,
      basis: 'inferred',
      definite: true,
      salience: subject,
      ...shape,
    })
  }
  return drafts
}

/** "It is proven that", "it is clear that", "it seems": the pronoun stands for the clause. */
function dummy(sentence: Sentence, index: number): boolean {
  const { head, deprel } = sentence.tokens[index]!
  if (head < 0 || !deprel.startsWith('nsubj')) return false
  const governor = sentence.tokens[head]!
  const below = sentence.dependents[head]!.map((at) => sentence.tokens[at]!.deprel)
  const clause = below.some(
    (relation) =>
      relation === 'csubj' ||
      relation === 'csubj:pass' ||
      relation === 'ccomp' ||
      relation === 'csubj:outer' ||
      relation === 'advcl',
  )
  if (/^(?:seem|appear|happen|rain|snow|turn)$/.test(governor.lemma)) return true
  return (
    clause &&
    (deprel === 'nsubj:pass' || (below.includes('cop') && (governor.upos === 'ADJ' || governor.upos === 'NOUN')))
  )
}
