/** J10: the workbench needs its own server and nothing else. */
import { describe, expect } from 'vitest'
import { browserTest, openWorkbench, settled, shared } from './harness.ts'
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

  browserTest('says so when the server is gone, and goes on when it is back', async () => {
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
