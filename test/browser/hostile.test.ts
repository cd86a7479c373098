/** J12: a report that attacks the page which shows it. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Job, JobStarted, DocumentList } from '../../src/server/contract/index.ts'
import { endless, report, unseen } from './fixtures/hostile.ts'
import { axe, browserTest, expectNoSidewaysScroll, goTo, openWorkbench, shared } from './harness.ts'
import type { Served } from './harness/serve.ts'

/** Adds a text as a person pastes it, and gives the id of the document. */
async function pasted(server: Served, text: string, title: string): Promise<string> {
  const { job } = await server.post<JobStarted>('imports', { text, title })
  for (;;) {
    const { state, files, refused } = await server.get<Job>(`jobs/${job}`)
    if (state === 'done' || state === 'failed') {
      expect({ state, refused }).toEqual({ state: 'done', refused: 0 })
      return files[0]!.documents[0]!
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Elements of the page that no screen makes: what runs, what loads, what leads elsewhere. */
function foreign(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isOwn = (address: string): boolean =>
      address === '' || new URL(address, location.href).origin === location.origin
    return [...document.querySelectorAll('html *')]
      .filter(
        (element) =>
          element.matches('iframe, object, embed, base, style, script:not([src])') ||
          [...element.attributes].some(({ name }) => name.startsWith('on')) ||
          ['src', 'href'].some((name) => !isOwn(element.getAttribute(name) ?? '')),
      )
      .map((element) => element.outerHTML.slice(0, 200))
  })
}

describe('J12: a hostile document', () => {
  browserTest('stays words on every screen that shows it', async () => {
    const server = await shared('empty')
    const title = '<img src=x onerror="window.hit = 10">\u202Eeltit'
    const id = await pasted(server, report, title)
    const { documents } = await server.get<DocumentList>('documents')
    expect(documents[0]!.claims).toBeGreaterThanOrEqual(2)
    const page = await openWorkbench(`/read/${id}`, { on: server })
    const shown = await page.locator('#main').textContent()
    expect(shown).toContain('</script><script>window.hit = 1</script>')
    expect(shown).toContain('javascript:window.hit=6')
    for (const path of ['/', '/read', '/incidents', '/findings', '/review', '/actors', '/search?q=Taji', '/log']) {
      await goTo(page, path)
      expect(await foreign(page), path).toEqual([])
      expect(await page.evaluate(() => (window as { hit?: number }).hit), path).toBeUndefined()
      expect(await page.locator('#main').textContent(), path).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    }
  })

  browserTest('shows what cannot be seen as marks of the same length', async () => {
    const server = await shared('empty')
    const id = await pasted(server, `${report} It rained.`, 'marks')
    const page = await openWorkbench(`/read/${id}`, { on: server })
    const shown = await page.locator('#main').evaluate((main) => main.textContent ?? '')
    const marked = unseen
      .replace(/[\u0007\u202A-\u202E\u2066-\u2069\uFEFF]/g, '\uFFFD')
      .replace(/^\uDC00|\uD83D$/g, '\uFFFD')
    expect(shown).toContain(marked)
    await axe(page)
  })

  browserTest('of one word of five million letters does not hang the page or widen it', async () => {
    const server = await shared('empty')
    const id = await pasted(server, endless, 'endless')
    const page = await openWorkbench(`/read/${id}`, { on: server, width: 320 })
    expect(await page.title()).toContain('Qanat')
    await expectNoSidewaysScroll(page)
  })
})
