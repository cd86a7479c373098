/** PolNeAR: who is the source of what. Every voice that the text has, by its source, its cue and its words. */
import type { Adapter } from './adapter.ts'
import { type Cue, openCues } from '../src/claims/cues/cues.ts'
import { findAttributions } from '../src/claims/attribution/attribution.ts'
import type { Span } from '../src/model/index.ts'

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, tools) {
    const cues = tools.once('cues', () =>
      openCues(JSON.parse(new TextDecoder().decode(tools.table('cues.json'))) as Cue[]),
    )
    const reading = tools.read(text)
    const attributions = findAttributions(reading, reading.mentions, cues)
      .filter(({ content }) => content.length > 0)
      .map(({ speakerSpan, cue, content }) => ({
        source: speakerSpan === undefined ? [] : [range(speakerSpan)],
        cue: [range(cue)],
        content: content.map(range),
      }))
    return { attributions }
  },
}

function range([start, end]: Span): { start: number; end: number } {
  return { start, end }
}
