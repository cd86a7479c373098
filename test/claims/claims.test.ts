import { describe, expect, it, test } from 'vitest'
import type { Claim, Tally } from '../../src/model/index.ts'
import { held } from '../misread.ts'
import { read } from '../reading.ts'

const names = (list: Claim['initiators']) => list.map(({ name }) => name).join(' + ') || '-'
const days = ({ when }: Pick<Claim, 'when'>) => (when === undefined ? '' : ` ${when.start ?? ''}..${when.end ?? ''}`)
const place = ({ place: where }: Pick<Claim, 'place'>) => (where === undefined ? '' : ` @${where.name}`)

function line(claim: Claim): string {
  const mode = claim.mode === undefined ? '' : `/${claim.mode}`
  const counts = claim.counts.map(({ of, best, who }) => ` ${of}:${best}${who === undefined ? '' : ` ${who}`}`).join('')
  return `${claim.status} ${claim.event}${mode} ${names(claim.initiators)} -> ${names(claim.recipients)}${place(claim)}${days(claim)}${counts}`
}

function tallyLine({ low, best, high, unit, initiators, recipients, window, members }: Tally): string {
  const range = window === undefined ? '' : ` ${window.start ?? ''}..${window.end ?? ''}`
  return `${best ?? `${low}-${high}`} ${unit} ${names(initiators)} -> ${names(recipients)}${range} members:${members.length}`
}

describe('who did what to whom, where, when, how many', () => {
  test.each([
    [
      'active',
      'Gunmen attacked a police station in Kirkuk on 3 March 2020.',
      ['asserted ASSAULT Gunmen -> police station @Kirkuk 2020-03-03..2020-03-03'],
    ],
    [
      'passive',
      'A police station in Kirkuk was attacked by gunmen.',
      ['asserted ASSAULT gunmen -> police station @Kirkuk'],
    ],
    [
      'outcome in a participle',
      'Gunmen attacked a convoy near Balad, killing two soldiers.',
      ['asserted ASSAULT Gunmen -> convoy @Balad killed:2 soldiers'],
    ],
    [
      'outcome in a coordination',
      'Militants attacked the village and killed five people.',
      ['asserted ASSAULT Militants -> village killed:5 people'],
    ],
    [
      'a noun with its parties',
      'The assassination of the general by the United States shocked the region.',
      ['asserted ASSAULT/targeted United States -> general'],
    ],
    [
      'a relative clause',
      'The militia that bombed the bridge has fled.',
      ['asserted ASSAULT/explosives militia -> bridge'],
    ],
    [
      'a light verb',
      'The group launched an attack on the embassy in Baghdad.',
      ['asserted ASSAULT group -> embassy @Baghdad'],
    ],
    [
      'an accusation',
      'The governor accused the militia of corruption.',
      ['asserted ACCUSE/allege governor -> militia'],
    ],
    [
      'a visit',
      'The foreign minister visited Ankara in May 2019.',
      ['asserted CONSULT/visit foreign minister -> Ankara @Ankara 2019-05-01..2019-05-31'],
    ],
    [
      'two tolls',
      'A bomb killed three policemen and a child in Mosul.',
      ['asserted ASSAULT/explosives - -> three policemen + child @Mosul killed:3 policemen killed:1 child'],
    ],
    [
      'a passive of headings',
      'Two militants killed in Kupwara',
      ['asserted ASSAULT - -> Two militants @Kupwara killed:2 militants'],
    ],
    [
      'a passive of headings without a count',
      'Opposition leader arrested',
      ['asserted COERCE/arrest - -> Opposition leader'],
    ],
    [
      'a passive of headings after another clause',
      'Schools close, two militants shot dead',
      ['asserted ASSAULT/firearms - -> two militants killed:2 militants'],
    ],
    [
      'a bomber and the toll',
      'A suicide bomber blew himself up at a market, killing 32 people and wounding 60 others.',
      ['asserted ASSAULT/suicide-attack suicide bomber -> 32 people killed:32 people wounded:60 others'],
    ],
    ['no passive', 'The rebels attacked at dawn.', ['asserted ASSAULT rebels -> -']],
    [
      'no passive, though a heading',
      'Protesters gathered in Tbilisi',
      ['asserted PROTEST/demo Protesters -> - @Tbilisi'],
    ],
    [
      'a storm that is none',
      'Gunmen stormed a village, killing nine people.',
      ['asserted ASSAULT Gunmen -> village killed:9 people'],
    ],
    [
      'a fire that is none',
      'Artillery fire hit the camp, killing six civilians.',
      ['asserted ASSAULT/heavy-weapons - -> camp killed:6 civilians'],
    ],
    ['a fire that is one', 'A fire in the market killed six traders.', []],
    [
      'a purpose that is the deed itself, and a deed beside it',
      'Police used tear gas to disperse the crowd and detained 63 people.',
      [
        'asserted ASSAULT/crowd-control Police -> crowd',
        'asserted COERCE/arrest Police -> 63 people arrested:63 people',
      ],
    ],
    [
      'a purpose that is another deed',
      'Troops attacked the camp to free the hostages.',
      ['asserted ASSAULT Troops -> camp', 'intended RETREAT/release Troops -> hostages'],
    ],
    [
      'a quantity stands for what it measures',
      'Police recovered a large quantity of arms.',
      ['asserted COERCE/seize Police -> -'],
    ],
    [
      'a stated zero',
      'Rockets hit the base but nobody was killed.',
      ['asserted ASSAULT/heavy-weapons - -> base', 'negated ASSAULT - -> - killed:0'],
    ],
  ])('%s: %s', (_, text, expected) =>
    held(text, () => {
      expect(read(text).claims.map(line)).toEqual(expected)
    }),
  )
})

