/** Review: a queue decided by keys alone, taken back and done again; typing that decides nothing; blind coding and agreement. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Agreement, DecisionList, Queue } from '../../src/server/contract/index.ts'
import { axe, browserTest, expectNoSidewaysScroll, fresh, openWorkbench, settled, shared } from './harness.ts'
import type { Served } from './harness/serve.ts'

/** A rejection may take an incident apart that is asked for at the same moment; the panel says so. */
const dissolved = { expected: [/404 \(Not Found\)/] }

const toGo = async (page: Page): Promise<number> =>
  Number.parseInt((await page.getByTestId('to-go').textContent())!, 10)
const claimOf = (page: Page): Promise<string | null> => page.getByTestId('claim').getAttribute('data-claim')
const said = (page: Page, words: string) =>
  page.getByTestId('said').filter({ hasText: words }).waitFor({ timeout: 45_000 })

/** What the server tells of all claims, but for the number of the revision. */
async function told({ get }: Served, params: Readonly<Record<string, string>> = {}): Promise<string> {
  const { revision: _, ...queue } = await get<Queue>('queue', { state: 'all', limit: '500', ...params })
  return JSON.stringify(queue)
}

/** Leaves so many claims undecided: others have decided on the rest. */
async function leave({ get, post }: Served, wanted: number): Promise<void> {
  const { items } = await get<Queue>('queue', { limit: '500' })
  const rest = items.slice(wanted).map(({ claim }) => claim.id)
  await post('decisions', { by: 'Layla', decisions: [{ verdict: 'accept', ids: rest }] })
}

/** Makes it tell every use of the pointer. */
async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { count: 0 }
    Object.assign(window, { pointerUsed: seen })
    for (const name of ['pointerdown', 'mousedown', 'pointermove', 'touchstart'])
      addEventListener(name, () => seen.count++, { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { pointerUsed: { count: number } }).pointerUsed.count)
}

