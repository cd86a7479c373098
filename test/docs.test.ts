/** The docs tell of everything there is, and lead nowhere that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/readers/index.ts'
import { writers } from '../src/writers/index.ts'
import { commands } from '../src/cli/commands.ts'
import { rooms } from './rooms.ts'

const root = new URL('../', import.meta.url)
const page = (name: string): string => readFileSync(new URL(name, root), 'utf8')
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'examples/baghdad-2020/README.md',
]
const inTable = (text: string, name: string): string | undefined =>
  text.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))

describe('the docs', () => {
  it.each(rooms)('show the room $name and what it may import', ({ name, about, from }) => {
    const line = inTable(page('ARCHITECTURE.md'), name)
    expect(line).toContain(about)
    if (from.length < 6) for (const other of from) expect(line).toContain(other)
  })

  it.each(commands.map(({ name }) => name))('tell of the command %s', (name) => {
    expect(page('README.md')).toContain(`| \`qanat ${name}`)
  })

  it.each(writers.map(({ id }) => id))('tell of the format %s', (id) => {
    expect(page('README.md')).toContain(`\`${id}\``)
  })

  it.each(readers.flatMap(({ extensions }) => extensions))('tell that %s is read', (extension) => {
    expect(page('docs/SPEC.md')).toContain(`\`${extension}\``)
  })

  it.each(pages)('lead only to what is there: %s', (name) => {
    const here = new URL(name, root)
    const targets = [...page(name).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map((found) => found[1]!)
    expect(targets.filter((target) => !existsSync(new URL(target, here)))).toEqual([])
  })

  it('are there', () => {
    expect(pages.length).toBeGreaterThanOrEqual(8)

    expect(commands.length).toBeGreaterThanOrEqual(3)
  })
})
