import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/model/index.ts'
import { closestSentences } from '../../../workbench/src/screens/read/closest.ts'

const mention = (kind: Mention['kind'], start: number): Mention =>
  ({ kind, span: [start, start + 3], sentence: 0, head: 0, reason: 'said' }) as unknown as Mention

describe('the sentences that came closest', () => {
  it('name who and where, when or with what; those that name more come before', () => {
    const sentences = [
      [0, 10],
      [10, 20],
      [20, 30],
    ] as const
    const mentions = [
      mention('actor', 1),
      mention('place', 5),
      mention('actor', 21),
      mention('time', 24),
      mention('weapon', 27),
    ]
    expect(closestSentences(sentences, mentions)).toEqual([
      { span: [20, 30], names: ['actor', 'time', 'weapon'] },
      { span: [0, 10], names: ['actor', 'place'] },
    ])
  })

  it('are none where nobody is named, or nothing but somebody', () => {
    expect(closestSentences([[0, 10]], [mention('place', 1), mention('time', 5)])).toEqual([])
    expect(closestSentences([[0, 10]], [mention('actor', 1)])).toEqual([])
  })
})
