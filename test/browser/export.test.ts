/** J13: what goes out holds what the screen counts, in every format, and what can come in again comes in as the same. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { QanatError } from '../../src/model/index.ts'
import { unzip } from '../../src/readers/archive/unzip.ts'
import type { DocumentList, IncidentList, OpenCasefile } from '../../src/server/contract/index.ts'
import { axe, browserTest, fresh, openWorkbench, shared } from './harness.ts'
import type { Served } from './harness/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file that the browser has, as it has it. */
interface Kept {
  readonly name: string
  readonly path: string
  readonly bytes: Buffer
}

async function kept(page: Page, act: () => Promise<void>): Promise<Kept> {
  const coming = page.waitForEvent('download')
  await act()
  const download = await coming
  const name = download.suggestedFilename()
  const path = join(folder, name)
  await download.saveAs(path)
  return { name, path, bytes: readFileSync(path) }
}

const download = (page: Page, file: string): Promise<Kept> =>
  kept(page, () => page.getByRole('button', { name: `Download ${file}`, exact: true }).click())

/** The bundle is asked about first. */
async function downloadBundle(page: Page): Promise<Kept> {
  await page.getByRole('button', { name: /bundle\.zip/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Before this is passed on' })
  await dialog.waitFor()
  await axe(page)
  const get = dialog.getByRole('button', { name: /^Download/ })
  expect(await get.isDisabled()).toBe(true)
  await dialog.getByRole('checkbox').check()
  const bundle = await kept(page, () => get.click())
  await dialog.waitFor({ state: 'detached' })
  return bundle
}

/** The members of a zip by their names. */
async function members({ name, bytes }: Kept): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for await (const entry of unzip(bytes, name)) {
    if (entry instanceof QanatError) throw entry
    found.set(entry.name, Buffer.from(await entry.bytes()))
  }
  return found
}

type Row = Readonly<Record<string, unknown>>

const tableOf = (csv: Buffer): readonly Row[] => parse(csv, { columns: true, bom: true }) as Row[]
const ids = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id).sort()

const gdal = 'ogrinfo'

/** What a program that is not ours counts, where it is installed. */
function countedByGdal(path: string, layer: string): number | undefined {
  const { status, stdout } = spawnSync(gdal, ['-so', path, layer], { encoding: 'utf8' })
  return status === 0 ? Number(/Feature Count: (\d+)/.exec(stdout)?.[1]) : undefined
}

describe('J13: export', () => {
  browserTest('every format holds the very incidents that the screen counts', async () => {
    const { get } = await shared()
    const filter = { country: 'IRQ', after: '2020-01' }
    const { count, total, columns } = await get<IncidentList>('incidents', filter)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(total)
    const wanted = [...columns.id].sort()
    expect(wanted).toHaveLength(count)
    const page = await openWorkbench(`/export?${new URLSearchParams({ ...filter, order: 'time' })}`)
    await page.getByText(`${count} of ${total} incidents`).waitFor()

    expect(ids(tableOf((await download(page, 'baghdad.csv')).bytes))).toEqual(wanted)

    const map = await download(page, 'baghdad.geojson')
    const { features } = JSON.parse(map.bytes.toString()) as { features: Row[] }
    expect(ids(features)).toEqual(wanted)
    expect([count, undefined]).toContain(countedByGdal(map.path, 'baghdad'))

    const tables = await members(await download(page, 'baghdad-parquet.zip'))
    const parquet = tables.get('incidents.parquet')!
    const file = parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.byteLength) as ArrayBuffer
    expect(ids(await parquetReadObjects({ file }))).toEqual(wanted)

    const layers = await download(page, 'baghdad.gpkg')
    const database = new DatabaseSync(layers.path, { readOnly: true })
    expect(ids(database.prepare('SELECT id FROM incidents').all() as Row[])).toEqual(wanted)
    database.close()
    expect([count, undefined]).toContain(countedByGdal(layers.path, 'incidents'))

    const bundle = await downloadBundle(page)
    expect(bundle.name).toBe('baghdad-bundle.zip')
    const inside = await members(bundle)
    expect(ids(tableOf(inside.get('incidents.csv')!))).toEqual(wanted)
    const listed = inside.get('manifest-sha256.txt')!.toString().trimEnd().split('\n')
    expect(listed).toHaveLength(inside.size - 1)
    for (const line of listed) {
      const [hash, path] = line.split('  ')
      expect(createHash('sha256').update(inside.get(path!)!).digest('hex'), path).toBe(hash)
    }
    await page
      .getByText(/done, \d/)
      .first()
      .waitFor()
  })
})

