/** PLOVER's gold standard records: event type with the countries of both sides. */
import type { Participant } from '../src/model/index.ts'
import type { Adapter } from './adapter.ts'
import { peopledClaims } from './select.ts'

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({
    events: peopledClaims(read(text)).map(({ event, initiators, recipients }) => ({
      type: event,
      source: initiators.map(code),
      target: recipients.map(code),
    })),
  }),
}

/** The set writes one code for all bodies of governments. */
const bodies: Readonly<Record<string, string>> = { UNO: 'IGO', EUR: 'IGO' }

function code({ country = '---' }: Participant): { readonly code: string } {
  return { code: bodies[country] ?? country }
}
