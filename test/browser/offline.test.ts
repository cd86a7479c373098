/** J10: the workbench needs its own server and nothing else. */
import { describe, expect } from 'vitest'
import type { Queue } from '../../src/server/contract/index.ts'
import { axe, browserTest, fresh, goTo, openWorkbench, settled, shared } from './harness.ts'
import { recordScreens, screens } from './screens.ts'

describe('J10: unplugged', () => {
  browserTest('every screen opens with no request beyond its server', async () => {
    const server = await shared()
    const asked: string[] = []
    const page = await openWorkbench('/')
    page.on('request', (request) => asked.push(request.url()))
    for (const path of [...screens, ...(await recordScreens(server))]) {
      await page.goto(server.origin + path)
      await settled(page)
      expect(await page.locator('h1').count(), path).toBe(1)
    }
    // As links do, in one page that is never loaded again.
    for (const path of [...screens, ...(await recordScreens(server))]) {
      await goTo(page, path)
      expect(await page.getByRole('alert').count(), path).toBe(0)
      expect(await page.locator('main h1').count(), path).toBe(1)
    }
    expect(asked.length).toBeGreaterThan(screens.length)
    expect(asked.filter((url) => !url.startsWith(`${server.origin}/`) && !/^(?:blob|data):/.test(url))).toEqual([])
  })

  browserTest('a name that leads elsewhere is refused by the policy of the page', async () => {
    const page = await openWorkbench('/', {
      expected: [/Content Security Policy/, /Failed to load resource/, /Refused to connect/],
    })
    const answer = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(answer).toBe('refused')
  })

  browserTest(
    'says on every screen that the server is gone, keeps what is shown, and goes on when it is back',
    async () => {
      const server = await fresh()
      const page = await openWorkbench('/review', {
        on: server,
        expected: [/Failed to load resource/, /net::ERR/, /This screen could not be loaded/],
      })
      const gone = page.getByRole('status').filter({ hasText: 'The server does not answer.' })
      const claim = page.getByTestId('claim')
      const [before, first] = [await claim.count(), await claim.first().getAttribute('data-claim')]
      expect(await gone.count()).toBe(0)
      await server.stop()
      await gone.waitFor()
      expect(await claim.count()).toBe(before)
      await axe(page)
      // What is decided now is not kept, and the claim comes back with the reason.
      await page.keyboard.press('a')
      await page.getByTestId('said').filter({ hasText: 'The server does not answer' }).waitFor()
      await page.getByText('not kept').first().waitFor()
      // A screen that was not opened before cannot be loaded, and says so.
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Log' }).click()
      await page.getByText('This screen could not be loaded').waitFor()
      await axe(page)
      await server.start()
      await page.getByRole('heading', { name: 'Log', level: 1 }).waitFor()
      await page.getByRole('table').waitFor()
      expect(await gone.count()).toBe(0)
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Review' }).click()
      await page.locator(`[data-testid="claim"][data-claim="${first}"]`).waitFor()
      await page.keyboard.press('a')
      await page.getByTestId('said').filter({ hasText: 'accepted' }).waitFor()
      expect((await server.get<Queue>('queue')).counts.decided).toBe(1)
    },
  )

  browserTest('says that a new server does not know its key', async () => {
    const server = await fresh()
    const page = await openWorkbench('/log', { on: server, expected: [/Failed to load resource/, /net::ERR/] })
    await server.stop()
    await server.start('another-key-that-is-long-enough-for-it')
    await page.getByRole('status').filter({ hasText: 'started anew, with another key' }).waitFor()
    expect(await page.getByRole('table').count()).toBe(1)
    await axe(page)
  })

  browserTest('says so when an answer does not come, and goes on when it does', async () => {
    const page = await openWorkbench('/', { expected: [/Failed to load resource/, /net::ERR/] })
    await page.route('**/api/log**', (route) => route.abort())
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Log' }).click()
    const fault = page.getByRole('alert')
    await fault.waitFor()
    expect(await fault.textContent()).toContain('The server does not answer')
    await page.unroute('**/api/log**')
    await fault.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('table').waitFor()
  })
})
