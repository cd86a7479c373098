/** Does the name of a state or of its capital stand for the government? "Baghdad said" does, "in Baghdad" does not. */
import type { Sentence } from '../../model/index.ts'
import { caseOf } from './actor-groups.ts'
import { foldWord } from '../names.ts'
import type { Register } from './register.ts'

const placing: ReadonlySet<string> = new Set(
  'in at near inside within across throughout into around outside onto through over along beyond above below beneath towards toward outside upon north south east west'.split(
    ' ',
  ),
)
export function standsForState(sentence: Sentence, head: number, use: 'name' | 'seat', register: Register): boolean {
  const { tokens } = sentence
  let at = head
  while (tokens[at]!.deprel === 'conj' && tokens[at]!.head >= 0) at = tokens[at]!.head
  const { deprel, head: governor } = tokens[at]!
  const preposition = caseOf(sentence, at) ?? caseOf(sentence, head)
  if (preposition !== undefined && placing.has(preposition)) return false
  const above = governor < 0 ? undefined : tokens[governor]!
  if (use === 'name')
    return !(
      moves(preposition, above, register) ||
      (deprel === 'obj' && above !== undefined && register.words('entering-verbs').has(above.lemma)) ||
      listedPlace(sentence, head) ||
      afterTown(sentence, head, register)
    )
  if (deprel === 'nsubj')
    return (
      above !== undefined &&
      !register.words('stative-verbs').has(above.lemma) &&
      (above.upos === 'VERB' || above.upos === 'NOUN' || above.upos === 'ADJ')
    )
  if (deprel === 'nmod:poss') return above !== undefined && !register.words('parts-of-towns').has(above.lemma)
  if (deprel === 'obl:agent') return true
  if (deprel === 'obj' || deprel === 'iobj')
    return above !== undefined && register.words('addressing-verbs').has(above.lemma)
  if (preposition === 'between' || preposition === 'with' || preposition === 'against') return true
  if ((deprel === 'compound' || deprel === 'nmod:unmarked') && above !== undefined && at < governor)
    return /^(?:government|regime|administration|authority|leadership|talk|summit|alliance|axis|relation|tension|tie)$/.test(
      above.lemma,
    )
  return false
}

/** "travelled to Iraq", "fled from Syria": a way, not a party. */
function moves(
  preposition: string | undefined,
  above: { readonly lemma: string } | undefined,
  register: Register,
): boolean {
  if (above === undefined) return false
  if (preposition === 'to') return register.words('motions').has(above.lemma)
  return preposition === 'from' && !register.words('sources').has(above.lemma)
}

/** "in Iraq, Syria and Lebanon": the preposition stands before the first name of a list. */
function listedPlace(sentence: Sentence, head: number): boolean {
  let at = head - 1
  for (let steps = 0; at > 0 && steps < 12; steps++) {
    const { upos, text, lemma } = sentence.tokens[at]!
    if (upos === 'PROPN' || upos === 'DET' || text === ',' || lemma === 'and' || lemma === 'or') at--
    else return upos === 'ADP' && placing.has(lemma) && steps > 0
  }
  return false
}

/** "Mosul, Iraq". */
function afterTown(sentence: Sentence, head: number, register: Register): boolean {
  const { tokens } = sentence
  const before = tokens[head - 1]
  const town = tokens[head - 2]
  if (before?.text !== ',' || town?.upos !== 'PROPN') return false
  if (register.names.get(foldWord(town.text))?.some(({ actor }) => actor.type === 'state') === true) return false
  const after = tokens[head + 1]
  return (
    tokens[head]!.head === town.index ||
    ((after === undefined ? false : after.text === ',' || after.text === '.') &&
      tokens[head]!.deprel !== 'conj' &&
      tokens[head]!.deprel !== 'nsubj')
  )
}