async function enterOn(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

describe('J4: review by keyboard only', () => {
  browserTest(
    '20 claims are decided, taken back, kept and done again',
    async () => {
      const server = await fresh()
      await leave(server, 20)
      const before = await told(server)
      const page = await openWorkbench('/review', { on: server, ...dissolved })
      const pointer = await watchPointer(page)
      expect(await toGo(page)).toBe(20)
      const press = page.keyboard.press.bind(page.keyboard)
      let left = 20
      let decisions = 0
      const decided = async (words: string): Promise<void> => {
        left--
        decisions++
        expect(await toGo(page)).toBe(left)
        await said(page, words)
      }

      for (let i = 0; i < 5; i++) {
        await press('a')
        await decided('accepted: ')
      }
      await press('x')
      await decided('rejected: ')
      await press('Shift+X')
      await page.getByRole('dialog').getByLabel('Why?').waitFor()
      await page.keyboard.type('axf: no event')
      expect(await toGo(page)).toBe(left)
      await press('Enter')
      await decided('rejected: ')

      await press('e')
      const form = page.getByRole('dialog', { name: 'Correct the claim' })
      await form.waitFor()
      expect(await form.evaluate((box) => box.contains(box.ownerDocument.activeElement))).toBe(true)
      await form.getByLabel('status', { exact: true }).focus()
      await press('ArrowDown')
      await form.getByLabel(/^Note/).focus()
      await page.keyboard.type('as the next sentence has it')
      await press('Enter')
      await decided('corrected: ')
      await press('1')
      await decided('corrected: ')
      await press('f')
      await decided('flagged: ')
      await press('n')
      await page.getByRole('dialog').getByLabel('A note').waitFor()
      await page.keyboard.type('ask Layla')
      await press('Enter')
      await decided('flagged: ')

      const skipped = await claimOf(page)
      await press('Space')
      expect(await claimOf(page)).not.toBe(skipped)
      await press('k')
      expect(await claimOf(page)).toBe(skipped)

      while ((await page.getByText('Its incident').count()) === 0) await press('j')
      const merged = await claimOf(page)
      await press('m')
      const choice = page.getByRole('dialog', { name: 'Merge its incident with' })
      await choice.getByRole('searchbox').waitFor()
      const answer = page.waitForResponse(/search\?q=rockets$/)
      await page.keyboard.type('rockets')
      await answer
      await choice.getByText('Found').waitFor()
      await enterOn(page, choice.getByRole('button', { name: 'Compare' }).first())
      await enterOn(page, page.getByRole('dialog').getByRole('button', { name: 'Merge them' }))
      await said(page, 'merged 2 incidents into one')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await claimOf(page)).toBe(merged)
      await press('s')
      await said(page, 'split out of its incident: ')
      decisions += 2
      expect(await toGo(page)).toBe(left)

      while (left > 0) {
        await press(left % 3 === 0 ? 'x' : 'a')
        left--
        decisions++
        if (left > 0) expect(await toGo(page)).toBe(left)
      }
      await page.getByText(/^Queue empty\. \d+ decided today\.$/).waitFor()
      await expect.poll(async () => (await server.get<Queue>('queue')).counts.undecided, { timeout: 20_000 }).toBe(0)
      const after = await told(server)

      for (let i = 0; i < decisions; i++) await press('u')
      await expect.poll(() => told(server), { timeout: 60_000, interval: 500 }).toBe(before)
      await expect.poll(() => toGo(page)).toBe(20)
      await page.reload()
      await settled(page)
      expect(await toGo(page)).toBe(20)
      expect(await pointer().catch(() => 0)).toBe(0)
      for (let i = 0; i < decisions; i++) await press('Shift+U')
      await expect.poll(() => told(server), { timeout: 60_000, interval: 500 }).toBe(after)
      await page.getByText(/^Queue empty\./).waitFor()
    },
    240_000,
  )

  browserTest('an undo goes back to the claim that it brings back', async () => {
    const server = await fresh()
    const page = await openWorkbench('/review', { on: server })
    const all = await toGo(page)
    const first = await claimOf(page)
    await page.keyboard.press('a')
    await said(page, 'accepted: ')
    expect(await claimOf(page)).not.toBe(first)
    expect(await toGo(page)).toBe(all - 1)
    await page.keyboard.press('u')
    await said(page, 'undo: ')
    await expect.poll(() => claimOf(page)).toBe(first)
    expect(await toGo(page)).toBe(all)
  })

  browserTest('what is decided shows before the server answers, and comes back when it refuses', async () => {
    const server = await fresh()
    const page = await openWorkbench('/review', { on: server, expected: [/Failed to load resource/] })
    let answer = (): void => {}
    const asked = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/decisions', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      await asked
      return route.fulfill({
        status: 409,
        json: { title: 'casefile-busy', status: 409, detail: 'The casefile is busy' },
      })
    })
    const all = await toGo(page)
    const first = await claimOf(page)
    await page.keyboard.press('a')
    expect(await toGo(page)).toBe(all - 1)
    const second = await claimOf(page)
    expect(second).not.toBe(first)
    answer()
    await said(page, 'The casefile is busy')
    await expect.poll(() => toGo(page)).toBe(all)
    expect(await claimOf(page)).toBe(second)
    await page.locator(`button[data-claim="${first}"]`).getByText('not kept').waitFor()
    await page.keyboard.press('k')
    await page.getByRole('alert').getByText('The casefile is busy').waitFor()
    await axe(page)
  })

  browserTest('claims with the same words are decided together when that is asked for', async () => {
    const server = await fresh()
    const { items } = await server.get<Queue>('queue', { limit: '500' })
    const item = items.find(({ same }) => same.length > 0)!
    const page = await openWorkbench(`/review?claim=${item.claim.id}`, { on: server, ...dissolved })
    await page.locator(`[data-testid="claim"][data-claim="${item.claim.id}"]`).waitFor()
    const all = await toGo(page)
    await page.getByLabel(/more with the same words/).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('x')
    await said(page, 'with the same words')
    await expect.poll(() => toGo(page)).toBe(all - 1 - item.same.length)
    const queue = await server.get<Queue>('queue', { state: 'decided' })
    const together = [item.claim.id, ...item.same].sort()
    expect(queue.items.map(({ claim }) => claim.id).sort()).toEqual(together)
    await page.keyboard.press('u')
    await said(page, 'more that were decided with it')
    await expect.poll(() => toGo(page)).toBe(all)
    expect((await server.get<Queue>('queue', { state: 'decided' })).total).toBe(0)
    await page.keyboard.press('Shift+U')
    await expect.poll(() => toGo(page)).toBe(all - together.length)
    const again = await server.get<Queue>('queue', { state: 'decided' })
    expect(again.items.map(({ claim }) => claim.id).sort()).toEqual(together)
  })

  browserTest('a key is answered within 50 ms', async () => {
    const server = await fresh()
    const page = await openWorkbench('/review', { on: server, ...dissolved })
    const session = await page.context().newCDPSession(page)
    // Time of the processor, so that what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
    }
    const costs: number[] = []
    for (let i = 0; i < 40; i++) {
      await page.waitForTimeout(200)
      const before = await spent()
      await page.keyboard.press(['a', 'j', 'x', 'k'][i % 4]!)
      costs.push((await spent()) - before)
    }
    const sorted = costs.toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length * 0.95)], 'milliseconds, 95 of 100 keys').toBeLessThanOrEqual(50)
  })
})

