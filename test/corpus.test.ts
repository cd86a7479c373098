/**
 * Golden readings that people can read: a text, and one line for every record that is read out of it. A change of extraction is
 * reviewed by `git diff test/corpus`; `npx vitest run test/corpus.test.ts -u` writes the lines anew.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assertReadingGrounded } from '../src/model/index.ts'
import { readExample } from './examples.ts'
import { claimLines, findingLines, mentionLines } from './lines.ts'

const corpus = new URL('corpus/', import.meta.url)
const examples = new URL('../examples/baghdad-2020/', import.meta.url)

const own = readdirSync(corpus)
  .filter((slug) => existsSync(new URL(`${slug}/source.txt`, corpus)))
  .map((slug) => ({ slug, source: new URL(`${slug}/source.txt`, corpus) }))
const shared = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ slug: name.replace('.txt', ''), source: new URL(name, examples) }))

describe.each([...own, ...shared].sort((a, b) => (a.slug < b.slug ? -1 : 1)))('$slug', ({ slug, source }) => {
  const golden = (name: string): string => `./corpus/${slug}/${name}.txt`

  it('is grounded', async () => {
    const reading = await readExample(source)
    expect(reading.document.text).toBe(readFileSync(source, 'utf8'))
    assertReadingGrounded(reading)
  })
  it('has these mentions', async () =>
    expect(mentionLines(await readExample(source))).toMatchFileSnapshot(golden('mentions')))
  it('has these claims, tallies and ties', async () =>
    expect(claimLines(await readExample(source))).toMatchFileSnapshot(golden('claims')))
  it('has these findings', async () =>
    expect(findingLines(await readExample(source))).toMatchFileSnapshot(golden('findings')))
})

describe('in the corpus', () => {
  it('there are the texts', () => {
    expect(own.length).toBeGreaterThanOrEqual(5)
    expect(shared.length).toBeGreaterThanOrEqual(16)
  })

  it('a text of hypotheses asserts nothing', async () => {
    const { claims } = await readExample(new URL('hypothetical-only/source.txt', corpus))
    expect(claims.filter(({ status }) => status === 'asserted')).toEqual([])
  })

  it('a page without a report claims nothing', async () => {
    const { mentions, claims, tallies, ties } = await readExample(new URL('furniture-only/source.txt', corpus))
    expect([...mentions, ...claims, ...tallies, ...ties]).toEqual([])
  })
})
