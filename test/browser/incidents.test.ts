/** The list of incidents and the page of one: three pictures of one record, merged and taken apart without losing anything. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { IncidentList, IncidentPage } from '../../src/server/contract/index.ts'
import type { Served } from './harness/serve.ts'
import { axe, browserTest, expectNoSidewaysScroll, fresh, openWorkbench, shared } from './harness.ts'

interface Counts {
  readonly table: number
  readonly map: number
  readonly timeline: number
}

async function countsOf(page: Page): Promise<Counts> {
  const number = async (testId: string, attribute: string): Promise<number> => {
    const found = page.getByTestId(testId)
    return (await found.count()) === 0 ? 0 : Number(await found.getAttribute(attribute))
  }
  return {
    table: (await number('incidents', 'aria-rowcount')) - 1,
    map: await number('map', 'data-count'),
    timeline: await number('timeline', 'data-count'),
  }
}

/** The same question to the server; its count for all three, less what has no coordinates on the map. */
async function countsByServer(server: Served, page: Page): Promise<Counts> {
  const params = new URL(page.url()).searchParams
  for (const name of ['sel', 'sort', 'bars', 'axis']) params.delete(name)
  const { count, unplaced } = await server.get<IncidentList>('incidents', Object.fromEntries(params))
  return { table: count, map: count - unplaced, timeline: count }
}

async function drag(
  page: Page,
  testId: string,
  selector: string,
  from: number,
  to: number,
  shift = false,
): Promise<void> {
  const { x, y, width, height } = (await page.getByTestId(testId).locator(selector).first().boundingBox())!
  if (shift) await page.keyboard.down('Shift')
  await page.mouse.move(x + width * from, y + height * from)
  await page.mouse.down()
  await page.mouse.move(x + width * ((from + to) / 2), y + height * ((from + to) / 2))
  await page.mouse.move(x + width * to, y + height * to)
  await page.mouse.up()
  if (shift) await page.keyboard.up('Shift')
}

const asked = (page: Page): readonly string[] => [...new URL(page.url()).searchParams.keys()]

browserTest(
  'J6: brush the timeline, then the map, then a facet: table, map, timeline and server count the same',
  async () => {
    const server = await shared()
    const page = await openWorkbench('/incidents')
    const all = await countsOf(page)
    expect(all).toEqual(await countsByServer(server, page))
    expect(all.table).toBeGreaterThan(20)
    expect(all.map).toBeGreaterThan(10)

    await drag(page, 'timeline', 'svg', 0.1, 0.6)
    await page.waitForURL(/after=.*before=/)
    const brushed = await countsOf(page)
    expect(brushed).toEqual(await countsByServer(server, page))
    expect(brushed.table).toBeLessThan(all.table)

    await drag(page, 'map', 'canvas', 0.2, 0.85, true)
    await page.waitForURL(/bbox=/)
    const boxed = await countsOf(page)
    expect(boxed).toEqual(await countsByServer(server, page))
    expect(boxed.table).toBeLessThan(brushed.table)
    expect(boxed.map).toBe(boxed.table)
    expect(boxed.table).toBeGreaterThan(0)

    await page.getByLabel('Type').selectOption('ASSAULT')
    await page.waitForURL(/event=ASSAULT/)
    const sifted = await countsOf(page)
    expect(sifted).toEqual(await countsByServer(server, page))
    expect(await page.getByTestId('count').textContent()).toBe(`${sifted.table} of ${all.table}`)
    expect(asked(page)).toEqual(['after', 'before', 'bbox', 'event'])

    const { pathname, search } = new URL(page.url())
    const other = await openWorkbench(pathname + search)
    expect(await countsOf(other)).toEqual(sifted)

    await page.keyboard.press('Escape')
    expect(asked(page)).toEqual(['after', 'before', 'bbox'])
    expect(await countsOf(page)).toEqual(boxed)
    await page.keyboard.press('Escape')
    expect(asked(page)).toEqual(['after', 'before'])
    expect(await countsOf(page)).toEqual(brushed)
    await page.keyboard.press('Escape')
    expect(asked(page)).toEqual([])
    expect(await countsOf(page)).toEqual(all)
    await page.goBack()
    expect(await countsOf(page)).toEqual(brushed)
  },
)