describe('J5: typing decides nothing', () => {
  browserTest('in the palette, in dialogs, in fields', async () => {
    const page = await openWorkbench('/review')
    const all = await toGo(page)
    const letters = async (): Promise<void> => {
      for (const key of ['a', 'x', 'f', '1', 'Shift+X']) await page.keyboard.press(key)
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await letters()
    await page.keyboard.press('Tab')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).focus()
    await letters()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+X')
    await page.getByLabel('Why?').waitFor()
    await letters()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).focus()
    await letters()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    expect(await toGo(page)).toBe(all)
    // Letters choose among its texts, which is what they are for there.
    await page.getByRole('combobox', { name: /^Text/ }).focus()
    await letters()
    expect((await (await shared()).get<DecisionList>('decisions')).total).toBe(0)
  })
})

describe('blind coding', () => {
  browserTest('shows nothing of others, changes nothing of the record, and gives an agreement', async () => {
    const server = await fresh()
    const { items } = await server.get<Queue>('queue', { order: 'age', limit: '12' })
    const ids = items.map(({ claim }) => claim.id)
    await server.post('decisions', {
      by: 'Layla',
      decisions: [
        { verdict: 'accept', ids: ids.slice(0, 9) },
        { verdict: 'reject', ids: ids.slice(9), note: 'a rumour of Layla' },
      ],
    })
    const before = await told(server)
    const page = await openWorkbench('/review?order=age', { on: server })
    const all = await toGo(page)
    await page.getByRole('button', { name: 'Code blind' }).click()
    await page.getByRole('dialog').getByLabel('Your name in the log').fill('Omar')
    await page.keyboard.press('Enter')
    await page.waitForURL(/blind=1/)
    expect(new URL(page.url()).searchParams.get('coder')).toBe('Omar')
    await page.getByText('Blind: you code as').waitFor()
    await expect.poll(() => toGo(page)).toBe(all + 12)
    expect(await page.locator('main').textContent()).not.toContain('Layla')
    expect(await page.getByText('Its incident').count()).toBe(0)
    expect(await claimOf(page)).toBe(ids[0])
    await axe(page)
    const keys = ['a', 'a', 'x', 'a', 'a', '1', 'a', 'a', 'a', 'x', 'x', 'a']
    for (const [i, key] of keys.entries()) {
      expect(await claimOf(page)).toBe(ids[i])
      await page.keyboard.press(key)
      expect(await toGo(page)).toBe(all + 12 - 1 - i)
    }
    await expect.poll(async () => (await server.get<DecisionList>('decisions')).total).toBe(24)
    const { decisions } = await server.get<DecisionList>('decisions')
    expect(decisions.slice(0, 12).every(({ decision }) => decision.by === 'Omar' && decision.blind === true)).toBe(true)
    expect(await told(server)).toBe(before)
    await page.reload()
    await settled(page)
    expect(await toGo(page)).toBe(all)
    await page.getByLabel('Show').selectOption('decided')
    await page.getByTestId('claim').getByText('by Omar').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain('Layla')

    await page.getByRole('link', { name: 'Agreement of coders' }).click()
    await page.getByText('Both decided on').waitFor()
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('b')).toBe('Omar')
    const measured = await server.get<Agreement>('agreement', { a: 'Layla', b: 'Omar' })
    expect(measured).toMatchObject({ claims: 12, seen: 0, differing: 3 })
    const verdict = measured.fields.find(({ field }) => field === 'verdict')!
    const row = page.locator('tr[data-field="verdict"]')
    expect(await row.textContent()).toContain(verdict.alpha!.toFixed(2))
    expect(await page.locator('li[data-claim]').count()).toBe(3)
    expect(await page.locator('li[data-claim]').first().getByRole('link').getAttribute('href')).toMatch(/^\/read\//)
    await axe(page)
    await page.getByLabel('One coder').selectOption('Omar')
    await expect.poll(() => new URL(page.url()).searchParams.get('a')).toBe('Omar')
    await page.setViewportSize({ width: 320, height: 900 })
    await expectNoSidewaysScroll(page)
    await axe(page)
  })

  browserTest('of another name than the one that decides here decides nothing', async () => {
    const page = await openWorkbench('/review?blind=1&coder=Omar')
    await page.getByText('Nothing can be decided until they are one').waitFor()
    const all = await toGo(page)
    await page.keyboard.press('a')
    await said(page, 'Nothing can be decided here')
    expect(await toGo(page)).toBe(all)
    await page.getByRole('button', { name: 'Decide as Omar' }).click()
    await page.getByText('Blind: you code as').waitFor()
  })
})

