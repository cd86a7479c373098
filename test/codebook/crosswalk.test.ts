import { describe, expect, it } from 'vitest'
import {
  acled,
  acledTypes,
  cameo,
  cameoCodes,
  type Codable,
  codesOf,
  contexts,
  isContext,
  isEvent,
  isMode,
  isSector,
  modesOf,
  ploverEvents,
  quadOf,
  sectors,
  sideOf,
} from '../../src/codebook/index.ts'

const army = { name: 'the army', country: 'IRQ', sector: 'MIL' }
const rebels = { name: 'the rebels', country: 'SYR', sector: 'REB' }
const militia = { name: 'the militia', country: 'IRQ', sector: 'PRM' }
const villagers = { name: 'villagers', country: 'IRQ', sector: 'CVL' }
const police = { name: 'police', country: 'IRQ', sector: 'COP' }
const minister = { name: 'the minister', country: 'IRQ', sector: 'GOV' }
const state = { name: 'Iran', country: 'IRN', sector: 'GOV' }
const village = { name: 'two villages' }
const base = { name: 'an army base', country: 'IRQ', sector: 'GOV' }
const goods = { name: 'sacks of flour' }

const claim = (given: Partial<Codable>): Codable => ({
  event: 'ASSAULT',
  status: 'asserted',
  initiators: [],
  recipients: [],
  counts: [],
  weapons: [],
  ...given,
})
const dead = (best: number, who?: string) => [{ of: 'killed' as const, best, ...(who === undefined ? {} : { who }) }]

describe('PLOVER', () => {
  it('has sixteen events in four quads', () => {
    expect(ploverEvents).toHaveLength(16)
    expect(ploverEvents.filter(({ quad }) => quad === 1).map(({ event }) => event)).toEqual([
      'AGREE',
      'CONSULT',
      'SUPPORT',
      'CONCEDE',
    ])
    expect(quadOf('SANCTION')).toBe(4)
    expect(quadOf('THREATEN')).toBe(3)
    expect(quadOf('RETREAT')).toBe(2)
  })
  it('knows the modes of each event and no others', () => {
    expect(modesOf('ASSAULT')).toHaveLength(15)
    expect(modesOf('AID')).toEqual([])
    expect(isMode('ASSAULT', 'heavy-weapons')).toBe(true)
    expect(isMode('COERCE', 'heavy-weapons')).toBe(false)
    expect(isMode('COERCE', 'arrest')).toBe(true)
    expect(isMode('THREATEN', 'arrest')).toBe(true)
  })
  it('knows its names and refuses others', () => {
    expect([isEvent('ASSAULT'), isEvent('FIGHT'), isEvent('toString')]).toEqual([true, false, false])
    expect(contexts).toHaveLength(37)
    expect([isContext('military'), isContext('democracy'), isContext('constructor')]).toEqual([true, false, false])
    expect(sectors).toHaveLength(25)
    expect([isSector('PRM'), isSector('XXX')]).toEqual([true, false])
  })
})

describe('CAMEO', () => {
  it('has 313 codes, each under a root that exists', () => {
    expect(cameoCodes).toHaveLength(313)
    for (const { code } of cameoCodes) expect(cameo(code.slice(0, 2))).toBeDefined()
    expect(new Set(cameoCodes.map(({ code }) => code)).size).toBe(313)
  })
  it('leads only to events, modes and contexts that PLOVER 2.0 has', () => {
    for (const { event, mode, contexts: about } of cameoCodes) {
      if (event !== undefined) expect(isEvent(event)).toBe(true)
      if (mode !== undefined) expect(isMode(event!, mode)).toBe(true)
      expect(about.every(isContext)).toBe(true)
    }
  })
  it('has no event for a claim or denial of responsibility', () => {
    expect(cameo('015')?.event).toBeUndefined()
    expect(cameo('016')?.event).toBeUndefined()
    expect(cameo('194')).toMatchObject({ event: 'ASSAULT', mode: 'heavy-weapons' })
    expect(cameo('999')).toBeUndefined()
  })
})