describe('status', () => {
  test.each([
    ['What if Iran is hit by a strike?', 'conditional'],
    ['If the militia attacks the embassy, the embassy will close.', 'conditional'],
    ['If Iran-backed groups attack the base again, the embassy will close.', 'conditional'],
    ['If the group that attacked the base in May returns, the embassy will close.', 'asserted'],
    ['The army will attack the town next week.', 'predicted'],
    ['The group threatened to attack the embassy.', 'threatened'],
    ['The army plans to attack the town.', 'intended'],
    ['The militia did not attack the base.', 'negated'],
    ['The militia denied that it had attacked the base.', 'denied'],
    ['The militia attacked the base.', 'asserted'],
  ])('%s is %s', (text, status) => {
    const assaults = read(text).claims.filter(({ event }) => event === 'ASSAULT')
    expect(assaults.map((claim) => claim.status)).toEqual([status])
  })
})

describe('attribution', () => {
  it('puts a claim of responsibility on the attack, not beside it', () => {
    const { claims } = read(
      'A bomb exploded at a market in Baghdad. The Islamic State claimed responsibility for the attack.',
    )
    expect(claims.map(({ event }) => event)).not.toContain('AGREE')
    expect(claims.map(({ attribution }) => attribution.kind)).toContain('claimed_by')
  })
  it('takes whom somebody blames for the initiator', () => {
    const { claims } = read('The ministry blamed the rebels for the bombing of the bridge.')
    const bombing = claims.find(({ event }) => event === 'ASSAULT')
    expect(bombing?.attribution.kind).toBe('blamed_on')
    expect(names(bombing?.initiators ?? [])).toBe('rebels')
  })
})

describe('lists distribute', () => {
  it('gives each target a claim of its own under one claim for all', () => {
    const { claims } = read('The cells targeted the airport, the embassy and two bases.')
    const [whole, ...members] = claims
    expect(whole?.members).toEqual(members.map(({ id }) => id))
    expect(members.map(({ recipients }) => names(recipients))).toEqual(['airport', 'embassy', 'two bases'])
  })
  it('reads a long list off the line that a colon announces', () => {
    const { claims } = read(
      'The cells have targeted many sites of the army, most notably: the palaces in Mosul, the bases of Balad and Taji, the Green Zone, and the K1 base in Kirkuk.',
    )
    const [whole, ...members] = claims
    expect(whole?.members).toEqual(members.map(({ id }) => id))
    expect(members.map((claim) => `${names(claim.recipients)}${place(claim)}`)).toEqual([
      'palaces @Mosul',
      'bases of Balad @Balad',
      'Taji @Taji',
      'Green Zone @Green Zone',
      'K1 base @K1 base, Kirkuk',
    ])
  })
  it('does not take people apart', () => {
    expect(read('The bomb killed a soldier and a guard.').claims).toHaveLength(1)
  })
})

describe('tallies', () => {
  test.each([
    [
      'From January to September 2020 the cells launched about 70 attacks on bases.',
      ['70 attacks cells -> bases 2020-01-01..2020-09-30 members:0'],
    ],
    [
      'The cells also launched during the period from January to May 2020, about 40 attacks on bases.',
      ['40 attacks cells -> bases 2020-01-01..2020-05-31 members:0'],
    ],
    ['The army carried out three raids in Anbar.', ['3 raids army -> - members:0']],
    ['The army carried out a raid in Anbar.', []],
    ['Three rockets were fired at the base.', []],
    ['The bombing killed 12 people.', []],
  ])('%s', (text, expected) => {
    expect(read(text).tallies.map(tallyLine)).toEqual(expected)
  })
  it('lists as members the incidents that follow in a list', () => {
    const text =
      'Armed groups carried out 20 attacks in 2020.\n\n1. On 3 May 2020 a bomb hit a convoy near Balad.\n2. On 9 June 2020 rockets hit the airport.\n'
    const { tallies, claims } = read(text)
    expect(tallies[0]?.members).toEqual(claims.map(({ id }) => id))
  })
})

test('page furniture claims nothing', () => {
  const { claims, tallies, ties } = read(
    'Show More\n\nRelated Articles\n\nLeave a Reply\n\nYour email address will not be published.\n',
  )
  expect([...claims, ...tallies, ...ties]).toEqual([])
})

test('the same text gives the same records', () => {
  const text = 'Gunmen attacked a base in Kirkuk on 3 March 2020, killing two soldiers.'
  expect(JSON.stringify(read(text).claims)).toBe(JSON.stringify(read(text).claims))
})
