/** What the police did, sentence by sentence. */
import { findAttributions } from '../src/claims/attribution/attribution.ts'
import { type Cue, openCues } from '../src/claims/cues/cues.ts'
import { type Claim, overlaps, type Reading } from '../src/model/index.ts'
import type { Adapter, Tools } from './adapter.ts'
import { wholeClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: ['date', 'sentences.start', 'sentences.end'],
  predict({ text, date, sentences }, tools) {
    const reading = tools.read(text, String(date))
    const claims = wholeClaims(reading)
    const spoken = saidByForces(reading, tools)
    return {
      sentences: (sentences as readonly { readonly start: number; readonly end: number }[]).map(({ start, end }) => {
        const within = (at: number) => start <= at && at < end
        const done = claims.filter(({ trigger }) => within(trigger[0])).flatMap(labelsOf)
        return { start, labels: [...new Set(spoken.some(within) ? [...done, 'ANY_ACTION'] : done)] }
      }),
    }
  },
}

/** Where the text quotes those who police: to speak in public is an action in this set. */
function saidByForces(reading: Reading, { once, table }: Tools): readonly number[] {
  const cues = once('cues', () => openCues(JSON.parse(new TextDecoder().decode(table('cues.json'))) as Cue[]))
  const speakers = reading.mentions.filter(
    (mention) => mention.kind === 'actor' && forces.has(mention.referent?.sector ?? ''),
  )
  return findAttributions(reading, reading.mentions, cues).flatMap(({ speakerSpan, cue }) =>
    speakerSpan !== undefined && speakers.some(({ span }) => overlaps(span, speakerSpan)) ? [cue[0]] : [],
  )
}

/** The set counts the army and other armed forces of the state among those who police. */
const forces: ReadonlySet<string> = new Set(['COP', 'MIL'])

/** Deeds that only an authority does, though the text does not name it: a curfew, a search. */
const ofAuthority: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'seize'])

/** What a government that keeps order does; the set counts it too when that is left undone. */
const ofState: ReadonlySet<string> = new Set(['COERCE', 'MOBILIZE', 'AID'])

function labelsOf(claim: Claim): readonly string[] {
  const police = claim.initiators.some(({ sector = '' }) => forces.has(sector))
  const unnamed = claim.initiators.length === 0
  const arrest = claim.event === 'COERCE' && claim.mode === 'arrest' && (police || unnamed)
  const government = claim.initiators.some(({ sector }) => sector === 'GOV')
  const order = claim.event === 'MOBILIZE' || (claim.event === 'COERCE' && ofAuthority.has(claim.mode ?? ''))
  if (government && ofState.has(claim.event) && claim.status === 'negated') return ['FAIL']
  if (!police && !arrest && !(order && unnamed)) return []
  if (claim.status === 'negated' || claim.event === 'REJECT') return ['FAIL']
  if (claim.status !== 'asserted') return claim.status === 'intended' ? ['ANY_ACTION'] : []
  const labels = ['ANY_ACTION']
  if (arrest) labels.push('ARREST')
  if (claim.event === 'ASSAULT') labels.push('FORCE')
  if (claim.event === 'ASSAULT' && claim.counts.some(({ of }) => of === 'killed')) labels.push('KILL')
  return labels
}
