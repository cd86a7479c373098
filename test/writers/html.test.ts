import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckedReading, Span } from '../../src/model/index.ts'
import { pieces } from '../../src/writers/html-layers.ts'
import { html } from '../../src/writers/index.ts'
import { bare, sample, sampleRules, whole } from './sample.ts'

const options = { rules: sampleRules, version: '0.0.0' }
const page = (...readings: CheckedReading[]): Promise<string> => whole(html.write(readings, options))

const hostile = '</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"\' &amp; \u202e\u0007\ud800'

function everywhere(words: string): CheckedReading {
  const reading = bare(words, words)
  const all: Span = [0, words.length]
  const grounds = { basis: 'stated', spans: [all] } as const
  const person = { name: words, country: words, sector: words, ...grounds }
  const attribution = { kind: 'reported', speaker: words, cue: all } as const
  return {
    ...reading,
    document: { ...reading.document, title: words, outlet: words, published: words },
    layout: { ...reading.layout, blocks: [{ kind: 'furniture', furniture: words, span: all }] },
    claims: [
      {
        ...sample.claims[0]!,
        mode: words,
        rule: words,
        contexts: [words],
        attribution,
        initiators: [person],
        recipients: [person],
        place: { name: words, ...grounds },
        when: { precision: 'day', start: words, anchor: 'unresolved', ...grounds },
        counts: [{ of: 'killed', who: words, best: 1, approximate: false, ...grounds }],
        weapons: [{ name: words, ...grounds }],
        statusCue: all,
        evidence: all,
        trigger: all,
      },
    ],
    tallies: [
      {
        ...sample.tallies[0]!,
        unit: words,
        attribution,
        window: { precision: 'day', ...grounds },
        ...grounds,
        evidence: all,
      },
    ],
    ties: [{ ...sample.ties[0]!, from: person, to: person, attribution, evidence: [all] }],
    findings: [{ ...sample.findings[0]!, rule: words, note: words, actual: words, expected: [words], spans: [all] }],
  }
}

describe('the page', () => {
  let printed: string
  beforeAll(async () => {
    printed = await page(everywhere(hostile))
  })

  it('never lets words of a document become markup', () => {
    expect(printed).not.toMatch(/<script|<img|<\/script/i)
    expect(printed.match(/<style>/g)).toHaveLength(1)
    expect(printed.match(/<\/style>/g)).toHaveLength(1)
    expect(printed).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
  it('has no handler, no script, no style of its own in an element and no address to fetch', () => {
    for (const [tag] of printed.matchAll(/<[a-z][^>]*>/gi)) {
      const names = tag.replace(/"[^"]*"/g, '')
      expect(names).not.toMatch(/\s(?:on\w+|style|src|action|poster|data)\s*=/i)
      expect(/\shref="([^"]*)"/.exec(tag)?.[1] ?? '#').toMatch(/^#/)
    }
    expect(printed).not.toMatch(/@import|url\(/)
    expect(printed).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^"']+'; /,
    )
  })
  it('shows what would hide or turn words round', () => {
    expect(printed).toContain('<span class="control">U+202E</span>')
    expect(printed).toContain('<span class="control">U+0007</span>')
    expect(printed).not.toMatch(/[\u202e\u0007\ud800-\udbff](?![\udc00-\udfff])/)
  })
  it('has every id once, and a target for every link', async () => {
    const many = await page(sample, sample, everywhere(hostile))
    const ids = [...many.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of many.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
  it('closes every element that it opens', async () => {
    const open: string[] = []
    for (const [, close, name] of (await page(sample)).matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'br'].includes(name!)) continue
      if (close === '') open.push(name!)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })
  it('keeps every word of the text, in order', async () => {
    const words = [...(await page(sample)).matchAll(/<p class="b-[a-z]+" dir="auto">([\s\S]*?)<\/p>/g)].map(
      ([, inner]) =>
        inner!.replace(/<a class="note[\s\S]*?<\/a>|<span class="tag">[\s\S]*?<\/span> /g, '').replace(/<[^>]+>/g, ''),
    )
    expect(words).toEqual(sample.layout.blocks.map(({ span }) => sample.document.text.slice(...span)))
  })
  it('says the status of each claim in words, in the text and on its card', async () => {
    const all = await page(sample)
    expect(all).toMatch(/aria-label="claim 2, denied">2 denied<\/a>/)
    expect(all).toMatch(/<span class="status">conditional<\/span>/)
  })
  it('lists the reports when there are many', async () => {
    expect(await page(sample)).not.toContain('<nav')
    expect(await page(sample, sample)).toContain('<nav aria-label="Reports">')
  })
})

describe('marks that nest and cross', () => {
  it('are cut where one begins or ends', () => {
    const layers = [
      { span: [2, 6], classes: 'a' },
      { span: [4, 8], classes: 'b' },
      { span: [4, 5], classes: 'a' },
    ] as const
    expect(pieces([0, 10], layers, [7])).toEqual([
      { start: 0, end: 2, classes: '' },
      { start: 2, end: 4, classes: 'a' },
      { start: 4, end: 5, classes: 'a b' },
      { start: 5, end: 6, classes: 'a b' },
      { start: 6, end: 7, classes: 'b' },
      { start: 7, end: 8, classes: 'b' },
      { start: 8, end: 10, classes: '' },
    ])
  })
  it('give every character exactly the marks over it', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1])
    fc.assert(
      fc.property(fc.array(fc.record({ span, classes: fc.constantFrom('a', 'b', 'a b') })), (layers) => {
        const run = pieces([0, 31], layers, [])
        expect(run[0]!.start).toBe(0)
        expect(run.at(-1)!.end).toBe(31)
        for (const [index, piece] of run.entries()) {
          if (index > 0) expect(piece.start).toBe(run[index - 1]!.end)
          const over = layers.filter((layer) => layer.span[0] <= piece.start && piece.start < layer.span[1])
          const expected = new Set(over.flatMap(({ classes }) => classes.split(' ')))
          expect(new Set(piece.classes.split(' ').filter(Boolean))).toEqual(expected)
        }
      }),
    )
  })
})
