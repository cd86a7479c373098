/** Does the name of a state or of its capital stand for the government? "Baghdad said" does, "in Baghdad" does not. */
import type { Sentence } from '../model/index.ts'
import { caseOf } from './actor-groups.ts'

const placing: ReadonlySet<string> = new Set(
  'in at near inside within across throughout into around outside onto through over along beyond above below beneath towards toward outside upon north south east west'.split(
    ' ',
  ),
)
const stative: ReadonlySet<string> = new Set('be lie fall sit burn become remain erupt sleep wake stand'.split(' '))
const addressed: ReadonlySet<string> = new Set(
  'accuse blame urge warn press pressure ask tell call call_on criticise criticize condemn denounce threaten sanction support back help assist arm fund isolate invite pressure lobby notify inform thank praise provoke deter force allow invade'.split(
    ' ',
  ),
)
const placeHeads: ReadonlySet<string> = new Set(
  'street streets suburb outskirts airport resident residents centre center district neighbourhood neighborhood square bridge university hospital market mayor police green population downtown metro museum hotel south north east west airport port city province'.split(
    ' ',
  ),
)

export function standsForState(sentence: Sentence, head: number, use: 'name' | 'seat'): boolean {
  const { tokens } = sentence
  let at = head
  while (tokens[at]!.deprel === 'conj' && tokens[at]!.head >= 0) at = tokens[at]!.head
  const { deprel, head: governor } = tokens[at]!
  const preposition = caseOf(sentence, at) ?? caseOf(sentence, head)
  if (preposition !== undefined && placing.has(preposition)) return false
  const above = governor < 0 ? undefined : tokens[governor]!
  if (use === 'name')
    return !(
      moves(preposition, above) ||
      (deprel === 'obj' && above !== undefined && entered.has(above.lemma)) ||
      listedPlace(sentence, head) ||
      afterTown(sentence, head)
    )
  if (deprel === 'nsubj')
    return (
      above !== undefined &&
      !stative.has(above.lemma) &&
      (above.upos === 'VERB' || above.upos === 'NOUN' || above.upos === 'ADJ')
    )
  if (deprel === 'nmod:poss') return above !== undefined && !placeHeads.has(above.lemma)
  if (deprel === 'obl:agent') return true
  if (deprel === 'obj' || deprel === 'iobj') return above !== undefined && addressed.has(above.lemma)
  if (preposition === 'between' || preposition === 'with' || preposition === 'against') return true
  if ((deprel === 'compound' || deprel === 'nmod:unmarked') && above !== undefined && at < governor)
    return /^(?:government|regime|administration|authority|leadership|talk|summit|alliance|axis|relation|tension|tie)$/.test(
      above.lemma,
    )
  return false
}

/** "travelled to Iraq", "fled from Syria": a way, not a party. */
function moves(preposition: string | undefined, above: { readonly lemma: string } | undefined): boolean {
  if (above === undefined) return false
  if (preposition === 'to') return motions.has(above.lemma)
  return preposition === 'from' && !sources.has(above.lemma)
}

const motions: ReadonlySet<string> = new Set(
  'go come travel visit return fly flee move head deport extradite send deploy trip journey tour flight return arrive drive walk cross smuggle sail ship transfer bring relocate migrate emigrate escape march export road route border way path access entry'.split(
    ' ',
  ),
)
const sources: ReadonlySet<string> = new Set(
  'threat support pressure aid help funding request demand invitation attack criticism statement response retaliation independence weapon message letter order approval permission money assistance condemnation reaction backing warning reply concession guarantee come hear receive get win face soldier troop official diplomat'.split(
    ' ',
  ),
)
const entered: ReadonlySet<string> = new Set(
  'visit enter leave reach cross tour flee exit quit rebuild unite devastate engulf grip sweep'.split(' '),
)

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
function afterTown(sentence: Sentence, head: number): boolean {
  const { tokens } = sentence
  const before = tokens[head - 1]
  const town = tokens[head - 2]
  if (before?.text !== ',' || town?.upos !== 'PROPN') return false
  const after = tokens[head + 1]
  return (
    tokens[head]!.head === town.index ||
    ((after === undefined ? false : after.text === ',' || after.text === '.') &&
      tokens[head]!.deprel !== 'conj' &&
      tokens[head]!.deprel !== 'nsubj')
  )
}
