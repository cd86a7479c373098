/** docs/CODEBOOK.md is what the tables, the sentences and the reader make it. Written anew by `npx tsx scripts/codebook-page.ts`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ploverEvents } from '../src/codebook/index.ts'
import { codebookPage } from '../scripts/codebook-page.ts'

const page = codebookPage()

describe('the page of the code book', () => {
  it('is up to date', () => {
    expect(readFileSync(new URL('../docs/CODEBOOK.md', import.meta.url), 'utf8')).toBe(page.text)
  })

  it.each(ploverEvents.map(({ event }) => event))('explains %s', (event) => {
    expect(page.text).toContain(`\n## ${event}\n`)
  })

  it('has sentences that the reader mostly reads as it says', () => {
    expect(page.sentences).toBeGreaterThan(120)
    expect(page.right / page.sentences).toBeGreaterThan(0.8)
  })
})
