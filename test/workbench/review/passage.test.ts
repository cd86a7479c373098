import { describe, expect, it } from 'vitest'
import { contextOf, passageOf } from '../../../workbench/src/screens/review/passage.ts'

const text = 'The camp is near Baghdad. On Monday rockets hit the camp, officials said. Nobody was hurt in it.'
const from = text.indexOf('On Monday')
const to = text.indexOf(' Nobody')
const document = { id: 'd1', name: 'report.txt' }

/** As the server tells it: the sentence, and words with what stands up to `around` characters round them. */
function told(words: string, around: number, most = 2000) {
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    sentence: { span: [from, to] as const, text: text.slice(from, to).slice(0, most) },
    quote: {
      document,
      span: [start, end] as const,
      before: text.slice(Math.max(0, start - around), start),
      text: words,
      after: text.slice(end, end + around),
      line: 1,
      column: start + 1,
    },
  }
}

describe('a sentence', () => {
  it('stands between the words before and after it', () => {
    expect(contextOf(told('rockets hit the camp', 120))).toEqual({
      before: 'The camp is near Baghdad. ',
      after: ' Nobody was hurt in it.',
    })
  })

  it.each([0, 5, 12, 30, 120])('is one piece of the text with what is told of %i characters round it', (around) => {
    for (const words of ['rockets hit the camp', 'On Monday', 'officials said.', text.slice(from, to)]) {
      const { text: piece, start } = passageOf(told(words, around))
      expect(piece).toBe(text.slice(start, start + piece.length))
      expect(piece).toContain(text.slice(from, to))
    }
  })

  it('that is told in part has nothing after it', () => {
    const { text: piece, start } = passageOf(told('rockets hit', 120, 20))
    expect(piece).toBe(text.slice(start, from + 20))
  })

  it('that begins after its evidence takes nothing from before it', () => {
    expect(contextOf(told('Baghdad. On Monday', 5)).before).toBe('')
  })
})
