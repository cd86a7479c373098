/** Reading a text: its words and what was read out of them, both ways; and decisions on what stands beside it. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { DocumentList, DocumentPage } from '../../src/server/contract/index.ts'
import { axe, browserTest, expectNoSidewaysScroll, openWorkbench, settled, shared } from './harness.ts'
import type { Served } from './harness/serve.ts'

/** The report that lists attacks of nine months: the longest of the examples, with claims of each status, tallies and findings. */
const balance = '12-attacks-on-convoys-and-bases.txt'

async function pageOf(server: Served, name = balance): Promise<DocumentPage> {
  const { documents } = await server.get<DocumentList>('documents')
  return await server.get<DocumentPage>(`documents/${documents.find((row) => row.name.endsWith(name))!.id}`)
}

const patient = { timeout: 20_000 }

/** The words that are lit under a name. */
const lit = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map((range) => (range as Range).toString()), name)

const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`)
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'])

/** Waits until the workbench says it in its status line. */
const said = (page: Page, words: string) => page.getByTestId('said').filter({ hasText: words }).waitFor()

describe('J2: words and cards', () => {
  browserTest('each card has its words, in the order of the text', async () => {
    const { document, claims, tallies, ties, findings } = await pageOf(await shared())
    const page = await openWorkbench(`/read/${document.id}`)
    const cards = await page
      .locator('[data-card]')
      .evaluateAll((all) => all.map((each) => ({ ...(each as HTMLElement).dataset })))
    expect(cards).toHaveLength(claims.length + tallies.length + ties.length + findings.length)
    const starts = cards.map(({ start }) => Number(start))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const { start, end, quote } of cards) expect(document.text.slice(Number(start), Number(end))).toBe(quote)
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThanOrEqual(4)
    expect(await page.getByTestId('text').textContent()).toBe(document.text)
  })

  browserTest('a card that has the focus lights exactly its words; a click in them goes back to it', async () => {
    const { document: held, claims } = await pageOf(await shared())
    const page = await openWorkbench(`/read/${held.id}`)
    for (const { id, evidence } of claims.slice(3, 7)) {
      await card(page, id).locator('button').first().focus()
      expect(await lit(page, 'q-current')).toEqual([held.text.slice(...evidence)])
    }
    const { id } = claims[6]!
    await page.keyboard.press('Escape')
    expect(await lit(page, 'q-current')).toEqual([])
    const { trigger } = claims[6]!
    const [x, y] = await page.evaluate(([start, end]) => {
      const walker = document.createTreeWalker(document.querySelector('[data-testid="text"]')!, NodeFilter.SHOW_TEXT)
      let at = 0
      for (let node = walker.nextNode() as Text; ; node = walker.nextNode() as Text) {
        if (start! < at + node.length) {
          const range = document.createRange()
          range.setStart(node, start! - at)
          range.setEnd(node, end! - at)
          node.parentElement!.scrollIntoView({ block: 'center' })
          const { left, top, width, height } = range.getBoundingClientRect()
          return [left + width / 2, top + height / 2] as const
        }
        at += node.length
      }
    }, trigger)
    await page.mouse.click(x, y)
    expect(await focused(page)).toBe(id)
    const holding = claims.filter(({ evidence }) => evidence[0] <= trigger[0] && trigger[0] < evidence[1])
    expect(await page.locator('[class*="here"]').count()).toBeGreaterThanOrEqual(holding.length)
  })

  browserTest('two claims in the same words are both there, and both are told', async () => {
    const { document, claims } = await pageOf(await shared())
    const two = claims.filter(({ evidence }, i) =>
      claims.some((other, j) => i !== j && other.evidence[0] < evidence[1] && evidence[0] < other.evidence[1]),
    )
    expect(two.length).toBeGreaterThanOrEqual(2)
    const page = await openWorkbench(`/read/${document.id}?claim=${two[1]!.id}`)
    for (const { id } of two) expect(await card(page, id).count()).toBe(1)
    expect(await lit(page, 'q-current')).toEqual([document.text.slice(...two[1]!.evidence)])
  })

  browserTest('a value leads to its words, and the pointer lights without choosing', async () => {
    const { document, claims } = await pageOf(await shared())
    const claim = claims.find(({ when, place }) => when !== undefined && place !== undefined)!
    const page = await openWorkbench(`/read/${document.id}?claim=${claim.id}`)
    await card(page, claim.id).getByText('when', { exact: true }).waitFor()
    await card(page, claim.id).locator('dd button').nth(1).focus()
    const words = await lit(page, 'q-current')
    expect(words).not.toEqual([document.text.slice(...claim.evidence)])
    const other = claims.at(-1)!
    await card(page, other.id).hover()
    expect(await lit(page, 'q-current')).toEqual([document.text.slice(...other.evidence)])
    await page.mouse.move(2, 2)
    await expect.poll(() => lit(page, 'q-current')).toEqual(words)
  })

  browserTest('says to those who hear it where the words stand', async () => {
    const { document, claims } = await pageOf(await shared())
    const [start, end] = claims[4]!.evidence
    const page = await openWorkbench(`/read/${document.id}`)
    const name = await card(page, claims[4]!.id).locator('button').first().textContent()
    expect(name).toContain('evidence: “')
    expect(name).toContain(`characters ${start} to ${end}`)
  })
})

describe('the address', () => {
  browserTest('opens at a claim, at a place in the text, and keeps what is shown', async () => {
    const { document, claims, next } = await pageOf(await shared())
    const page = await openWorkbench(`/read/${document.id}?at=120-140`)
    expect(await lit(page, 'q-current')).toEqual([document.text.slice(120, 140)])
    await page.getByRole('button', { name: /^findings/ }).click()
    await page.getByRole('button', { name: /^ties/ }).click()
    expect(new URL(page.url()).searchParams.get('show')).toBe('claims,tallies')
    expect(await page.locator('[data-kind="finding"]').count()).toBe(0)
    await page.keyboard.press('h')
    await said(page, 'Lit: All that is named')
    await page.keyboard.press('j')
    await page.waitForURL(/claim=/)
    await page.keyboard.press(']')
    await page.waitForURL(`**/read/${next}?**`)
    const { searchParams } = new URL(page.url())
    expect([...searchParams.keys()].sort()).toEqual(['lit', 'show'])
    await page.goBack()
    await page.waitForURL(`**/read/${document.id}?**`)
    expect(new URL(page.url()).searchParams.get('claim')).toMatch(/./)
    expect(claims.length).toBeGreaterThan(0)
  })

  browserTest('goes from finding to finding by the full stop and the comma', async () => {
    const { document, findings } = await pageOf(await shared())
    expect(findings.length).toBeGreaterThanOrEqual(2)
    const page = await openWorkbench(`/read/${document.id}`)
    await page.locator('[data-kind="finding"]').first().waitFor()
    await page.keyboard.press('.')
    await expect.poll(() => focused(page), patient).toBeDefined()
    const first = await focused(page)
    expect(await card(page, first!).getAttribute('data-kind')).toBe('finding')
    await page.keyboard.press('.')
    await expect.poll(() => focused(page), patient).not.toBe(first)
    await page.keyboard.press(',')
    await expect.poll(() => focused(page), patient).toBe(first)
  })
})

describe('decisions beside the text', () => {
  browserTest('are made by keys, told, kept, and taken back', async () => {
    const server = await shared()
    const { document, claims } = await pageOf(server)
    const page = await openWorkbench(`/read/${document.id}?show=claims`, { on: server })
    await page.keyboard.press('j')
    const [first, second, third] = claims
    await page.keyboard.press('a')
    await said(page, 'accepted: ')
    expect(await focused(page)).toBe(second!.id)
    await page.keyboard.press('x')
    await said(page, 'rejected: ')
    await page.keyboard.press('f')
    await said(page, 'flagged: ')
    const verdicts = async (): Promise<readonly (string | undefined)[]> => {
      const { reviews } = await pageOf(server)
      return [first, second, third].map((claim) => reviews[claim!.id]?.verdict)
    }
    expect(await verdicts()).toEqual(['accepted', 'rejected', 'flagged'])
    await page.reload()
    await settled(page)
    expect(await card(page, first!.id).textContent()).toContain('accepted by Tester')
    for (let i = 0; i < 3; i++) await page.keyboard.press('u')
    await expect.poll(verdicts, patient).toEqual([undefined, undefined, undefined])
  })

  browserTest('put in the words that were chosen in the text', async () => {
    const server = await shared()
    const { document: held, claims } = await pageOf(server)
    const claim = claims.find(({ place, initiators }) => place !== undefined && initiators.length === 0)!
    const page = await openWorkbench(`/read/${held.id}?claim=${claim.id}`, { on: server })
    await card(page, claim.id).waitFor()
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
    await axe(page)
    const word = 'rocket'
    const passage = dialog.getByLabel(/^Words of the text/)
    const at = await passage.evaluate((field, wanted) => {
      const area = field as HTMLTextAreaElement
      const start = area.value.indexOf(wanted)
      area.setSelectionRange(start, start + wanted.length)
      return start
    }, word)
    expect(at).toBeGreaterThanOrEqual(0)
    await dialog.getByRole('button', { name: 'Take the selected words for: where' }).click()
    await dialog.getByLabel('when', { exact: true }).fill('last Tuesday')
    await dialog.getByRole('button', { name: 'Put in' }).click()
    await said(page, 'Days are written')
    await dialog.getByLabel('when', { exact: true }).fill('2020-03')
    await dialog.getByRole('button', { name: 'Put in' }).click()
    await said(page, 'corrected: ')
    const after = (await pageOf(server)).reviewed.claims[claim.id]!
    expect(after.place).toMatchObject({ name: word, basis: 'stated' })
    expect(held.text.slice(...after.place!.spans[0]!)).toBe(word)
    expect(after.when).toMatchObject({ start: '2020-03-01', end: '2020-03-31' })
    await card(page, claim.id).getByText('put in by').first().waitFor()
    await page.keyboard.press('u')
    await said(page, 'undo: ')
  })

  browserTest('come back when the server refuses them', async () => {
    const { document, claims } = await pageOf(await shared())
    const page = await openWorkbench(`/read/${document.id}?claim=${claims[0]!.id}`, {
      expected: [/Failed to load resource/],
    })
    await page.route('**/api/decisions', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 409, json: { title: 'casefile-busy', status: 409, detail: 'The casefile is busy' } })
        : route.fallback(),
    )
    await card(page, claims[0]!.id).getByText('machine’s guess').waitFor()
    await page.keyboard.press('a')
    await said(page, 'The casefile is busy')
    await card(page, claims[0]!.id).getByText('machine’s guess').waitFor()
  })

  browserTest('C copies the quote with its source and its offsets', async () => {
    const { document, claims } = await pageOf(await shared())
    const { id, evidence } = claims[5]!
    const page = await openWorkbench(`/read/${document.id}?claim=${id}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.keyboard.press('c')
    await said(page, 'Copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`document ${document.id}, characters ${evidence[0]}–${evidence[1]}`)
    expect(copied).toContain('Institute for Gulf Balance')
  })
})

