/** CommitmentBank: how far a speaker stands behind the clause under a verb. The status the verb gives it, cut down to three. */
import type { Adapter } from './adapter.ts'
import { type Cue, openCues } from '../src/claims/cues/cues.ts'
import { statusUnder } from '../src/claims/status/status.ts'
import type { Reading } from '../src/model/index.ts'

export const adapter: Adapter = {
  inputs: ['verb', 'clause'],
  predict({ text, verb, clause }, tools) {
    const table = () => openCues(JSON.parse(new TextDecoder().decode(tools.table('cues.json'))) as Cue[])
    const cues = tools.once('cues', table)
    const reading = tools.read(text)
    const place = verbBefore(reading, String(verb), String(clause))
    if (place === undefined) return { label: 'uncertain' }
    const { status } = statusUnder(reading, place.sentence, place.token, 'that', cues)
    const label = status === 'asserted' ? status : status === 'negated' || status === 'denied' ? 'denied' : 'uncertain'
    return { label }
  },
}

/** The form of the verb that most words of the clause follow. */
function verbBefore(
  { sentences }: Reading,
  verb: string,
  clause: string,
): { sentence: number; token: number } | undefined {
  const asked = new Set(clause.toLowerCase().split(/\W+/))
  let best: { sentence: number; token: number; shared: number } | undefined
  sentences.forEach(({ tokens }, sentence) => {
    for (const { index, lemma } of tokens) {
      if (lemma !== verb) continue
      const shared = tokens.slice(index + 1).filter((word) => asked.has(word.text.toLowerCase())).length
      if (best === undefined || shared >= best.shared) best = { sentence, token: index, shared }
    }
  })
  return best
}
