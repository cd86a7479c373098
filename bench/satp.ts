/** Kinds of attack in notes on armed violence, from the PLOVER modes of the assaults. */
import type { Claim } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

const bombings = new Set(['explosives', 'suicide-attack', 'heavy-weapons', 'aerial', 'drone'])
const armed = new Set(['firearms', 'targeted', 'primitive', 'beat'])

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const assaults = wholeClaims(read(text)).filter(({ event, status }) => event === 'ASSAULT' && status === 'asserted')
    const kinds = assaults.filter(({ mode }) => mode !== undefined)
    const labels = new Set((kinds.length > 0 ? kinds : assaults).flatMap((claim) => labelOf(claim) ?? []))
    return { labels: labels.size > 0 ? [...labels] : ['OTHER'] }
  },
}

/** A bare "killed" says nothing of the kind where another word does. */
function labelOf({ mode = '' }: Claim): string | undefined {
  if (mode === 'abduct') return 'KIDNAPPING'
  if (bombings.has(mode)) return 'BOMBING'
  return armed.has(mode) || mode === '' ? 'ARMED_ASSAULT' : undefined
}
