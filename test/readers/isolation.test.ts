import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Document, QanatError, type Reader } from '../../src/model/index.ts'
import { readers, readSource } from '../../src/readers/index.ts'
import { isolate, type IsolationLimits } from '../../src/readers/isolation/isolate.ts'
import { behindWalls } from '../../src/readers/isolation/start.ts'
import { makePdf } from './make/pdf.ts'
import { makeZip } from './make/zip.ts'
import { outcome, utf8 } from './read.ts'

const limits: IsolationLimits = { seconds: 30, secondsMore: 0, megabytes: 1024 }
const html: Reader = readers.find(({ id }) => id === 'html')!

async function all(read: AsyncIterable<Document | QanatError>): Promise<(Document | QanatError)[]> {
  const found: (Document | QanatError)[] = []
  for await (const one of read) found.push(one)
  return found
}
const page = (words: string) => ({ name: 'a.html', bytes: utf8(`<p>${words}</p>`) })
/** Words enough to keep a reader busy for a while, and fewer elements than it refuses at once. */
const heavy = { name: 'heavy.html', bytes: utf8('<p>'.concat('<b>x</b> '.repeat(100_000))) }

/** Processes that this one has begun and that are still there. */
function children(): number {
  const stat = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
    } catch {
      return ''
    }
  }
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && new RegExp(`\\) \\S ${process.pid} `).test(stat(pid)),
  ).length
}

describe('the reading process', () => {
  it('gives the documents and refusals that its readers make', async () => {
    const mixed = makeZip([
      { name: 'a.html', content: '<p>One.</p>' },
      { name: 'b.pdf', content: makePdf([[{ at: [50, 100], text: 'Two words.' }]]) },
      { name: 'c.pdf', content: '%PDF-1.4 nonsense' },
      { name: 'd.rss', content: '<rss><channel><item><title>Four</title></item><item></item></channel></rss>' },
    ])
    const found = await all(readSource({ name: 'r.zip', bytes: mixed }))
    expect(outcome(found)).toEqual(['r.zip!a.html', 'r.zip!b.pdf', 'damaged', 'r.zip!d.rss!1', 'empty'])
    const refusal = found[2] as QanatError
    expect(refusal).toBeInstanceOf(QanatError)
    expect(refusal.hint).not.toBe('')
  })
  it('takes sources that are asked for at once one after the other', async () => {
    const found = await Promise.all(['one', 'two', 'three'].map((words) => all(readSource(page(words)))))
    expect(found.map(([document]) => (document as Document).text)).toEqual(['one', 'two', 'three'])
  })
  it('is ended when it takes too long, and the next source is read by a new one', async () => {
    const started = performance.now()
    const [refusal] = await all(isolate(html, heavy, { ...limits, seconds: 0.05 }))
    expect(refusal).toMatchObject({ code: 'too-heavy', message: expect.stringContaining('more than 1 s') })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await all(isolate(html, page('after'), limits))).toMatchObject([{ text: 'after' }])
  })
  it.runIf(process.platform === 'linux')('is ended when it takes too much memory', async () => {
    const [refusal] = await all(isolate(html, heavy, { ...limits, megabytes: 60 }))
    expect(refusal).toMatchObject({ code: 'too-heavy', message: expect.stringContaining('MB of memory') })
    expect(await all(isolate(html, page('after'), limits))).toMatchObject([{ text: 'after' }])
  })
  it('that breaks down costs no more than its source', async () => {
    const broken = { ...html, id: 'no reader of this id' }
    expect(await all(isolate(broken, page('lost'), limits))).toMatchObject([{ code: 'too-heavy' }])
    expect(await all(isolate(html, page('after'), limits))).toMatchObject([{ text: 'after' }])
  })
  it.runIf(process.platform === 'linux')('is one for many sources', async () => {
    await all(isolate(html, page('first'), limits))
    const before = children()
    for (let i = 0; i < 20; i++) await all(isolate(html, page(`words ${i}`), limits))
    expect(children()).toBe(before)
  })
})

describe('behind the walls', () => {
  const script = fileURLToPath(new URL('../../src/readers/isolation/child.ts', import.meta.url))
  const trials = {
    'reads a file': "require('fs').readFileSync('/etc/hostname')",
    'writes a file': "require('fs').writeFileSync('/tmp/qanat-wall', 'x')",
    'lists a folder': "require('fs').readdirSync('/')",
    'starts a program': "require('child_process').execFileSync('true')",
    'starts a thread': "new (require('worker_threads').Worker)('1', { eval: true })",
    'loads an add-on': "process.dlopen({ exports: {} }, '/tmp/none.node')",
  }
  it.each(Object.entries(trials))('nothing %s', async (_, code) => {
    expect(await said(`try { ${code}; console.log('done') } catch (e) { console.log(e.code) }`)).toMatch(
      /^(?:ERR_ACCESS_DENIED|ERR_DLOPEN_DISABLED)$/,
    )
  })
  it.runIf(behindWalls(script)[0] === 'unshare')('nothing is connected to', async () => {
    let heard = 0
    const server = createServer(() => heard++)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const code = `require('net').connect(${port}, '127.0.0.1').on('connect', () => console.log('connected')).on('error', (e) => console.log(e.code))`
    expect(await said(code)).toMatch(/^E/)
    expect(heard).toBe(0)
    await new Promise((resolve) => server.close(resolve))
  })

  /** What code prints that runs where the child runs. */
  function said(code: string): Promise<string> {
    const [program, options] = behindWalls(script)
    const child = spawn(program, [...options, '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (data) => {
      out += data
    })
    return new Promise((resolve) => child.on('close', () => resolve(out.trim())))
  }
})
