/** A page of the workbench: its window, its theme, how its server behaves, and when it has shown what it has to show. */
import type { Browser, Page } from 'playwright-core'
import { watch } from './faults.ts'
import type { Served } from './serve.ts'

export interface Look {
  /** Light when absent. */
  readonly theme?: 'light' | 'dark'
  /** CSS pixels; 1280 and 900 when absent. */
  readonly width?: number
  readonly height?: number
  /** Direction of the page round the documents. */
  readonly dir?: 'rtl'
  /** The server answers every question about the record so: an error, or never. */
  readonly failing?: 401 | 500 | 'never'
  /** Complaints in the console that belong to the test. */
  readonly expected?: readonly RegExp[]
}

/** Opens a screen in a context of its own and waits until it shows what it has to show. */
export async function openPage(
  browser: Browser,
  { origin, token }: Served,
  path: string,
  { theme = 'light', width = 1280, height = 900, dir, failing, expected = [] }: Look,
  tell: (fault: string) => void,
): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  context.setDefaultTimeout(15_000)
  watch(context, origin, failing === undefined ? expected : [...expected, /Failed to load resource/], tell)
  if (dir === 'rtl')
    await context.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.dir = 'rtl'
      })
    })
  const page = await context.newPage()
  if (failing !== undefined) await fail(page, failing)
  await page.goto(`${origin}${path}#token=${token}`)
  await (failing === 'never' ? page.locator('h1, [aria-busy="true"]').first().waitFor() : settled(page))
  return page
}

/** Waits until the screen has its title and loads nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, [role="alert"]').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Goes to another screen as a link does, without loading the page again, and waits until it shows what it has to show. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to)
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  }, path)
  await settled(page)
}

async function fail(page: Page, failing: NonNullable<Look['failing']>): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (failing === 'never') return
    const problem = {
      type: 'about:blank',
      title: 'casefile-busy',
      status: failing,
      detail: 'The casefile is written by another program',
      hint: 'Try again in a moment.',
    }
    await route.fulfill({
      status: failing,
      contentType: 'application/problem+json',
      body: JSON.stringify(problem),
    })
  })
}

/** Width of the content and of the window, in CSS pixels. */
export async function widths(page: Page): Promise<{ readonly content: number; readonly window: number }> {
  return page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
}
