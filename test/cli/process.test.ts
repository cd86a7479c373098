/** The program as the system starts it: what it loads before it knows what is asked, and how it takes a closed pipe. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const main = new URL('../../src/cli/main.ts', import.meta.url)

/** The files that are loaded before any command runs: static imports, types left out. */
function loadedAtStart(file: URL, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file.href)) return seen
  seen.add(file.href)
  const source = readFileSync(file, 'utf8')
  for (const [, target] of source.matchAll(/^(?:import|export) (?!type)[^'"]*from '(\.[^']+)'/gm)) {
    loadedAtStart(new URL(target!, file), seen)
  }
  return seen
}

function start(...argv: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', fileURLToPath(main), ...argv], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
  })
}

describe('the program', () => {
  it('loads nothing that help does not need', () => {
    const loaded = [...loadedAtStart(main)].map((href) => href.slice(href.indexOf('/src/') + 5))
    expect(loaded).toContain('cli/help.ts')
    expect(loaded.filter((path) => !path.startsWith('cli/'))).toEqual([
      'model/errors.ts',
      'pipeline/asking/nearest.ts',
      'pipeline/package-folder.ts',
    ])
    expect(loaded).not.toContain('cli/code.ts')
  })

  it('prints its help and leaves with 0', async () => {
    const child = start('check', '--help')
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
    })
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(0)
    expect(out).toMatch(/^Usage: qanat check FILES/)
  })

  it('leaves quietly when nobody reads on', async () => {
    const child = start('--help')
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk
    })
    child.stdout.destroy()
    const [code] = (await once(child, 'close')) as [number]
    expect([code, err]).toEqual([0, ''])
  })
})
