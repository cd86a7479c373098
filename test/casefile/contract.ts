/** What every store must answer. Each store's test runs this with its own way of making an empty casefile. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anchorsOfFinding } from '../../src/incidents/index.ts'
import type { Anchor, Casefile, Decision, Filed, Incident, IncidentQuery, Merged } from '../../src/model/index.ts'
import { addRun, at, batch, claim, decision, incidentOf, merged, recodeRun, report } from './reports.ts'

/** All that an iterable yields. */
export async function all<T>(each: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of each) found.push(one)
  return found
}

/** The code of the error that some work ends with. */
export function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
  )
}

const [taji, front] = batch as readonly [Filed, Filed]
const document = taji.document.id

/** Two names in two of the reports. */
const names = [named(taji, 'Harbour Brigade'), named(front, 'River Front')] as const

function named({ document: { id, text: words } }: Filed, name: string): Anchor {
  return { record: 'actor', id: `text:${name.toLowerCase()}`, document: id, span: at(words, name) }
}

export function contract(name: string, make: () => Promise<Casefile>): void {
  let casefile: Casefile
  const anew = (): void => {
    beforeEach(async () => {
      casefile = await make()
    })
    afterEach(async () => await casefile.close())
  }
  /** One casefile for all questions of a part. */
  const once = (fill: () => Promise<unknown>): void => {
    beforeAll(async () => {
      casefile = await make()
      await fill()
    })
    afterAll(async () => await casefile.close())
  }

  describe(`documents in ${name}`, () => {
    anew()
    it('come back as they were filed, in the order of adding', async () => {
      expect(await casefile.file([front], addRun)).toEqual({ added: [front.document.id], known: [] })
      await casefile.file([taji], addRun)
      expect(await all(casefile.filed())).toEqual([front, taji])
      expect(await casefile.one(document)).toEqual(taji)
      expect(await casefile.one('0000')).toBeUndefined()
      expect(await casefile.holds([document, '0000'])).toEqual(new Set([document]))
    })

    it('stay as they were when they come again', async () => {
      await casefile.file(batch, addRun)
      const again = { ...taji, claims: [] }
      expect(await casefile.file([again, again], addRun)).toEqual({ added: [], known: [document, document] })
      expect(await casefile.one(document)).toEqual(taji)
      expect(await all(casefile.log())).toHaveLength(2)
    })

    it('are filed once when a batch has them twice', async () => {
      expect(await casefile.file([taji, taji], addRun)).toEqual({ added: [document], known: [document] })
      expect(await all(casefile.filed())).toEqual([taji])
    })

    it('keep any character and any shape', async () => {
      const odd = report({
        text: 'A\0b \ud800 c \udc00\ud83d\ude80 “é” \u202e\ufffd 😀 attacked',
        trigger: 'attacked',
        name: 'odd\ud800.txt',
        title: '',
      })
      const bare = report({ text: '' })
      const { layout: _, ...unlaid } = report({ text: 'row;1;2', name: 'data.csv' })
      await casefile.file([odd, bare, unlaid], addRun)
      expect(await all(casefile.filed())).toEqual([odd, bare, unlaid])
      expect(await all(casefile.verify([]))).toEqual([])
    })

    it('are not changed by who holds them', async () => {
      const mine = structuredClone(taji)
      await casefile.file([mine], addRun)
      ;(mine.claims as Filed['claims'][number][]).length = 0
      const read = await casefile.one(document)
      ;(read!.claims as Filed['claims'][number][]).length = 0
      expect(await casefile.one(document)).toEqual(taji)
    })

    it('are coded anew in one step, and decisions stay', async () => {
      await casefile.file(batch, addRun)
      await casefile.merge(merged)
      await casefile.decide([decision()])
      const anew: Filed = { ...taji, mentions: [], claims: [{ ...claim, id: 'c2', status: 'denied' }] }
      await casefile.recode([anew], recodeRun)
      expect(await all(casefile.filed())).toEqual([anew, front])
      expect(await casefile.decisions()).toEqual([decision()])
      expect((await casefile.summary()).stale).toBe(true)
      expect((await casefile.merged()).findings).toEqual(merged.findings)
      expect((await all(casefile.log())).map(({ kind }) => kind)).toEqual(['open', 'run', 'merge', 'decision', 'run'])
      expect(await all(casefile.verify([]))).toEqual([])
    })

    it('cannot be coded anew when they are not there, or have another text', async () => {
      await casefile.file([taji], addRun)
      expect(await refusal(casefile.recode([{ ...taji, claims: [] }, front], recodeRun))).toBe('no-such-record')
      const other = { ...taji, document: { ...taji.document, text: `${taji.document.text} More.` } }
      expect(await refusal(casefile.recode([other], recodeRun))).toBe('ungrounded')
      expect(await all(casefile.filed())).toEqual([taji])
      expect(await all(casefile.log())).toHaveLength(2)
    })

    it('are counted', async () => {
      await casefile.file(batch, addRun)
      await casefile.merge(merged)
      await casefile.decide([decision()])
      expect(await casefile.summary()).toMatchObject({
        documents: 2,
        claims: 1,
        tallies: 1,
        ties: 1,
        incidents: 1,
        findings: 2,
        decisions: 1,
        stale: true,
      })
      await casefile.merge(merged)
      expect((await casefile.summary()).stale).toBe(false)
    })

    it('have a revision that grows with every change, and are not merged over one that they are past', async () => {
      const first = await casefile.revision()
      await casefile.file(batch, addRun)
      const filed = await casefile.revision()
      expect([first, filed]).toEqual([1, 2])
      expect(await casefile.merge(merged, first)).toBe(false)
      expect([await casefile.revision(), (await casefile.summary()).incidents]).toEqual([filed, 0])
      expect(await casefile.merge(merged, filed)).toBe(true)
      expect([await casefile.revision(), (await casefile.summary()).stale]).toEqual([filed + 1, false])
    })
  })

  describe(`the door of ${name}`, () => {
    anew()
    const text = taji.document.text
    const ungrounded: readonly (readonly [string, Filed])[] = [
      ['a span beyond the text', { ...taji, claims: [{ ...claim, evidence: [0, text.length + 1] }] }],
      ['an empty span', { ...taji, claims: [{ ...claim, trigger: [3, 3] }] }],
      ['a span that is no number', { ...taji, claims: [{ ...claim, trigger: [0, Number.NaN] }] }],
      ['evidence that is no span', { ...taji, claims: [{ ...claim, evidence: ['all', 'of it'] as never }] }],
      ['a claim without a trigger', { ...taji, claims: [{ ...claim, trigger: undefined as never }] }],
      [
        'a value without words',
        { ...taji, claims: [{ ...claim, place: { name: 'Kirkuk', basis: 'stated', spans: [] } }] },
      ],
      [
        'a value without a list of words',
        { ...taji, claims: [{ ...claim, place: { name: 'Kirkuk', basis: 'stated' } as never }] },
      ],
      ['a claim of another document', { ...taji, claims: [{ ...claim, document: front.document.id }] }],
      ['a mention beyond the text', { ...taji, mentions: [{ ...taji.mentions[0]!, span: [0, 9999] }] }],
      ['a tally beyond the text', { ...front, tallies: [{ ...front.tallies[0]!, evidence: [-1, 5] }] }],
      [
        'a tie without words',
        { ...front, ties: [{ ...front.ties[0]!, from: { name: 'x', basis: 'inferred', spans: [] } }] },
      ],
      ['a finding beyond the text', { ...front, findings: [{ ...front.findings[0]!, spans: [[0, 9999]] }] }],
      ['a finding without words', { ...front, findings: [{ ...front.findings[0]!, spans: [] }] }],
      [
        'a finding between texts in one of them',
        { ...front, findings: [{ ...merged.findings[0]!, document: front.document.id }] },
      ],
      [
        'a block beyond the text',
        { ...taji, layout: { ...taji.layout!, blocks: [{ kind: 'item', span: [0, 9999] }] } },
      ],
      [
        'an origin beyond the text',
        { ...taji, document: { ...taji.document, origins: [{ span: [0, 9999], page: 1 }] } },
      ],
    ]
    it.each(ungrounded)('refuses %s and the whole batch with it', async (_, filed) => {
      const other = report({ text: 'Quiet day in Basra.' })
      expect(await refusal(casefile.file([other, filed], addRun))).toBe('ungrounded')
      expect(await all(casefile.filed())).toEqual([])
      await casefile.file(batch, addRun)
      expect(await refusal(casefile.recode([filed], recodeRun))).toBe('ungrounded')
      expect(await all(casefile.filed())).toEqual(batch)
      expect(await all(casefile.log())).toHaveLength(2)
    })

    const [incident] = merged.incidents as readonly [Incident]
    const [edge] = merged.network as readonly [Merged['network'][number]]
    const [between] = merged.findings as readonly [Merged['findings'][number]]
    const strays: readonly (readonly [string, Partial<Merged>])[] = [
      ['an incident without claims', { incidents: [{ ...incident, claims: [] }] }],
      ['an incident of a claim that is not there', { incidents: [incidentOf([{ ...claim, id: 'c0' }])] }],
      [
        'an incident of a claim in another document',
        { incidents: [incidentOf([{ ...claim, document: front.document.id }])] },
      ],
      [
        'a value that no claim of it says',
        { incidents: [{ ...incident, weapons: [{ name: 'rocket', basis: 'stated', claims: ['c0'] }] }] },
      ],
      ['a value of nobody', { incidents: [{ ...incident, places: [{ name: 'Basra', basis: 'stated', claims: [] }] }] }],
      [
        'a toll of nobody',
        {
          incidents: [
            { ...incident, tolls: [{ of: 'killed', best: 1, values: [{ claim: 'c0', best: 1, approximate: false }] }] },
          ],
        },
      ],
      ['an edge that no tie states', { network: [{ ...edge, stated: [] }] }],
      ['an edge of a tie that is not there', { network: [{ ...edge, ended: ['r0'] }] }],
      ['a finding of one text', { findings: [front.findings[0]!] }],
      [
        'a finding in a text that is not there',
        { findings: [{ ...between, elsewhere: [{ document: '0000', spans: [[0, 1]] }] }] },
      ],
      [
        'a finding beyond the other text',
        { findings: [{ ...between, elsewhere: [{ document: front.document.id, spans: [[0, 9999]] }] }] },
      ],
      [
        'a finding without words in the other text',
        { findings: [{ ...between, elsewhere: [{ document: front.document.id, spans: [] }] }] },
      ],
    ]
    it.each(strays)('refuses %s and keeps what was merged', async (_, part) => {
      await casefile.file(batch, addRun)
      await casefile.merge(merged)
      expect(await refusal(casefile.merge({ ...merged, ...part }))).toBe('ungrounded')
      expect(await casefile.merged()).toEqual(merged)
      expect(await casefile.incidents({ actor: 'harbour' })).toEqual(merged.incidents)
    })

    const nowhere = { ...decision().about[0]!, document: '0000' }
    const [brigade, front1] = names
    const saidTwice = anchorsOfFinding(front.findings[0]!)
    const wrong: readonly (readonly [string, string, Decision])[] = [
      ['a document that is not there', 'no-such-record', decision({ about: [nowhere] })],
      ['words beyond the text', 'ungrounded', decision({ about: [{ ...decision().about[0]!, span: [0, 9999] }] })],
      ['an undo of nothing', 'no-such-record', decision({ verdict: 'undo', about: [], undoes: 'd0' })],
      [
        'a correction beyond the text',
        'ungrounded',
        decision({
          verdict: 'correct',
          corrections: [{ field: 'place', value: { name: 'Basra', basis: 'stated', spans: [[0, 9999]] } }],
        }),
      ],
      [
        'a correction without words',
        'ungrounded',
        decision({
          verdict: 'correct',
          corrections: [{ field: 'counts', value: [{ of: 'killed', best: 4, basis: 'stated', spans: [] }] }],
        }),
      ],
      [
        'evidence beyond the text',
        'ungrounded',
        decision({ verdict: 'correct', corrections: [{ field: 'evidence', value: [0, 9999] }] }),
      ],
      [
        'a name beyond the text',
        'ungrounded',
        decision({ verdict: 'merge', about: [brigade, { ...brigade, span: [0, 9999] }] }),
      ],
      [
        'a name in a text that is not there',
        'no-such-record',
        decision({ verdict: 'split', about: [brigade, { ...brigade, document: '0000' }] }),
      ],
      ['one name', 'bad-decision', decision({ verdict: 'merge', about: [brigade] })],
      ['the truth of names', 'bad-decision', decision({ about: [brigade, front1] })],
      [
        'a name and a claim at once',
        'bad-decision',
        decision({ verdict: 'merge', about: [brigade, decision().about[0]!] }),
      ],
      ['a finding dismissed for nothing', 'bad-decision', decision({ verdict: 'reject', about: saidTwice, note: ' ' })],
      ['findings that are one', 'bad-decision', decision({ verdict: 'merge', about: [...saidTwice, ...saidTwice] })],
      [
        'a finding beyond the text',
        'ungrounded',
        decision({ about: saidTwice.map((anchor) => ({ ...anchor, span: [0, 9999] })) }),
      ],
    ]
    it.each(wrong)('refuses a decision about %s', async (_, code, given) => {
      await casefile.file(batch, addRun)
      expect(await refusal(casefile.decide([decision(), given]))).toBe(code)
      expect(await casefile.decisions()).toEqual([])
      expect(await all(casefile.log())).toHaveLength(2)
    })
  })

  describe(`decisions in ${name}`, () => {
    anew()
    it('are kept in the order they were made, each once', async () => {
      await casefile.file(batch, addRun)
      const first = decision()
      const corrected = decision({
        verdict: 'correct',
        corrections: [
          { field: 'event', value: 'COERCE' },
          { field: 'place', value: { name: 'Taji', basis: 'stated', spans: [at(taji.document.text, 'Taji')] } },
        ],
      })
      await casefile.decide([first])
      const undo = decision({ verdict: 'undo', about: [], undoes: corrected.id, note: 'Not so.\ud800' })
      await casefile.decide([corrected, first, undo])
      expect(await casefile.decisions()).toEqual([first, corrected, undo])
      expect((await all(casefile.log())).map(({ kind }) => kind)).toEqual([
        'open',
        'run',
        'decision',
        'decision',
        'decision',
      ])
      expect(await all(casefile.verify([]))).toEqual([])
    })

    it('may be about names and findings, and be made blind', async () => {
      await casefile.file(batch, addRun)
      const given = [
        decision({ verdict: 'merge', about: names }),
        decision({ verdict: 'split', about: names }),
        decision({ verdict: 'reject', about: anchorsOfFinding(front.findings[0]!), note: 'It is a quotation.' }),
        decision({ about: anchorsOfFinding(merged.findings[0]!) }),
        decision({ blind: true, by: 'Rima' }),
      ]
      await casefile.decide(given)
      expect(await casefile.decisions()).toEqual(given)
      expect(await all(casefile.verify([]))).toEqual([])
    })
  })

  describe(`incidents in ${name}`, () => {
    const reports = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) =>
      report({ text: `Cells attacked post ${word}.`, trigger: 'attacked' }),
    )
    const own = reports.map(({ claims }) => claims[0]!)
    const held = (i: number) => ({ basis: 'stated' as const, claims: [own[i]!.id] })
    const place = (i: number, name: string, lat: number, lon: number, over: object = {}) => [
      { name, lat, lon, precision: 'town' as const, country: 'IRQ', ...held(i), ...over },
    ]
    const days = (i: number, start?: string, end?: string) => [
      { ...(start && { start }), ...(end && { end }), precision: 'range' as const, ...held(i) },
    ]
    const killed = (i: number, ...highs: number[]) =>
      highs.map((high) => ({ of: 'killed' as const, high, values: [{ claim: own[i]!.id, high, approximate: false }] }))
    const cases: Readonly<Record<string, Incident>> = {
      taji: incidentOf([own[0]!], {
        id: 'i0a1',
        times: days(0, '2020-03-11', '2020-03-11'),
        places: place(0, 'Camp Tāji', 33.53, 44.26),
        tolls: killed(0, 2, 3),
        initiators: [{ name: "Kata'ib al-Nahr", actor: 'kataib-al-nahr', aliases: ['كتائب النهر'], ...held(0) }],
      }),
      march: incidentOf([own[1]!], {
        id: 'i0a2',
        event: 'PROTEST',
        mode: 'riot',
        times: days(1, '2020-03-01', '2020-03-31'),
        places: place(1, 'Basra', 30.5, 47.8),
        tolls: [],
        sources: 3,
      }),
      since: incidentOf([own[2]!], {
        id: 'i0b1',
        times: days(2, '2020-06-01'),
        places: place(2, 'Iraq', 33, 44, { precision: 'country' }),
        tolls: killed(2, 40),
        standing: 'disputed',
      }),
      until: incidentOf([own[3]!], { id: 'i0b2', times: days(3, undefined, '2019-12-31'), places: [], tolls: [] }),
      fiji: incidentOf([own[4]!], {
        id: 'i0c1',
        times: days(4, '2020-03-11', '2020-03-12'),
        places: place(4, 'Suva', -18.1, 179.9, { country: 'FJI' }),
        tolls: [],
      }),
      undated: incidentOf([own[5]!], {
        id: 'i0c2',
        times: [],
        places: place(5, 'Erbil', 36.2, 44),
        tolls: [],
        recipients: [{ name: 'Border Police Kata', ...held(5) }],
      }),
    }
    const order = ['until', 'march', 'taji', 'fiji', 'since', 'undated']
    const named = (incidents: readonly Incident[]): string[] =>
      incidents.map(({ id }) => Object.keys(cases).find((key) => cases[key]!.id === id)!)
    const everything = { incidents: Object.values(cases), network: [], findings: [] }
    once(async () => {
      await casefile.file(reports, addRun)
      await casefile.merge(everything)
    })

    const questions: readonly (readonly [string, IncidentQuery, readonly string[]])[] = [
      ['nothing: all in the order of time, then id', {}, order],
      ['a limit', { limit: 2 }, ['until', 'march']],
      ['a limit and an offset', { limit: 2, offset: 4 }, ['since', 'undated']],
      ['an offset beyond the end', { offset: 9 }, []],
      ['an offset alone', { offset: 5 }, ['undated']],
      ['an event', { event: 'PROTEST' }, ['march']],
      ['a mode', { mode: 'riot' }, ['march']],
      ['a standing', { standing: 'disputed' }, ['since']],
      ['sources', { sources: 2 }, ['march']],
      ['a country', { country: 'FJI' }, ['fiji']],
      ['killed, by the highest toll', { killed: 3 }, ['taji', 'since']],
      ['a day inside a stretch', { after: '2020-03-20', before: '2020-03-20' }, ['march']],
      ['a day at the edge of stretches', { after: '2020-03-12', before: '2020-03-12' }, ['march', 'fiji']],
      ['days after, open ends included', { after: '2025-01-01' }, ['since']],
      ['days before, open beginnings included', { before: '2001-01-01' }, ['until']],
      ['a part of an actor name, without marks', { actor: 'KATAIB' }, ['taji']],
      ['several words of an actor name', { actor: 'al nahr' }, ['taji']],
      ['an actor id', { actor: 'kataib-al-nahr' }, ['taji']],
      ['a word of a recipient', { actor: 'police' }, ['undated']],
      ['a beginning of a word only', { actor: 'kat' }, []],
      ['a name in another script', { actor: 'كتائب' }, ['taji']],
      ['words over two names', { actor: 'nahr border' }, []],
      ['a name of nothing but signs', { actor: '…' }, []],
      ['a place without marks', { place: 'taji' }, ['taji']],
      ['a place of nothing but signs', { place: '"*"' }, []],
      ['a name that looks like a query', { place: 'taji OR basra' }, []],
      ['a name with a quotation mark', { actor: '" OR "' }, []],
      ['a circle', { near: { lat: 33.3, lon: 44.4, km: 30 } }, ['taji']],
      ['a circle that a country has its middle in', { near: { lat: 33, lon: 44, km: 20 } }, []],
      ['a circle over the 180th meridian', { near: { lat: -18, lon: -179.9, km: 50 } }, ['fiji']],
      ['a circle over a pole', { near: { lat: 89, lon: 0, km: 9000 } }, ['march', 'taji', 'undated']],
      ['a circle round the earth', { near: { lat: 0, lon: 0, km: 30_000 } }, ['march', 'taji', 'fiji', 'undated']],
      [
        'a circle, a name and days',
        { near: { lat: 33, lon: 45, km: 500 }, place: 'taji', actor: 'nahr', after: '2020-01-01' },
        ['taji'],
      ],
      ['a circle with a page', { near: { lat: 33, lon: 45, km: 500 }, limit: 1, offset: 1 }, ['taji']],
      ['a circle and a name that is not in it', { near: { lat: 33.3, lon: 44.4, km: 30 }, actor: 'police' }, []],
      [
        'all at once',
        {
          event: 'ASSAULT',
          actor: 'nahr',
          place: 'camp',
          country: 'IRQ',
          after: '2020-03-11',
          before: '2020-03-11',
          sources: 1,
          standing: 'asserted',
          killed: 1,
          limit: 5,
        },
        ['taji'],
      ],
    ]
    it.each(questions)('answer to %s', async (_, query, expected) => {
      expect(named(await casefile.incidents(query))).toEqual(expected)
    })

    it('are found by id, by the beginning of an id that no other has, and by a claim', async () => {
      expect(await casefile.incident('i0a1')).toEqual(cases['taji'])
      expect(await casefile.incident('i0a')).toBeUndefined()
      expect(await casefile.incident(own[4]!.id)).toEqual(cases['fiji'])
      expect(await casefile.incident('')).toBeUndefined()
      expect(await casefile.incident('i0c3')).toBeUndefined()
      await casefile.merge({ incidents: [cases['fiji']!], network: [], findings: [] })
      expect(await casefile.incident('i0')).toEqual(cases['fiji'])
      await casefile.merge(everything)
    })

    it('come back merged in their order, and are gone when they are merged anew', async () => {
      expect(named((await casefile.merged()).incidents)).toEqual(order)
      await casefile.merge({ incidents: [], network: [], findings: [] })
      expect(await casefile.incidents({})).toEqual([])
      expect(await casefile.incidents({ place: 'taji' })).toEqual([])
      expect(await casefile.incidents({ near: { lat: 33.3, lon: 44.4, km: 30 } })).toEqual([])
      expect(await all(casefile.verify([]))).toEqual([])
    })
  })

  describe(`search in ${name}`, () => {
    const texts: Readonly<Record<string, string>> = {
      zone: 'Rockets fell on the Green Zone. The green light of rockets, a zone away.',
      drill: 'A drill with rockets in the zone; no green.',
      taji: 'Twelve rockets hit Camp Tājī, north of Baghdad: Iran’s F-16 jets, 1,200 men, 12.5 km.',
      arabic: 'قالت الشرطة إن الصواريخ أصابت القاعدة',
      calm: 'Nothing happened.',
    }
    const reports = Object.entries(texts).map(([name, words]) =>
      report({ name, text: words, ...(name === 'zone' ? { title: 'Zone', published: '2020-11-17' } : {}) }),
    )
    once(() => casefile.file(reports, addRun))
    const questions: readonly (readonly [string, readonly string[]])[] = [
      ['ROCKETS', ['zone', 'drill', 'taji']],
      ['rockets AND "green zone"', ['zone']],
      ['rockets "green zone"', ['zone']],
      ['“green zone”', ['zone']],
      ['rockets NOT drill', ['zone', 'taji']],
      ['rockets NOT (drill OR baghdad)', ['zone']],
      ['baghdad OR drill', ['drill', 'taji']],
      ['(baghdad OR drill) AND zone', ['drill']],
      ['rocket', []],
      ['taji', ['taji']],
      ['TĀJI', ['taji']],
      ['iran', ['taji']],
      ['F16', ['taji']],
      ['f-16', ['taji']],
      ['1200', ['taji']],
      ['12.5', ['taji']],
      ['12', []],
      ['"1,200 men"', ['taji']],
      ['الصواريخ', ['arabic']],
      ['القاعده', ['arabic']],
      ['and', []],
      ['NEAR(rockets zone)', []],
      ['folded:rockets', []],
      ['rock*', []],
    ]
    it.each(questions)('finds for %s', async (query, expected) => {
      const found = (await casefile.search(query, 10)).map(({ name }) => name)
      expect([...found].sort()).toEqual([...expected].sort())
    })

    it('says where the words stand, the best text first', async () => {
      const zone = texts['zone']!
      const [best] = await casefile.search('"green zone" OR rockets', 1)
      expect(best).toEqual({
        document: reports[0]!.document.id,
        name: 'zone',
        title: 'Zone',
        published: '2020-11-17',
        spans: [at(zone, 'Rockets'), at(zone, 'Green Zone'), at(zone, 'rockets')],
      })
      const [taji] = await casefile.search('f16 tajI', 1)
      expect(taji!.spans.map(([start, end]) => texts['taji']!.slice(start, end))).toEqual(['Tājī', 'F-16'])
    })

    it('gives words after NOT no span', async () => {
      const [best] = await casefile.search('baghdad NOT drill', 5)
      expect(best!.spans).toEqual([at(texts['taji']!, 'Baghdad')])
    })

    it.each([
      '',
      '   ',
      '""',
      '"open',
      'rockets AND',
      'OR rockets',
      'AND',
      'NOT rockets',
      'a OR NOT b',
      '(rockets',
      'rockets)',
      '()',
      'a AND OR b',
      '((((',
      `${'('.repeat(300)}a${')'.repeat(300)}`,
      'word '.repeat(600),
    ])('refuses %j', async (query) => {
      expect(await refusal(casefile.search(query, 5))).toBe('bad-query')
    })

    it('knows documents that came later, and those that were coded anew', async () => {
      await casefile.file([taji], addRun)
      await casefile.recode([{ ...taji, claims: [] }], recodeRun)
      expect((await casefile.search('brigade', 5)).map(({ name }) => name)).toEqual(['reports/taji.txt'])
    })
  })

  describe(`the log of ${name}`, () => {
    anew()
    it('holds what was done, chained and signed', async () => {
      await casefile.file(batch, addRun)
      await casefile.merge(merged)
      const entries = await all(casefile.log())
      const { id } = await casefile.summary()
      expect(entries.map(({ number, kind }) => [number, kind])).toEqual([
        [1, 'open'],
        [2, 'run'],
        [3, 'merge'],
      ])
      expect(entries[0]!.body).toEqual({ casefile: id, key: entries[0]!.key })
      expect(entries[1]!.at).toBe(addRun.at)
      expect(entries[1]!.body).toMatchObject({ run: addRun, documents: [{ id: document }, { id: front.document.id }] })
      expect(new Set(entries.map(({ hash }) => hash)).size).toBe(3)
    })

    it('is proved by heads that were kept', async () => {
      const before = await casefile.head('2021-01-01T00:00:00Z')
      await casefile.file(batch, addRun)
      const after = await casefile.head('2021-01-02T00:00:00Z')
      expect([before.number, after.number]).toEqual([1, 2])
      expect(await all(casefile.verify([before, after]))).toEqual([])
      const faults = async (head: typeof after): Promise<string[]> =>
        (await all(casefile.verify([head]))).map(({ code }) => code)
      expect(await faults({ ...after, at: '2021-01-03T00:00:00Z' })).toEqual(['signature'])
      expect(await faults({ ...after, key: 'AAAA' })).toEqual(['signature'])
      expect(await faults({ ...after, signature: '' })).toEqual(['signature'])
      expect(await faults({} as typeof after)).toEqual(['signature'])
      const other = await make()
      const foreign = await other.head('2021-01-02T00:00:00Z')
      await other.close()
      expect(await faults(foreign)).toEqual(['chain'])
    })
  })
}
