/** PLOVER's gold standard records: event type with the countries of both sides. A dyad without any country is no record. */
import type { Participant } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { coded, peopledClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({
    events: peopledClaims(read(text)).flatMap(({ event, initiators, recipients }) => {
      const [source, target] = [coded(initiators, country), coded(recipients, country)]
      return [...source, ...target].every((code) => code === '---')
        ? []
        : [{ type: event, source: source.map(record), target: target.map(record) }]
    }),
  }),
}

/** The set writes one code for all bodies of governments. */
const bodies: Readonly<Record<string, string>> = { UNO: 'IGO', EUR: 'IGO' }

function country({ country: code = '---' }: Participant): string {
  return bodies[code] ?? code
}

function record(code: string): { readonly code: string } {
  return { code }
}
