/** docs/EXPORTS.md tells of every format that goes out and comes in. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codedReaders } from '../../src/readers/coded/index.ts'
import { exporters } from '../../src/writers/index.ts'

const page = readFileSync(new URL('../../docs/EXPORTS.md', import.meta.url), 'utf8')

describe('the page of exports', () => {
  it.each(exporters.map(({ id }) => id))('tells of %s in its table and in a section', (id) => {
    expect(page).toContain(`| \`${id}\` |`)
    expect(page).toMatch(new RegExp(`^## (?:.* and )?${id.replace('.', '\\.')}(?: and .*)?$`, 'm'))
  })

  it.each(codedReaders.map(({ id }) => id))('tells that %s is imported', (id) => {
    expect(page).toMatch(new RegExp(`^\\| ${id.replace('-', ' ')} \\(`, 'im'))
  })
})
