/**
 * A person who reviews reports from Basra: attacks on a football pitch are none, clashes of students are protest. What the decisions
 * teach is tried on reports that nobody reviewed, and nothing but a suggestion may come of it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionOf, openCasefile } from '../../src/casefile/index.ts'
import type { Claim, Correction, Filed, Verdict } from '../../src/model/index.ts'
import { openEngine } from '../../src/pipeline/engine.ts'
import { type Outcome, qanat } from './terminal.ts'

const example = new URL('../../examples/codebook/homes-and-water.yml', import.meta.url).pathname

let folder: string
const path = (name: string): string => join(folder, name)
const run = (...argv: readonly string[]): Promise<Outcome> =>
  qanat(argv, { openEngine, env: { QANAT_HOME: path('home') } })

/** Three kinds of reports, as many of each as asked for. */
const kinds: Readonly<Record<string, readonly ((i: number) => string)[]>> = {
  sport: [
    (i) =>
      `${teams[i % 5]} attacked ${teams[(i + 2) % 5]} in the second half on Saturday. The coach praised the keeper after match ${i}.`,
    (i) => `${teams[i % 5]} attacked ${teams[(i + 1) % 5]} from the left in game ${i}. Supporters praised the striker.`,
  ],
  war: [
    (i) =>
      `Militants attacked ${posts[i % 4]} near ${towns[i % 4]} on ${i + 1} May 2020. ${i + 2} soldiers were killed.`,
    (i) => `The militia attacked ${posts[(i + 1) % 4]} in ${towns[i % 4]} on ${i + 1} June 2020 with mortars.`,
  ],
  campus: [
    (i) => `Students clashed with police in ${towns[i % 4]} on ${i + 1} May 2020.`,
    (i) => `Teachers clashed with riot police in ${towns[i % 4]} on ${i + 1} June 2020.`,
  ],
  front: [
    (i) => `Gunmen clashed with soldiers near ${towns[i % 4]} on ${i + 1} July 2020. ${i + 3} gunmen were killed.`,
  ],
}
const teams = ['Harbour United', 'Chelsea', 'Arsenal', 'Valencia', 'Sevilla']
const posts = ['a police post', 'an army base', 'a checkpoint', 'a convoy']
const towns = ['Basra', 'Kirkuk', 'Mosul', 'Fallujah']

function reports(name: string, from: number, to: number): string {
  mkdirSync(path(name), { recursive: true })
  for (const [kind, forms] of Object.entries(kinds))
    for (let i = from; i < to; i++) writeFileSync(path(`${name}/${kind}-${i}.txt`), `${forms[i % forms.length]!(i)}\n`)
  return path(name)
}

async function filed(name: string): Promise<readonly Filed[]> {
  const casefile = await openCasefile(path(name), { readOnly: true, now: () => '', home: path('home') })
  try {
    const all: Filed[] = []
    for await (const one of casefile.filed()) all.push(one)
    return all
  } finally {
    await casefile.close()
  }
}

/** What the person decides on a claim; nothing on some. */
function verdictOn(claim: Claim, report: string): readonly [Verdict, (readonly Correction[])?] {
  if (claim.rule === 'attack.v') return [report.includes('sport') ? 'reject' : 'accept']
  if (claim.rule !== 'clash.v') return ['accept']
  return report.includes('campus') ? ['correct', [{ field: 'event', value: 'PROTEST' }]] : ['accept']
}

/** Decides about the claims of a casefile, at most so many. */
async function review(name: string, most = 1000, only?: Verdict): Promise<number> {
  const decisions = (await filed(name)).flatMap(({ document, claims }) =>
    claims.map((claim) => {
      const [verdict, corrections] = verdictOn(claim, document.name)
      const about = [{ record: 'claim' as const, id: claim.id, document: document.id, span: claim.trigger }]
      return decisionOf({
        at: '2020-11-24T12:00:00.000Z',
        by: 'Layla',
        verdict,
        about,
        ...(corrections && { corrections }),
      })
    }),
  )
  const chosen = decisions.filter(({ verdict }) => only === undefined || verdict === only).slice(0, most)
  const casefile = await openCasefile(path(name), {
    readOnly: false,
    now: () => '2020-11-24T12:00:00.000Z',
    home: path('home'),
  })
  await casefile.decide(chosen)
  await casefile.close()
  return chosen.length
}

