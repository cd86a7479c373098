/** Several at one casefile: another program adds to it while it is served, a large one is merged beside, a download while all goes on. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCasefile } from '../../src/casefile/index.ts'
import type { QanatError } from '../../src/model/index.ts'
import { mergeRecord } from '../../src/pipeline/record.ts'
import { unzip } from '../../src/readers/archive/unzip.ts'
import * as contract from '../../src/server/contract/index.ts'
import { zipped } from '../../src/server/exporting/zip.ts'
import { startServer } from '../../src/server/index.ts'
import { addRun, report } from '../casefile/reports.ts'
import { eventsOf, holding, type Served, served } from './served.ts'

const first = report({
  name: 'a.txt',
  text: 'Gunmen attacked the depot in Samarra.',
  trigger: 'attacked',
  initiator: 'Gunmen',
  recipient: 'the depot',
  place: 'Samarra',
})
const second = report({
  name: 'b.txt',
  text: 'Rockets struck the port of Basra.',
  trigger: 'struck',
  recipient: 'the port',
  place: 'Basra',
})

describe('another program', () => {
  let desk: Served
  beforeAll(async () => {
    desk = await served(holding(first))
  })
  afterAll(() => desk.close())

  it('adds a report; who watches is told, and the next answer has it', async () => {
    expect(contract.documentList.parse(await desk.get('documents')).documents).toHaveLength(1)
    const watching = eventsOf(await desk.fetch('events'), (events) => events.some(({ event }) => event === 'record'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const other = await openCasefile(desk.path, { home: desk.folder })
    await other.file([second], addRun)
    await mergeRecord(other)
    const revision = await other.revision()
    await other.close()
    const events = await watching
    expect(events.at(-1)).toEqual({ event: 'record', data: { revision, stale: false } })
    const list = contract.documentList.parse(await desk.get('documents'))
    expect(list.revision).toBe(revision)
    expect(list.documents.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
    expect(contract.incidentList.parse(await desk.get('incidents')).count).toBe(2)
  })

  it('decides at the same moment, and no decision is lost', async () => {
    const { items } = contract.queue.parse(await desk.get('queue'))
    const other = await startServer({ casefile: desk.path, version: '0', token: desk.server.token, home: desk.folder })
    try {
      const post = (url: string, by: string, id: string): Promise<Response> =>
        fetch(`${url}api/decisions`, {
          method: 'POST',
          headers: { authorization: `Bearer ${desk.server.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ by, decisions: [{ verdict: 'flag', ids: [id] }] }),
        })
      const both = [desk.server.url, other.url]
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => post(both[i % 2]!, `coder ${i}`, items[i % items.length]!.claim.id)),
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    } finally {
      await other.close()
    }
    expect(contract.decisionList.parse(await desk.get('decisions')).total).toBe(20)
    expect(contract.verification.parse(await desk.post('verify', {})).faults).toEqual([])
  }, 60_000)

  it('leaves one file when all are closed', async () => {
    const own = await served(holding(first))
    await own.get('documents')
    await own.server.close()
    expect(statSync(`${own.path}-wal`, { throwIfNoEntry: false })).toBeUndefined()
    expect(statSync(own.path).size).toBeGreaterThan(0)
    await own.close()
  })
})

describe('a large casefile', () => {
  let desk: Served
  beforeAll(async () => {
    desk = await served(holding(first, second), { mergedAtOnce: 1 })
  })
  afterAll(() => desk.close())

  it('answers a decision before its incidents are merged, and tells when they are', async () => {
    const { items } = contract.queue.parse(await desk.get('queue?limit=1'))
    const { claim, incident } = items[0]!
    const watching = eventsOf(await desk.fetch('events'), (events) => events.some(({ event }) => event === 'record'))
    const answer = contract.decisionsAnswer.parse(
      await desk.post('decisions', { decisions: [{ verdict: 'reject', ids: [claim.id] }] }),
    )
    expect(answer.stale).toBe(true)
    const page = contract.documentPage.parse(await desk.get(`documents/${claim.document}`))
    expect(page.reviews[claim.id]?.verdict).toBe('rejected')
    const events = await watching
    expect(events.map(({ event }) => event)).toEqual(['stale', 'record'])
    const list = contract.incidentList.parse(await desk.get('incidents'))
    expect(list.stale).toBe(false)
    const after = contract.documentPage.parse(await desk.get(`documents/${claim.document}`))
    expect(after.incidents[claim.id]).toBeUndefined()
    expect(incident).toBeDefined()
  }, 60_000)

  it('is accepted at once, since that merges nothing', async () => {
    const { items } = contract.queue.parse(await desk.get('queue?limit=1'))
    const { stale } = contract.decisionsAnswer.parse(
      await desk.post('decisions', { decisions: [{ verdict: 'accept', ids: [items[0]!.claim.id] }] }),
    )
    expect(stale).toBe(false)
  })
})

describe('a download', () => {
  let desk: Served
  beforeAll(async () => {
    desk = await served(holding(first, second))
  })
  afterAll(() => desk.close())
  const download = (format: string, body?: unknown): Promise<Response> =>
    desk.fetch(`exports/${format}`, {
      method: 'POST',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })

  it('is there in every format, with what it would lose', async () => {
    const { formats } = contract.exportList.parse(await desk.get('exports'))
    for (const { id, file, folder } of formats) {
      const answer = await download(id)
      expect([answer.status, id]).toEqual([200, id])
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${file}"; filename*=UTF-8''${file}`)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (id === 'csv') expect(bytes.length).toBeGreaterThan(20)
      if (folder) expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4))).toBe('PK\u0003\u0004')
    }
    expect((await download('xlsx')).status).toBe(404)
  }, 60_000)

  it('holds the incidents that answer a filter', async () => {
    const csv = async (body?: unknown): Promise<number> =>
      (await (await download('csv', body)).text()).trim().split('\n').length - 1
    expect(await csv()).toBe(2)
    expect(await csv({ filter: { q: 'port' } })).toBe(1)
    expect(await csv({ filter: { event: 'AID' } })).toBe(0)
    expect((await download('csv', { filter: { plase: 'x' } })).status).toBe(400)
    expect((await download('csv', { wish: 1 })).status).toBe(400)
  })
})

describe('an archive', () => {
  it('holds its files byte for byte, by the reader of archives', async () => {
    const files = [
      { path: 'empty.txt', content: [] },
      { path: 'folder/عربي.txt', content: ['one ', Buffer.from('two'), ' three'] },
      { path: 'large.bin', content: [Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)] },
    ]
    const pieces: Uint8Array[] = []
    for await (const piece of zipped(files, '2020-11-24T12:30:58.000Z')) pieces.push(piece)
    const found = new Map<string, string>()
    for await (const entry of unzip(Buffer.concat(pieces), 'a.zip')) {
      const { name, bytes } = entry as Exclude<typeof entry, QanatError>
      found.set(name, Buffer.from(await bytes()).toString('hex'))
    }
    expect([...found.keys()]).toEqual(files.map(({ path }) => path))
    for (const { path, content } of files)
      expect(found.get(path), path).toBe(Buffer.concat(content.map((piece) => Buffer.from(piece))).toString('hex'))
  })
})

it('keeps the key that signs where it was told to', async () => {
  const own = await served(holding(first))
  expect(readFileSync(join(own.folder, 'signing-key.pem'), 'utf8')).toContain('PRIVATE KEY')
  await own.close()
})
