/** TimeML: how each event hangs on the word above it (reported, wanted, known, prevented, conditional) and whether it is negated. */
import type { Adapter } from './adapter.ts'
import { type Cue, type CueSense, openCues } from '../src/claims/cues/cues.ts'
import { findAttributions, type VoiceReading } from '../src/claims/attribution/attribution.ts'
import { type StatusReading, statusOf } from '../src/claims/status/status.ts'
import type { Reading } from '../src/model/index.ts'

export const adapter: Adapter = {
  inputs: ['dct', 'events.start'],
  predict({ text, dct, events }, tools) {
    const table = tools.once('cues', () =>
      openCues(JSON.parse(new TextDecoder().decode(tools.table('cues.json'))) as Cue[]),
    )
    const senses = tools.once('senses', () => new Map(table.cues.map(({ id, sense }) => [id, sense])))
    const reading = tools.read(text, typeof dct === 'string' ? dct : undefined)
    const starts = (events as readonly { readonly start: number }[]).map(({ start }) => start)
    const voices = findAttributions(reading, reading.mentions, table).filter(({ because }) => because === 'say-voice')
    return {
      events: starts.map((start) => {
        const place = placeOf(reading, start)
        const labels =
          place === undefined
            ? []
            : [
                ...new Set([
                  ...labelsOf(statusOf(reading, place[0], place[1], table), senses),
                  ...(isSaid(reading, place, voices) ? ['EVIDENTIAL'] : []),
                ]),
              ]
        return { start, labels }
      }),
    }
  },
}

function placeOf({ sentences }: Reading, position: number): readonly [number, number] | undefined {
  const sentence = sentences.findIndex(({ start, end }) => start <= position && position < end)
  const token = sentences[sentence]?.tokens.findIndex(({ end }) => end > position) ?? -1
  return token < 0 ? undefined : [sentence, token]
}

/** The event heads what somebody says, or is joined to a verb that does. */
function isSaid(
  { sentences }: Reading,
  [sentence, token]: readonly [number, number],
  voices: readonly VoiceReading[],
): boolean {
  const { tokens } = sentences[sentence]!
  let at = token
  while (tokens[at]!.deprel === 'conj') at = tokens[at]!.head
  const { start, deprel } = tokens[at]!
  return voices.some((voice) =>
    voice.sentence === sentence
      ? voice.heads.includes(at)
      : deprel === 'root' && voice.content.some((span) => span[0] <= start && start < span[1]),
  )
}

/** TimeML links an event to the nearest word that governs it; auxiliaries make no link. */
function labelsOf({ trail }: StatusReading, senses: ReadonlyMap<string, CueSense>): string[] {
  const labels: string[] = []
  for (const { cue, from, effect, negated, distance } of trail) {
    if (distance > 0) break
    const sense = senses.get(cue)
    if (from === 'governor' && sense !== 'light' && sense !== 'aspect' && sense !== 'tense') {
      const label = linkOf(sense, effect === 'negated' && !negated)
      if (label !== undefined) labels.push(label)
      break
    }
    if (from === 'word' && (sense === 'negation' || negated)) labels.push('NEG')
    if (from === 'clause') labels.push('CONDITIONAL')
  }
  return [...new Set(labels)]
}

function linkOf(sense: CueSense | undefined, undone: boolean): string | undefined {
  switch (sense) {
    case 'modal':
    case 'opinion':
    case 'question':
      return 'MODAL'
    case 'evidential':
      return 'EVIDENTIAL'
    case 'denial':
      return 'NEG_EVIDENTIAL'
    case 'factive':
      return 'FACTIVE'
    case 'implicative':
      return undone ? 'COUNTER_FACTIVE' : 'MODAL'
    default:
      return undefined
  }
}
