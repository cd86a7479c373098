/** Sites and precincts: what happened within a distance of a place. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { distanceKm } from '../../src/model/index.ts'
import type { IncidentList, Precinct, SiteList } from '../../src/server/contract/index.ts'
import { axe, browserTest, expectNoSidewaysScroll, fresh, openWorkbench, settled, shared } from './harness.ts'
import type { Served } from './harness/serve.ts'

const asad = { site: 'iq-site-asad', lat: 33.79, lon: 42.44 }

async function precinct(server: Served, params: Readonly<Record<string, string>>): Promise<Precinct> {
  return server.get<Precinct>('precinct', { lat: String(asad.lat), lon: String(asad.lon), ...params })
}

/** The ids inside, once the screen shows this radius. */
async function insideOf(page: Page, km: number): Promise<readonly string[]> {
  await page.locator(`[data-testid=told][data-km="${km}"]`).waitFor()
  const rows = page.getByTestId('inside').locator('tbody tr')
  return Promise.all((await rows.all()).map(async (row) => (await row.getAttribute('data-id'))!))
}

browserTest('J9: 70 km round Ain al-Asad, and the radius by arrow keys', async () => {
  const server = await shared()
  const page = await openWorkbench(`/sites?site=${asad.site}`)
  const { inside, nearest, vague } = await precinct(server, {})
  const shown = await insideOf(page, 70)
  expect(shown).toEqual(inside.map(({ incident }) => incident.id))
  expect(shown.length).toBeGreaterThan(0)
  // The same by hand: who lies within 70 kilometres along the great circle.
  const { columns } = await server.get<IncidentList>('incidents')
  const wide = new Set(['province', 'country', 'region'])
  const near = columns.id.filter((_, row) => {
    const [lat, lon] = [columns.lat[row], columns.lon[row]]
    if (lat == null || lon == null || wide.has(columns.precision.values[columns.precision.codes[row]!]!)) return false
    return distanceKm(asad, { lat, lon }) <= 70
  })
  expect([...shown].sort()).toEqual([...near].sort())
  expect(await page.getByTestId('told').textContent()).toContain(`${vague} known too vaguely to say`)

  // Over the next incident by the keys of the slider.
  const next = nearest.find(({ km }) => km > 70)!
  const wanted = Math.ceil(next.km)
  await page.getByRole('spinbutton').fill(String(wanted - 2))
  expect(await insideOf(page, wanted - 2)).toEqual(shown)
  await page.getByRole('slider').focus()
  for (const km of [wanted - 1, wanted]) {
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.searchParams.get('km') === String(km))
  }
  const more = await insideOf(page, wanted)
  expect(more).toContain(next.incident.id)
  expect(more).toEqual((await precinct(server, { km: String(wanted) })).inside.map(({ incident }) => incident.id))
  expect(await page.getByTestId('told').getAttribute('data-count')).toBe(String(more.length))
  await page.getByRole('spinbutton').fill('70')
  expect(await insideOf(page, 70)).toEqual(shown)
  await axe(page)
})

browserTest('J9: the GeoJSON has the circle and what lies inside', async () => {
  const server = await shared()
  const page = await openWorkbench(`/sites?site=${asad.site}&km=150`)
  const shown = await insideOf(page, 150)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download GeoJSON with the circle' }).click(),
  ])
  const { features } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    features: readonly {
      readonly id?: string
      readonly geometry: { readonly type: string; readonly coordinates: unknown }
      readonly properties: Readonly<Record<string, unknown>>
    }[]
  }
  const [circle, ...points] = features
  expect(circle?.properties).toEqual({
    kind: 'precinct',
    name: 'Ain al-Asad air base',
    lat: 33.79,
    lon: 42.44,
    km: 150,
  })
  expect(circle?.geometry).toEqual((await precinct(server, { km: '150' })).circle)
  const ring = (circle!.geometry.coordinates as readonly (readonly (readonly [number, number])[])[])[0]!
  for (const [lon, lat] of ring) expect(distanceKm(asad, { lat, lon })).toBeCloseTo(150, 3)
  expect(points.map(({ id }) => id).toSorted()).toEqual([...shown].sort())
})

browserTest('the address is the precinct: site, radius, days', async () => {
  const server = await shared()
  const page = await openWorkbench(`/sites?site=${asad.site}&km=200`)
  await page.getByLabel('From', { exact: true }).fill('2020-01-01')
  await page.waitForURL(/after=2020-01-01/)
  await settled(page)
  const { inside } = await precinct(server, { km: '200', after: '2020-01-01' })
  await page.locator(`[data-testid=told][data-count="${inside.length}"]`).waitFor()
  const other = await openWorkbench(`/sites${new URL(page.url()).search}`)
  expect(await insideOf(other, 200)).toEqual(inside.map(({ incident }) => incident.id))
  await page.getByRole('link', { name: 'These in Incidents' }).click()
  await page.getByTestId('incidents').waitFor()
  expect(await page.getByTestId('count').textContent()).toMatch(new RegExp(`^${inside.length} of `))
  await page.goBack()
  await page.locator(`[data-testid=told][data-count="${inside.length}"]`).waitFor()
})

