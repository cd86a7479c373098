import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/index.ts'
import { parseSentences } from '../../src/language/index.ts'
import { arcs, english, paragraph, parsed } from './english.ts'

const unit = fc.constantFrom(
  ...'abz AZ09 .,;:!?-–—…()[]{}<>"“”\'’‘`´&%$€@#/\\_*+=~^|\t\n\r\u00a0\u200b\u200d\ufeff\u00ad\u0301éŁжش京😀'.split(''),
  '\ud83d',
  '\ude00',
  "n't",
  'Gen.',
  'U.S.',
  'http://a.b',
  'The ',
  'attacked ',
)
const anyText = fc.oneof(
  fc.array(unit, { maxLength: 60 }).map((units) => units.join('')),
  fc.string({ unit: 'binary' }),
)

describe('parseSentences', () => {
  it('gives ordered tokens that are the very words and one tree a sentence, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { tokens, dependents, start, end } of parsed(text)) {
          expect(tokens.length).toBeGreaterThan(0)
          expect([tokens[0]!.start, tokens.at(-1)!.end]).toEqual([start, end])
          expect(tokens.filter(({ head }) => head === -1).map(({ deprel }) => deprel)).toEqual(['root'])
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last)
            expect(token.end).toBeGreaterThan(token.start)
            last = token.end
            expect(token.text).toBe(text.slice(token.start, token.end))
            expect(token.lemma).not.toBe('')
            let at = token.index
            for (let step = 0; step <= tokens.length && at >= 0; step++) at = tokens[at]!.head
            expect(at).toBe(-1)
            if (token.head >= 0) expect(dependents[token.head]).toContain(token.index)
          }
          expect(dependents.flat()).toHaveLength(tokens.length - 1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('loses no word: what is outside tokens is white space or shows nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rest = ''
        let at = 0
        for (const token of parsed(text).flatMap(({ tokens }) => tokens)) {
          rest += text.slice(at, token.start)
          at = token.end
        }
        expect((rest + text.slice(at)).replace(/[\p{L}\p{N}\p{P}\p{S}]/gu, '#')).not.toContain('#')
      }),
      { numRuns: 300 },
    )
  })

  it('reads every block but furniture and says which', () => {
    const text = 'Share this page\nShells fell at dawn. Nobody was hurt.\n[1] A note'
    const blocks: Block[] = [
      { kind: 'furniture', span: [0, 15], furniture: 'share' },
      { kind: 'paragraph', span: [16, 53] },
      { kind: 'reference', span: [54, 64] },
    ]
    expect(parseSentences(text, blocks, english).map(({ block, start }) => [block, start])).toEqual([
      [1, 16],
      [1, 37],
      [2, 54],
    ])
    expect(parseSentences('', [], english)).toEqual([])
    expect(parseSentences('', paragraph(''), english)).toEqual([])
  })

  it('reads a sentence the same alone, in company, and after many other words', () => {
    const lines = ['The rebels left the town.', 'Who fired?', 'A shell hit the school in the village on Monday night.']
    const shape = (text: string): unknown =>
      parsed(text).map(({ tokens }) => tokens.map(({ upos, head, deprel }) => [upos, head, deprel]))
    const alone = lines.flatMap((line) => shape(line))
    expect(shape(lines.join(' '))).toEqual(alone)
    parsed(Array.from({ length: 5000 }, (_, k) => `w${k.toString(36)}${k % 20 === 0 ? '.' : ''}`).join(' '))
    expect(shape(lines.join(' '))).toEqual(alone)
  })

  it('takes time linear in the length of a sentence', () => {
    const clause = 'the guards at the gate saw the men who left and '
    const time = (clauses: number): number => {
      const text = clause.repeat(clauses)
      const begin = performance.now()
      expect(parsed(text)).toHaveLength(1)
      return performance.now() - begin
    }
    time(200)
    const short = Math.min(time(100), time(100), time(100))
    const long = Math.min(time(1000), time(1000))
    expect(long).toBeLessThan(40 * short + 50)
  })
})

describe('trees', () => {
  it.each([
    ['The rebels attacked the base.', ['rebels nsubj attacked', 'base obj attacked', 'attacked root -']],
    [
      'Three soldiers were killed by gunmen on Friday.',
      ['soldiers nsubj:pass killed', 'were aux:pass killed', 'gunmen obl:agent killed', 'Three nummod soldiers'],
    ],
    [
      'The men who fled to the north were arrested.',
      ['fled acl:relcl men', 'who nsubj fled', 'north obl fled', 'men nsubj:pass arrested'],
    ],
    [
      'They closed the road and searched the houses.',
      ['searched conj closed', 'and cc searched', 'houses obj searched'],
    ],
    ["The governor's office did not comment.", ['governor nmod:poss office', 'not advmod comment', 'did aux comment']],
    [
      'The minister said that the group had fired rockets.',
      ['fired ccomp said', 'that mark fired', 'had aux fired', 'rockets obj fired'],
    ],
  ])('reads %s', (text, expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining(expected))
  })

  it('reads capitals and lower case as it reads running text', () => {
    const text = 'The rebels attacked the village and killed two farmers.'
    const shape = (t: string): string[] => parsed(t)[0]!.tokens.map(({ upos, head }) => `${upos} ${head}`)
    expect(shape(text.toLowerCase())).toEqual(shape(text))
    expect(shape(text.toUpperCase())).toEqual(shape(text))
  })
})

describe('lemmas', () => {
  it.each([
    ['The soldiers fled their posts.', ['the', 'soldier', 'flee', 'their', 'post', '.']],
    ['Bombings hit Baghdad.', ['bombing', 'hit', 'baghdad', '.']],
    ['They were seizing bases.', ['they', 'be', 'seize', 'base', '.']],
    ["He didn't stop.", ['he', 'do', 'not', 'stop', '.']],
  ])('of %s', (text, expected) => {
    expect(parsed(text)[0]!.tokens.map(({ lemma }) => lemma)).toEqual(expected)
  })
})
