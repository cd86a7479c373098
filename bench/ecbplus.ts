/** Which given mentions of events are one event, within a topic: the texts of all topics are read first, then their mentions are grouped. */
import { type EventText, groupMentions } from '../src/incidents/index.ts'
import type { Adapter, Row } from './adapter.ts'
import { spanOf } from './select.ts'

type Given = readonly { readonly m: string; readonly start: number; readonly end: number }[]

const groups = new Map<string, string>()

export const adapter: Adapter = {
  inputs: ['topic', 'mentions.m', 'mentions.start', 'mentions.end'],
  prepare(rows, { read }) {
    const topics = new Map<unknown, EventText[]>()
    for (const { id, text, topic, mentions } of rows) {
      const { sentences } = read(text)
      const given = (mentions as Given).map(({ m, start, end }) => ({ id: m, span: spanOf({ start, end }) }))
      topics.set(topic, [...(topics.get(topic) ?? []), { id, sentences, mentions: given }])
    }
    for (const [number, group] of groupMentions([...topics.values()]).entries())
      for (const mention of group) groups.set(mention, String(number))
  },
  predict({ mentions }: Row) {
    return { mentions: (mentions as Given).map(({ m }) => ({ m, cluster: groups.get(m) ?? m })) }
  },
}
