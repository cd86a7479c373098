import { describe, expect, it } from 'vitest'
import type { CheckedReading } from '../../src/model/index.ts'
import { csv, csvColumns } from '../../src/writers/index.ts'
import { sample, sampleRules, whole } from './sample.ts'

const options = { rules: sampleRules, version: '0.0.0' }

/** The rows of RFC 4180 text, by a reader of its own. */
function rows(text: string): string[][] {
  const found: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    found.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') found.push([])
    if (end === '') break
  }
  return found.slice(0, -1)
}

function named(speaker: string, lat = 33.5): CheckedReading {
  const [claim] = sample.claims
  return {
    ...sample,
    claims: [{ ...claim!, attribution: { kind: 'reported', speaker }, place: { ...claim!.place!, lat, lon: -lat } }],
  }
}

async function cell(reading: CheckedReading, column: string): Promise<string | undefined> {
  const [, row] = rows(await whole(csv.write([reading], options)))
  return row![csvColumns.indexOf(column)]
}

describe('CSV', () => {
  it('has a cell for every column in every row', async () => {
    const table = rows(await whole(csv.write([sample, sample], options)))
    expect(table).toHaveLength(1 + 2 * sample.claims.length)
    for (const row of table) expect(row).toHaveLength(csvColumns.length)
  })
  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['a "b", c\nd', 'a "b", c\nd'],
    ['plain=words', 'plain=words'],
    ['-', '-'],
  ])('%j becomes %j', async (words, printed) => {
    expect(await cell(named(words), 'speaker')).toBe(printed)
  })
  it('leaves numbers as numbers, negative ones too', async () => {
    expect(await cell(named('x'), 'longitude')).toBe('-33.5')
    expect(await cell(named('x'), 'killed_best')).toBe('3')
  })
})
