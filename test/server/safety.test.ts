/** Who may ask at all: rebinding, forged requests and missing tokens are refused, and nothing of them has an effect. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenCasefile } from '../../src/server/contract/index.ts'
import { refusalOf } from '../../src/server/safety/hosts.ts'
import { bringsToken, newToken } from '../../src/server/safety/token.ts'
import { report } from '../casefile/reports.ts'
import { bare, holding, type Served, served, token } from './served.ts'

let desk: Served
let own: Record<string, string>
const decision = JSON.stringify({ decisions: [{ verdict: 'undo' }] })

beforeAll(async () => {
  desk = await served(
    holding(
      report({ text: 'Gunmen attacked the depot.', trigger: 'attacked', initiator: 'Gunmen', recipient: 'the depot' }),
    ),
  )
  own = { host: `127.0.0.1:${desk.server.port}`, authorization: `Bearer ${token}` }
})
afterAll(() => desk.close())

const revision = async (): Promise<number> => (await desk.get<OpenCasefile>('casefile')).revision

describe('the page', () => {
  it('answers without a token', async () => {
    const { status } = await bare(desk.server, '/', { host: own['host']! })
    expect(status).toBe(200)
  })

  it('may be opened from a link elsewhere, and nothing else may be fetched from there', async () => {
    const from = { host: own['host']!, 'sec-fetch-site': 'cross-site' }
    const opened = await bare(desk.server, '/', { ...from, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })
    expect(opened.status).toBe(200)
    const framed = await bare(desk.server, '/', { ...from, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })
    expect(framed.status).toBe(403)
    const script = await bare(desk.server, '/assets/x.js', {
      ...from,
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'script',
    })
    expect(script.status).toBe(403)
  })

  it.each(['/', '/api/casefile', '/nothing.js'])('says at %s what it may load and who may look', async (path) => {
    const { headers } = await bare(desk.server, path, own)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the interface', () => {
  it('answers who brings the token', async () => {
    const { status, body } = await bare(desk.server, '/api/casefile', own)
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ name: 'case.qanat', readOnly: false })
  })

  it('answers its own page', async () => {
    const { port } = desk.server
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const headers = { ...own, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
      expect((await bare(desk.server, '/api/casefile', headers)).status).toBe(200)
    }
  })

  type Attack = readonly [name: string, status: number, headers: Record<string, string | undefined>, target?: string]
  const attacks: readonly Attack[] = [
    ['no token', 401, { authorization: undefined }],
    ['an empty token', 401, { authorization: 'Bearer ' }],
    ['another token', 401, { authorization: `Bearer ${newToken()}` }],
    ['a beginning of the token', 401, { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['the token and more', 401, { authorization: `Bearer ${token}x` }],
    ['the token in capitals', 401, { authorization: `Bearer ${token.toUpperCase()}` }],
    ['the token as a password', 401, { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` }],
    ['the token as a cookie', 401, { authorization: undefined, cookie: `token=${token}` }],
    ['the token in the address', 401, { authorization: undefined }, `/api/decisions?token=${token}`],
    ['the name of another host', 421, { host: 'rebound.example' }],
    ['the name of another host with our port', 421, { host: 'rebound.example:PORT' }],
    ['our address without the port', 421, { host: '127.0.0.1' }],
    ['our address with another port', 421, { host: '127.0.0.1:1' }],
    ['our address in another spelling', 421, { host: '127.1:PORT' }],
    ['our address as a number', 421, { host: '2130706433:PORT' }],
    ['our address with a user', 421, { host: 'x@127.0.0.1:PORT' }],
    ['our name with a dot behind', 421, { host: 'localhost.:PORT' }],
    ['any address', 421, { host: '0.0.0.0:PORT' }],
    ['the origin of another page', 403, { origin: 'https://forger.example' }],
    ['the origin of another port', 403, { origin: 'http://127.0.0.1:1' }],
    ['our origin with https', 403, { origin: 'https://127.0.0.1:PORT' }],
    ['a sandboxed origin', 403, { origin: 'null' }],
    ['an origin that begins like ours', 403, { origin: 'http://127.0.0.1:PORT.forger.example' }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['a site beside ours', 403, { 'sec-fetch-site': 'same-site' }],
    [
      'a link somebody follows to the interface',
      403,
      { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['plain text that looks like JSON', 415, { 'content-type': 'text/plain' }],
    ['no type', 415, { 'content-type': undefined }],
  ]

  it.each(attacks.map((attack) => ({ attack, name: attack[0], status: attack[1] })))(
    'refuses $name with $status',
    async ({ attack }) => {
      const [, status, changes, target = '/api/decisions'] = attack
      const before = await revision()
      const port = String(desk.server.port)
      const all = { ...own, 'content-type': 'application/json', ...changes }
      const headers = Object.fromEntries(
        Object.entries(all).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value.replace('PORT', port)]],
        ),
      )
      const answer = await bare(desk.server, target, headers, { method: 'POST', body: decision })
      expect(answer.status).toBe(status)
      expect(answer.headers['content-type']).toBe('application/problem+json')
      expect(JSON.parse(answer.body)).toMatchObject({ status, type: 'about:blank' })
      expect(answer.body).not.toContain(token)
      expect(await revision()).toBe(before)
    },
  )

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    expect((await bare(desk.server, '/api/decisions', own, { method })).status).toBe(405)
  })

  it('refuses a preflight of another page and allows it nothing', async () => {
    const headers = { ...own, origin: 'https://forger.example', 'access-control-request-method': 'POST' }
    const answer = await bare(desk.server, '/api/decisions', headers, { method: 'OPTIONS' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each([
    ['two hosts', ['host', '127.0.0.1:80', 'Host', 'rebound.example'], 421],
    ['no host', [], 421],
    ['two origins', ['host', '127.0.0.1:80', 'origin', 'http://127.0.0.1:80', 'origin', 'https://forger.example'], 403],
  ])('refuses %s', (_, rawHeaders, status) => {
    const headers: Record<string, string> = {}
    for (let i = 0; i < rawHeaders.length; i += 2) headers[rawHeaders[i]!.toLowerCase()] ??= rawHeaders[i + 1]!
    const refused = refusalOf({ method: 'GET', url: '/', headers, rawHeaders }, new Set(['127.0.0.1:80']))
    expect(refused?.status).toBe(status)
  })

  it.each(['http://rebound.example/api/casefile', '//rebound.example/api/casefile', '*', `/${'a'.repeat(9000)}`])(
    'refuses the target %s',
    (url) => {
      const host = '127.0.0.1:80'
      expect(
        refusalOf({ method: 'GET', url, headers: { host }, rawHeaders: ['host', host] }, new Set([host]))?.status,
      ).toBe(400)
    },
  )

  it('does not stumble over what is no HTTP', async () => {
    const said = await new Promise<string>((resolve) => {
      const socket = connect(desk.server.port, '127.0.0.1', () => socket.write('\u0016\u0003\u0001 hello\r\n\r\n'))
      let heard = ''
      socket.on('data', (piece) => {
        heard += piece
      })
      socket.on('close', () => resolve(heard))
      socket.on('error', () => resolve(heard))
    })
    expect(said).toMatch(/^(?:HTTP\/1\.1 400|$)/)
    expect(await revision()).toBeGreaterThan(0)
  })
})

describe('a token', () => {
  it('is of 32 bytes and new every time', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
    expect(newToken()).not.toBe(newToken())
  })

  it('is known in its header alone', () => {
    expect(bringsToken(`Bearer ${token}`, token)).toBe(true)
    for (const header of [undefined, token, `bearer ${token}`, `Bearer  ${token}`, `Bearer ${token} `])
      expect(bringsToken(header, token), String(header)).toBe(false)
  })
})
