/**
 * Browser tests: the built workbench (`npm run workbench`) on a real server in a real Chromium. One browser a file, and one server for
 * each casefile that the file asks for. A test fails for every fault of `harness/faults.ts`.
 *
 *     browserTest('J2: a card lights its words', async () => {
 *       const page = await openWorkbench('/read', { theme: 'dark', width: 320 })
 *       await axe(page)
 *     })
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, expect, test, type TestAPI } from 'vitest'
import type { Holding } from './harness/casefiles.ts'
import { launchChromium } from './harness/chromium.ts'
import { type Look, openPage, widths } from './harness/page.ts'
import { serve, type Served } from './harness/serve.ts'

export { axe } from './harness/axe.ts'
export { goTo, settled } from './harness/page.ts'

export interface Opening extends Look {
  /** What the casefile holds; the example reports when absent. */
  readonly holding?: Holding
  /** Another server than the one the file shares, for a test that must not see what others decided. */
  readonly on?: Served
}

const browser = await launched()
const servers = new Map<string, Promise<Served>>()
const own: Served[] = []
const faults: string[] = []

/** A test that needs a browser; without one it is skipped, and the reason told once a file. */
export const browserTest: TestAPI | TestAPI['skip'] = browser === undefined ? test.skip : test

async function launched(): Promise<Browser | undefined> {
  try {
    return await launchChromium()
  } catch (error) {
    if (process.env['QANAT_NEEDS_BROWSER'] === '1') throw error
    console.warn(`Browser tests are skipped: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** The server that the tests of this file share for a casefile. */
export function shared(holding: Holding = 'examples'): Promise<Served> {
  const key = String(holding)
  const server = servers.get(key) ?? serve(holding)
  servers.set(key, server)
  return server
}

/** A server on a casefile that no other test has touched; it ends with the test. */
export async function fresh(holding: Holding = 'examples'): Promise<Served> {
  const server = await serve(holding)
  own.push(server)
  return server
}

/** Opens a screen and waits until it shows what it has to show. The page ends with the test. */
export async function openWorkbench(path = '/', { holding, on, ...look }: Opening = {}): Promise<Page> {
  return openPage(browser!, on ?? (await shared(holding)), path, look, (fault) => faults.push(fault))
}

/** Expects the page to be no wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await widths(page)
  expect(content, `width of ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(window)
}

afterEach(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
  await Promise.all(own.splice(0).map((server) => server.close()))
  expect(faults.splice(0), 'faults of the page').toEqual([])
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([...servers.values()].map(async (server) => (await server.catch(() => undefined))?.close()))
})
