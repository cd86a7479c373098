import { describe, expect, it } from 'vitest'
import { isReport } from '../../workbench/src/imports/is-report.ts'
import { headsIn } from '../../workbench/src/screens/log/heads-in.ts'

describe('what counts as a report in a folder', () => {
  it.each(['a.txt', 'north/2020/a.pdf', 'read.txt', 'notes'])('%s does', (path) => expect(isReport(path)).toBe(true))
  it.each(['README.md', 'north/readme.txt', '.DS_Store', '.git/config', 'north/.hidden/a.txt', 'Thumbs.db', 'north/'])(
    '%s does not',
    (path) => expect(isReport(path)).toBe(false),
  )
})

describe('heads in a file', () => {
  const head = { casefile: 'c', number: 4, hash: 'h', at: '2020-03-03T00:00:00Z', key: 'k', signature: 's' }
  it('finds one, or each of a list', () => {
    expect(headsIn(JSON.stringify(head))).toEqual([head])
    expect(headsIn(JSON.stringify([head, { ...head, number: 5 }]))).toHaveLength(2)
  })
  it.each(['', 'no json', '{}', '[]', 'null', '[{"number":"4"}]'])('finds none in %j', (text) =>
    expect(headsIn(text)).toEqual([]),
  )
})
