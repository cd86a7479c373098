/** J14: every screen in both themes: with reports, without, failing, loading, narrow, with its dialogs open. */
import { describe } from 'vitest'
import { axe, browserTest, goTo, openWorkbench, shared } from './harness.ts'
import { recordScreens, screens } from './screens.ts'

const missing = ['/read/none', '/incidents/none', '/actors/none']

describe('J14: accessibility', { timeout: 240_000 }, () => {
  browserTest('of every screen with the example reports', async () => {
    const page = await openWorkbench('/')
    for (const path of [...screens, ...(await recordScreens(await shared()))]) {
      await goTo(page, path)
      await axe(page)
    }
  })

  browserTest('of every screen of an empty casefile', async () => {
    const page = await openWorkbench('/', { holding: 'empty', theme: 'dark' })
    for (const path of screens) {
      await goTo(page, path)
      await axe(page)
    }
  })

  browserTest('of every screen when the server fails', async () => {
    const page = await openWorkbench('/', { failing: 500 })
    for (const path of [...screens, ...missing]) {
      await goTo(page, path)
      await axe(page)
    }
  })

  browserTest('of a page without the right to read', async () => {
    await axe(await openWorkbench('/read', { failing: 401 }))
  })

  browserTest('of every screen while it loads', async () => {
    for (const path of [...screens, ...missing]) {
      const page = await openWorkbench(path, { failing: 'never' })
      await axe(page)
      await page.context().close()
    }
  })

  browserTest('of the dialogs', async () => {
    const page = await openWorkbench('/')
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await axe(page)
      await page.keyboard.press('Escape')
    }
  })

  browserTest('of narrow screens', async () => {
    const page = await openWorkbench('/', { theme: 'dark', width: 320 })
    for (const path of [...screens, ...(await recordScreens(await shared()))]) {
      await goTo(page, path)
      await axe(page)
    }
  })
})
