/** Every route over the example record: each answer fits its schema, and says what the record says. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/server/contract/index.ts'
import { examples, type Served, served } from './served.ts'

let desk: Served
beforeAll(async () => {
  desk = await served(examples('01', '04', '07', '08', '10', '11', '12', '14'))
}, 60_000)
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

/** Asks, checks the answer against its schema, and gives it. */
async function ask<T>(schema: { parse(value: unknown): T }, path: string): Promise<T> {
  return schema.parse(await desk.get(path))
}
const status = async (path: string): Promise<readonly [number, contract.Problem]> => {
  const response = await desk.fetch(path)
  return [response.status, (await response.json()) as contract.Problem]
}
const incidents = (query = ''): Promise<contract.IncidentList> => ask(contract.incidentList, `incidents${query}`)
const documents = async (): Promise<readonly contract.DocumentRow[]> =>
  (await ask(contract.documentList, 'documents')).documents
const encoded = encodeURIComponent

describe('the casefile', () => {
  it('is named without its folders, with figures', async () => {
    const open = await ask(contract.openCasefile, 'casefile')
    expect(open).toMatchObject({ name: 'case.qanat', coder: 'reviewer', isExample: false, readOnly: false })
    expect(open.summary).toMatchObject({ documents: 8, stale: false })
    expect(open.extensions).toContain('.pdf')
    expect(JSON.stringify(open)).not.toContain(desk.folder)
  })

  it('has a tag that spares an answer that is there already', async () => {
    const first = await desk.fetch('findings')
    const again = await desk.fetch('findings', { headers: { 'if-none-match': first.headers.get('etag')! } })
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
  })

  it.each(['br', 'gzip', 'identity'])('comes packed by %s where the reader asks for it', async (packing) => {
    const answer = await desk.fetch('incidents', { headers: { 'accept-encoding': packing } })
    expect(answer.headers.get('content-encoding')).toBe(packing === 'identity' ? null : packing)
    expect(((await answer.json()) as contract.IncidentList).count).toBeGreaterThan(0)
  })
})

describe('documents', () => {
  it('are listed with what was read of them', async () => {
    const rows = await documents()
    expect(rows).toHaveLength(8)
    for (const row of rows) expect(row.length).toBeGreaterThan(0)
    expect(rows.reduce((sum, { claims }) => sum + claims, 0)).toBeGreaterThan(40)
    expect(rows.every(({ decided }) => decided === 0)).toBe(true)
  })

  it('are given one by one, with spans that hold their words and with what comes before and after', async () => {
    const [first, second, third] = await documents()
    const page = await ask(contract.documentPage, `documents/${second!.id}`)
    expect([page.previous, page.next]).toEqual([first!.id, third!.id])
    expect(page.document).not.toHaveProperty('origins')
    const { text } = page.document
    for (const { trigger, evidence } of page.claims) {
      expect(text.slice(...evidence)).toContain(text.slice(...trigger))
      expect(page.sentences.some(([start, end]) => start <= trigger[0] && trigger[1] <= end)).toBe(true)
    }
    for (const finding of page.findings) expect(page.rules[finding.rule]?.code).toMatch(/^QN\d{3}$/)
    for (const [claim, incident] of Object.entries(page.incidents)) {
      expect(page.claims.some(({ id }) => id === claim)).toBe(true)
      expect(incident).toMatch(/^i/)
    }
  })

  it('are refused where there is none', async () => {
    const [code, problem] = await status('documents/0000')
    expect(code).toBe(404)
    expect(problem).toMatchObject({ title: 'no-such-record', detail: 'document 0000 is not in the casefile' })
  })
})

