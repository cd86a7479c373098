/** Kinds of attack in notes on armed violence, from the PLOVER modes of the assaults. */
import type { Claim } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

const bombings = new Set(['explosives', 'suicide-attack', 'heavy-weapons', 'aerial', 'drone'])
const armed = new Set(['firearms', 'targeted', 'primitive', 'beat'])

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const labels = new Set(wholeClaims(read(text)).flatMap((claim) => labelOf(claim) ?? []))
    return { labels: labels.size > 0 ? [...labels] : ['OTHER'] }
  },
}

function labelOf({ event, mode = '', status }: Claim): string | undefined {
  if (event !== 'ASSAULT' || status !== 'asserted') return undefined
  if (mode === 'abduct') return 'KIDNAPPING'
  if (bombings.has(mode)) return 'BOMBING'
  return armed.has(mode) || mode === '' ? 'ARMED_ASSAULT' : undefined
}