browserTest('what the server must tell is the same number too, and nothing left says what to clear', async () => {
  const server = await shared()
  const page = await openWorkbench('/incidents?killed=1&actor=Soleimani')
  expect(await countsOf(page)).toEqual(await countsByServer(server, page))
  const none = await openWorkbench('/incidents?event=AID&after=1999&before=2000')
  await none.getByText('No incident matches.').waitFor()
  await none
    .getByRole('button', { name: /from 1999 to 2000/ })
    .last()
    .click()
  await none.waitForURL((url) => url.search === '?event=AID')
})

browserTest('the dates of the timeline are two fields as well', async () => {
  const server = await shared()
  const page = await openWorkbench('/incidents')
  await page.getByLabel('From').fill('2020-01-01')
  await page.getByLabel('To', { exact: true }).fill('2020-03-31')
  await page.waitForURL(/after=2020-01-01.*before=2020-03-31/)
  expect(await countsOf(page)).toEqual(await countsByServer(server, page))
})

browserTest('one selection: J and K go through the table, the map has it, Enter opens it', async () => {
  const page = await openWorkbench('/incidents')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  const row = page.locator('tr[aria-current="true"]')
  const id = (await row.getAttribute('data-id'))!
  expect(new URL(page.url()).searchParams.get('sel')).toBe(id)
  expect(await row.getAttribute('aria-rowindex')).toBe('3')
  await page.waitForFunction(() => document.activeElement?.matches('tr[aria-current] a'))
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/incidents/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await page.locator(`tr[data-id="${id}"][aria-current="true"]`).waitFor()
})

browserTest('the map by keys: Enter lists what is under the cross, a choice selects', async () => {
  const page = await openWorkbench('/incidents?place=Baghdad+International+Airport')
  const map = page.getByRole('application')
  await map.focus()
  await page.keyboard.press('0')
  for (let i = 0; i < 3; i++) await page.keyboard.press('+')
  await page.keyboard.press('Enter')
  const list = page.getByRole('region', { name: /Airport.*: \d/ })
  await list.waitFor()
  await list.getByRole('button', { pressed: false }).nth(1).click()
  await page.waitForURL(/sel=i/)
  await page.keyboard.press('Escape')
  expect(await list.count()).toBe(0)
  expect(asked(page)).toContain('place')
})

browserTest('the timeline zooms to the days that were chosen, and the numbers stay', async () => {
  const server = await shared()
  const page = await openWorkbench('/incidents?after=2019-12-20&before=2020-01-20')
  const before = await countsOf(page)
  await page.getByRole('button', { name: 'Zoom to them' }).click()
  await page.waitForURL(/axis=chosen/)
  await page.getByText(/incidents by day/).waitFor()
  expect(await countsOf(page)).toEqual(before)
  await drag(page, 'timeline', 'svg', 0.2, 0.9)
  await page.waitForFunction(() => !location.search.includes('after=2019-12-20'))
  expect(await countsOf(page)).toEqual(await countsByServer(server, page))
})

browserTest('list and page are whole in both themes, at 320 pixels and from right to left', async () => {
  const { get } = await shared()
  const { columns } = await get<IncidentList>('incidents')
  const told = columns.dissent.findIndex((count) => count > 1)
  for (const path of [`/incidents?sel=${columns.id[1]!}`, `/incidents/${columns.id[told]!}`]) {
    const wide = await openWorkbench(path, { theme: 'dark' })
    await axe(wide)
    const narrow = await openWorkbench(path, { width: 320, dir: 'rtl' })
    await expectNoSidewaysScroll(narrow)
    await axe(narrow)
  }
})

