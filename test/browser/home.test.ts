/** Reports coming in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { DocumentList, OpenCasefile } from '../../src/server/contract/index.ts'
import { axe, browserTest, fresh, openWorkbench, settled, shared } from './harness.ts'

const report = 'Rockets hit the Taji base on 3 March 2020. Two soldiers were wounded, the army said.'

/** Waits for the report of an import. */
async function importDone(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Close this report' }).waitFor({ timeout: 40_000 })
  return (await page.locator('section[aria-labelledby="import"]').textContent()) ?? ''
}

describe('J1: the first minute', () => {
  browserTest('from an empty casefile to claims beside their words in two acts', async () => {
    const server = await fresh('empty')
    const page = await openWorkbench('/', { on: server })
    await page.getByText('No documents. Drop files here, or open the sample reports.').waitFor()
    await page.getByRole('button', { name: 'Open the sample' }).click()
    expect(await importDone(page)).toContain('16 reports added')
    await page.getByRole('heading', { name: 'What to do next' }).waitFor()
    await axe(page)
    await page.getByRole('link', { name: /^Read “/ }).click()
    await page.waitForURL('**/read/*')
    await page.locator('[data-quote]').nth(9).waitFor()
    await settled(page)
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThanOrEqual(4)
    const text = await page.evaluate(async (id) => {
      const token = sessionStorage.getItem('qanat.token')
      const answer = await fetch(`/api/documents/${id}`, { headers: { authorization: `Bearer ${token}` } })
      return ((await answer.json()) as { document: { text: string } }).document.text
    }, page.url().split('/').at(-1)!)
    const cards = await page
      .locator('[data-quote]')
      .evaluateAll((all) => all.map((card) => ({ ...(card as HTMLElement).dataset })))
    expect(cards.length).toBeGreaterThanOrEqual(10)
    for (const { start, end, quote } of cards) expect(text.slice(Number(start), Number(end))).toBe(quote)
  })
})

describe('import', () => {
  browserTest('tells of each file what became of it, and why it was refused', async () => {
    const server = await shared('empty')
    const folder = mkdtempSync(join(tmpdir(), 'qanat-drop-'))
    try {
      mkdirSync(join(folder, 'north'))
      writeFileSync(join(folder, 'north', 'taji.txt'), report)
      writeFileSync(join(folder, 'north', 'taji.meta.json'), '{"published":"2020-03-04","outlet":"Two Rivers Wire"}')
      writeFileSync(join(folder, 'north', 'README.md'), 'not a report')
      writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.4 and nothing more')
      const page = await openWorkbench('/', { on: server })
      await page.getByLabel('Folder to add').setInputFiles(folder)
      const told = await importDone(page)
      expect(told).toContain('1 report added')
      expect(told).toContain('1 file refused')
      expect(told).toContain('broken.pdf')
      expect(told).not.toContain('README')
      const { documents } = await server.get<DocumentList>('documents')
      expect(documents.map(({ published, outlet }) => ({ published, outlet }))).toEqual([
        { published: '2020-03-04', outlet: 'Two Rivers Wire' },
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  browserTest('takes files that are dropped anywhere on the page', async () => {
    const server = await shared('empty')
    const page = await openWorkbench('/', { on: server })
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.items.add(new File([`${text} A drone fell near Balad.`], 'dropped.txt', { type: 'text/plain' }))
      const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true })
      document.body.dispatchEvent(over)
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, report)
    expect(await importDone(page)).toContain('1 report added')
  })

  browserTest('never loses a paste when the server fails', async () => {
    const server = await shared('empty')
    const page = await openWorkbench('/', { on: server, expected: [/Failed to load resource/] })
    const pasted = `${report} The road to Kirkuk was closed on 5 March 2020.`
    await page.getByRole('button', { name: 'Paste text' }).click()
    await page.getByLabel('Text of one report').fill(pasted)
    await page.getByLabel('Outlet or author').fill('A reader')
    await page.route('**/api/imports**', (route) => route.abort())
    await page.getByRole('button', { name: 'Add this text' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Text of one report').inputValue()).toBe(pasted)
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: 'Paste text' }).click()
    expect(await page.getByLabel('Text of one report').inputValue()).toBe(pasted)
    await page.unroute('**/api/imports**')
    await page.getByRole('button', { name: 'Add this text' }).click()
    expect(await importDone(page)).toContain('1 report added')
    const { documents } = await server.get<DocumentList>('documents')
    expect(documents.at(-1)?.outlet).toBe('A reader')
    await page.getByRole('button', { name: 'Paste text' }).click()
    expect(await page.getByLabel('Text of one report').inputValue()).toBe('')
  })

  browserTest('stops when it is told to, and keeps what was sent', async () => {
    const server = await fresh('empty')
    const page = await openWorkbench('/', { on: server })
    let sent = 0
    await page.route('**/api/imports**', async (route) => {
      sent += 1
      if (sent === 3) await page.getByRole('button', { name: 'Stop after this file' }).click()
      await route.continue().catch(() => {})
    })
    await page.getByLabel('Files to add').setInputFiles(
      [1, 2, 3, 4, 5].map((day) => ({
        name: `day-${day}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`Rockets hit the Taji base on ${day} March 2020.`),
      })),
    )
    expect(await importDone(page)).toMatch(/The import was stopped.*not sent/)
    const { summary } = await server.get<OpenCasefile>('casefile')
    expect(summary.documents).toBeGreaterThanOrEqual(2)
    expect(summary.documents).toBeLessThan(5)
    expect(summary.stale).toBe(false)
  })
})

browserTest('who decides is a name that a person gives', async () => {
  const page = await openWorkbench('/')
  await page.getByRole('heading', { name: 'You decide as Tester' }).waitFor()
  await page.getByLabel('Your name in the log').fill('Lina')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'You decide as Lina' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'You decide as Lina' }).waitFor()
})
