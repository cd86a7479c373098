/** `qanat serve` and `qanat start`: the address they print opens the workbench, and nothing is left when they end. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenCasefile } from '../../src/server/contract/index.ts'
import { openEngine } from '../../src/pipeline/engine.ts'
import { type Outcome, qanat } from './terminal.ts'

let folder: string
let address: { readonly url: string; readonly token: string }
let told: OpenCasefile | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qanat-serve-'))
  await run('init', file())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (): string => join(folder, 'case.qanat')
const run = (...argv: readonly string[]): Promise<Outcome> =>
  qanat(argv, { env: { QANAT_HOME: folder, QANAT_BY: 'Layla' } })

/** Runs a command that prints its address as JSON, asks it what is open, and stops it. */
async function visited(...argv: readonly string[]): Promise<Outcome> {
  const { read } = await openEngine()
  let out = ''
  return await qanat([...argv, '--json'], {
    env: { QANAT_HOME: folder, QANAT_BY: 'Layla' },
    read,
    heard: (data) => {
      out += data
    },
    async untilStopped() {
      address = JSON.parse(out) as typeof address
      const answer = await fetch(`${address.url}api/casefile`, {
        headers: { authorization: `Bearer ${address.token}` },
      })
      told = (await answer.json()) as OpenCasefile
      expect((await fetch(`${address.url}api/casefile`)).status).toBe(401)
    },
  })
}

describe('qanat serve', () => {
  it('prints an address that lets in who has it, and ends with one file', async () => {
    const { code, err } = await visited('serve', file(), '--port', '0')
    expect([code, err]).toEqual([0, ''])
    expect(told).toMatchObject({ name: 'case.qanat', coder: 'Layla', readOnly: false, isExample: false })
    await expect(fetch(address.url)).rejects.toThrow()
    expect(readdirSync(folder).sort()).toEqual(['case.qanat', 'signing-key.pem'])
  })

  it('says for a person where it is and how to end it', async () => {
    const { out } = await run('serve', file(), '--port', '0', '--by', 'Amal')
    expect(out).toMatch(/case\.qanat is open at\n\n {2}http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n\n.*Ctrl-C/)
  })

  it('changes nothing where it is told so', async () => {
    await visited('serve', file(), '--port', '0', '--read-only', '--by', 'Amal')
    expect(told).toMatchObject({ readOnly: true, coder: 'Amal' })
  })

  it.each([
    [['serve'], /was given no casefile/],
    [['serve', 'none.qanat'], /there is no casefile/],
    [['serve', 'FILE', 'more'], /does not take more/],
    [['serve', 'FILE', '--port', 'x'], /--port cannot be x/],
    [['serve', 'FILE', '--port', '70000'], /--port cannot be 70000/],
    [['serve', 'FILE', '--host', '0.0.0.0'], /would let other machines in; leave it out, or add --allow-remote/],
    [['serve', 'FILE', '--host', '192.0.2.7'], /would let other machines in/],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await run(...argv.map((word) => (word === 'FILE' ? file() : word)))
    expect(err).toMatch(message)
    expect([code, out]).toEqual([2, ''])
  })

  it('refuses a port that is taken, when it was asked for', async () => {
    const other: Server = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { readonly port: number }
    const { code, err } = await run('serve', file(), '--port', String(port))
    expect(err).toMatch(/nothing can be served there \(EADDRINUSE\); name another with --port/)
    expect(code).toBe(2)
    await new Promise((resolve) => other.close(resolve))
  })

  it('warns when other machines are let in', async () => {
    const { code, err } = await run('serve', file(), '--port', '0', '--host', '0.0.0.0', '--allow-remote')
    expect(err).toMatch(/other machines can reach it, unencrypted/)
    expect(code).toBe(0)
  })
})

describe('qanat start', () => {
  it('makes the casefile of the examples once, and serves it', async () => {
    const first = await visited('start', '--port', '0')
    expect(first.err).toMatch(/has read 16 example reports: \d+ claims, \d+ incidents, \d+ findings/)
    expect(told).toMatchObject({ name: 'example.qanat', isExample: true, summary: { documents: 16, stale: false } })
    const again = await visited('start', '--port', '0')
    expect(again.err).toBe(first.err)
    expect(readdirSync(join(folder, 'example'))).toHaveLength(1)
  }, 60_000)
})