describe('incidents', () => {
  it('come in columns of one length', async () => {
    const { count, total, columns } = await incidents()
    expect(count).toBe(total)
    for (const column of Object.values(columns)) {
      const { length } = 'codes' in column ? column.codes : column
      expect(length).toBe(count)
    }
    for (const { values, codes } of [columns.event, columns.place, columns.reviewed])
      for (const code of codes) expect(code === -1 || values[code] !== undefined).toBe(true)
    expect(columns.reviewed.values).toEqual(['machine'])
  })

  it('stand in the order of their days, the undated last', async () => {
    const { columns } = await incidents()
    const days = columns.start.map((day, i) => day ?? columns.end[i] ?? Number.POSITIVE_INFINITY)
    expect(days).toEqual(days.toSorted((a, b) => (a === b ? 0 : a - b)))
  })

  it.each([
    ['event=assault', 'where=event%3Dassault'],
    ['after=2020-03&before=2020-03-31', 'where=after%3D2020-03%20before%3D2020-03'],
    ['killed=2', 'where=killed%3D2'],
  ])('answer %s as they answer the line of the command', async (query, line) => {
    const [one, other] = [await incidents(`?${query}`), await incidents(`?${line}`)]
    expect(one.columns.id).toEqual(other.columns.id)
    expect(one.count).toBeGreaterThan(0)
    expect(one.count).toBeLessThan(one.total)
  })

  it('are chosen by a box, a circle, words, a source and how exactly they are placed', async () => {
    const all = await incidents()
    const west = await incidents('?bbox=35,30,43,38')
    const east = await incidents('?bbox=43,30,50,38')
    expect(west.count + east.count).toBe(all.count - all.unplaced)
    expect((await incidents('?bbox=170,-10,-170,10')).count).toBe(0)
    expect((await incidents(`?near=${encoded('Taji,20')}`)).count).toBeGreaterThan(0)
    const words = await incidents('?q=ROCKETS%20taji')
    expect(words.count).toBeGreaterThan(0)
    expect(words.count).toBeLessThan(all.count)
    expect((await incidents('?precision=none')).count).toBe(all.unplaced)
    const outlet = all.columns.outlets.values[0]!
    const own = all.columns.outlets.codes.filter((codes) => codes.includes(0)).length
    expect((await incidents(`?outlet=${encoded(outlet)}`)).count).toBe(own)
    expect((await incidents('?reviewed=accepted')).count).toBe(0)
  })

  it.each([
    ['plase=Baghdad', /plase/],
    ['after=soon', /after=soon/],
    ['killed=many', /killed=many/],
    ['where=Baghdad', /Baghdad/],
    ['bbox=1,2,3', /bbox/],
    ['bbox=1,2,3,x', /bbox/],
    ['near=Atlantis,70', /Atlantis/],
  ])('are refused for %s, with what would do', async (query, detail) => {
    const [code, problem] = await status(`incidents?${query}`)
    expect(code).toBe(400)
    expect(`${problem.detail} ${problem.hint}`).toMatch(detail)
    expect(problem.hint.length).toBeGreaterThan(5)
  })

  it('are given one by one with each source in its words, by the id of a claim too', async () => {
    const { columns } = await incidents('?event=ASSAULT&killed=1')
    const id = columns.id[columns.sources.indexOf(Math.max(...columns.sources))]!
    const page = await ask(contract.incidentPage, `incidents/${id}`)
    expect(page.incident.id).toBe(id)
    expect(page.claims.map(({ claim }) => claim.id)).toEqual(page.incident.claims.map(({ claim }) => claim))
    for (const { quote, sentence, trigger } of page.claims) {
      expect(sentence.text).toContain(quote.text)
      expect(quote.text).toContain(trigger)
    }
    expect(page.reviewed).toBe('machine')
    expect(page.history).toEqual([])
    for (const { incident, days, km } of page.lookAlikes) {
      expect(incident.event).toBe(page.incident.event)
      expect(days ?? 0).toBeLessThanOrEqual(7)
      expect(incident.id).not.toBe(id)
      expect(km === undefined || km >= 0).toBe(true)
    }
    const byClaim = await ask(contract.incidentPage, `incidents/${page.claims[0]!.claim.id}`)
    expect(byClaim.incident.id).toBe(id)
    expect((await status('incidents/i0000000'))[0]).toBe(404)
  })
})

