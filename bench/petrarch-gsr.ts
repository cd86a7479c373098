/** CAMEO triples: code of the initiator, code of the recipient, code of the event. */
import type { Reading } from '../src/model/index.ts'
import type { Adapter, Prediction } from './adapter.ts'
import { cameoActor, peopledClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: ['date'],
  predict: ({ text, date }, { read }) => triples(read(text, isoDay(date))),
}

/** The triples of a reading; a side that nobody stands on is `---`. */
export function triples(reading: Reading): Prediction {
  const events = peopledClaims(reading).flatMap(({ initiators, recipients, codes }) => {
    if (codes.cameo === null) return []
    const sources = initiators.length > 0 ? initiators.map(cameoActor) : ['---']
    const targets = recipients.length > 0 ? recipients.map(cameoActor) : ['---']
    return sources.flatMap((source) => targets.map((target) => ({ source, target, code: codes.cameo })))
  })
  return { events }
}

/** `19950101` as an ISO day. */
export function isoDay(date: unknown): string {
  return String(date).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}
