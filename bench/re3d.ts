/** Entities in defence reporting: spans with one of ten labels. */
import type { Adapter } from './adapter.ts'
import { labelledSpans } from './spans.ts'

export const adapter: Adapter = {
  inputs: [],
  predict: ({ text }, { read }) => ({ spans: labelledSpans(read(text)) }),
}