describe('findings', () => {
  it('are listed like a linter does, with what ran', async () => {
    const { findings, codes, ran } = await ask(contract.findingList, 'findings')
    expect(ran.documents).toBe(8)
    expect(ran.rules).toBeGreaterThan(30)
    expect(findings.length).toBe(Object.values(codes).reduce((sum, count) => sum + count, 0))
    const severities = findings.map(({ finding }) => ['high', 'medium', 'low'].indexOf(finding.severity))
    expect(severities).toEqual(severities.toSorted())
    for (const { excerpts } of findings)
      for (const { text, line, column } of excerpts) {
        expect(text).not.toBe('')
        expect(Math.min(line, column)).toBeGreaterThan(0)
      }
  })

  it('are chosen by code, severity and document, and each has the page of its rule', async () => {
    const { findings } = await ask(contract.findingList, 'findings')
    const [{ rule, finding }] = findings as [contract.FindingRow]
    const some = await ask(contract.findingList, `findings?code=${rule.code}&severity=${finding.severity}`)
    expect(new Set(some.findings.map((each) => each.rule.code))).toEqual(new Set([rule.code]))
    const own = await ask(contract.findingList, `findings?document=${finding.document}`)
    expect(own.findings.length).toBeLessThanOrEqual(findings.length)
    const page = await ask(contract.rulePage, `rules/${rule.code.toLowerCase()}`)
    expect(page.about.join(' ').length).toBeGreaterThan(40)
    expect((await status('rules/QN999'))[0]).toBe(404)
  })
})

describe('actors and sites', () => {
  it('have names in their scripts, ties with the sentences behind them, and months', async () => {
    const { actors } = await ask(contract.actorList, 'actors')
    const first = actors.find(({ ties, incidents: own }) => ties > 0 && own > 0)!
    expect(first.aliases.length).toBeGreaterThan(0)
    const page = await ask(contract.actorPage, `actors/${encoded(first.id)}`)
    expect(page.incidents).toHaveLength(first.incidents)
    expect(page.ties).toHaveLength(first.ties)
    for (const { told } of page.ties) for (const { quotes } of told) expect(quotes[0]!.text.length).toBeGreaterThan(3)
    expect((await status('actors/nobody'))[0]).toBe(404)
  })

  it('make a network whose edges end at its nodes', async () => {
    const { nodes, edges } = await ask(contract.network, 'network')
    const ids = new Set(nodes.map(({ id }) => id))
    expect(edges.length).toBeGreaterThan(0)
    for (const { from, to, documents: count } of edges) {
      expect(ids.has(from.id) && ids.has(to.id)).toBe(true)
      expect(count).toBeGreaterThan(0)
    }
  })

  it('are found in the record and in the register', async () => {
    const { sites } = await ask(contract.siteList, 'sites')
    expect(sites.every(({ source, incidents: own }) => source === 'record' && own > 0)).toBe(true)
    const found = (await ask(contract.siteList, `sites?q=${encoded('al-Tanf')}`)).sites
    expect(found[0]).toMatchObject({ source: 'register', incidents: 0 })
  })

  it('have precincts: what is inside is what is within the distance, and the answer of the filter is the same', async () => {
    const centre = { lat: 33.52, lon: 44.26 }
    const precinct = await ask(contract.precinct, `precinct?lat=${centre.lat}&lon=${centre.lon}&km=40`)
    const near = await incidents(`?near=${centre.lat},${centre.lon},40`)
    expect(new Set(precinct.inside.map(({ incident }) => incident.id))).toEqual(new Set(near.columns.id))
    expect(precinct.inside.every(({ km }) => km <= 40)).toBe(true)
    expect(precinct.nearest.map(({ km }) => km)).toEqual(precinct.nearest.map(({ km }) => km).toSorted((a, b) => a - b))
    expect(precinct.circle.type).toBe('Polygon')
    const wide = await ask(
      contract.precinct,
      `precinct?lat=${centre.lat}&lon=${centre.lon}&km=400&after=2020-03&before=2020-03`,
    )
    for (const { incident } of wide.inside)
      expect(incident.start! <= '2020-03-31' && incident.end! >= '2020-03-01').toBe(true)
    expect(wide.sites.some(({ overlaps, share }) => overlaps && share > 0)).toBe(true)
  })

  it.each(['lat=91&lon=0', 'lat=0&lon=181', 'lat=x&lon=0', 'lat=1', 'lat=0&lon=0&km=0', 'lat=0&lon=0&km=99999'])(
    'have no precinct at %s',
    async (query) => {
      expect((await status(`precinct?${query}`))[0]).toBe(400)
    },
  )
})

