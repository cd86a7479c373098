/** What the police did, sentence by sentence. */
import type { Claim } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: ['date', 'sentences.start', 'sentences.end'],
  predict({ text, date, sentences }, { read }) {
    const claims = wholeClaims(read(text, String(date)))
    return {
      sentences: (sentences as readonly { readonly start: number; readonly end: number }[]).map(({ start, end }) => ({
        start,
        labels: [...new Set(claims.filter(({ trigger }) => start <= trigger[0] && trigger[0] < end).flatMap(labelsOf))],
      })),
    }
  },
}

/** The set counts the army and other armed forces of the state among those who police. */
const forces: ReadonlySet<string> = new Set(['COP', 'MIL'])

/** Deeds that only an authority does, though the text does not name it: a curfew, a search. */
const ofAuthority: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'seize'])

function labelsOf(claim: Claim): readonly string[] {
  const police = claim.initiators.some(({ sector = '' }) => forces.has(sector))
  const unnamed = claim.initiators.length === 0
  const arrest = claim.event === 'COERCE' && claim.mode === 'arrest' && (police || unnamed)
  const order = claim.event === 'MOBILIZE' || (claim.event === 'COERCE' && ofAuthority.has(claim.mode ?? ''))
  if (!police && !arrest && !(order && unnamed)) return []
  if (claim.status === 'negated') return ['FAIL']
  if (claim.status !== 'asserted') return claim.status === 'intended' ? ['ANY_ACTION'] : []
  const labels = ['ANY_ACTION']
  if (arrest) labels.push('ARREST')
  if (claim.event === 'ASSAULT') labels.push('FORCE')
  if (claim.event === 'ASSAULT' && claim.counts.some(({ of }) => of === 'killed')) labels.push('KILL')
  return labels
}
