/** Actors: names of one actor put together and taken apart, its page, the network. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ActorList, ActorPage, ActorRow, Found, Network } from '../../src/server/contract/index.ts'
import { axe, browserTest, expectNoSidewaysScroll, fresh, openWorkbench, settled, shared } from './harness.ts'
import type { Served } from './harness/serve.ts'

const latin = 'Saraya al-Nahrain'
const arabic = 'سرايا النهرين'

async function actorsNamed(server: Served, name: string): Promise<readonly ActorRow[]> {
  const { actors } = await server.get<ActorList>('actors')
  return actors.filter(({ aliases }) => aliases.some(({ text }) => text === name))
}

async function only(server: Served, name: string): Promise<ActorRow> {
  const found = await actorsNamed(server, name)
  expect(
    found.map((row) => row.name),
    name,
  ).toHaveLength(1)
  return found[0]!
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Name, in any script').fill(words)
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === words)
  await settled(page)
}

browserTest('J8: two spellings that no register knows become one actor; undo parts them', async () => {
  const server = await fresh(['nahrain.txt'])
  const [a, b] = [await only(server, latin), await only(server, arabic)]
  expect(a.id).not.toBe(b.id)

  const page = await openWorkbench('/actors', { on: server })
  await search(page, 'nahrain')
  await page.locator('[data-testid=actors] tbody tr[data-id] input').check()
  await search(page, arabic)
  await page.locator('[data-testid=actors] tbody tr[data-id] input').check()
  await page.locator('h1').click()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByTestId('names').count()).toBe(2)
  await axe(page)
  await dialog.getByLabel(/^Why they are one/).fill('the same statement, in two scripts')
  await dialog.getByRole('button', { name: 'They are one' }).click()

  await page.waitForURL(/\/actors\/./)
  await settled(page)
  const names = page.getByTestId('names')
  for (const [name, script] of [
    [latin, 'Latin'],
    [arabic, 'Arabic'],
  ]) {
    const row = names.getByRole('row', { name: new RegExp(name!) })
    expect(await row.textContent()).toContain(script)
    expect(await row.textContent()).toContain('a person, in review')
  }
  const merged = await only(server, latin)
  expect(merged).toMatchObject({
    id: (await only(server, arabic)).id,
    merged: true,
    incidents: a.incidents + b.incidents,
  })
  const { edges } = await server.get<Network>('network')
  expect(edges.find(({ from }) => from.name === 'Karim Jabbar')?.to.id).toBe(merged.id)
  const tie = page.locator('[data-relation=commands]')
  expect(await tie.textContent()).toContain('Karim Jabbar')
  expect(await tie.locator('mark').textContent()).toContain(latin)
  await axe(page)

  for (const words of ['Saraya', arabic, 'سرايا']) {
    const { actors } = await server.get<Found>('search', { q: words })
    expect(
      actors.map(({ id }) => id),
      words,
    ).toContain(merged.id)
  }
  await page.goto(`${server.origin}/actors?q=${encodeURIComponent(arabic)}`)
  await page.locator(`tr[data-id="${merged.id}"]`).waitFor()
  expect(await page.getByTestId('count').textContent()).toMatch(/^1 of /)

  await page.goto(`${server.origin}/actors/${encodeURIComponent(merged.id)}`)
  await page
    .getByTestId('merges')
    .getByRole('button', { name: /^Undo: merged/ })
    .click()
  await page.waitForFunction(() => document.querySelector('[data-testid=merges]') === null)
  expect(await only(server, latin)).toEqual(a)
  expect(await only(server, arabic)).toEqual(b)
  await page.keyboard.press('Shift+U')
  await expect.poll(async () => (await only(server, arabic)).id).toBe(merged.id)
})

browserTest('J8: from the page of an actor: “same as” finds the other by any script', async () => {
  const server = await fresh(['nahrain.txt'])
  const a = await only(server, latin)
  const page = await openWorkbench(`/actors/${encodeURIComponent(a.id)}`, { on: server })
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Any of its names/).fill('النهرين')
  await axe(page)
  await dialog.getByRole('listitem').getByRole('button').click()
  await dialog.getByRole('button', { name: 'They are one' }).click()
  await page.getByTestId('merges').waitFor()
  expect((await only(server, latin)).id).toBe((await only(server, arabic)).id)
})

browserTest('a name that was never the actor’s is taken apart where it stands', async () => {
  const server = await fresh()
  const { actors } = await server.get<ActorList>('actors')
  const row = actors.find(({ aliases }) => aliases.filter(({ at, source }) => at && source === 'text').length > 1)!
  const name = row.aliases.find(({ source, at }) => source === 'text' && at)!
  const page = await openWorkbench(`/actors/${encodeURIComponent(row.id)}`, { on: server })
  await page.getByRole('button', { name: `${name.text} is somebody else` }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Take it apart' }).click()
  await expect
    .poll(async () => {
      const { actor } = await server.get<ActorPage>(`actors/${encodeURIComponent(row.id)}`)
      return actor.aliases.find(({ text }) => text === name.text)?.documents ?? 0
    })
    .toBe(name.documents - 1)
})

browserTest('the list: words of any name, country, order; the address carries them', async () => {
  const page = await openWorkbench('/actors')
  await search(page, 'kataeb nobody')
  expect(await page.locator('tbody tr[data-id]').count()).toBe(0)
  await search(page, 'كتائب حزب')
  expect(await page.locator('tbody tr[data-id] a').first().textContent()).toBe("Kata'ib Hezbollah")
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('Escape')
  await page.getByLabel('Country', { exact: true }).selectOption('IRN')
  await page.getByRole('button', { name: 'Ties' }).click()
  await settled(page)
  const shown = await page.getByTestId('count').textContent()
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ country: 'IRN', order: 'ties', way: 'down' })
  const other = await openWorkbench(`/actors${new URL(page.url()).search}`)
  expect(await other.getByTestId('count').textContent()).toBe(shown)
  expect(await other.locator('tbody tr[data-id] a').first().textContent()).toBe('Iran')
})

browserTest('the page of an actor counts as the server does, and every tie leads to its words', async () => {
  const server = await shared()
  const { actor, incidents, ties, months } = await server.get<ActorPage>('actors/IRN')
  const page = await openWorkbench('/actors/IRN')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(actor.name)
  for (const side of ['initiator', 'recipient', 'both'] as const)
    expect(await page.getByTestId(`side-${side}`).locator('ol > li').count(), side).toBe(
      incidents.filter((each) => each.side === side).length,
    )
  expect(await page.locator('[data-relation] li.card').count()).toBe(ties.length)
  await page.getByText('As a table').click()
  expect(await page.getByTestId('months').locator('tbody tr').count()).toBe(months.length)
  const quote = page.locator('[data-relation] figure').first()
  const words = await quote.locator('mark').textContent()
  await quote.getByRole('link').click()
  await page.waitForURL(/\/read\/.*\?at=\d+-\d+/)
  const [, start, end] = /at=(\d+)-(\d+)/.exec(page.url())!
  expect(words).toHaveLength(Number(end) - Number(start))
})

browserTest('an actor that is not there says so and leads back', async () => {
  const page = await openWorkbench('/actors/nobody', { expected: [/404/] })
  await page.getByRole('link', { name: 'All actors' }).click()
  await page.getByTestId('actors').waitFor()
})

browserTest('the network: picture, list and table hold the same; time and threshold narrow it', async () => {
  const server = await shared()
  const { nodes, edges } = await server.get<Network>('network')
  const page = await openWorkbench('/actors/network')
  const picture = page.getByTestId('network')
  await picture.waitFor()
  expect(await picture.getAttribute('data-nodes')).toBe(String(nodes.length))
  expect(await page.getByRole('list', { name: 'Actors of the network' }).getByRole('button').count()).toBe(nodes.length)
  expect(await page.getByTestId('ties').locator('tr[data-tie]').count()).toBe(edges.length)

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = page.locator('button[aria-pressed=true]', { hasText: /tie/ })
  expect(new URL(page.url()).searchParams.get('sel')).not.toBe(null)
  const name = (await second.locator('bdi').textContent())!
  expect(await page.getByTestId('ties').locator('tr[data-tie]').first().textContent()).toContain(name)
  await page.getByTestId('ties').getByRole('button', { name: 'Sentences' }).first().click()
  await page.getByTestId('ties').locator('blockquote').first().waitFor()
  await axe(page)
  await page.keyboard.press('Escape')

  await page.getByLabel('Held on or after').fill('2020-03-01')
  await page.waitForURL(/from=2020-03-01/)
  const late = edges.filter(({ last, first }) => (last ?? first ?? '') >= '2020-03-01')
  expect(await page.getByTestId('ties').locator('tr[data-tie]').count()).toBe(late.length)
  await page.getByLabel('Documents, at least').fill('99')
  await page.getByText('No ties above the threshold.').waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  await picture.waitFor()
  expect(await page.getByTestId('ties').locator('tr[data-tie]').count()).toBe(edges.length)
})

browserTest('the network by keys alone: Enter on the picture selects, arrows go through the list', async () => {
  const page = await openWorkbench('/actors/network')
  await page.getByTestId('network').focus()
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(/sel=/)
  const list = page.getByRole('list', { name: 'Actors of the network' }).getByRole('button')
  await list.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await list.nth(1).getAttribute('aria-pressed')).toBe('true')
})

browserTest('narrow windows, right-to-left pages', async () => {
  for (const path of ['/actors', '/actors/IRN', '/actors/network']) {
    await expectNoSidewaysScroll(await openWorkbench(path, { width: 320 }))
    await expectNoSidewaysScroll(await openWorkbench(path, { width: 320, dir: 'rtl' }))
  }
})
