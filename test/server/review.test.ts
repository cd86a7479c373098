/** Review over the interface: every verdict, undo without end, blind coding, and that the record follows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/server/contract/index.ts'
import type { Decision } from '../../src/model/index.ts'
import { examples, type Served, served } from './served.ts'

let desk: Served
beforeAll(async () => {
  desk = await served(examples('06', '07', '10', '11', '14'), { coder: 'Amal' })
}, 60_000)
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const decide = async (body: contract.DecisionsRequest): Promise<contract.DecisionsAnswer> =>
  contract.decisionsAnswer.parse(await desk.post('decisions', body))
const one = async (deciding: contract.Deciding, by?: string): Promise<Decision> => {
  const { decisions } = await decide({ ...(by === undefined ? {} : { by }), decisions: [deciding] })
  return decisions[0]!
}
const queue = async (query = ''): Promise<contract.Queue> => contract.queue.parse(await desk.get(`queue${query}`))
const list = async (): Promise<contract.DecisionList> => contract.decisionList.parse(await desk.get('decisions'))
const incidents = async (query = ''): Promise<contract.IncidentList> =>
  contract.incidentList.parse(await desk.get(`incidents${query}`))
const page = async (id: string): Promise<contract.IncidentPage> =>
  contract.incidentPage.parse(await desk.get(`incidents/${id}`))
const refused = async (body: unknown): Promise<readonly [number, contract.Problem]> => {
  const response = await desk.fetch('decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return [response.status, (await response.json()) as contract.Problem]
}

describe('the queue', () => {
  it('holds every claim with its words, why it stands there, and three other codes', async () => {
    const { counts, items, total } = await queue('?limit=500')
    expect(counts).toMatchObject({ undecided: counts.all, decided: 0, flagged: 0 })
    expect([items.length, total]).toEqual([counts.all, counts.all])
    for (const { claim, quote, sentence, trigger, alternatives, score, reasons } of items) {
      expect(sentence.text).toContain(quote.text.slice(0, 1900))
      expect(quote.text).toContain(trigger)
      expect(alternatives).toHaveLength(3)
      expect(alternatives).not.toContainEqual(expect.objectContaining({ event: claim.event, mode: claim.mode }))
      expect(score === 0).toBe(reasons.length === 0)
    }
  })

  it.each(['uncertainty', 'value', 'age'])('is in the order of %s, the same every time', async (order) => {
    const [once, again] = [await queue(`?order=${order}&limit=500`), await queue(`?order=${order}&limit=500`)]
    const scores = once.items.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBeGreaterThan(3)
    expect(again.items.map(({ claim }) => claim.id)).toEqual(once.items.map(({ claim }) => claim.id))
  })

  it('comes in pages, and of one document', async () => {
    const { items, total } = await queue('?limit=500')
    const some = await queue('?limit=3&offset=2')
    expect(some.items.map(({ claim }) => claim.id)).toEqual(items.slice(2, 5).map(({ claim }) => claim.id))
    expect(some.total).toBe(total)
    const document = items[0]!.document.id
    const own = await queue(`?document=${document}&limit=500`)
    expect(own.items.every((item) => item.document.id === document)).toBe(true)
    expect((await desk.fetch('queue?order=chance')).status).toBe(400)
  })
})

describe('a verdict', () => {
  it('takes a claim out of the queue, and an undo puts it back, and another undo takes it out', async () => {
    const { items, total } = await queue()
    const id = items[0]!.claim.id
    const accepted = await one({ verdict: 'accept', ids: [id] })
    expect(accepted).toMatchObject({ by: 'Amal', verdict: 'accept', about: [{ record: 'claim', id }] })
    expect((await queue()).total).toBe(total - 1)
    expect((await queue('?state=decided')).items[0]).toMatchObject({ review: { verdict: 'accepted', by: 'Amal' } })
    const before = await list()
    expect([before.undo, before.redo]).toEqual([[accepted.id], undefined])
    const undo = await one({ verdict: 'undo' })
    expect(undo.undoes).toBe(accepted.id)
    expect((await queue()).total).toBe(total)
    const after = await list()
    expect([after.undo, after.redo]).toEqual([undefined, [undo.id]])
    await one({ verdict: 'undo', undoes: undo.id })
    expect((await queue()).total).toBe(total - 1)
    const last = await list()
    expect([last.undo, last.redo]).toEqual([[accepted.id], undefined])
    expect(last.decisions.map(({ line }) => line.replace(/“.*”/, '“…”'))).toEqual([
      'did again: accepted the claim “…”',
      'took back: accepted the claim “…”',
      'accepted the claim “…”',
    ])
    expect(last.decisions.map(({ stands }) => stands)).toEqual([true, false, true])
  })

  it('is undone twenty times and done again twenty times', async () => {
    const ids = (await queue('?limit=20')).items.map(({ claim }) => claim.id)
    const verdicts = ['accept', 'reject', 'flag'] as const
    for (const [i, id] of ids.entries()) await one({ verdict: verdicts[i % 3]!, ids: [id] }, 'Bo')
    const done = (await queue()).counts
    for (let i = 0; i < ids.length; i++) await one({ verdict: 'undo' }, 'Bo')
    expect((await queue()).counts.decided).toBe(1)
    await expect(one({ verdict: 'undo' }, 'Bo')).rejects.toThrow(/a decision of Bo to undo/)
    for (let i = 0; i < ids.length; i++) {
      const { redo } = contract.decisionList.parse(await desk.get('decisions?by=Bo'))
      await one({ verdict: 'undo', undoes: redo![0]! }, 'Bo')
    }
    expect((await queue()).counts).toEqual(done)
    const after = contract.decisionList.parse(await desk.get('decisions?by=Bo'))
    expect(after.redo).toBeUndefined()
    for (let i = 0; i < ids.length; i++) await one({ verdict: 'undo' }, 'Bo')
    expect((await queue()).counts.decided).toBe(1)
  }, 60_000)

  it('of several at once is one step back and one step forth', async () => {
    const state = async () => (await queue()).counts.decided
    const before = await state()
    const ids = (await queue('?limit=4')).items.map(({ claim }) => claim.id)
    await one({ verdict: 'accept', ids: [ids[0]!] }, 'Cem')
    const batch = { by: 'Cem', decisions: [{ verdict: 'reject', ids: ids.slice(1) }] }
    const { decisions: made } = contract.decisionsAnswer.parse(await desk.post('decisions', batch))
    expect(made).toHaveLength(3)
    expect(await state()).toBe(before + 4)
    const steps = async () => contract.decisionList.parse(await desk.get('decisions?by=Cem'))
    expect((await steps()).undo).toEqual(made.map(({ id }) => id))
    await desk.post('decisions', { by: 'Cem', decisions: [{ verdict: 'undo' }] })
    expect(await state()).toBe(before + 1)
    const { redo } = await steps()
    expect(redo).toHaveLength(3)
    await desk.post('decisions', { by: 'Cem', decisions: redo!.map((undoes) => ({ verdict: 'undo', undoes })) })
    expect(await state()).toBe(before + 4)
    // One of them is taken back alone; the step is what is left of it.
    await one({ verdict: 'undo', undoes: made[1]!.id }, 'Cem')
    expect((await steps()).undo).toEqual([made[0]!.id, made[2]!.id])
    await desk.post('decisions', { by: 'Cem', decisions: [{ verdict: 'undo' }] })
    expect(await state()).toBe(before + 1)
    await desk.post('decisions', { by: 'Cem', decisions: [{ verdict: 'undo' }] })
    expect(await state()).toBe(before)
  }, 60_000)

  it('corrects with values as they are typed and as they are, and changes the incident', async () => {
    const { columns } = await incidents('?event=ASSAULT&killed=1')
    const { claims } = await page(columns.id[0]!)
    const { claim } = claims[0]!
    await one({ verdict: 'correct', ids: [claim.id], set: 'killed=41', note: 'list of the ministry' })
    const changed = await page(claim.id)
    expect(changed.incident.tolls.find(({ of }) => of === 'killed')?.high).toBe(41)
    expect(changed.history.at(-1)?.line).toMatch(/^corrected .* \(counts\): list of the ministry$/)
    const document = contract.documentPage.parse(await desk.get(`documents/${claim.document}`))
    expect(document.claims.find(({ id }) => id === claim.id)).toEqual(claim)
    expect(document.reviewed.claims[claim.id]?.counts.some(({ best }) => best === 41)).toBe(true)
    expect(document.reviews[claim.id]).toMatchObject({ verdict: 'corrected', fields: ['counts'] })
    await one({ verdict: 'undo' })
    await one({ verdict: 'correct', ids: [claim.id], corrections: [{ field: 'status', value: 'denied' }] })
    expect(
      (await queue('?state=decided&limit=500')).items.find((item) => item.claim.id === claim.id)?.reviewed?.status,
    ).toBe('denied')
    await one({ verdict: 'undo' })
  })

  it('rejects: the claim leaves the record and stays in the text', async () => {
    const before = await incidents()
    const { claim } = (await queue()).items[0]!
    await one({ verdict: 'reject', ids: [claim.id] })
    const document = contract.documentPage.parse(await desk.get(`documents/${claim.document}`))
    expect(document.reviews[claim.id]?.verdict).toBe('rejected')
    expect(document.incidents[claim.id]).toBeUndefined()
    await one({ verdict: 'accept', ids: [claim.id] })
    expect((await incidents()).columns.id).toEqual(before.columns.id)
    await decide({ decisions: [{ verdict: 'undo' }, { verdict: 'undo' }] })
  })

  it('merges incidents with different tolls, and a split restores both', async () => {
    const { columns } = await incidents('?event=ASSAULT')
    const told = await Promise.all(columns.id.map(page))
    const [a, b] = told.filter(({ incident }) => incident.members.length === 0 && incident.parent === undefined)
    const merge = await one({ verdict: 'merge', ids: [a!.incident.id, b!.incident.id] })
    expect(merge.about).toHaveLength(a!.claims.length + b!.claims.length)
    const both = await page(a!.claims[0]!.claim.id)
    const own = both.incident.claims.map(({ claim }) => claim)
    for (const { claims } of [a!, b!]) for (const { claim } of claims) expect(own).toContain(claim.id)
    expect(both.history.at(-1)?.line).toMatch(/^merged the claim/)
    await one({ verdict: 'undo', undoes: merge.id })
    expect((await page(a!.incident.id)).incident).toEqual(a!.incident)
    expect((await page(b!.incident.id)).incident).toEqual(b!.incident)
  })

  it('dismisses a finding with a reason, and not without', async () => {
    const { findings } = contract.findingList.parse(await desk.get('findings'))
    const { finding } = findings[0]!
    await one({ verdict: 'reject', ids: [finding.id], note: 'both tell of the same shift' })
    const row = contract.findingList
      .parse(await desk.get('findings'))
      .findings.find((each) => each.finding.id === finding.id)!
    expect(row.dismissed).toMatchObject({ by: 'Amal', note: 'both tell of the same shift' })
    expect((await list()).decisions[0]?.line).toMatch(/^dismissed the finding “.*: both tell of the same shift$/)
    await one({ verdict: 'undo' })
    expect((await refused({ decisions: [{ verdict: 'reject', ids: [finding.id] }] }))[0]).toBeGreaterThanOrEqual(400)
  })

  it('makes two actors one under all their names', async () => {
    const { actors } = contract.actorList.parse(await desk.get('actors'))
    const [a, b] = actors.filter(
      ({ incidents: own, aliases }) => own > 0 && aliases.some(({ source }) => source === 'register'),
    )
    const { id: merge } = await one({ verdict: 'merge', ids: [a!.id, b!.id] })
    const after = contract.actorList.parse(await desk.get('actors')).actors
    const whole = after.find(({ merged }) => merged)!
    expect([a!.id, b!.id]).toContain(whole.id)
    const names = whole.aliases.map(({ text }) => text)
    for (const { aliases } of [a!, b!]) expect(names).toEqual(expect.arrayContaining([aliases[0]!.text]))
    expect(after).toHaveLength(actors.length - 1)
    const own = contract.actorPage.parse(await desk.get(`actors/${encodeURIComponent(whole.id)}`))
    expect(own.merges).toEqual([merge])
    await one({ verdict: 'undo', undoes: merge })
    expect(contract.actorList.parse(await desk.get('actors')).actors).toEqual(actors)
  })

  it.each([
    ['nothing', {}],
    ['no decisions', { decisions: [] }],
    ['a verdict that is none', { decisions: [{ verdict: 'burn', ids: ['c1'] }] }],
    ['a key that is none', { decisions: [{ verdict: 'accept', ids: ['c1'], force: true }] }],
    ['nothing to decide on', { decisions: [{ verdict: 'accept' }] }],
    ['a record that is not there', { decisions: [{ verdict: 'accept', ids: ['c0000000000000'] }] }],
    ['a merge of one', { decisions: [{ verdict: 'merge', ids: ['c0000000000000'] }] }],
    ['an empty name', { by: ' ', decisions: [{ verdict: 'undo' }] }],
    [
      'words outside of a text',
      { decisions: [{ verdict: 'accept', about: [{ record: 'claim', id: 'c1', document: 'd1', span: [0, 9e9] }] }] },
    ],
  ])('is refused for %s, and nothing is kept', async (_, body) => {
    const { total } = await list()
    const [status, problem] = await refused(body)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(problem.detail.length).toBeGreaterThan(3)
    expect((await list()).total).toBe(total)
  })

  it('is kept with all others of its request, or none is', async () => {
    const { total } = await list()
    const { claim } = (await queue()).items[0]!
    const good = { verdict: 'accept', ids: [claim.id] }
    expect((await refused({ decisions: [good, { verdict: 'accept', ids: ['c0000000000000'] }] }))[0]).toBe(404)
    expect((await list()).total).toBe(total)
  })
})

describe('a blind coder', () => {
  it('sees nothing of what others decided, and changes nothing of the record', async () => {
    const { items } = await queue('?limit=12')
    for (const [i, { claim }] of items.entries())
      await one({ verdict: i % 4 === 3 ? 'reject' : 'accept', ids: [claim.id] }, 'Amal')
    const sight = await queue('?coder=Dana&blind=1&limit=500')
    expect(sight.counts.undecided).toBe(sight.counts.all)
    for (const item of sight.items) {
      expect(item.review).toBeUndefined()
      expect(item.incident).toBeUndefined()
      expect(item.reviewed).toBeUndefined()
      expect(item.reasons.join()).not.toContain('sources disagree')
    }
    const before = await incidents()
    await decide({
      by: 'Dana',
      blind: true,
      decisions: items.map(({ claim }, i) => ({ verdict: i % 4 === 2 ? 'reject' : 'accept', ids: [claim.id] })),
    })
    expect((await incidents()).columns.id).toEqual(before.columns.id)
    expect((await queue('?coder=Dana&blind=1')).counts.decided).toBe(items.length)
  })

  it('can be compared with another, with the interval', async () => {
    const { coders } = contract.coderList.parse(await desk.get('coders'))
    expect(coders.find(({ name }) => name === 'Dana')).toMatchObject({ decisions: 12, blind: 12 })
    const agreement = contract.agreement.parse(await desk.get('agreement?a=Amal&b=Dana'))
    const verdict = agreement.fields.find(({ field }) => field === 'verdict')!
    expect(verdict).toMatchObject({ units: 12, agreed: 6 })
    expect(verdict.alpha).toBeLessThan(0.5)
    expect((await desk.fetch('agreement?a=Amal')).status).toBe(400)
  })
})
