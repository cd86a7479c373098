/** The list of actors and the network, as far as they are logic. */
import { describe, expect, it } from 'vitest'
import type { ActorRow, Network } from '../../src/server/contract/index.ts'
import { foldName } from '../../workbench/src/actors/fold-name.ts'
import { isMutual, relationWord } from '../../workbench/src/actors/relation-words.ts'
import { tieTime } from '../../workbench/src/actors/tie-mark.tsx'
import { chooseTies } from '../../workbench/src/network/choose-ties.ts'
import { layOut } from '../../workbench/src/network/lay-out.ts'
import { chooseActors, countsOf, mergedActor, searchable } from '../../workbench/src/screens/actors/choose-actors.ts'
import { fillMonths } from '../../workbench/src/screens/actors/fill-months.ts'

function actor(id: string, names: readonly string[], more: Partial<ActorRow> = {}): ActorRow {
  const aliases = names.map((text) => ({ text, script: 'Latn', source: 'text' as const, documents: 1 }))
  return { id, name: names[0]!, aliases, claims: 1, incidents: 1, ties: 0, merged: false, ...more }
}

const harbour = actor('harbour', ["Harba'a Brigade", 'لواء الحربة'], { country: 'IRQ', incidents: 3, ties: 2 })
const river = actor('river', ['River Front'], { country: 'IRN', sector: 'PRM', incidents: 5 })
const gunmen = actor('gunmen||', ['gunmen'], { incidents: 2, merged: true })
const all = [river, harbour, gunmen]

describe('names are found', () => {
  it.each([
    ["Asa'ib Ahl al-Haq", 'asaib ahl al haq'],
    ['Nāṣirīyah', 'nasiriyah'],
    ['الأنبار', 'الانبار'],
    ['مدرسة', 'مدرسه'],
    ['عَصَائِب', 'عصائب'],
    ['كـتـائب', 'كتائب'],
  ])('%s as %s', (name, wanted) => expect(foldName(name)).toBe(foldName(wanted)))

  it('and told apart', () => expect(foldName('Haqq')).not.toBe(foldName('Haq')))
})

describe('the list of actors', () => {
  const chosen = (more: object): readonly string[] =>
    chooseActors(searchable(all), { words: '', isDescending: false, ...more }).map(({ id }) => id)

  it('has them as the server does', () => expect(chosen({})).toEqual(['river', 'harbour', 'gunmen||']))
  it.each([
    [{ words: 'harbaa' }, ['harbour']],
    [{ words: 'الحربه' }, ['harbour']],
    [{ words: 'river brigade' }, []],
    [{ country: 'IRN' }, ['river']],
    [{ sector: 'PRM', words: 'front' }, ['river']],
    [{ known: 'register' }, []],
    [{ known: 'person' }, ['gunmen||']],
    [{ order: 'incidents' }, ['gunmen||', 'harbour', 'river']],
    [{ order: 'name', isDescending: true }, ['river', 'harbour', 'gunmen||']],
  ])('chooses %j', (wanted, ids) => expect(chosen(wanted)).toEqual(ids))
  it('puts those of no country last, whichever way it runs', () => {
    expect(chosen({ order: 'country' }).at(-1)).toBe('gunmen||')
    expect(chosen({ order: 'country', isDescending: true }).at(-1)).toBe('gunmen||')
  })
  it('counts countries', () =>
    expect(countsOf([...all, river], 'country')).toEqual([
      ['IRN', 2],
      ['IRQ', 1],
    ]))
})

describe('what a merge made', () => {
  it('is one of the two, or new', () => {
    const merged = { ...harbour, merged: true }
    expect(mergedActor(all, [merged, gunmen], ['harbour', 'river'])?.id).toBe('harbour')
    const fresh = { ...river, id: 'text:river front', merged: true }
    expect(mergedActor(all, [fresh, gunmen], ['harbour', 'river'])?.id).toBe('text:river front')
  })
  it('is not what was merged before', () => expect(mergedActor(all, all, ['harbour', 'river'])).toBeUndefined())
})

