/** The files of the workbench: what is in the list and nothing else, whatever path is asked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bare, type Served, served } from './served.ts'

let desk: Served
let folder: string
const secret = 'nobody may read this'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qanat-page-'))
  const page = join(folder, 'workbench')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), secret)
  writeFileSync(join(page, '.hidden'), secret)
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Qanat</title>')
  writeFileSync(join(page, 'assets/main-a1B2c3D4.js'), 'export {}')
  writeFileSync(join(page, 'assets/main-a1B2c3D4.js.map'), secret)
  writeFileSync(
    join(page, 'base.pmtiles'),
    Uint8Array.from({ length: 100 }, (_, i) => i),
  )
  desk = await served(undefined, { page })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  bare(desk.server, target, { host: `127.0.0.1:${desk.server.port}`, ...headers }, { method })

describe('the page', () => {
  it.each(['/', '/incidents', '/read/abc?where=event%3DASSAULT', '/actors/text%3Aharbour%20brigade'])(
    'is there at %s',
    async (path) => {
      const { status, headers, body } = await ask(path)
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ])
      expect(body).toContain('<title>Qanat')
    },
  )

  it('has files that may be kept for good, by the hash in their names', async () => {
    const { headers } = await ask('/assets/main-a1B2c3D4.js')
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it('gives parts of a file, for the map', async () => {
    const part = await ask('/base.pmtiles', { range: 'bytes=10-19' })
    expect([part.status, part.headers['content-range'], part.body.length]).toEqual([206, 'bytes 10-19/100', 10])
    expect((await ask('/base.pmtiles', { range: 'bytes=-5' })).headers['content-range']).toBe('bytes 95-99/100')
    expect((await ask('/base.pmtiles', { range: 'bytes=95-' })).body).toHaveLength(5)
    expect((await ask('/base.pmtiles', { range: 'bytes=100-' })).status).toBe(416)
    expect((await ask('/base.pmtiles', { range: 'bytes=0-1,5-6' })).status).toBe(200)
  })

  it('says that a file did not change, and tells its length alone where that is asked', async () => {
    const { headers } = await ask('/base.pmtiles')
    expect((await ask('/base.pmtiles', { 'if-none-match': headers.etag! })).status).toBe(304)
    const head = await ask('/base.pmtiles', {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '100', ''])
  })

  const up = ['..', '.%2e', '%2e.', '%2e%2e', '%252e%252e', '..%00', '..;', '%c0%ae%c0%ae', '%uff0e%uff0e', '....//']
  const slash = ['/', '%2f', '\\', '%5c', '%252f', '//']
  const paths = up.flatMap((dots) =>
    slash.flatMap((bar) =>
      ['', 'assets', 'assets/x'].map((start) => `/${start}${start === '' ? '' : '/'}${dots}${bar}secret.txt`),
    ),
  )
  const more = [
    '/.hidden',
    '/assets/main-a1B2c3D4.js.map',
    '/secret.txt',
    '/C:/secret.txt',
    '/file:///etc/passwd',
    '/etc/passwd.txt',
    '/%00.txt',
  ]

  it(`gives nothing outside of its list, for ${paths.length + more.length} paths`, async () => {
    for (const path of [...paths, ...more]) {
      const { status, body } = await ask(path)
      expect(body, path).not.toContain(secret)
      expect(
        status === 404 || status === 400 || (status === 200 && body.includes('<title>Qanat')),
        `${path} ${status}`,
      ).toBe(true)
    }
  })
})
