/**
 * J15: a hundred thousand incidents. The server's answer is made up here, so that what is measured is the browser alone; the server's
 * part is measured by `bench/server.ts`.
 */
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { chance } from '../../bench/made-up.ts'
import type { Dictionary, IncidentColumns, IncidentList } from '../../src/server/contract/index.ts'
import { browserTest, openWorkbench } from './harness.ts'

const count = 100_000

function madeUpList(): IncidentList {
  const random = chance(15)
  const times = <T>(make: (row: number) => T): T[] => Array.from({ length: count }, (_, row) => make(row))
  const words = (values: readonly string[]): Dictionary => ({
    values,
    codes: times(() => Math.floor(random() ** 2 * values.length)),
  })
  const places = Array.from({ length: 900 }, (_, i) => ({
    name: `Place ${i}`,
    lat: 29 + random() * 9,
    lon: 38 + random() * 11,
  }))
  const place = words(places.map(({ name }) => name))
  const start = times(() => 15_000 + Math.floor(random() * 3000)).sort((a, b) => a - b)
  const killed = times(() => (random() < 0.4 ? Math.floor(random() ** 4 * 60) : null))
  const columns: IncidentColumns = {
    id: times((row) => `i${row.toString(16).padStart(8, '0')}`),
    event: words(['ASSAULT', 'PROTEST', 'COERCE', 'THREATEN', 'MOBILIZE']),
    mode: words(['heavy-weapons', 'explosives', 'firearms', 'drone']),
    lat: place.codes.map((code) => (code % 40 === 7 ? null : places[code]!.lat)),
    lon: place.codes.map((code) => (code % 40 === 7 ? null : places[code]!.lon)),
    precision: words(['town', 'site', 'district', 'province']),
    country: words(['IRQ', 'SYR']),
    place,
    start,
    end: start.map((day) => (random() < 0.8 ? day : day + 20)),
    initiators: words(Array.from({ length: 300 }, (_, i) => `Brigade ${i}`)),
    recipients: words(Array.from({ length: 300 }, (_, i) => `Convoy ${i}`)),
    killedLow: killed,
    killedBest: killed,
    killedHigh: killed.map((low) => (low === null ? null : low + 2)),
    woundedLow: killed,
    woundedBest: killed,
    woundedHigh: killed,
    sources: times(() => 1 + Math.floor(random() ** 3 * 8)),
    outlets: {
      values: Array.from({ length: 60 }, (_, i) => `Outlet ${i}`),
      codes: times(() => [Math.floor(random() * 60)]),
    },
    standing: words(['asserted', 'disputed']),
    dissent: times(() => Math.floor(random() ** 6 * 4)),
    reviewed: words(['machine', 'accepted']),
  }
  const unplaced = columns.lat.filter((lat) => lat === null).length
  return { revision: 1, stale: false, total: count, count, unplaced, undated: 0, columns }
}

interface Cost {
  /** Milliseconds of the main thread in scripts, in the median step. */
  readonly script: number
  /** In all its tasks: the median, and the worst of all steps. */
  readonly task: number
  readonly worst: number
}

/** What steps cost the main thread, in its own time: other programs of the machine do not count. */
async function costOf(cdp: CDPSession, steps: number, run: (step: number) => Promise<void>): Promise<Cost> {
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value * 1000
    return { script: of('ScriptDuration'), task: of('TaskDuration') }
  }
  const [scripts, tasks]: [number[], number[]] = [[], []]
  let before = await read()
  for (let step = 0; step < steps; step++) {
    await run(step)
    const after = await read()
    scripts.push(after.script - before.script)
    tasks.push(after.task - before.task)
    before = after
  }
  return { script: median(scripts), task: median(tasks), worst: Math.max(...tasks) }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

async function frames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

browserTest(
  'J15: a hundred thousand incidents are brushed, panned and walked through without waiting',
  async () => {
    const page = await openWorkbench('/log')
    const body = JSON.stringify(madeUpList())
    await page.route('**/api/incidents', (route) => route.fulfill({ contentType: 'application/json', body }))
    await page.getByRole('link', { name: 'Incidents' }).click()
    await page.getByText('100,000 of 100,000').waitFor()
    await page.waitForTimeout(1000)
    expect(await page.locator('tr[data-id]').count()).toBeLessThan(60)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })

    const bars = (await page.getByTestId('timeline').locator('svg').first().boundingBox())!
    await page.mouse.move(bars.x + bars.width * 0.2, bars.y + 60)
    await page.mouse.down()
    const brush = await costOf(cdp, 10, async (step) => {
      await page.mouse.move(bars.x + bars.width * (0.25 + 0.02 * step), bars.y + 60)
      await frames(page)
    })
    await page.mouse.up()
    await page.waitForURL(/after=/)

    const map = (await page.getByTestId('map').locator('canvas').boundingBox())!
    await page.mouse.move(map.x + 300, map.y + 120)
    await page.mouse.down()
    const pan = await costOf(cdp, 10, async (step) => {
      await page.mouse.move(map.x + 300 - 4 * step, map.y + 120)
      await frames(page)
    })
    await page.mouse.up()

    const keys = await costOf(cdp, 5, async () => {
      await page.keyboard.press('j')
      await frames(page)
    })
    const zoom = await costOf(cdp, 3, async () => {
      await page.getByRole('button', { name: 'Zoom out' }).click()
      await frames(page)
    })
    expect(brush.script, 'scripts of a step of the brush, ms').toBeLessThanOrEqual(16)
    expect(pan.script, 'scripts of a frame of the map, ms').toBeLessThanOrEqual(16)
    expect(keys.task, 'the main thread for a key, ms').toBeLessThanOrEqual(50)
    const worst = Math.max(brush.worst, pan.worst, keys.worst, zoom.worst)
    expect(worst, 'the worst step, ms').toBeLessThanOrEqual(200)
  },
  180_000,
)