async function casefile(name: string, ...add: readonly string[]): Promise<void> {
  expect((await run('init', path(name))).code).toBe(0)
  expect((await run('add', path(name), ...add)).err).toBe('')
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qanat-train-'))
  await casefile('reviewed.qanat', reports('reviewed', 0, 12))
  await review('reviewed.qanat')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('qanat train', () => {
  it('says how it does on decisions held out, and writes nothing unless told', async () => {
    const { code, out, err } = await run('train', '--from', path('reviewed.qanat'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/\d+ decided claims: \d+ accepted, 12 corrected, 1\d rejected; read with our code book alone\./)
    expect(out).toContain('No words of the texts are used.')
    expect(out).toMatch(/accept every claim +\d\d\.\d % +\d\d\.\d % +100\.0 % +0\.\d{3}/)
    expect(out).toMatch(/the machine's +\d\d\.\d %/)
    expect(out).toContain('Nothing was written')
  })

  it('does better than accepting everything, and than the machine on codes', async () => {
    const { out } = await run('train', '--from', path('reviewed.qanat'), '--json')
    const { figures, written } = JSON.parse(out)
    expect(written).toBeNull()
    expect(figures.by).toBe('document')
    expect(figures.verdicts.learned.accuracy).toBeGreaterThan(0.95)
    expect(figures.verdicts.learned.accuracy).toBeGreaterThan(figures.verdicts.acceptAll.accuracy + 0.1)
    expect(figures.verdicts.learned.logLoss).toBeLessThan(figures.verdicts.acceptAll.logLoss / 2)
    expect(figures.codes.learned).toBeGreaterThan(0.95)
    expect(figures.codes.machine).toBeLessThan(0.9)
  })

  it('writes the same bytes again, without a word of the texts and without who decided', async () => {
    for (const name of ['a.json', 'b.json'])
      expect((await run('train', '--from', path('reviewed.qanat'), '--out', path(name))).code).toBe(0)
    const text = readFileSync(path('a.json'), 'utf8')
    expect(readFileSync(path('b.json'), 'utf8')).toBe(text)
    for (const word of ['basra', 'chelsea', 'student', 'coach', 'layla', 'militant', 'second'])
      expect(text.toLowerCase()).not.toContain(word)
  })

  it('holds words when it is told to, and says so', async () => {
    const { out } = await run('train', '--from', path('reviewed.qanat'), '--with-words', '--out', path('words.json'))
    expect(out).toContain('which holds words of the texts')
    expect(readFileSync(path('words.json'), 'utf8')).toContain('"whom is:police"')
  })

  it('learns from one coder alone', async () => {
    const { code, err } = await run('train', '--from', path('reviewed.qanat'), '--by', 'Omar')
    expect(code).toBe(2)
    expect(err).toContain('decisions about 0 claims are too few to learn from, 30 are needed')
    expect((await run('train', '--from', path('reviewed.qanat'), '--by', 'Layla')).code).toBe(0)
  })
})

describe('what was learned, on reports that nobody reviewed,', () => {
  const suggestions = async (name: string, kind: string): Promise<readonly Claim[]> =>
    (await filed(name)).filter(({ document }) => document.name.includes(`/${kind}-`)).flatMap(({ claims }) => claims)

  beforeAll(async () => {
    const unseen = reports('unseen', 12, 18)
    await casefile('plain.qanat', unseen)
    await casefile('used.qanat', unseen, '--use', path('a.json'))
  })

  it('tells attacks on a pitch from attacks', async () => {
    const upheld = async (kind: string): Promise<readonly number[]> =>
      (await suggestions('used.qanat', kind))
        .filter(({ rule }) => rule === 'attack.v')
        .map((claim) => claim.suggestion!.upheld)
    const [sport, war] = [await upheld('sport'), await upheld('war')]
    expect([sport.length, war.length]).toEqual([6, 6])
    expect(Math.max(...sport)).toBeLessThan(0.3)
    expect(Math.min(...war)).toBeGreaterThan(0.7)
  })

  it('would rather call clashes of students protest, and leaves those of gunmen', async () => {
    const rather = async (kind: string): Promise<ReadonlySet<string | undefined>> =>
      new Set(
        (await suggestions('used.qanat', kind))
          .filter(({ rule }) => rule === 'clash.v')
          .map(({ suggestion }) => suggestion!.code?.event),
      )
    expect(await rather('campus')).toEqual(new Set(['PROTEST']))
    expect(await rather('front')).toEqual(new Set([undefined]))
  })

  it('changes no claim, no incident and no code', async () => {
    const bare = ({ suggestion: _, ...claim }: Claim): Omit<Claim, 'suggestion'> => claim
    const [plain, used] = [await filed('plain.qanat'), await filed('used.qanat')]
    expect(used.flatMap(({ claims }) => claims.map(bare))).toEqual(plain.flatMap(({ claims }) => claims))
    const [before, after] = [
      await run('incidents', path('plain.qanat'), '--json'),
      await run('incidents', path('used.qanat'), '--json'),
    ]
    expect(after.out).toBe(before.out)
  })

  it('is no reason for recode to call a claim another', async () => {
    const { out } = await run('recode', path('used.qanat'), '--json')
    expect(JSON.parse(out)).toMatchObject({ gained: 0, lost: 0, changed: 0 })
    expect((await suggestions('used.qanat', 'war'))[0]!.suggestion).toBeUndefined()
  })

  it('is shown as no person’s word, and stands in the record', async () => {
    const report = path('unseen/campus-12.txt')
    expect((await run('code', report, '--use', path('a.json'))).out).toMatch(
      /guess +weights, and no person: \d+ % likely to be upheld as coded; rather PROTEST \(\d+ %\)/,
    )
    const { out } = await run('code', report, '--use', path('a.json'), '--format', 'ndjson')
    const claim = JSON.parse(out.split('\n').find((line) => line.includes('"record":"claim"'))!)
    expect(claim).toMatchObject({ event: 'ASSAULT', suggestion: { code: { event: 'PROTEST' } } })
    expect(claim.suggestion.learned).toMatch(/^[0-9a-f]{16}$/)
    expect((await run('explain', `${report}:1:1`, '--use', path('a.json'))).out).toContain('guess')
  })
})

describe('qanat train refuses', () => {
  const refused = async (...argv: readonly string[]): Promise<string> => {
    const { code, out, err } = await run('train', ...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    return err
  }

  it('too few decisions, with how many there are and how many it needs', async () => {
    await casefile('few.qanat', reports('few', 0, 4))
    expect(await review('few.qanat', 12)).toBe(12)
    expect(await refused('--from', path('few.qanat'))).toContain(
      'decisions about 12 claims are too few to learn from, 30 are needed',
    )
  })

  it('decisions that are all alike', async () => {
    await casefile('alike.qanat', path('reviewed'))
    expect(await review('alike.qanat', 1000, 'accept')).toBeGreaterThan(30)
    expect(await refused('--from', path('alike.qanat'))).toMatch(/all \d+ claims that were decided are upheld/)
  })

  it.each([
    ['no casefile', [], 'was given no casefile; qanat train --from'],
    ['a casefile without --from', ['x.qanat'], 'does not take x.qanat; qanat train --from x.qanat'],
    ['one that is not there', ['--from', 'nowhere.qanat'], 'nowhere.qanat: there is no casefile'],
    ['what is none', ['--from', example], 'is no casefile'],
    ['a seed that is none', ['--from', 'x.qanat', '--seed', 'lucky'], '--seed cannot be lucky'],
  ])('%s', async (_what, argv, line) => expect(await refused(...argv)).toContain(line))

  it('to write over the casefile', async () => {
    expect(await refused('--from', path('reviewed.qanat'), '--out', path('reviewed.qanat'))).toContain(
      'is the casefile',
    )
  })

  it('another code book than the claims were read with', async () => {
    expect(await refused('--from', path('reviewed.qanat'), '--codebook', example)).toMatch(
      /was read with our code book alone, and this is the code book Homes and water \([0-9a-f]{8}\)/,
    )
  })
})

describe('--use refuses', () => {
  it.each([
    ['a file that is not there', 'nothing.json', '', 'no such file'],
    ['what is no JSON', 'text.json', 'weights', 'it is no JSON'],
    ['other JSON', 'other.json', '{"frames":[]}', 'it is something else'],
    ['a later layout', 'later.json', '{"qanat":"learned","layout":7}', 'its layout is 7'],
  ])('%s', async (_what, name, content, line) => {
    if (content !== '') writeFileSync(path(name), content)
    const { code, err } = await run('code', path('reviewed/war-0.txt'), '--use', path(name))
    expect(code).toBe(2)
    expect(err).toContain(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('weights of another code book', async () => {
    const { code, err } = await run('code', path('reviewed/war-0.txt'), '--use', path('a.json'), '--codebook', example)
    expect(code).toBe(2)
    expect(err).toMatch(
      /a\.json: was learned with our code book alone, and this is the code book Homes and water \([0-9a-f]{8}\); give the code book/,
    )
  })
})

describe('a code book of one’s own', () => {
  const report = (): string => {
    writeFileSync(
      path('evicted.txt'),
      'The council bulldozed the shacks of displaced families in Basra on 3 May 2020.\n',
    )
    return path('evicted.txt')
  }

  it('puts its labels into the record', async () => {
    const { out } = await run('code', report(), '--codebook', example, '--format', 'ndjson')
    expect(out).toContain('"rule":"demolish-home.v"')
    expect(out).toContain('"label":"demolition"')
    expect((await run('code', report(), '--codebook', example)).out).toMatch(/label +demolition/)
  })

  it('stands in the run, and recode says when it is another and keeps the decisions', async () => {
    expect((await run('init', path('homes.qanat'))).code).toBe(0)
    await run('add', path('homes.qanat'), report(), '--codebook', example)
    const [{ claims, document }] = (await filed('homes.qanat')) as [Filed]
    expect((await run('review', 'accept', path('homes.qanat'), claims[0]!.id)).code).toBe(0)
    expect((await run('log', path('homes.qanat'))).out).toMatch(
      /add of 1 document with Qanat 0\.0\.0 and the code book Homes and water/,
    )
    const without = await run('recode', path('homes.qanat'))
    expect(without.out).toContain(`- ${document.name}:1:13  ASSAULT destroy`)
    expect(without.out).toMatch(
      /Decisions stay: 1\.\nRead with our code book alone; before with the code book Homes and water \([0-9a-f]{8}\)\.\n$/,
    )
    const { out } = await run('recode', path('homes.qanat'), '--codebook', example, '--json')
    expect(JSON.parse(out)).toMatchObject({ codebook: 'Homes and water', codebooksBefore: [null] })
    const again = await run('recode', path('homes.qanat'), '--codebook', example, '--json')
    expect(JSON.parse(again.out)).not.toHaveProperty('codebook')
    expect((await run('verify', path('homes.qanat'))).code).toBe(0)
  })

  it('is missed aloud when reports are added without it', async () => {
    const { err } = await run('add', path('homes.qanat'), path('reviewed/war-0.txt'))
    expect(err).toMatch(
      /this is read with our code book alone; reports that are there were read with the code book Homes and water/,
    )
  })

  it('is one for all claims that are learned from', async () => {
    await casefile('mixed.qanat', reports('mixed', 0, 8))
    await run('add', path('mixed.qanat'), report(), '--codebook', example)
    await review('mixed.qanat')
    const { code, err } = await run('train', '--from', path('mixed.qanat'))
    expect(code).toBe(2)
    expect(err).toContain('its reports were read with our code book alone and the code book Homes and water')
    await run('recode', path('mixed.qanat'), '--codebook', example)
    expect(
      (await run('train', '--from', path('mixed.qanat'), '--codebook', example, '--out', path('homes.json'))).out,
    ).toContain('add CASEFILE reports/ --codebook FILE --use')
    expect((await run('code', report(), '--codebook', example, '--use', path('homes.json'))).code).toBe(0)
    expect((await run('code', report(), '--use', path('homes.json'))).err).toMatch(
      /was learned with the code book Homes and water \([0-9a-f]{8}\), and this is our code book alone/,
    )
  })

  it('is tried on its own sentences', async () => {
    expect(await run('check', '--codebook', example)).toMatchObject({
      code: 0,
      out: 'Homes and water: 4 rows, 3 labels. 7 sentences, all read as their rows say.\n',
    })
    writeFileSync(
      path('wrong.yml'),
      `- {id: bash.v, lemmas: [attack], pos: verb, event: ASSAULT, when: {object: [door]},
   yes: ['{initiator:The militia} {trigger:attacked} the post.'], no: [The boy attacked the door.]}`,
    )
    const { code, out } = await run('check', '--codebook', path('wrong.yml'))
    expect(code).toBe(1)
    expect(out).toMatch(
      /wrong\.yml:1: 'bash\.v' does not read “The militia attacked the post\.”, which is read by attack\.v ASSAULT\n/,
    )
    expect(out).toMatch(
      /'bash\.v' reads “The boy attacked the door\.”\n.*2 sentences, 2 not read as their rows say\.\n$/,
    )
    expect(JSON.parse((await run('check', '--codebook', path('wrong.yml'), '--json')).out).misread).toHaveLength(2)
  })

  it('with bad rows gets a line for each, and nothing is read', async () => {
    writeFileSync(
      path('bad.yml'),
      '- {id: a, lemmas: [raze], pos: verb, event: SULK}\n- {id: b, lemmas: [raze], event: AID}\n',
    )
    const { code, out, err } = await run('code', report(), '--codebook', path('bad.yml'))
    expect([code, out]).toEqual([2, ''])
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/bad\.yml:1: 'a': has the unknown event 'SULK'; nothing of the file is used/),
      expect.stringMatching(/bad\.yml:2: 'b': is neither verb nor noun; nothing of the file is used/),
    ])
  })
})
