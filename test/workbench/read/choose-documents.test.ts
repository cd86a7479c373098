import { describe, expect, it } from 'vitest'
import type { DocumentRow } from '../../../src/server/contract/index.ts'
import { chooseDocuments, type DocumentOrder } from '../../../workbench/src/screens/read/choose-documents.ts'

const row = (id: string, more: Partial<DocumentRow> = {}): DocumentRow => ({
  id,
  name: `${id}.txt`,
  length: 100,
  claims: 0,
  tallies: 0,
  ties: 0,
  findings: 0,
  decided: 0,
  ...more,
})
const documents = [
  row('b', { title: 'Rockets on Taji', outlet: 'Twin Rivers Wire', published: '2020-03-11', claims: 12, decided: 6 }),
  row('a', { title: 'Airport correction', outlet: 'MESOPRESS', claims: 2, decided: 2 }),
  row('c', { published: '2019-12-03', claims: 10 }),
]
const ids = (words: string, order: DocumentOrder = 'added', descending = false): string =>
  chooseDocuments(documents, { words, order, descending })
    .map(({ id }) => id)
    .join('')

describe('the list of documents', () => {
  it.each([
    ['', 'bac'],
    ['taji', 'b'],
    ['RIVERS rockets', 'b'],
    ['c.txt', 'c'],
    ['2019', 'c'],
    ['rockets airport', ''],
  ])('filtered by “%s” is %s', (words, found) => {
    expect(ids(words)).toBe(found)
  })

  it.each([
    ['title', false, 'acb'],
    ['claims', true, 'bca'],
    ['decided', false, 'cba'],
    ['added', true, 'cab'],
  ] as const)('by %s, downwards %s, is %s', (order, descending, found) => {
    expect(ids('', order, descending)).toBe(found)
  })

  it('has what is not known at its end, whichever way it runs', () => {
    expect(ids('', 'published')).toBe('cba')
    expect(ids('', 'published', true)).toBe('bca')
    expect(ids('', 'outlet', true)).toBe('bac')
  })
})
