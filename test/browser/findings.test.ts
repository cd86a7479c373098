/** J3: what does not add up, seen, opened side by side, dismissed with a reason, and the same in the terminal. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { FindingList } from '../../src/server/contract/index.ts'
import { axe, browserTest, expectNoSidewaysScroll, fresh, openWorkbench, settled, shared } from './harness.ts'
import { programEnvironment, root } from './harness/casefiles.ts'

const said = (page: Page, words: string) => page.getByTestId('said').filter({ hasText: words }).waitFor()
const codes = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.locator('[data-code]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['code']))

describe('J3: findings', () => {
  browserTest('are listed, the worst first, chosen by severity and rule in the address', async () => {
    const { findings } = await (await shared()).get<FindingList>('findings')
    const page = await openWorkbench('/findings')
    expect((await codes(page)).slice(0, 3)).toEqual(findings.slice(0, 3).map(({ rule }) => rule.code))
    await axe(page)
    await page.getByLabel('Rule').selectOption('QN203')
    expect(new URL(page.url()).searchParams.get('code')).toBe('QN203')
    expect(await codes(page)).toEqual(['QN203'])
    const quotes = await page.locator('[data-code="QN203"] mark').allTextContents()
    expect(quotes).toEqual(['3 December 2019', 'January to September 2020'])
    await page.getByText('Why this is looked for').click()
    await page.getByText('qanat explain QN203').waitFor()
    await page.getByRole('button', { name: /low/ }).click()
    await page.getByText('No finding matches.').waitFor()
    await page.keyboard.press('Escape')
    expect(await codes(page)).toEqual(['QN203'])
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).search).toBe('')
  })

  browserTest('open side by side, both places in view and lit; go on by the full stop', async () => {
    const page = await openWorkbench('/findings?code=QN2')
    await page.keyboard.press('j')
    await page.locator('[data-code]:focus, [data-code] :focus').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/beside=/)
    await settled(page)
    const isSeen = () =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('q-current') ?? [])] as Range[]
        return ranges.map((range) => {
          const { top, bottom, height } = range.getBoundingClientRect()
          const box = range.startContainer.parentElement!.closest('section')!.getBoundingClientRect()
          return [range.toString(), height > 0 && top >= box.top && bottom <= box.bottom] as const
        })
      })
    await expect.poll(isSeen, { timeout: 20_000 }).toEqual([
      ['3 December 2019', true],
      ['January to September 2020', true],
    ])
    await axe(page)
    await page.keyboard.press('.')
    await expect.poll(async () => (await isSeen()).length, { timeout: 20_000 }).toBeGreaterThan(0)
    expect(await page.locator('#beside').textContent()).not.toContain('outside the period')
    await page.keyboard.press('Escape')
    await page.locator('[data-code]').first().waitFor()
  })

  browserTest('are dismissed with a reason and opened again; the terminal lists the same', async () => {
    const server = await fresh()
    const page = await openWorkbench('/findings?code=QN203', { on: server })
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: 'Dismiss the finding' })
    await dialog.waitFor()
    await page.keyboard.press('Enter')
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.type('the year is a typing error')
    await page.keyboard.press('Enter')
    await said(page, 'dismissed: QN203')
    await page.getByText('No finding matches.').waitFor()
    const left = (await server.get<FindingList>('findings')).findings.filter(({ dismissed }) => dismissed === undefined)
    const { code, ids } = await checked(server.casefile)
    expect(code).toBe(1)
    expect(ids).toEqual(left.map(({ finding }) => finding.id).sort())
    await page.getByRole('button', { name: 'Show dismissed ones' }).click()
    await page.getByText('the year is a typing error').waitFor()
    await page.getByRole('button', { name: 'Open again' }).click()
    await said(page, 'open again: QN203')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await said(page, 'confirmed: QN203')
    await page.getByText('accepted by Tester').waitFor()
  })

  browserTest('fit a narrow page in the dark', async () => {
    const page = await openWorkbench('/findings', { theme: 'dark', width: 320 })
    await expectNoSidewaysScroll(page)
    await axe(page)
    await page.locator('[id^="finding-"]').first().click()
    await settled(page)
    await expectNoSidewaysScroll(page)
    await axe(page)
  })

  browserTest('are none where nothing clashes, and that says what ran', async () => {
    const list = await (await shared()).get<FindingList>('findings')
    const page = await openWorkbench('/read')
    await page.route('**/api/findings', (route) => route.fulfill({ json: { ...list, findings: [], codes: {} } }))
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await page.getByText('No contradictions.').waitFor()
    await page.getByText(`${list.ran.rules} rules ran on 16 documents.`, { exact: true }).waitFor()
  })
})

/** What `qanat check CASEFILE --json` answers: its exit code, and the ids in it. */
function checked(casefile: string): Promise<{ readonly code: number; readonly ids: readonly string[] }> {
  return new Promise((resolve) => {
    const argv = ['--import', 'tsx', join(root, 'src', 'cli', 'main.ts'), 'check', casefile, '--json']
    execFile(process.execPath, argv, { cwd: root, env: programEnvironment(), maxBuffer: 1 << 26 }, (error, stdout) => {
      const ids = [...stdout.matchAll(/"id":\s*"(f[0-9a-f]+)"/g)].map(([, id]) => id!)
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, ids: [...new Set(ids)].sort() })
    })
  })
}