describe('months', () => {
  it('have no gaps', () => {
    const filled = fillMonths([
      { month: '2019-11', initiator: 1, recipient: 0 },
      { month: '2020-02', initiator: 0, recipient: 2 },
    ])
    expect(filled.map(({ month, initiator, recipient }) => [month, initiator + recipient])).toEqual([
      ['2019-11', 1],
      ['2019-12', 0],
      ['2020-01', 0],
      ['2020-02', 2],
    ])
  })
  it('may be none', () => expect(fillMonths([])).toEqual([]))
})

describe('ties', () => {
  const node = (id: string) => ({ id, name: id, ties: 0, incidents: 0 })
  const tie = (from: string, to: string, documents: number, first?: string, last = first) => ({
    id: `${from}-${to}`,
    from: node(from),
    to: node(to),
    relation: 'supports' as const,
    stated: ['t'],
    ended: [],
    documents,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  })
  const network: Network = {
    revision: 1,
    nodes: ['a', 'b', 'c', 'd'].map(node),
    edges: [tie('a', 'b', 1, '2019-12-27'), tie('a', 'c', 3, '2020-01-02', '2020-03-01'), tie('c', 'd', 1)],
  }
  const shown = (filter: object) => {
    const { nodes, edges, untimed } = chooseTies(network, { least: 1, ...filter })
    return [edges.map(({ id }) => id).join(' '), nodes.map(({ id }) => id).join(''), untimed]
  }

  it.each([
    [{}, 'a-b a-c c-d', 'acbd', 0],
    [{ least: 2 }, 'a-c', 'ac', 0],
    [{ least: 9 }, '', '', 0],
    [{ from: '2020-02' }, 'a-c', 'ac', 1],
    [{ to: '2019' }, 'a-b', 'ab', 1],
    [{ from: '2019-12-28', to: '2020-01-01' }, '', '', 1],
    [{ relation: 'opposes' }, '', '', 0],
  ])('answer %j', (filter, edges, nodes, untimed) => expect(shown(filter)).toEqual([edges, nodes, untimed]))

  it('read from either end', () => {
    expect(relationWord('commands')).toBe('commands')
    expect(relationWord('commands', true)).toBe('is commanded by')
    expect(isMutual('allied_with')).toBe(true)
    expect(isMutual('commands')).toBe(false)
  })
  it('have a time where a source gives one', () => {
    expect(tieTime({ first: '2020-01-02', last: '2020-03-01' })).toBe('2020-01-02 – 2020-03-01')
    expect(tieTime({ first: '2020-01-02', last: '2020-01-02' })).toBe('2020-01-02')
    expect(tieTime({})).toBeUndefined()
  })
})

describe('the network is laid out', () => {
  const pairs = [0, 1, 0, 2, 0, 3, 4, 5, 6, 6]
  const places = layOut(7, pairs)
  const away = (a: number, b: number): number =>
    Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!)

  it('within the unit square, nobody on another', () => {
    expect([...places].every((value) => value >= 0 && value <= 1)).toBe(true)
    for (let a = 0; a < 7; a++) for (let b = 0; b < a; b++) expect(away(a, b)).toBeGreaterThan(0.02)
  })
  it('with ties shorter than what lies between others, and no part through another', () => {
    for (const leaf of [1, 2, 3])
      for (const other of [1, 2, 3]) if (leaf !== other) expect(away(0, leaf)).toBeLessThan(away(leaf, other))
    const sides = [[0, 1, 2, 3], [4, 5], [6]].map((part) => {
      const [xs, ys] = [part.map((at) => places[2 * at]!), part.map((at) => places[2 * at + 1]!)]
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    })
    for (const [at, a] of sides.entries())
      for (const b of sides.slice(0, at)) expect(a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3]).toBe(true)
  })
  it('the same way every time', () => expect(layOut(7, pairs)).toEqual(places))
  it('even when it is nobody or one', () => {
    expect(layOut(0, [])).toHaveLength(0)
    expect([...layOut(1, [])].every(Number.isFinite)).toBe(true)
  })
})
