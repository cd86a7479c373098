/** What is found, and what is written down. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { DocumentPage, Queue } from '../../src/server/contract/index.ts'
import { axe, browserTest, fresh, openWorkbench, settled, shared } from './harness.ts'

describe('search', () => {
  browserTest('shows the sentence with the words marked, and opens the text there', async () => {
    const page = await openWorkbench('/search')
    await page.getByRole('searchbox').fill('Kirkuk')
    await page.getByRole('heading', { name: 'Texts' }).waitFor()
    const marks = await page.locator('mark').allTextContents()
    expect(marks.length).toBeGreaterThan(2)
    expect(new URL(page.url()).searchParams.get('q')).toBe('Kirkuk')
    const hit = page.locator('[data-hit]').first()
    const href = (await hit.getAttribute('href'))!
    const [, id, start, end] = /\/read\/(\w+)\?at=(\d+)-(\d+)/.exec(href)!
    const { document } = await (await shared()).get<DocumentPage>(`documents/${id}`)
    expect(document.text.slice(Number(start), Number(end)).toLowerCase()).toBe('kirkuk')
    await axe(page)
    await hit.click()
    await page.waitForURL('**/read/**')
    await page.goBack()
    await settled(page)
    expect(await page.getByRole('searchbox').inputValue()).toBe('Kirkuk')
  })

  browserTest('works without a mouse', async () => {
    const page = await openWorkbench('/')
    await page.keyboard.press('/')
    await page.waitForURL('**/search')
    await page.getByRole('searchbox').waitFor()
    await page.keyboard.type('rockets place:Kirkuk')
    await page.getByRole('button', { name: /^Without place/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    const at = await page.evaluate(() => [...document.querySelectorAll('[data-hit]')].indexOf(document.activeElement!))
    expect(at).toBe(1)
    await page.keyboard.press('k')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true)
    await page.getByRole('button', { name: /^Without place/ }).click()
    expect(await page.getByRole('searchbox').inputValue()).toBe('rockets')
  })

  browserTest('finds an actor by its name in either script', async () => {
    const page = await openWorkbench('/search?q=%D9%83%D8%AA%D8%A7%D8%A6%D8%A8')
    await page.getByRole('heading', { name: 'Actors' }).waitFor()
    expect(await page.getByRole('link', { name: "Kata'ib Hezbollah" }).count()).toBeGreaterThan(0)
  })

  browserTest('says what is wrong with a query and how to mend it', async () => {
    const page = await openWorkbench('/search?q=after:sometime', { expected: [/Failed to load resource/] })
    const fault = page.getByRole('alert')
    await fault.waitFor()
    expect((await fault.textContent())!.length).toBeGreaterThan(20)
    await page.getByRole('searchbox').fill('xyzzyplugh')
    await page.getByText('Nothing answers.').waitFor()
    await axe(page)
  })
})

async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const coming: Promise<Download> = page.waitForEvent('download')
  await act()
  const download = await coming
  return { name: download.suggestedFilename(), text: await readFile((await download.path())!, 'utf8') }
}

describe('log', () => {
  browserTest('tells who did what, and takes decisions back from any page of it', async () => {
    const server = await fresh()
    const { items } = await server.get<Queue>('queue', { limit: '2' })
    const decisions = items.map(({ claim }) => ({ verdict: 'accept', ids: [claim.id] }))
    await server.post('decisions', { by: 'Lina', decisions })
    const page = await openWorkbench('/log', { on: server })
    const rows = page.getByRole('row').filter({ hasText: 'Lina' })
    expect(await rows.count()).toBe(2)
    await axe(page)
    await rows
      .last()
      .getByRole('button', { name: /^Take back/ })
      .click()
    await rows.getByText('taken back', { exact: true }).waitFor()
    const { counts } = await server.get<Queue>('queue', { limit: '1' })
    expect(counts.decided).toBe(1)
    await page.goto(`${server.origin}/log?before=3`)
    await settled(page)
    expect(await page.getByRole('row').count()).toBe(3)
    expect(await page.getByRole('link', { name: 'The newest' }).count()).toBe(1)
  })

  browserTest('proves that nothing was changed, also against a head that was kept', async () => {
    const page = await openWorkbench('/log')
    const head = await downloaded(page, () => page.getByRole('button', { name: 'Download the head' }).click())
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('Nothing was changed: 16 documents').first().waitFor()
    const file = { name: head.name, mimeType: 'application/json', buffer: Buffer.from(head.text) }
    await page.getByLabel('Heads that were kept').setInputFiles(file)
    await page.getByText('compared with 1 head').first().waitFor()
    const { hash } = JSON.parse(head.text) as { hash: string }
    const forged = head.text.replace(hash, hash.replace(/^../, hash.startsWith('00') ? '11' : '00'))
    await page.getByLabel('Heads that were kept').setInputFiles({ ...file, buffer: Buffer.from(forged) })
    await page.getByText(/\d+ faults?$/).waitFor()
    await page.getByLabel('Heads that were kept').setInputFiles({ ...file, buffer: Buffer.from('{}') })
    await page.getByText('This file holds no head').first().waitFor()
  })
})