describe('sides', () => {
  it.each([
    [army, 'state'],
    [militia, 'armed'],
    [villagers, 'civilian'],
    [state, 'state'],
    [{ country: 'IMG' }, 'armed'],
    [{ country: 'NGO' }, 'civilian'],
    [{ country: 'IRQ', sector: 'UNK' }, undefined],
    [{ country: 'IRQ' }, undefined],
    [{}, undefined],
  ] as const)('%j is %s', (actor, side) => {
    expect(sideOf(actor)).toBe(side)
  })
})

describe('every event and mode has a CAMEO code that CAMEO has', () => {
  it.each(ploverEvents.map(({ event }) => event))('%s', (event) => {
    for (const mode of [undefined, ...modesOf(event)]) {
      const { cameo: code } = codesOf(claim({ event, ...(mode === undefined ? {} : { mode }) }))
      expect(cameo(code!), `${event}/${mode}`).toBeDefined()
    }
  })
})

describe('ACLED', () => {
  it('has six types and 25 sub-types', () => {
    expect(new Set(acledTypes.map(({ event_type }) => event_type)).size).toBe(6)
    expect(acledTypes).toHaveLength(25)
    expect(acled('Armed clash')?.event_type).toBe('Battles')
  })
  it.each<[string, Partial<Codable>, string | undefined]>([
    ['two armed sides', { initiators: [rebels], recipients: [army] }, 'Armed clash'],
    ['two who fight each other', { initiators: [rebels, army] }, 'Armed clash'],
    ['armed on civilians', { initiators: [militia], recipients: [villagers] }, 'Attack'],
    ['nobody named, soldiers shot', { mode: 'firearms', counts: dead(3, 'Iraqi soldiers') }, 'Armed clash'],
    ['nobody named, shoppers shot', { mode: 'firearms', counts: dead(3, 'shoppers') }, 'Attack'],
    ['an unnamed target', { mode: 'firearms' }, undefined],
    ['a minister killed by gunmen', { mode: 'targeted', recipients: [minister] }, 'Attack'],
    [
      'a general killed from the air',
      { mode: 'targeted', recipients: [army], weapons: [{ name: 'missile', class: 'drone' }] },
      'Air/drone strike',
    ],
    ['a general shot', { mode: 'targeted', recipients: [army] }, 'Armed clash'],
    ['a judge blown up', { mode: 'targeted', weapons: [{ name: 'car bomb' }] }, 'Remote explosive/landmine/IED'],
    ['rockets', { mode: 'heavy-weapons' }, 'Shelling/artillery/missile attack'],
    ['a drone', { mode: 'drone' }, 'Air/drone strike'],
    ['a roadside bomb', { mode: 'explosives' }, 'Remote explosive/landmine/IED'],
    ['a hand grenade', { mode: 'explosives', weapons: [{ name: 'hand grenade' }] }, 'Grenade'],
    [
      'a rocket-propelled grenade',
      { mode: 'explosives', weapons: [{ name: 'RPG grenade', class: 'rpg' }] },
      'Remote explosive/landmine/IED',
    ],
    ['a suicide bomber', { mode: 'suicide-attack' }, 'Suicide bomb'],
    ['kidnapped farmers', { mode: 'abduct', recipients: [villagers] }, 'Abduction/forced disappearance'],
    ['captured soldiers', { mode: 'abduct', recipients: [army] }, 'Other'],
    ['a mob that beats', { mode: 'beat', initiators: [villagers], recipients: [villagers] }, 'Mob violence'],
    ['police that beat', { mode: 'beat', initiators: [police], recipients: [villagers] }, 'Attack'],
    ['tear gas', { mode: 'crowd-control', recipients: [villagers] }, 'Protest with intervention'],
    [
      'tear gas that kills',
      { mode: 'crowd-control', recipients: [villagers], counts: dead(2) },
      'Excessive force against protesters',
    ],
    ['tear gas on rioters', { mode: 'crowd-control', recipients: [{ name: 'rioters' }] }, 'Violent demonstration'],
    ['a house burnt', { mode: 'destroy' }, 'Looting/property destruction'],
    ['a house burnt with people in it', { mode: 'destroy', counts: dead(2) }, undefined],
    ['a nerve agent', { mode: 'unconventional', weapons: [{ name: 'nerve agent' }] }, 'Chemical weapon'],
    ['a march', { event: 'PROTEST', mode: 'demo' }, 'Peaceful protest'],
    ['a march with dead', { event: 'PROTEST', mode: 'demo', counts: dead(1) }, undefined],
    ['a strike of workers', { event: 'PROTEST', mode: 'strike' }, undefined],
    ['a riot', { event: 'PROTEST', mode: 'riot' }, 'Violent demonstration'],
    ['one arrest', { event: 'COERCE', mode: 'arrest', counts: [{ of: 'arrested', best: 1 }] }, undefined],
    ['forty arrests', { event: 'COERCE', mode: 'arrest', counts: [{ of: 'arrested', best: 40 }] }, 'Arrests'],
    [
      'marchers arrested',
      { event: 'COERCE', mode: 'arrest', initiators: [police], recipients: [{ name: 'protesters', sector: 'CVL' }] },
      'Protest with intervention',
    ],
    ['arrested militiamen', { event: 'COERCE', mode: 'arrest', recipients: [militia] }, 'Arrests'],
    ['seized rifles', { event: 'COERCE', mode: 'seize', weapons: [{ name: 'rifles' }] }, 'Disrupted weapons use'],
    [
      'a militia that seizes goods',
      { event: 'COERCE', mode: 'seize', initiators: [militia], recipients: [goods] },
      'Looting/property destruction',
    ],
    ['a militia that seizes nobody says what', { event: 'COERCE', mode: 'seize', initiators: [militia] }, undefined],
    [
      'an army that takes villages',
      { event: 'COERCE', mode: 'seize', initiators: [army], recipients: [village] },
      'Government regains territory',
    ],
    [
      'rebels that take villages',
      { event: 'COERCE', mode: 'seize', initiators: [rebels], recipients: [village] },
      'Non-state actor overtakes territory',
    ],
    [
      'rebels that take the very place',
      {
        event: 'COERCE',
        mode: 'seize',
        initiators: [rebels],
        recipients: [{ name: 'Palmyra' }],
        place: { name: 'Palmyra' },
      },
      'Non-state actor overtakes territory',
    ],
    ['nobody named who takes villages', { event: 'COERCE', mode: 'seize', recipients: [village] }, undefined],
    ['armed men on a village', { initiators: [rebels], recipients: [village] }, 'Attack'],
    ['somebody unnamed on a village', { recipients: [village] }, undefined],
    ['somebody unnamed on a village with dead', { recipients: [village], counts: dead(30, 'people') }, 'Attack'],
    ['rebels on a base', { initiators: [rebels], recipients: [base] }, 'Armed clash'],
    [
      'rebels on a government',
      { initiators: [rebels], recipients: [{ name: 'Government of Syria', sector: 'GOV' }] },
      'Armed clash',
    ],
    [
      'suicide bombers with another mode',
      { mode: 'explosives', initiators: [{ name: 'Two suicide bombers' }] },
      'Suicide bomb',
    ],
    ['a suicide vest', { weapons: [{ name: 'vest', class: 'suicide' }] }, 'Suicide bomb'],
    [
      'shells with chlorine',
      { mode: 'heavy-weapons', weapons: [{ name: 'chlorine', class: 'chemical' }] },
      'Chemical weapon',
    ],
    [
      'tear gas from the air',
      { mode: 'drone', weapons: [{ name: 'tear gas', class: 'crowd-control' }] },
      'Air/drone strike',
    ],
    [
      'an arrested activist',
      { event: 'COERCE', mode: 'arrest', recipients: [{ name: 'a rights activist' }] },
      'Arrests',
    ],
    ['an arrested thief', { event: 'COERCE', mode: 'arrest', recipients: [{ name: 'a thief' }] }, undefined],
    ['a cabinet and rebels that agree', { event: 'AGREE', initiators: [state], recipients: [rebels] }, 'Agreement'],
    [
      'police that seize goods',
      { event: 'COERCE', mode: 'seize', initiators: [police], recipients: [goods] },
      undefined,
    ],
    ['troops that leave', { event: 'RETREAT', mode: 'withdraw', initiators: [army] }, 'Change to group/activity'],
    ['a truce between forces', { event: 'AGREE', initiators: [army], recipients: [rebels] }, 'Agreement'],
    [
      'two states that agree',
      { event: 'AGREE', initiators: [state], recipients: [{ name: 'Iraq', country: 'IRQ', sector: 'GOV' }] },
      undefined,
    ],
    ['talks of envoys', { event: 'CONSULT', initiators: [minister], recipients: [minister] }, undefined],
    ['a threat', { event: 'THREATEN', mode: 'violence', initiators: [rebels] }, undefined],
  ])('%s', (_, given, sub) => {
    expect(codesOf(claim(given)).acled?.sub_event_type).toBe(sub)
  })
  it.each(['denied', 'negated', 'predicted', 'conditional', 'threatened', 'intended'] as const)(
    'records nothing that is %s, while CAMEO still names the kind of event',
    (status) => {
      const codes = codesOf(claim({ status, mode: 'drone', initiators: [army], recipients: [rebels], counts: dead(4) }))
      expect(codes).toMatchObject({ cameo: '195', acled: null, ucdp: null })
    },
  )
})

