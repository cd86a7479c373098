import { describe, expect, it } from 'vitest'
import { QanatError } from '../../../src/model/index.ts'
import { codedReaders, readCoded } from '../../../src/readers/coded/index.ts'
import { acledCsv, ploverJsonl, polecatTsv, ucdpCsv } from '../../../src/writers/index.ts'
import { exportedText } from '../../writers/record.ts'

async function read(text: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const each of readCoded({ name: 'file', bytes: new TextEncoder().encode(text) })) {
    found.push(each instanceof QanatError ? each.message : each.document.coded!)
  }
  return found
}

describe('coded data', () => {
  it.each([
    ['acled', acledCsv],
    ['ucdp-ged', ucdpCsv],
    ['plover', ploverJsonl],
    ['polecat', polecatTsv],
  ] as const)('of %s is known by what it is', async (id, exporter) => {
    const text = await exportedText(exporter)
    expect(new Set(await read(text))).toEqual(new Set([id]))
    expect(codedReaders.filter((reader) => reader.knows(text)).map((reader) => reader.id)).toEqual([id])
  })

  it.each(['', 'a,b\n1,2\n', '{"title": "x"}', 'Rockets hit a camp.'])('is not %j', async (text) => {
    expect(await read(text)).toEqual(['file: is no coded data that is known'])
  })
})