describe('the search', () => {
  it('finds texts with the words in them, incidents, and takes filters out', async () => {
    const found = await ask(contract.found, `search?q=${encoded('rockets place:Taji after:2020-01')}`)
    expect(found).toMatchObject({ text: 'rockets', filters: { place: 'Taji', after: '2020-01' } })
    const pages = await Promise.all(
      found.documents.map(({ document }) => ask(contract.documentPage, `documents/${document.id}`)),
    )
    for (const [i, { passages }] of found.documents.entries())
      for (const { text, start, spans } of passages) {
        const whole = pages[i]!.document.text
        expect(whole.slice(start, start + text.length)).toBe(text)
        for (const span of spans) expect(whole.slice(...span).toLowerCase()).toContain('rocket')
      }
    expect(found.incidents.length).toBeGreaterThan(0)
    expect(found.incidentsInAll).toBe(found.incidents.length)
  })

  it('finds an actor by a part of a name without its marks', async () => {
    const { actors } = await ask(contract.found, 'search?q=kataib')
    expect(actors.some(({ id }) => id === 'kataib-hezbollah')).toBe(true)
  })

  it.each([
    ['plase:Baghdad', /did you mean place:/],
    ['"open', /quot/i],
    ['NOT rockets', /./],
  ])('refuses %s with a hint', async (q, hint) => {
    const [code, problem] = await status(`search?q=${encoded(q)}`)
    expect([code, problem.title]).toEqual([400, 'bad-query'])
    expect(`${problem.detail} ${problem.hint}`).toMatch(hint)
  })
})

describe('the log', () => {
  it('is told line by line, the newest first', async () => {
    const { entries } = await ask(contract.log, 'log')
    expect(entries.map(({ line }) => line)).toEqual([
      'merged the claims into incidents',
      'added 8 documents with Qanat 0.2.0',
      'made the casefile',
    ])
    expect((await ask(contract.log, 'log?before=3')).entries.map(({ number }) => number)).toEqual([2, 1])
  })

  it('has a signed end, and proves itself', async () => {
    const head = await ask(contract.head, 'head')
    expect(head.number).toBe(3)
    expect(contract.verification.parse(await desk.post('verify', { heads: [head] }))).toMatchObject({
      faults: [],
      documents: 8,
    })
    const later = { ...head, number: 4 }
    const { faults } = await desk.post<contract.Verification>('verify', { heads: [later] })
    expect(faults.length).toBeGreaterThan(0)
  })
})

interface Described {
  readonly summary: string
  readonly security: unknown
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
}

describe('the interface', () => {
  it('describes itself in OpenAPI 3.1, with every route behind the token', async () => {
    const api = await desk.get<{ openapi: string; paths: Record<string, Record<string, Described>> }>('openapi.json')
    expect(api.openapi).toBe('3.1.0')
    expect(Object.keys(api.paths).length).toBeGreaterThanOrEqual(25)
    for (const methods of Object.values(api.paths))
      for (const { security } of Object.values(methods)) expect(security).toEqual([{ token: [] }])
  })

  it('is all in docs/SERVER.md; npx vitest run test/server/routes.test.ts -u writes it anew', async () => {
    const { paths } = await desk.get<{ paths: Record<string, Record<string, Described>> }>('openapi.json')
    const rows = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary, parameters = [] }]) => {
        const asked = parameters.filter((each) => each.in === 'query').map(({ name }) => `\`${name}\``)
        return `| \`${method.toUpperCase()} ${path}\` | ${summary}${asked.length === 0 ? '' : ` Takes ${asked.join(', ')}.`} |`
      }),
    )
    rows.push('| `GET /api/openapi.json` | This interface as OpenAPI 3.1. |')
    const page = readFileSync(new URL('../../docs/SERVER.md', import.meta.url), 'utf8')
    const anew = page.replace(
      /(\| route \| what it is for \|\n\|---\|---\|\n)(?:\|.*\n)*/,
      (_, head: string) => `${head}${rows.join('\n')}\n`,
    )
    await expect(anew).toMatchFileSnapshot('../../docs/SERVER.md')
  })

  it('has nothing at other paths', async () => {
    expect((await status('nothing'))[0]).toBe(404)
    expect((await status(''))[0]).toBe(404)
    expect(
      (await desk.fetch('decisions', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(400)
  })
})
