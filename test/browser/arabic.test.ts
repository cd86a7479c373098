/** J11: documents in Arabic script, and pages that run from right to left. */
import { describe, expect } from 'vitest'
import type { DocumentList, DocumentPage } from '../../src/server/contract/index.ts'
import { axe, browserTest, expectNoSidewaysScroll, openWorkbench, shared } from './harness.ts'

const holding = ['arabic.txt', 'mixed.txt'] as const

/** Id of a fixture in the casefile. */
async function idOf(name: string): Promise<string> {
  const { documents } = await (await shared(holding)).get<DocumentList>('documents')
  return documents.find((row) => row.name.endsWith(name))!.id
}

describe('J11: an Arabic document', () => {
  browserTest('runs from right to left', async () => {
    const page = await openWorkbench(`/read/${await idOf('arabic.txt')}`, { holding })
    const text = page.getByText('أعلنت عصائب أهل الحق').first()
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await axe(page)
  })

  browserTest('has highlights that are the quotes, though names and sentences run against each other', async () => {
    const id = await idOf('mixed.txt')
    const { claims, document: held } = await (await shared(holding)).get<DocumentPage>(`documents/${id}`)
    expect(claims.length).toBeGreaterThanOrEqual(2)
    const page = await openWorkbench(`/read/${id}`, { holding })
    const lit = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => (range as Range).toString())),
    )
    const actor = claims[0]!.initiators[0]!.spans[0]!
    expect(held.text.slice(...actor)).toBe('عصائب أهل الحق')
    expect(lit).toContain('عصائب أهل الحق')
    const cards = await page
      .locator('[data-quote]')
      .evaluateAll((all) => all.map((card) => ({ ...(card as HTMLElement).dataset })))
    expect(cards.length).toBeGreaterThanOrEqual(claims.length)
    for (const { start, end, quote } of cards) expect(held.text.slice(Number(start), Number(end))).toBe(quote)
  })

  browserTest('gives the offset of the word under the pointer', async () => {
    const id = await idOf('mixed.txt')
    const { document: held } = await (await shared(holding)).get<DocumentPage>(`documents/${id}`)
    const page = await openWorkbench(`/read/${id}`, { holding })
    const word = 'أهل'
    const found = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('#main')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(wanted)
        if (at < 0 || !node.nodeValue!.includes('fired six')) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, top, width, height } = range.getBoundingClientRect()
        const caret = document.caretPositionFromPoint(left + width / 2, top + height / 2)
        return caret?.offsetNode === node ? caret.offset - at : undefined
      }
      return undefined
    }, word)
    expect(held.text).toContain(word)
    expect(found).toBeGreaterThanOrEqual(0)
    expect(found).toBeLessThanOrEqual(word.length)
  })

  for (const dir of [undefined, 'rtl'] as const)
    browserTest(`fits 320 pixels in a page that runs ${dir ?? 'ltr'}`, async () => {
      for (const name of ['arabic.txt', 'mixed.txt']) {
        const page = await openWorkbench(`/read/${await idOf(name)}`, { holding, width: 320, ...(dir ? { dir } : {}) })
        await expectNoSidewaysScroll(page)
      }
    })
})
