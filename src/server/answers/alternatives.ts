/** Other codes that a claim may have: those of other rows of the lexicon for the same word, then neighbours in the code book. */
import type { Claim, EventType } from '../../model/index.ts'
import { modesOf, plover, ploverEvents } from '../../codebook/index.ts'
import type { FrameRows } from '../../claims/index.ts'
import { json } from '../../pipeline/tables.ts'
import type { Alternative } from '../contract/index.ts'
import { lazily } from '../open/lazily.ts'

const wanted = 3

/** Three other codes, the likeliest first. */
export function alternativesTo(claim: Claim): readonly Alternative[] {
  const found: Alternative[] = []
  for (const other of [...rivals(claim), ...modes(claim), ...neighbours(claim)]) {
    const isOwn = other.event === claim.event && other.mode === claim.mode
    if (isOwn || found.some(({ event, mode }) => event === other.event && mode === other.mode)) continue
    found.push(other)
    if (found.length === wanted) break
  }
  return found
}

/** Codes of other rows with the same word, by row. */
const rivalsOfRow = lazily(() => {
  const { frames } = json<FrameRows>('frames.json')
  const byLemma = new Map<string, FrameRows['frames'][number][]>()
  for (const frame of frames)
    for (const lemma of frame.lemmas) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), frame])
  return new Map(
    frames.map(({ id, lemmas }) => [
      id,
      lemmas.flatMap((lemma) =>
        (byLemma.get(lemma) ?? [])
          .filter((other) => other.id !== id)
          .map(
            ({ event, mode }): Alternative => ({
              event,
              ...(mode === undefined ? {} : { mode }),
              reason: `“${lemma}” can mean it`,
            }),
          ),
      ),
    ]),
  )
})

function rivals({ rule }: Claim): readonly Alternative[] {
  return rivalsOfRow().get(rule) ?? []
}

/** One other mode of the event, so that the events beside it have room. */
function modes({ event, mode }: Claim): readonly Alternative[] {
  const all = modesOf(event)
  const at = mode === undefined ? -1 : all.indexOf(mode)
  return [all[at + 1] ?? all[at - 1]]
    .filter((each) => each !== undefined)
    .map((each) => ({ event, mode: each, reason: `another mode of ${event}` }))
}

function neighbours({ event, quad }: Claim): readonly Alternative[] {
  const at = ploverEvents.findIndex((row) => row.event === event)
  return ploverEvents
    .map(({ event: id }, i): { readonly id: EventType; readonly rank: number } => ({
      id,
      rank: Math.abs(i - at) + (plover(id).quad === quad ? 0 : 4),
    }))
    .filter(({ id }) => id !== event)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => ({
      event: id,
      reason: plover(id).quad === quad ? 'of the same quarter of the code book' : 'beside it in the code book',
    }))
}
