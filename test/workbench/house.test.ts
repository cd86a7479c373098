/** The workbench is in the browser: it knows the server by its contract, may compute with pure rooms, and reaches no store. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../house.ts'

const folder = new URL('../../workbench/src/', import.meta.url)
const files: readonly SourceFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, content: readFileSync(new URL(path, folder), 'utf8') }))

/** Rooms whose code may run in the browser. */
const pure = ['model', 'codebook', 'analysis']
const packages =
  /^(?:react|react-dom|wouter|@tanstack\/react-(?:query|virtual)|tinykeys|maplibre-gl|@mapbox\/mapbox-gl-rtl-text|pmtiles|topojson-client|world-atlas|flatbush|sigma|graphology[\w-]*)(?:\/|$)/

function* sins({ path, content }: SourceFile): Generator<string> {
  const code = content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
  const imported = /^(import|export)\s+(type\s)?[^'"`;=]*?from\s*'([^'\n]+)'|\bimport\s*\(?\s*'([^'\n]+)'/gm
  for (const [, , typeOnly, from, bare] of code.matchAll(imported)) {
    const target = (from ?? bare)!
    if (!target.startsWith('.')) {
      if (!packages.test(target)) yield `${path}: may not import ${target}`
      continue
    }
    const reached = posix.join('workbench/src', posix.dirname(path), target)
    const room = /^src\/(\w+)\//.exec(reached)?.[1]
    if (room === undefined) {
      if (!reached.startsWith('workbench/')) yield `${path}: may not import ${reached}`
    } else if (reached.startsWith('src/server/contract/')) {
      if (typeOnly === undefined) yield `${path}: imports more than types from ${reached}`
    } else if (!pure.includes(room)) yield `${path}: may not import the room ${room}`
  }
  for (const [found] of code.matchAll(
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/g,
  ))
    yield `${path}: ${found} makes markup or code of text`
  if (/https?:\/\/(?!127\.0\.0\.1)/.test(code)) yield `${path}: names an address elsewhere`
  if (content.split('\n').length > 401) yield `${path}: more than 400 lines`
}

describe('the workbench', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(30)
  })

  it('keeps its rules', () => {
    expect(files.flatMap((file) => [...sins(file)])).toEqual([])
  })

  it.each([
    ['a store', "import { openCasefile } from '../../../../src/casefile/index.ts'", 'may not import the room casefile'],
    [
      'code of the server',
      "import { problem } from '../../../../src/server/contract/index.ts'",
      'imports more than types',
    ],
    ['a package nobody agreed to', "import axios from 'axios'", 'may not import axios'],
    ['a package on demand', "const a = await import('lodash')", 'may not import lodash'],
    ['markup out of text', '<p dangerouslySetInnerHTML={{ __html: text }} />', 'makes markup'],
    ['an address elsewhere', "fetch('https://tiles.example.org/')", 'names an address'],
  ])('is caught at %s', (_, content, complaint) => {
    expect([...sins({ path: 'screens/read/read.tsx', content })].join('\n')).toContain(complaint)
  })

  it.each([
    ['types of the contract', "import type { Queue } from '../../../../src/server/contract/index.ts'"],
    ['a pure room', "import { distanceKm } from '../../../../src/model/index.ts'"],
    ['its own rooms', "import { Button } from '../../ui/button.tsx'"],
    ['a style sheet', "import styles from './read.module.css'"],
  ])('is let alone with %s', (_, content) => {
    expect([...sins({ path: 'screens/read/read.tsx', content })]).toEqual([])
  })
})