describe('CAMEO of a claim', () => {
  it.each<[string, Partial<Codable>, string]>([
    ['ground that is taken', { event: 'COERCE', mode: 'seize', recipients: [village] }, '192'],
    ['goods that are taken', { event: 'COERCE', mode: 'seize', recipients: [goods] }, '171'],
    ['rockets', { mode: 'heavy-weapons' }, '194'],
    ['an event whose mode nobody knows', { mode: 'tickling' }, '190'],
  ])('%s', (_, given, code) => {
    expect(codesOf(claim(given)).cameo).toBe(code)
  })
})

describe('UCDP', () => {
  it.each<[string, Partial<Codable>, 1 | 2 | 3 | null]>([
    ['an army and rebels', { initiators: [army], recipients: [rebels], counts: dead(5) }, 1],
    ['rebels and an army', { initiators: [rebels], recipients: [army], counts: dead(5) }, 1],
    ['an army and unnamed fighters', { initiators: [army], counts: dead(5, 'fighters') }, 1],
    ['two groups', { initiators: [rebels], recipients: [militia], counts: dead(5) }, 2],
    ['a group and civilians', { initiators: [militia], recipients: [villagers], counts: dead(5) }, 3],
    ['an army and civilians', { initiators: [army], recipients: [villagers], counts: dead(1) }, 3],
    ['nobody dead', { initiators: [army], recipients: [rebels] }, null],
    ['only wounded', { initiators: [army], recipients: [rebels], counts: [{ of: 'wounded', best: 9 }] }, null],
    ['zero dead', { initiators: [army], recipients: [rebels], counts: dead(0) }, null],
    ['nobody named', { recipients: [army], counts: dead(2) }, null],
    ['a crowd', { initiators: [villagers], recipients: [villagers], counts: dead(2) }, null],
    ['no assault', { event: 'COERCE', initiators: [army], recipients: [villagers], counts: dead(2) }, null],
  ])('%s', (_, given, kind) => {
    expect(codesOf(claim(given)).ucdp).toBe(kind)
  })
})

describe('what the words tell of ground', () => {
  const gained = (party: typeof army) =>
    codesOf(claim({ event: 'COERCE', mode: 'seize', initiators: [party] }), { cameo: '192' })
  it('goes by who gained it, though the text does not say which', () => {
    expect(gained(army).acled?.sub_event_type).toBe('Government regains territory')
    expect(gained(rebels).acled?.sub_event_type).toBe('Non-state actor overtakes territory')
    expect(gained(villagers).acled).toBeNull()
  })
})
