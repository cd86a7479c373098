import { describe, expect, it } from 'vitest'
import { importsOf, roomOf, sins, sourceFiles } from './house.ts'
import { rooms } from './rooms.ts'

const files = sourceFiles(new URL('../src/', import.meta.url))

describe('the house', () => {
  it.each(rooms.map(({ name }) => name))('has files in %s', (name) => {
    expect(files.filter(({ path }) => roomOf(path) === name).length).toBeGreaterThan(0)
  })

  it('has imports between its rooms', () => {
    const crossing = files.flatMap(({ content }) => importsOf(content).filter((target) => target.startsWith('../')))
    expect(crossing.length).toBeGreaterThan(20)
  })

  it('keeps its rules', () => {
    expect(files.flatMap((file) => [...sins(file, rooms)])).toEqual([])
  })

  it('lets nobody import upstream in a circle', () => {
    const order = rooms.map(({ name }) => name)
    for (const { name, from } of rooms)
      for (const other of from) expect(order.indexOf(other), `${name} from ${other}`).toBeLessThan(order.indexOf(name))
  })
})

describe('a planted sin is caught:', () => {
  it.each([
    ['an import upstream', 'model/span.ts', "import { code } from '../claims/index.ts'", 'model may not import claims'],
    [
      'a type import upstream',
      'language/tree.ts',
      "import type { A } from '../claims/index.ts'",
      'language may not import claims',
    ],
    [
      'a re-export upstream',
      'document/index.ts',
      "export * from '../language/index.ts'",
      'document may not import language',
    ],
    [
      'an import on demand',
      'codebook/plover.ts',
      "const a = await import('../cli/main.ts')",
      'codebook may not import cli',
    ],
    ['an import from the front door', 'claims/frame.ts', "import { a } from '../index.ts'", 'claims may not import'],
    ['a node module in a pure room', 'claims/frame.ts', "import { readFileSync } from 'node:fs'", 'is pure'],
    [
      'a package in a pure room',
      'mentions/time.ts',
      "import * as chrono from 'chrono-node'",
      'may not import the package chrono-node',
    ],
    [
      'a package nobody agreed to',
      'writers/csv.ts',
      "import csv from 'papaparse'",
      'may not import the package papaparse',
    ],
    ['the clock in a pure room', 'findings/rule.ts', 'const now = Date.now()', 'may not use Date.now'],
    ['today in a pure room', 'mentions/time.ts', 'const now = new Date()', 'may not use new Date()'],
    ['chance in a pure room', 'language/train.ts', 'const r = Math.random()', 'may not use Math.random'],
    ['a folder of leftovers', 'claims/utils/text.ts', 'export const a = 1', 'a name that says nothing'],
    ['a file of leftovers', 'claims/helpers.ts', 'export const a = 1', 'a name that says nothing'],
    ['a folder that is no room', 'engine/main.ts', 'export const a = 1', 'engine is no room'],
    ['a file that has grown', 'claims/frame.ts', '\n'.repeat(401), '401 lines'],
    ['printing outside the cli', 'pipeline/read.ts', "console.log('read')", 'only cli prints'],
  ])('%s', (_, path, content, complaint) => {
    expect([...sins({ path, content }, rooms)].join('\n')).toContain(complaint)
  })

  it.each([
    ['an import of a room it may use', 'claims/frame.ts', "import { quote } from '../model/index.ts'"],
    ['an import within the room', 'claims/frame.ts', "import { slots } from './slots.ts'"],
    ['a word in a comment', 'claims/frame.ts', '// Date.now() is not for us\n/* import x from "node:fs" */'],
    ['the word from in a list', 'claims/frame.ts', "const words = ['from', 'to']\nexport type A = 'from' | 'x'"],
    ['a given date', 'mentions/time.ts', 'const day = new Date(given)'],
    ['a node module where files are read', 'readers/file.ts', "import { readFileSync } from 'node:fs'"],
    ['printing in the cli', 'cli/main.ts', "process.stdout.write('read')"],
  ])('and not %s', (_, path, content) => {
    expect([...sins({ path, content }, rooms)]).toEqual([])
  })
})