/** Two incidents of one claim each that give different tolls of the same people. */
async function twoTolls(server: Served): Promise<readonly [IncidentPage, IncidentPage]> {
  const { columns } = await server.get<IncidentList>('incidents', { killed: '1' })
  const found: IncidentPage[] = []
  for (const id of columns.id) {
    const page = await server.get<IncidentPage>(`incidents/${id}`)
    const tolls = page.incident.tolls.filter(({ of }) => of === 'killed')
    const best = tolls[0]?.best
    if (page.claims.length !== 1 || tolls.length !== 1 || best === undefined || tolls[0]?.who !== undefined) continue
    if (found.some(({ incident }) => incident.tolls.find(({ of }) => of === 'killed')?.best === best)) continue
    found.push(page)
    if (found.length === 2) return [found[0]!, found[1]!]
  }
  throw new Error('the examples have no two incidents with different tolls')
}

browserTest('J7: merge two incidents with different tolls, then split them', async () => {
  const server = await fresh()
  const [a, b] = await twoTolls(server)
  const best = [a, b].map(({ incident }) => incident.tolls.find(({ of }) => of === 'killed')!.best!)
  const page = await openWorkbench('/incidents', { on: server })
  await page.goto(new URL('/incidents?killed=1', page.url()).href)
  for (const { incident } of [a, b]) await page.locator(`tr[data-id="${incident.id}"] input`).check()
  await page.locator('h1').click()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('article').nth(1).waitFor()
  await axe(page)
  await dialog.getByRole('button', { name: 'Merge them' }).click()
  await dialog.waitFor({ state: 'hidden' })

  const claim = a.claims[0]!.claim.id
  const merged = await server.get<IncidentPage>(`incidents/${claim}`)
  const killed = merged.incident.tolls.filter(({ of }) => of === 'killed')
  expect(merged.incident.claims.map((each) => each.claim).toSorted()).toEqual([claim, b.claims[0]!.claim.id].toSorted())
  expect(Math.min(...killed.map(({ low = 0 }) => low))).toBe(Math.min(...best))
  expect(Math.max(...killed.map(({ high = 0 }) => high))).toBe(Math.max(...best))
  expect(killed.flatMap(({ values }) => values.map((value) => value.claim)).toSorted()).toEqual(
    [claim, b.claims[0]!.claim.id].toSorted(),
  )

  await page.goto(new URL(`/incidents/${claim}`, page.url()).href)
  await page.getByRole('heading', { name: 'The 2 claims it rests on' }).waitFor()
  const tolls = (await page.getByTestId('toll-killed').allTextContents()).join(' ')
  for (const figure of best) expect(tolls).toContain(String(figure))
  await page.locator('article[data-claim]').nth(1).focus()
  await page.keyboard.press('s')
  await page.getByRole('dialog').getByRole('button', { name: 'Split it out' }).click()
  await page.getByRole('heading', { name: 'The claim it rests on' }).waitFor()
  const { columns } = await server.get<IncidentList>('incidents')
  expect(columns.id).toEqual(expect.arrayContaining([a.incident.id, b.incident.id]))
  expect(await page.getByTestId('history').getByRole('listitem').count()).toBe(2)
  await page
    .getByTestId('history')
    .getByRole('button', { name: /^Undo: / })
    .first()
    .click()
  await page.getByRole('heading', { name: 'The 2 claims it rests on' }).waitFor()
})

browserTest('the page of an incident: accept all and undo by key, in the table as well', async () => {
  const server = await fresh()
  const { columns } = await server.get<IncidentList>('incidents')
  const id = columns.id[0]!
  const page = await openWorkbench(`/incidents/${id}`, { on: server })
  await page.getByText('machine’s guess').first().waitFor()
  await page.keyboard.press('a')
  await page.locator('h1 ~ .mark', { hasText: 'accepted' }).waitFor()
  expect((await server.get<IncidentPage>(`incidents/${id}`)).reviewed).toBe('accepted')
  await page.keyboard.press('u')
  await page.locator('h1 ~ .mark', { hasText: 'machine’s guess' }).waitFor()
  expect((await server.get<IncidentPage>(`incidents/${id}`)).reviewed).toBe('machine')
})

browserTest('an incident that is not there says so and leads back', async () => {
  const page = await openWorkbench('/incidents/i-nobody', { expected: [/404/] })
  await page.getByRole('link', { name: 'All incidents' }).click()
  await page.getByTestId('incidents').waitFor()
})