/** What can come in again; the number of its rows and their ids. */
const returning = [
  { file: 'baghdad.acled.csv', rows: (bytes: Buffer) => tableOf(bytes).map((row) => row['event_id_cnty']) },
  { file: 'baghdad.ucdp.csv', rows: (bytes: Buffer) => tableOf(bytes).map((row) => row['id']) },
  {
    file: 'baghdad.plover.jsonl',
    rows: (bytes: Buffer) =>
      bytes
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as Row)['id']),
  },
  {
    file: 'baghdad.polecat.tsv',
    rows: (bytes: Buffer) =>
      bytes
        .toString()
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[0]),
  },
]

/** Brings files in on Home; gives what the report of the import says. */
async function bringIn(page: Page, files: readonly Kept[]): Promise<string> {
  const close = page.getByRole('button', { name: 'Close this report' })
  if ((await close.count()) > 0) await close.click()
  await page.getByLabel('Files to add').setInputFiles(files.map(({ path }) => path))
  await close.waitFor({ timeout: 40_000 })
  return (await page.locator('section[aria-labelledby="import"]').textContent()) ?? ''
}

/** Everything that has an id and comes of the documents. */
async function idsIn({
  get,
}: Served): Promise<Readonly<Record<'documents' | 'claims' | 'incidents', readonly string[]>>> {
  const { documents } = await get<DocumentList>('documents')
  const pages = await Promise.all(documents.map(({ id }) => get<{ claims: { id: string }[] }>(`documents/${id}`)))
  const { columns } = await get<IncidentList>('incidents')
  return {
    documents: documents.map(({ id }) => id),
    claims: pages.flatMap(({ claims }) => claims.map(({ id }) => id)),
    incidents: columns.id,
  }
}

describe('J13: return', () => {
  browserTest('rows that went out come in as themselves, again and elsewhere', async () => {
    const from = await openWorkbench('/export')
    const files: Kept[] = []
    for (const { file } of returning) files.push(await download(from, file))
    const rows = files.map(({ bytes }, i) => returning[i]!.rows(bytes))
    expect(rows.map((each) => each.length).every((length) => length > 0)).toBe(true)
    const all = rows.flat().length

    const server = await fresh('empty')
    const page = await openWorkbench('/', { on: server })
    const told = await bringIn(page, files)
    expect(told).toContain(`${all} reports added`)
    expect(told).not.toContain('refused')
    const { documents } = await server.get<DocumentList>('documents')
    expect(documents.map(({ name }) => name).sort()).toEqual(
      files.flatMap(({ name }, i) => rows[i]!.map((id) => `${name}#${id}`)).sort(),
    )
    const first = await idsIn(server)
    expect(first.claims).toHaveLength(all)
    await axe(page)

    // Again: nothing is doubled.
    expect(await bringIn(page, files)).toContain(`${all} were there already`)
    expect(await idsIn(server)).toEqual(first)

    // Elsewhere, in another order and under other names: the same ids.
    const other = await fresh('empty')
    const renamed = [...files].reverse().map(({ name, bytes }) => {
      const path = join(folder, `other-${name}`)
      writeFileSync(path, bytes)
      return { name: `other-${name}`, path, bytes }
    })
    await bringIn(await openWorkbench('/', { on: other }), renamed)
    const second = await idsIn(other)
    expect([...second.documents].sort()).toEqual([...first.documents].sort())
    expect([...second.claims].sort()).toEqual([...first.claims].sort())
    expect([...second.incidents].sort()).toEqual([...first.incidents].sort())
  })

  browserTest('what holds no reports is refused in a line each, and nothing is made of it', async () => {
    const from = await openWorkbench('/export')
    const files: Kept[] = []
    for (const name of ['csv', 'geojson', 'gpkg', 'ftm.json', 'annotations.jsonld', 'cameo.csv'])
      files.push(await download(from, `baghdad.${name}`))
    files.push(await downloadBundle(from))
    const server = await fresh('empty')
    const page = await openWorkbench('/', { on: server })
    const told = await bringIn(page, files)
    expect(told).toContain(`${files.length} files refused`)
    for (const { name } of files) expect(told).toContain(name)
    expect(told).toContain('a bundle that Qanat wrote, which holds no reports')
    expect((await server.get<OpenCasefile>('casefile')).summary).toMatchObject({ documents: 0, incidents: 0 })
  })
})
