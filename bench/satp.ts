/** Kinds of attack in notes on armed violence, from the PLOVER modes of the assaults. */
import type { Claim } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

const bombings = new Set(['explosives', 'suicide-attack', 'heavy-weapons', 'aerial', 'drone'])
const armed = new Set(['firearms', 'targeted'])

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const assaults = wholeClaims(read(text)).filter(({ event, status }) => event === 'ASSAULT' && status === 'asserted')
    const kinds = assaults.filter(({ mode }) => mode !== undefined)
    const labels = new Set((kinds.length > 0 ? kinds : assaults).map(labelOf))
    return { labels: labels.size > 0 ? [...labels] : ['OTHER'] }
  },
}

/** An assault by means that nobody tells is of no kind; a bare "killed" says nothing of the kind where another word does. */
function labelOf({ mode = '' }: Claim): string {
  if (mode === 'abduct') return 'KIDNAPPING'
  if (bombings.has(mode)) return 'BOMBING'
  return armed.has(mode) ? 'ARMED_ASSAULT' : 'OTHER'
}
