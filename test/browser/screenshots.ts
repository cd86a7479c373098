/**
 * `npm run screenshots`: every screen in both themes, wide and narrow, with reports, without, and failing, as pictures in
 * `out/screenshots` to be looked at. Names what scrolls sideways and what complains. Words after it choose screens: `-- read log`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium } from './harness/chromium.ts'
import { openPage, widths } from './harness/page.ts'
import { serve } from './harness/serve.ts'
import { recordScreens, screens } from './screens.ts'

const folder = fileURLToPath(new URL('../../out/screenshots', import.meta.url))
const wanted = process.argv.slice(2)

/** `/read/3f2a?at=1-2` is `read-one`, `/` is `home`. */
function nameOf(path: string): string {
  const [, screen = '', record] = path.split(/[/?]/)
  if (screen === '') return 'home'
  return record === undefined ? screen : `${screen}-${/^[a-z]+$/.test(record) ? record : 'one'}`
}

async function picture(state: 'data' | 'empty' | 'failing'): Promise<void> {
  const server = await serve(state === 'empty' ? 'empty' : 'examples')
  const browser = await launchChromium()
  try {
    const paths = state === 'data' ? [...screens, ...(await recordScreens(server))] : screens
    for (const path of paths.filter(
      (each) => wanted.length === 0 || wanted.some((word) => nameOf(each).startsWith(word)),
    ))
      for (const theme of ['light', 'dark'] as const)
        for (const width of [1280, 320]) {
          const name = `${nameOf(path)}.${state}.${theme}.${width}`
          const look = { theme, width, ...(state === 'failing' ? { failing: 500 as const } : {}) }
          const page = await openPage(browser, server, path, look, (fault) => console.log(`${name}: ${fault}`))
          // A network is laid out beside the page, which does not wait for it.
          await page.getByText('being laid out').waitFor({ state: 'detached' })
          const { content, window } = await widths(page)
          if (content > window) console.log(`${name}: ${content} px of content in a window of ${window}`)
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: width === 320 })
          await page.context().close()
        }
  } finally {
    await browser.close()
    await server.close()
  }
}

mkdirSync(folder, { recursive: true })
for (const state of ['data', 'empty', 'failing'] as const) await picture(state)
console.log(`Pictures are in ${folder}`)