browserTest('sites of the record first, those of the register by name; overlaps with their share', async () => {
  const server = await shared()
  const { sites } = await server.get<SiteList>('sites')
  const page = await openWorkbench('/sites')
  expect(await page.getByTestId('sites').getByRole('link').count()).toBe(sites.length)
  await page.getByLabel(/^Name of a base/).fill('Habbaniyah')
  await page.getByTestId('sites').getByText('from the register').first().waitFor()
  await page.getByTestId('sites').getByRole('link').first().click()
  await page.getByTestId('told').waitFor()
  const { searchParams } = new URL(page.url())
  const [lat, lon] = searchParams.get('at')!.split(',')
  const { sites: others } = await server.get<Precinct>('precinct', { lat: lat!, lon: lon! })
  const overlapping = others.filter(({ overlaps, km }) => overlaps && km > 0.05)
  const rows = page.getByTestId('overlaps').locator('tbody tr', { hasText: 'overlaps' })
  expect(await rows.count()).toBe(overlapping.length)
  expect(await rows.first().textContent()).toContain(`${Math.round(overlapping[0]!.share * 100)} %`)
})

browserTest('a point of one’s own: typed, refused, clicked, from the middle of the map', async () => {
  const page = await openWorkbench('/sites')
  const field = page.getByLabel(/^Or a point of your own/)
  await field.fill('somewhere')
  await page.keyboard.press('Enter')
  await page.getByText('That is no point.').waitFor()
  await axe(page)
  await field.fill('33.5, 44.25')
  await page.keyboard.press('Enter')
  await page.waitForURL(/at=33\.5(?:,|%2C)44\.25/)
  await page.getByRole('heading', { level: 1, name: '33.5, 44.25' }).waitFor()
  await page.getByTestId('told').waitFor()
  await page.getByRole('button', { name: 'Point', exact: true }).click()
  const box = (await page.getByRole('application').boundingBox())!
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height * 0.4)
  await page.waitForURL((url) => url.searchParams.get('at') !== '33.5,44.25')
  const clicked = new URL(page.url()).searchParams.get('at')!
  const [lat, lon] = clicked.split(',').map(Number)
  expect(lat).toBeGreaterThan(33.5)
  expect(lon).toBeGreaterThan(44.25)
  await settled(page)
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: /^Middle/ }).click()
  await page.waitForURL((url) => url.searchParams.get('at') !== clicked)
  await page.locator('h1').click()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Sites' }).waitFor()
})

browserTest('a record without places, narrow windows, right-to-left pages', async () => {
  const empty = await openWorkbench('/sites', { holding: 'empty' })
  await empty.getByText('Add a site or import a list.').waitFor()
  for (const path of ['/sites', `/sites?site=${asad.site}`]) {
    await expectNoSidewaysScroll(await openWorkbench(path, { width: 320 }))
    await expectNoSidewaysScroll(await openWorkbench(path, { width: 320, dir: 'rtl' }))
  }
})

browserTest('a list of one’s own: in, round a site with its radius, off the list, undone', async () => {
  const server = await fresh()
  const page = await openWorkbench('/sites', { on: server })
  const list = 'name,lat,lon,radius_km\nClinic Alpha,33.5,44.2,25\nDepot Bravo,33.79,42.5,\nNowhere,95,44,\n'
  await page
    .getByLabel('List of sites')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByText('2 sites added; 1 refused').first().waitFor({ timeout: 40_000 })
  await page.getByText("mine.csv: row 3 is left out: latitude is '95'").waitFor()
  await axe(page)
  const sites = page.getByTestId('sites')
  expect(await sites.getByRole('link').first().textContent()).toContain('Clinic Alpha')
  await sites.getByRole('link', { name: /^Clinic Alpha/ }).click()
  await page.locator('[data-testid=told][data-km="25"]').waitFor()
  expect(new URL(page.url()).searchParams.get('km')).toBe('25')
  await axe(page)
  await sites.getByRole('link', { name: /^Depot Bravo/ }).click()
  await page.locator('[data-testid=told][data-km="70"]').waitFor()
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Take off the list' }).click()
  await page.getByTestId('said').filter({ hasText: 'taken off the list: Depot Bravo' }).waitFor()
  await expect.poll(() => sites.getByRole('link', { name: /^Depot Bravo/ }).count()).toBe(0)
  await page.keyboard.press('u')
  await sites.getByRole('link', { name: /^Depot Bravo/ }).waitFor()
  // It is in the casefile: whoever opens that has it.
  const { sites: kept } = await server.get<SiteList>('sites')
  expect(kept.filter(({ source }) => source === 'own').map(({ name }) => name)).toEqual(['Clinic Alpha', 'Depot Bravo'])
})
