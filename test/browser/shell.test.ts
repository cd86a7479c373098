/** The frame round the screens: navigation, palette, keys, theme. */
import { expect } from 'vitest'
import { browserTest, openWorkbench } from './harness.ts'

browserTest('the navigation leads to every screen by key', async () => {
  const page = await openWorkbench('/')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await page.waitForURL('**/log')
  await expect.poll(() => page.title()).toBe('Log – Qanat')
})