describe('the screens', () => {
  browserTest('light the words of the claim, and show the whole text beside it', async () => {
    const page = await openWorkbench('/review')
    const { items } = await (await shared()).get<Queue>('queue')
    const lit = (name: string) =>
      page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map((range) => (range as Range).toString()), name)
    await expect.poll(() => lit('q-trigger')).toEqual([items[0]!.trigger])
    await page.keyboard.press('Shift+O')
    await page.getByLabel('Text of the report').waitFor()
    expect(new URL(page.url()).searchParams.get('beside')).toBe('1')
    await expect.poll(() => lit('q-current')).toEqual([items[0]!.quote.text])
    await axe(page)
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Text of the report').count()).toBe(0)
    await page.keyboard.press('o')
    await page.waitForURL(`**/read/${items[0]!.claim.document}?claim=${items[0]!.claim.id}`)
  })

  browserTest('keep order, state, text and claim in the address', async () => {
    const page = await openWorkbench('/review')
    await page.getByLabel('Order').selectOption('value')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Review' }).focus()
    await page.keyboard.press('j')
    const held = await claimOf(page)
    await page.waitForURL(`**claim=${held}`)
    await page.reload()
    await settled(page)
    expect(await claimOf(page)).toBe(held)
    expect(await page.getByLabel('Order').inputValue()).toBe('value')
    await page.goBack()
    await expect.poll(() => page.getByLabel('Order').inputValue()).toBe('uncertainty')
  })

  browserTest('are right for axe with their dialogs open, and no wider than their window', async () => {
    const page = await openWorkbench('/review', { theme: 'dark', width: 320 })
    await expectNoSidewaysScroll(page)
    for (const key of ['e', 'Shift+X', 'n', 'm']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await settled(page)
      await axe(page)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})
