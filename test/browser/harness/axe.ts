/** Accessibility by axe-core: WCAG 2.0 to 2.2, A and AA, and its best practices. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A page on which axe had next to nothing to look at is no page without faults. */
const fewest = { rules: 15, elements: 60 }

/**
 * Expects no violation on the page as it is now, and enough contrast in the other theme too: themes differ in nothing else. The test
 * goes on after a violation, so that a sweep tells all of them.
 */
export async function axe(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  const own = await run(page, (builder) => builder.withTags(tags))
  expect.soft(own.told, `axe on ${where}`).toEqual([])
  expect(own.passed, `rules that had something to pass on ${where}`).toBeGreaterThan(fewest.rules)
  const elements = await page.evaluate(() => document.querySelectorAll('body *').length)
  expect(elements, `elements of ${where}`).toBeGreaterThan(fewest.elements)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' })
  const other = await run(page, (builder) => builder.withRules(['color-contrast']))
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' })
  expect.soft(other.told, `axe on ${where}, ${isDark ? 'light' : 'dark'}`).toEqual([])
}

interface Outcome {
  readonly told: readonly string[]
  /** Rules that found something and nothing wrong with it. */
  readonly passed: number
}

async function run(page: Page, rules: (builder: AxeBuilder) => AxeBuilder): Promise<Outcome> {
  // One frame: no second page is needed to gather the results. What was passed is counted by rules, which costs half of the time.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations, passes } = await rules(builder).analyze()
  return {
    told: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id}: ${help}; ${target.join(' ')}; ${failureSummary.replaceAll('\n', ' ')}`,
      ),
    ),
    passed: passes.length,
  }
}
