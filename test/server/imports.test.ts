/** Reports that come in over the wire: read in a thread, told step by step, refused with a reason, never by the user's path. */
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/server/contract/index.ts'
import { uploadLimit, uploadName } from '../../src/server/work/uploads.ts'
import { eventsOf, type Served, served } from './served.ts'

let desk: Served
const uploadFolders = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('qanat-upload-'))
const before = uploadFolders()

beforeAll(async () => {
  desk = await served()
})
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
  expect(uploadFolders().filter((name) => !before.includes(name))).toEqual([])
})

const send = (name: string, body: string | Uint8Array<ArrayBuffer>, query = ''): Promise<Response> =>
  desk.fetch(`imports${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
    body,
  })
const started = async (response: Response): Promise<string> => {
  expect(response.status).toBe(202)
  return contract.jobStarted.parse(await response.json()).job
}
/** Every state of a job until it is over. */
const followed = async (job: string): Promise<readonly contract.Job[]> => {
  const events = await eventsOf(await desk.fetch(`jobs/${job}/events`), () => false)
  expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['job']))
  return events.map(({ data }) => contract.job.parse(data))
}

describe('a job', () => {
  it('reads several files, with what a sidecar says of one, and tells each step', async () => {
    const job = await started(
      await send(
        'reports/taji.meta.json',
        JSON.stringify({ outlet: 'Desert Wire', published: '2020-03-12' }),
        '?files=5',
      ),
    )
    const watching = followed(job)
    const more = `?job=${job}&published=2020-03-14`
    await started(await send('reports/taji.txt', 'Rockets hit Camp Taji on Wednesday, killing three soldiers.\n', more))
    await started(
      await send('../../reports/mosul.txt', 'Gunmen attacked a checkpoint in Mosul on 2 March 2020.\n', more),
    )
    await started(await send('noise.bin', Uint8Array.of(1, 0, 2, 0, 0, 0, 3), more))
    await started(await send('again.txt', 'Gunmen attacked a checkpoint in Mosul on 2 March 2020.\n', more))
    const states = await watching
    const last = states.at(-1)!
    expect(last).toMatchObject({ state: 'done', done: 5, of: 5, added: 2, known: 1, refused: 1 })
    expect(last.files.map(({ name }) => name)).toEqual([
      'reports/taji.meta.json',
      'reports/taji.txt',
      'reports/mosul.txt',
      'noise.bin',
      'again.txt',
    ])
    expect(last.files[3]?.refused[0]?.detail).toMatch(/noise\.bin: is not text/)
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['waiting', 'reading', 'merging', 'done']))
    const { documents } = contract.documentList.parse(await desk.get('documents'))
    expect(documents.map(({ name, outlet, published }) => [name, outlet, published])).toEqual([
      ['reports/taji.txt', 'Desert Wire', '2020-03-12'],
      ['reports/mosul.txt', undefined, '2020-03-14'],
    ])
    expect(contract.openCasefile.parse(await desk.get('casefile'))).toMatchObject({
      revision: last.revision,
      summary: { documents: 2, stale: false },
    })
    expect((await send('late.txt', 'Too late.', more)).status).toBe(404)
    expect((await desk.fetch(`jobs/${job}`)).status).toBe(200)
  }, 60_000)

  it('takes a pasted text with what is said of it', async () => {
    const text = 'A bomb killed two policemen in Kirkuk yesterday.\n'
    const { job } = contract.jobStarted.parse(
      await desk.post('imports', { text, title: 'From a mail', outlet: 'A friend', published: '2020-05-02' }),
    )
    const { files } = (await followed(job)).at(-1)!
    const page = contract.documentPage.parse(await desk.get(`documents/${files[0]!.documents[0]}`))
    expect(page.document).toMatchObject({ text, title: 'From a mail', outlet: 'A friend', published: '2020-05-02' })
    expect(page.claims[0]?.when?.start).toBe('2020-05-01')
  }, 60_000)

  it('takes rows that others coded as what they are', async () => {
    const header =
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'
    const row =
      'IRQ1,11 March 2020,2020,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,Unidentified Armed Group (Iraq),,Political militia,Military Forces of Iraq,,State forces,State forces-Political militia,,368,Middle East,Iraq,Baghdad,Taji,,Taji,33.51,44.24,1,Desert Wire,National,Rockets hit a camp.,3,,1600000000'
    const job = await started(await send('rows.csv', `${header}\n${row}\n`))
    const last = (await followed(job)).at(-1)!
    expect(last).toMatchObject({ state: 'done', added: 1, claims: 1, refused: 0 })
    const { documents } = contract.documentList.parse(await desk.get('documents'))
    expect(documents.at(-1)?.coded).toBe('acled')
  }, 60_000)
})

describe('a list of sites', () => {
  const sites = async (query = '') =>
    contract.siteList.parse(await desk.get(`sites${query}`)).sites.filter(({ source }) => source === 'own')
  const decide = async (deciding: object) =>
    contract.decisionsAnswer.parse(await desk.post('decisions', { by: 'Amal', decisions: [deciding] }))

  it('is kept, counted as sites and not as reports, refused row by row, and taken off by a decision', async () => {
    const before = contract.openCasefile.parse(await desk.get('casefile')).summary.documents
    const list = 'name,lat,lon,radius_km\nDepot Bravo,33.79,42.5,\nClinic Alpha,33.5,44.2,25\nNowhere,95,44,\n,33,44,\n'
    const last = (await followed(await started(await send('mine.csv', list)))).at(-1)!
    expect(last).toMatchObject({ state: 'done', added: 2, sites: 2, claims: 0, refused: 2 })
    expect(last.files[0]!.refused.map(({ detail }) => detail)).toEqual([
      "mine.csv: row 3 is left out: latitude is '95', which is not between -90 and 90",
      'mine.csv: row 4 is left out: name is empty',
    ])
    const put = await sites()
    expect(put.map(({ name, lat, lon, km, list: from }) => [name, lat, lon, km, from])).toEqual([
      ['Clinic Alpha', 33.5, 44.2, 25, 'mine.csv'],
      ['Depot Bravo', 33.79, 42.5, undefined, 'mine.csv'],
    ])
    expect(contract.openCasefile.parse(await desk.get('casefile')).summary.documents).toBe(before)
    const around = contract.precinct.parse(await desk.get('precinct?lat=33.79&lon=42.44'))
    expect(around.sites[0]).toMatchObject({ site: { name: 'Depot Bravo' }, overlaps: true })

    // The same again is known; a name that comes again elsewhere takes the place of the one before.
    expect((await followed(await started(await send('mine.csv', list)))).at(-1)).toMatchObject({ added: 0, known: 2 })
    await followed(await started(await send('more.csv', 'name,lat,lon\nclinic alpha,33.6,44.2\n')))
    const [moved] = await sites('?q=clinic')
    expect(moved).toMatchObject({ name: 'clinic alpha', lat: 33.6, list: 'more.csv' })
    expect(moved!.rows).toHaveLength(2)

    const { decisions } = await decide({ verdict: 'reject', about: [moved!.rows![0]!] })
    await decide({ verdict: 'reject', about: [moved!.rows![1]!] })
    expect((await sites()).map(({ name }) => name)).toEqual(['Depot Bravo'])
    const { decisions: told } = contract.decisionList.parse(await desk.get('decisions'))
    expect(told[1]?.line).toBe('took the site “Clinic Alpha” off the list')
    await decide({ verdict: 'undo', undoes: decisions[0]!.id })
    expect((await sites()).map(({ name, lat }) => [name, lat])).toEqual([
      ['Clinic Alpha', 33.5],
      ['Depot Bravo', 33.79],
    ])
    const wrong = await desk.fetch('decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ decisions: [{ verdict: 'flag', about: [put[0]!.rows![0]!] }] }),
    })
    expect(wrong.status).toBe(400)
    expect((await desk.fetch('exports/bundle', { method: 'POST' })).status).toBe(200)
  }, 60_000)
})

describe('an upload is refused', () => {
  it.each([
    ['without a name', 400, { 'content-type': 'application/octet-stream' }, 'x'],
    ['as a form', 415, { 'content-type': 'multipart/form-data; boundary=x', 'x-file-name': 'a.txt' }, 'x'],
    ['as plain text', 415, { 'content-type': 'text/plain', 'x-file-name': 'a.txt' }, 'x'],
    ['when it is empty', 400, { 'content-type': 'application/octet-stream', 'x-file-name': 'a.txt' }, ''],
    ['as JSON that is none', 400, { 'content-type': 'application/json' }, '{'],
    ['as JSON of another shape', 400, { 'content-type': 'application/json' }, '{"text": 1}'],
    ['with a day that is none', 400, { 'content-type': 'application/json' }, '{"text": "x", "published": "soon"}'],
  ])('%s', async (_, status, headers, body) => {
    const response = await desk.fetch('imports', { method: 'POST', headers, body })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status })
  })

  it('when it is larger than is taken, before and while it comes', async () => {
    const limit = uploadLimit
    const told = await desk.fetch('imports', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'big.txt' },
      body: new Uint8Array(limit + 1),
    })
    expect(told.status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const untold = await desk
      .fetch('imports', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'endless.txt' },
        body: endless,
        duplex: 'half',
      } as RequestInit)
      .catch(() => undefined)
    expect(untold?.status ?? 413).toBe(413)
    expect(sent).toBeLessThan(limit * 1.5)
  }, 60_000)

  it.each(['jobs/none', 'jobs/none/events'])('at %s', async (path) => {
    expect((await desk.fetch(path)).status).toBe(404)
  })

  it('where nothing may be changed', async () => {
    const still = await served(undefined, { readOnly: true })
    try {
      const pasted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' }
      expect((await still.fetch('imports', pasted)).status).toBe(403)
      expect((await still.fetch('imports/sample', { method: 'POST' })).status).toBe(403)
      const undo = { ...pasted, body: '{"decisions":[{"verdict":"undo","undoes":"abc"}]}' }
      expect((await still.fetch('decisions', undo)).status).toBeGreaterThanOrEqual(403)
      expect(contract.openCasefile.parse(await still.get('casefile'))).toMatchObject({ readOnly: true, revision: 1 })
    } finally {
      await still.close()
    }
  })
})

describe('a name', () => {
  it.each([
    ['report.txt', 'report.txt'],
    ['reports/2020/a.txt', 'reports/2020/a.txt'],
    ['../../etc/cron.d/x', 'etc/cron.d/x'],
    ['..\\..\\Windows\\x.txt', 'Windows/x.txt'],
    ['C:\\reports\\x.txt', 'reports/x.txt'],
    ['/etc/passwd', 'etc/passwd'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['\u202etxt.exe', 'txt.exe'],
    ['عصائب.txt', 'عصائب.txt'],
    [`${'x'.repeat(400)}.txt`, `${'x'.repeat(296)}.txt`],
  ])('%j is shown as %j', (given, shown) => {
    expect(uploadName(encodeURIComponent(given))).toBe(shown)
  })

  it.each([undefined, '', '..', '../..', '/', '%', '%ff', '%00'])('%j is none', (header) => {
    expect(() => uploadName(header)).toThrow(/without a name/)
  })

  it('leads to no file, whatever it is', async () => {
    const out = join(dirname(desk.folder), 'escaped.txt')
    const job = await started(await send(`../${'../'.repeat(12)}${out}`, 'Gunmen attacked a farm on 3 March 2020.'))
    expect((await followed(job)).at(-1)?.state).toBe('done')
    expect(existsSync(out)).toBe(false)
    expect(
      readdirSync(desk.folder).every((name) => /^(?:case\.qanat(?:-wal|-shm)?|signing-key\.pem)$/.test(name)),
    ).toBe(true)
  }, 60_000)
})
