/** Makes the mention of a candidate: its span, head, relation ("70 km west of") and whether it is named as an actor. */
import type { PlaceMention, Sentence } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { headToken } from './place-evidence.ts'
import type { Line } from './place-line.ts'
import type { Candidate } from './place-match.ts'
import { relationBefore } from './place-relation.ts'
import type { Choice } from './place-resolve.ts'
import type { PlaceWord } from './place-words.ts'

/** The mention of `candidate`; without a choice it has no place. `evidence` says in words why it is one. */
export function placeMention(
  gazetteer: Gazetteer,
  text: string,
  { sentence, words }: Line,
  candidate: Candidate,
  evidence: string,
  choice?: Choice,
): PlaceMention {
  const { from, to, start, end } = candidate
  const head = headToken(sentence, words[from]!.token, words[to - 1]!.token)
  const relation = relationBefore(text, sentence.start, start)
  const place = choice && gazetteer.place(choice.row)
  const because = evidence === '' ? '' : ` (${evidence})`
  return {
    kind: 'place',
    span: [start, end],
    sentence: candidate.sentence,
    head,
    reason: place === undefined ? evidence : `'${text.slice(start, end)}' is ${place.id}: ${choice!.reason}${because}`,
    metonym: isMetonym(gazetteer, sentence, words, to, head),
    ...(place === undefined ? {} : { place }),
    ...(relation === undefined ? {} : { relation }),
  }
}

/** "Baghdad said", "the Damascus government", "Texas police". */
function isMetonym(
  { lists }: Gazetteer,
  { tokens }: Sentence,
  words: readonly PlaceWord[],
  to: number,
  head: number,
): boolean {
  const after = words[to]
  if (after?.gap === 'space' && (lists.rulers.has(after.folded) || lists.bodies.has(after.folded))) return true
  let subject = tokens[head]!
  if (subject.deprel === 'conj') {
    const first = tokens[subject.head]
    if (first?.upos !== 'PROPN') return false
    subject = first
  }
  if (subject.deprel !== 'nsubj' && subject.deprel !== 'obl:agent') return false
  return lists.actorVerbs.has(tokens[subject.head]?.lemma ?? '')
}