describe('the page', () => {
  browserTest('is right for axe in both themes, wide and narrow, and no wider than its window', async () => {
    const { document, claims } = await pageOf(await shared())
    for (const [theme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      const page = await openWorkbench(`/read/${document.id}?claim=${claims[2]!.id}`, { theme, width })
      await axe(page)
      await expectNoSidewaysScroll(page)
    }
  })

  browserTest('says that a text has no claims, and which sentences came closest', async () => {
    const held = await pageOf(await shared())
    const page = await openWorkbench('/read')
    await page.route(`**/api/documents/${held.document.id}`, (route) =>
      route.fulfill({ json: { ...held, claims: [], tallies: [], ties: [], findings: [] } }),
    )
    await page.getByRole('link', { name: held.row.title! }).click()
    await page.getByText('No claims found in this text').waitFor()
    await axe(page)
    const closest = page.locator('li a[href*="at="]')
    expect(await closest.count()).toBe(5)
    const sentence = (await closest.last().textContent())!
    await closest.last().click()
    await expect.poll(() => lit(page, 'q-current'), patient).toEqual([sentence])
  })

  browserTest('lights words by boxes behind them where the browser has no highlights', async () => {
    const { document, claims } = await pageOf(await shared())
    const page = await openWorkbench(`/read/${document.id}`)
    await page.context().addInitScript(() => {
      Reflect.deleteProperty(window, 'Highlight')
    })
    await page.goto(`${new URL(page.url()).origin}/read/${document.id}?claim=${claims[6]!.id}`)
    await settled(page)
    const current = page.locator('span[data-lit="q-current"]')
    await current.first().waitFor({ state: 'attached' })
    expect(await page.locator('span[data-lit="q-trigger"]').count()).toBeGreaterThanOrEqual(5)
    const box = (await current.first().boundingBox())!
    expect(box.width).toBeGreaterThan(10)
    expect(await page.getByTestId('text').textContent()).toBe(document.text)
  })

  browserTest('lights only what is near in a text of 200,000 characters, and quickly', async () => {
    const held = await pageOf(await shared())
    const line =
      'Gunmen fired rockets at the base near Kirkuk on the third of March, the police said. Nobody was hurt.\n'
    const text = line.repeat(Math.ceil(200_000 / line.length))
    const mentions = Array.from({ length: 2400 }, (_, i) => {
      const start = Math.floor(i / 2) * Math.floor(text.length / 1200)
      return { kind: i % 2 === 0 ? 'actor' : 'place', span: [start + (i % 2) * 20, start + (i % 2) * 20 + 12] }
    })
    const long = {
      ...held,
      document: { ...held.document, text },
      layout: { blocks: [{ kind: 'paragraph', span: [0, text.length] }], marks: [], notes: [], quotations: [] },
      mentions,
      claims: [],
      tallies: [],
      ties: [],
      findings: [],
      sentences: [],
    }
    const page = await openWorkbench('/read')
    await page.route(`**/api/documents/${held.document.id}`, (route) => route.fulfill({ json: long }))
    await page.goto(`${new URL(page.url()).origin}/read/${held.document.id}?lit=none`)
    await settled(page)
    expect(await lit(page, 'q-actor')).toEqual([])
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
    }
    await page.waitForTimeout(500)
    const before = await spent()
    await page.getByLabel('Lit').selectOption('names')
    await expect.poll(() => lit(page, 'q-actor'), patient).not.toEqual([])
    const cost = (await spent()) - before
    const near = (await lit(page, 'q-actor')).length
    expect(near).toBeGreaterThan(10)
    expect(near).toBeLessThan(400)
    expect(cost, 'milliseconds of the main thread').toBeLessThan(100)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
    const top = (): Promise<number> =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('q-actor') ?? []
        return range === undefined ? Number.NEGATIVE_INFINITY : (range as Range).getBoundingClientRect().top
      })
    await expect.poll(top, patient).toBeGreaterThan(-6000)
  })
})
