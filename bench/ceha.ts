/** Whether a report tells of violent conflict, and the PLOVER contexts of it. */
import type { Adapter } from './adapter.ts'
import { wholeClaims } from './select.ts'

const labels: Readonly<Record<string, string>> = {
  religion_ethnicity: 'COMMUNAL',
  gender: 'WOMEN',
  environment: 'CLIMATE',
  disasters: 'CLIMATE',
}

export const adapter: Adapter = {
  inputs: [],
  predict({ text }, { read }) {
    const violent = wholeClaims(read(text)).filter(({ event, status }) => event === 'ASSAULT' && status === 'asserted')
    const contexts = new Set(violent.flatMap((claim) => claim.contexts))
    return { relevant: violent.length > 0, labels: [...contexts].flatMap((context) => labels[context] ?? []) }
  },
}
