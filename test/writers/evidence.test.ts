/** What a lawyer or an editor gets: every value with its words, every file with its hash, nothing that runs. */
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventRecord, quote, withoutGuard } from '../../src/model/index.ts'
import { annotations, bundle } from '../../src/writers/index.ts'
import { csvLine } from '../../src/writers/csv-line.ts'
import { pointTable } from '../../src/writers/evidence/code-points.ts'
import { exported, exportedText, record } from './record.ts'

type Rows = readonly Readonly<Record<string, string>>[]

async function files(of: EventRecord = record): Promise<ReadonlyMap<string, string>> {
  const { files: all } = await exported(bundle, of)
  return new Map(all.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]))
}

describe('a bundle', () => {
  it('lists the SHA-256 of each of its other files', async () => {
    const all = await files()
    const manifest = all.get('manifest-sha256.txt')!.trimEnd().split('\n')
    expect(manifest.map((line) => line.slice(66)).sort()).toEqual(
      [...all.keys()].filter((path) => path !== 'manifest-sha256.txt').sort(),
    )
    for (const line of manifest) {
      expect(line.slice(0, 64)).toBe(
        createHash('sha256')
          .update(all.get(line.slice(66))!)
          .digest('hex'),
      )
    }
  })

  it('quotes the very words, with their source and line', async () => {
    const rows = parse((await files()).get('quotes.csv')!, { columns: true }) as Rows
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) {
      const document = record.documents.find(({ id }) => id === row['document'])!
      const words = document.text.slice(Number(row['start']), Number(row['end']))
      expect(withoutGuard(row['words']!)).toBe(words)
      expect(document.text.split('\n')[Number(row['line']) - 1]).toContain(words.split('\n')[0])
      expect(row['source']).toBe(document.outlet)
    }
  })

  it('has words for each value of each incident', async () => {
    const rows = parse((await files()).get('quotes.csv')!, { columns: true }) as Rows
    for (const { id, initiators, places, tolls } of record.incidents) {
      const fields = rows.filter((row) => row['incident'] === id).map((row) => row['field'])
      expect(fields).toContain('event')
      if (initiators.length > 0) expect(fields).toContain('initiator')
      if (places.length > 0) expect(fields).toContain('place')
      if (tolls.length > 0) expect(fields).toContain('count')
    }
  })

  it('explains every column of every table', async () => {
    const all = await files()
    const readme = all.get('README.txt')!
    const tables = [...all.keys()].filter((path) => path.endsWith('.csv'))
    expect(tables).toHaveLength(7)
    for (const path of tables) {
      expect(readme).toContain(`\n${path}\n`)
      for (const column of all.get(path)!.split('\r\n')[0]!.split(','))
        expect(readme).toMatch(new RegExp(`\\n {2}${column} +\\S`))
    }
  })

  it('has all records, one a line', async () => {
    const lines = (await files())
      .get('record.jsonl')!
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { record: string })
    const count = (kind: string): number => lines.filter(({ record: of }) => of === kind).length
    expect(['document', 'claim', 'tie', 'incident', 'network-tie', 'finding', 'decision'].map(count)).toEqual([
      2, 6, 1, 4, 1, 1, 1,
    ])
    expect(lines.find(({ record: of }) => of === 'claim')).toMatchObject({
      review: { verdict: 'accepted', by: 'R. Aziz' },
    })
  })

  it('tells in its report who says what, who denies it and who counts otherwise', async () => {
    const report = (await files()).get('report.md')!
    expect(report).toContain('3 to 5 killed (soldiers), best 3')
    expect(report).toContain('  - 5 killed, says Desert Wire')
    expect(report).toContain('- The River Front denies it (Desert Wire)')
    expect(report).toContain('**Desert Wire of 2020-03-13**, line 3, after The River Front, denies it')
    expect(report).toContain('(c1, accepted by R. Aziz)')
  })

  it('lets nothing in a text act as markup', async () => {
    const evil = '<img src=x onerror=alert(1)> [go](https://evil.example) ![x](y) `code` **b** | a\n# Head\n- item'
    const [post, ...others] = record.documents
    const hostile = { ...record, documents: [{ ...post!, outlet: evil, title: evil, name: evil }, ...others] }
    const report = (await files(hostile)).get('report.md')!
    expect(report).not.toMatch(/<img|^# Head|^- item|[^\\]\]\(https|[^\\]`code|[^\\]\*\*b/m)
    expect(report).toContain('&lt;img src=x onerror=alert(1)&gt; \\[go\\](https://evil.example)')
  })
})

describe('a cell', () => {
  it('never begins as a formula, and gives its words back', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[ '\t\uFEFF]*[=+@\uFF1D-]?[ -~\r\n]*$/))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row] = parse(csvLine(cells), { relax_column_count: true, skip_empty_lines: false }) as string[][]
        for (const each of row!) expect(each).not.toMatch(/^[\s\uFEFF]*(?:[=+@\uFF1D\uFF0B\uFF20]|-.)/s)
        expect(row!.map(withoutGuard)).toEqual(cells)
      }),
      { numRuns: 5000, seed: 20201124 },
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['\uFEFF=1+1', "'\uFEFF=1+1"],
    ['＝1+1', "'＝1+1"],
    ['－1', "'－1"],
    ['−1', "'−1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a=b', 'a=b'],
    ['-', '-'],
  ])('%j is written %j', (words, written) => {
    expect(csvLine([words])).toBe(`${written}\r\n`)
  })

  it('of numbers stays a number', () => {
    expect(csvLine([-33.5, 0, undefined])).toBe('-33.5,0,\r\n')
  })
})

interface Selector {
  readonly type: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly 'qanat:utf16': readonly [number, number]
}

interface Annotation {
  readonly id: string
  readonly type: string
  readonly body: { readonly value: string }
  readonly target: readonly { readonly source: string; readonly selector: readonly [Selector, Selector] }[]
}

describe('annotations', () => {
  const read = async (): Promise<readonly Annotation[]> =>
    (JSON.parse(await exportedText(annotations)) as { items: readonly Annotation[] }).items

  it('point at the words in code points, as the W3C counts, and in UTF-16', async () => {
    const items = await read()
    let different = 0
    for (const { target } of items) {
      for (const { source, selector } of target) {
        const [words, position] = selector
        const document = record.documents.find(
          ({ url, sha256 }) => source === url || source === `urn:sha256:${sha256}`,
        )!
        expect([...document.text].slice(position.start, position.end).join('')).toBe(words.exact)
        expect(quote(document.text, position['qanat:utf16'])).toBe(words.exact)
        expect(document.text).toContain(words.prefix + words.exact + words.suffix)
        if (position.start !== position['qanat:utf16'][0]) different++
      }
    }
    expect(different).toBeGreaterThan(5)
  })

  it('are one a value of a claim, each with its own id', async () => {
    const items = await read()
    const values = items.map(({ body }) => body.value)
    expect(values).toContain('event: ASSAULT heavy-weapons')
    expect(values).toContain('initiator: Harbour Brigade')
    expect(values).toContain('count: 3 killed (soldiers)')
    expect(values).toContain('time: 2020-03-11')
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  it('count code points wherever pairs and lone halves stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '🚀', '\ud83d', '\ude80', 'é') }), (text) => {
        const table = pointTable(text)
        let offset = 0
        for (const [i, point] of [...text].entries()) {
          expect(table.at(offset)).toBe(i)
          offset += point.length
        }
        expect(table.at(text.length)).toBe([...text].length)
      }),
      { seed: 20201124 },
    )
  })
})
