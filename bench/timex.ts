import { timeFinder } from '../src/mentions/index.ts'
import type { Adapter } from './adapter.ts'

/** `timex_te3`: times as TIMEX3. TIMEX3 has no ranges, so those with a value `start/end` stand back for their two ends. */
export const adapter: Adapter = {
  inputs: ['dct'],
  predict({ text, dct }, tools) {
    const times = timeFinder({ ends: true }).find(tools.read(text, typeof dct === 'string' ? dct : undefined), [])
    return {
      timex: times
        .filter(({ value }) => value === undefined || !value.includes('/'))
        .map(({ span, type, value }) => ({ start: span[0], end: span[1], type: type.toUpperCase(), value })),
    }
  },
}
