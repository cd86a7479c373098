import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/document/index.ts'
import { checkReading, rules } from '../../src/findings/index.ts'
import type { ClaimTime, Participant, Span } from '../../src/model/index.ts'
import { actor, claim, day, findings, found, month, number, place, reading, tally, time } from './reading.ts'

const who = (name: string, span: Span, id: string = name): Participant => ({
  name,
  actor: id,
  basis: 'stated',
  spans: [span],
})
const when = (span: Span, interval: ReturnType<typeof day>): ClaimTime => ({
  ...interval,
  basis: 'stated',
  spans: [span],
})
const dead = (span: Span, best: number, name = 'soldiers') => ({
  of: 'killed' as const,
  who: name,
  best,
  approximate: false,
  basis: 'stated' as const,
  spans: [span],
})

describe('outside-window', () => {
  const notation = (date: string, link: string): string =>
    `From {window:January to September 2020} {tally:about 70 attacks} took place, ${link} the {kill:killing} of a guard in {date:${date}}.`
  const make = (date: string, link: string, interval: ReturnType<typeof day>, listed: boolean) =>
    reading(notation(date, link), ({ at }) => {
      const one = claim(at('kill'), { when: when(at('date'), interval) })
      return {
        claims: [one],
        tallies: [
          tally(at('tally'), 70, {
            window: when(at('window'), day('2020-01-01', '2020-09-30')),
            members: listed ? [one.id] : [],
          }),
        ],
      }
    })

  it.each([
    ['December 2019', 'the outcome of which was', month('2019-12', 31), false],
    ['December 2019', 'and then', month('2019-12', 31), true],
    ['October 2020', 'including', month('2020-10', 31), false],
  ] as const)('%s, %s', (date, link, interval, listed) => {
    expect(found('outside-window', make(date, link, interval, listed))).toEqual([date])
  })

  it.each([
    ['March 2020', 'the outcome of which was', month('2020-03', 31), true],
    ['September 2020', 'including', month('2020-09', 30), false],
    ['autumn 2020', 'including', day('2020-09-01', '2020-11-30'), true],
    ['December 2019', 'more than in the year after', month('2019-12', 31), false],
  ] as const)('not %s, %s', (date, link, interval, listed) => {
    expect(found('outside-window', make(date, link, interval, listed))).toEqual([])
  })

  it('sees it in the times alone', () => {
    const text =
      'From {window:January to September 2020} the cells made about {n:70} attacks, the outcome of which was the death of a guard in {date:December 2019}.'
    const made = (precision: 'range' | 'month') =>
      reading(text, ({ at }) => ({
        mentions: [
          time(at('window'), { start: '2020-01-01', end: '2020-09-30', precision }),
          number(at('n'), 70),
          time(at('date'), month('2019-12', 31)),
        ],
      }))
    expect(findings('outside-window', made('range'))[0]).toMatchObject({
      actual: '2019-12',
      expected: ['2020-01..2020-09'],
      severity: 'high',
    })
    expect(found('outside-window', made('month'))).toEqual([])
  })
})

describe('tally-against-list', () => {
  const make = (best: number, members: number, approximate = false) =>
    reading('There were {n:some attacks}: {a:one} and {b:two} and {c:three}.', ({ at }) => {
      const claims = [claim(at('a')), claim(at('b')), claim(at('c'))]
      return {
        claims,
        tallies: [tally(at('n'), best, { approximate, members: claims.slice(0, members).map(({ id }) => id) })],
      }
    })

  it('has more names than it counts', () => {
    expect(findings('tally-against-list', make(2, 3))).toMatchObject([
      { severity: 'medium', actual: '3', expected: ['2'] },
    ])
  })
  it('counts many and names few', () => {
    expect(findings('tally-against-list', make(70, 2, true))).toMatchObject([
      { severity: 'low', expected: ['about 70'] },
    ])
  })
  it.each([
    [3, 3],
    [4, 2],
    [70, 0],
  ])('%s and %s agree', (best, members) => {
    expect(found('tally-against-list', make(best, members))).toEqual([])
  })

  const listed = (notation: string, n: number) =>
    reading(notation, ({ at, text }) => {
      const noun = /\b(?:bases|men)\b/.exec(text)!
      const index = [...text.slice(0, noun.index).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].length
      return { mentions: [number(at('n'), n, { noun: index })] }
    })
  it.each([
    ['They hit {n:three} bases: {item:Alpha}, {item:Bravo}, {item:Delta} and {item:Echo}.', 3],
    ['They hit {n:four} bases, namely {item:Alpha} and {item:Bravo}.', 4],
  ])('%s', (notation, n) => {
    expect(findings('tally-against-list', listed(notation, n))).toHaveLength(1)
  })
  it.each([
    ['They hit {n:three} bases: {item:Alpha}, {item:Bravo} and {item:Delta}.', 3],
    ['They hit {n:three} bases, among them {item:Alpha} and {item:Bravo}.', 3],
    ['They hit {n:four} bases: {item:Alpha}, {item:Bravo}, Delta and Echo.', 4],
    ['They killed {n:three} men. {item:Alpha} and {item:Bravo} fell.', 3],
  ])('not %s', (notation, n) => {
    expect(findings('tally-against-list', listed(notation, n))).toEqual([])
  })
})

describe('parts-against-total', () => {
  const make = (notation: string, ...values: number[]) =>
    reading(notation, ({ at }) => ({ mentions: values.map((value, i) => number(at('n', i), value)) }))
  it.each([
    ['The raid killed {n:12} people: {n:five} soldiers and {n:six} guards.', [12, 5, 6]],
    ['The raid killed {n:12} people, including {n:eight} soldiers and {n:six} guards.', [12, 8, 6]],
    ['The raid killed {n:three} people, including {n:four} children.', [3, 4]],
    ['The raid killed {n:12} people: {n:five} soldiers and {n:six} guards, a doctor said.', [12, 5, 6]],
  ])('%s', (notation, values) => {
    expect(findings('parts-against-total', make(notation, ...values))).toHaveLength(1)
  })
  it.each([
    ['The raid killed {n:11} people: {n:five} soldiers and {n:six} guards.', [11, 5, 6]],
    ['The raid killed {n:12} people, including {n:five} soldiers and {n:six} guards.', [12, 5, 6]],
    ['The raid killed {n:12} people: {n:five} soldiers, {n:six} guards and a driver.', [12, 5, 6]],
    ['The raid killed {n:12} people, including {n:five} children, and {verb:wounded} {n:20}.', [12, 5, 20]],
    ['The raid killed {n:12} people and {n:five} guards.', [12, 5]],
  ])('not %s', (notation, values) => {
    expect(findings('parts-against-total', make(notation, ...values))).toEqual([])
  })
  it('leaves approximate numbers alone', () => {
    const made = reading('About {n:12} people died: {n:five} men and {n:six} women.', ({ at }) => ({
      mentions: [number(at('n'), 12, { approximate: true }), number(at('n', 1), 5), number(at('n', 2), 6)],
    }))
    expect(found('parts-against-total', made)).toEqual([])
  })
})

describe('unanchored-time', () => {
  const make = (notation: string) => reading(notation, ({ at }) => ({ mentions: [time(at('t'))] }))
  it.each(['{t:last Wednesday}', '{t:the past few days}', '{t:yesterday}', '{t:two weeks ago}', '{t:Thursday}'])(
    'They left %s.',
    (words) => {
      expect(found('unanchored-time', make(`They left ${words}.`))).toHaveLength(1)
    },
  )
  it.each(['{t:recently}', '{t:three days later}', '{t:the next day}', 'on Bloody {t:Sunday}', 'on a {t:Friday}'])(
    'They left %s: no.',
    (words) => {
      expect(found('unanchored-time', make(`They left ${words}.`))).toEqual([])
    },
  )
  it('is silent about times that are resolved, and tells a repeated one once', () => {
    expect(
      found(
        'unanchored-time',
        reading('They left {t:last Wednesday}.', ({ at }) => ({ mentions: [time(at('t'), day('2020-01-01'))] })),
      ),
    ).toEqual([])
    const twice = reading('They left {t:Monday}, and {t:Monday} was hot.', ({ at }) => ({
      mentions: [time(at('t')), time(at('t', 1))],
    }))
    expect(findings('unanchored-time', twice).map(({ spans }) => spans.length)).toEqual([2])
  })
})

describe('overlapping-list-items', () => {
  const zone = { id: 'zone', type: 'compound', lat: 33.31, lon: 44.39 }
  const embassy = { id: 'embassy', type: 'embassy', lat: 33.3, lon: 44.4 }
  const far = { id: 'far', lat: 35, lon: 44 }
  const make = (notation: string, ...rows: Parameters<typeof place>[1][]) =>
    reading(notation, ({ at, text }) => ({
      mentions: rows.map((row, i) => place(at('p', i), row, text.slice(0, at('p', i)[0]).split('. ').length - 1)),
    }))
  it.each([
    ['They hit {p:the embassy}, {p:the zone} and {p:the far base}.', [embassy, zone, far], 'the zone'],
    [
      'They hit {p:Alpha base}, {p:the far base} and {p:Camp Bravo}.',
      [{ id: 'a' }, far, { id: 'b', lat: 33.002 }],
      'Camp Bravo',
    ],
    [
      'They struck in {p:Tikrit}, {p:Erbil} and {p:Salah al-Din}.',
      [
        { id: 't', precision: 'town', province: 'Salah al-Din' },
        { id: 'e', precision: 'town' },
        { id: 's', name: 'Salah al-Din', precision: 'province' },
      ],
      'Salah al-Din',
    ],
  ] as const)('%s', (notation, rows, expected) => {
    expect(found('overlapping-list-items', make(notation, ...rows))).toEqual([expected])
  })
  it.each([
    ['They hit {p:the embassy} in {p:the zone} and {p:the far base}.', [embassy, zone, far]],
    ['They {verb:left} {p:the embassy}. Then, {p:the zone} and {p:the far base} {verb:fell}.', [embassy, zone, far]],
    ['They hit {p:Alpha base}, {p:the far base} and {p:Camp Bravo}.', [{ id: 'a' }, far, { id: 'b', lat: 33.05 }]],
    [
      'They struck in {p:Tikrit}, {p:Salah al-Din}, and in {p:Erbil}.',
      [
        { id: 't', precision: 'town', province: 'Salah al-Din' },
        { id: 's', name: 'Salah al-Din', precision: 'province' },
        { id: 'e', precision: 'town' },
      ],
    ],
    ['The {p:Erbil} Police, the {p:Erbil} Council and {p:the far base} agreed.', [{ id: 'e' }, { id: 'e' }, far]],
    [
      'In {p:Iraq}, {p:Syria} and {p:Iraq} they agreed.',
      [
        { id: 'i', precision: 'country' },
        { id: 's', precision: 'country' },
        { id: 'i', precision: 'country' },
      ],
    ],
  ] as const)('not %s', (notation, rows) => {
    expect(found('overlapping-list-items', make(notation, ...rows))).toEqual([])
  })
  it('sees it in the members of a claim', () => {
    const made = reading('They {hit:hit} {p:the embassy} and {p:the zone}.', ({ at }) => {
      const members = [
        claim(at('hit'), { recipients: [who('embassy', at('p'))] }),
        claim(at('hit'), { recipients: [who('zone', at('p', 1))] }),
      ]
      return {
        mentions: [place(at('p'), embassy), place(at('p', 1), zone)],
        claims: [claim(at('hit'), { members: members.map(({ id }) => id) }), ...members],
      }
    })
    expect(found('overlapping-list-items', made)).toEqual(['the zone'])
  })
})

describe('actor-alias-conflict', () => {
  const pair = (a: string, b: string, ids: readonly [string, string]) =>
    reading(`{a:${a}} left. {b:${b}} stayed.`, ({ at }) => ({
      mentions: [actor(at('a'), ids[0]), actor(at('b'), ids[1])],
    }))
  it.each([
    ['Asa’ib Ahl al-Haq', 'Asaib Ahl al-Haqq', ['aah', 'aah']],
    ['Qaani', 'Ghaani', ['q', 'q']],
    ['Qasem Soleimani', 'Qassem Suleimani', ['qs', 'text:qassem suleimani']],
    ['Kadhimi', 'Kazimi', ['k', 'k']],
  ] as const)('%s and %s', (a, b, ids) => {
    expect(found('actor-alias-conflict', pair(a, b, ids))).toHaveLength(1)
  })
  it.each([
    ['Asa’ib Ahl al-Haq', "Asa'ib Ahl al-Haq", ['aah', 'aah']],
    ['Soleimani', 'Qassem Soleimani', ['qs', 'qs']],
    ['IRGC', 'Islamic Revolutionary Guard Corps', ['irgc', 'irgc']],
    ['Saleh', 'Saleh’s', ['s', 's']],
    ['France', 'French', ['FRA', 'FRA']],
    ['Iraq', 'Iraqi', ['IRQ', 'IRQ']],
    ['Asa’ib Ahl al-Haq', 'League of the Righteous', ['aah', 'aah']],
    ['Omar Saleh', 'Amir Saleh', ['omar', 'amir']],
    ['PACs', 'HFCs', ['text:pacs', 'text:hfcs']],
  ] as const)('not %s and %s', (a, b, ids) => {
    expect(found('actor-alias-conflict', pair(a, b, ids))).toEqual([])
  })

  it('sees two terms for one camp', () => {
    expect(
      found(
        'actor-alias-conflict',
        reading('The pro-state factions left. The state factions stayed. The state factions won.'),
      ),
    ).toEqual(['pro-state factions'])
    expect(
      found('actor-alias-conflict', reading('The pro-state factions left. The pro-state factions stayed.')),
    ).toEqual([])
    expect(
      found('actor-alias-conflict', reading('The anti-government factions met the pro-government factions.')),
    ).toEqual([])
  })

  it('sees a name that is broken apart', () => {
    const make = (words: string) =>
      reading(`They left {a:Ain al-Saleh}. The ${words} stands in the west.`, ({ at }) => ({
        mentions: [place(at('a'), { id: 'ain' })],
      }))
    expect(found('actor-alias-conflict', make('“Ain” base Saleh'))).toEqual(['Ain” base Saleh'])
    expect(found('actor-alias-conflict', make('Ain al-Saleh base'))).toEqual([])
    expect(found('actor-alias-conflict', make('Ain and Saleh'))).toEqual([])
    expect(found('actor-alias-conflict', make('“Ain” Saleh'))).toEqual([])
  })

  it('sees one name for two', () => {
    expect(findings('actor-alias-conflict', pair('Abu Omar', 'Abu Omar', ['one', 'two']))).toMatchObject([
      { severity: 'low' },
    ])
    expect(found('actor-alias-conflict', pair('Abu Omar', 'Abu Omar', ['one', 'text:two']))).toEqual([])
  })
})

describe('claim-against-claim', () => {
  const base = { place: 'k1', name: 'K1', precision: 'site' as const, basis: 'stated' as const }
  const tolls = (
    second: number,
    more: object = {},
    notation = '{a:Killed} at {p:K1} were {n:three} men. {b:Killed} were {n:five}, a doctor said.',
  ) =>
    reading(notation, ({ at }) => ({
      claims: [
        claim(at('a'), { counts: [dead(at('n'), 3)], place: { ...base, spans: [at('p')] } }),
        claim(at('b'), {
          counts: [dead(at('n', 1), second)],
          attribution: { kind: 'reported', speaker: 'a doctor' },
          ...more,
        }),
      ],
    }))
  it('has two tolls', () => {
    expect(findings('claim-against-claim', tolls(5))).toMatchObject([
      { actual: '5', expected: ['3'], severity: 'high' },
    ])
  })
  it('leaves what agrees, and other incidents', () => {
    expect(found('claim-against-claim', tolls(3))).toEqual([])
    expect(found('claim-against-claim', tolls(5, { attribution: { kind: 'author' } }))).toEqual([])
    expect(found('claim-against-claim', tolls(5, { place: { ...base, place: 'taji', spans: [[0, 1]] } }))).toEqual([])
    expect(found('claim-against-claim', tolls(5, { event: 'PROTEST' }))).toEqual([])
    expect(
      found(
        'claim-against-claim',
        tolls(2, {}, '{a:Killed} at {p:K1} were {n:three} men. {b:Killed} were the {n:two}, a doctor said.'),
      ),
    ).toEqual([])
  })

  it('has one toll in the title and another below', () => {
    const make = (kind: string) =>
      reading(
        `{a:Blast kills} {n:three} in the town${kind}

The blast in the town {b:killed} {n:five} men, as all could see from the road that day.`,
        ({ at }) => ({
          claims: [claim(at('a'), { counts: [dead(at('n'), 3)] }), claim(at('b'), { counts: [dead(at('n', 1), 5)] })],
        }),
      )
    expect(found('claim-against-claim', make(''))).toEqual(['five'])
    expect(found('claim-against-claim', make('.'))).toEqual([])
  })
  it('is low where the text says that the number changed', () => {
    const notation =
      '{a:Killed} at {p:K1} were {n:three} men. The toll later rose: {b:killed} were {n:five}, a doctor said.'
    expect(findings('claim-against-claim', tolls(5, {}, notation.replace('later rose', 'rose')))).toMatchObject([
      { severity: 'low' },
    ])
  })

  it('has a toll that is told again without its attack', () => {
    const make = (words: string, n: number) =>
      reading(`A bomb {a:killed} {n:five} men. A doctor ${words} {n:seven}.`, ({ at }) => ({
        mentions: [number(at('n', 1), n, { sentence: 1 })],
        claims: [claim(at('a'), { counts: [dead(at('n'), 5)] })],
      }))
    expect(found('claim-against-claim', make('put the toll at', 7))).toEqual(['seven'])
    expect(found('claim-against-claim', make('put the toll at', 5))).toEqual([])
    expect(found('claim-against-claim', make('treated', 7))).toEqual([])
    expect(findings('claim-against-claim', make('said the toll rose to', 7))).toMatchObject([{ severity: 'low' }])
  })

  const deaths = (
    trigger: string,
    first: ReturnType<typeof day>,
    second: ReturnType<typeof day>,
    type: 'person' | 'militia' = 'person',
  ) =>
    reading(
      `{who:Saleh} was {a:${trigger}} in {t:the one month}. They {b:${trigger}} {who:Saleh} in {t:the other month}.`,
      ({ at }) => ({
        mentions: [actor(at('who'), 'saleh', { type }), actor(at('who', 1), 'saleh', { type })],
        claims: [
          claim(at('a'), { recipients: [who('Saleh', at('who'), 'saleh')], when: when(at('t'), first) }),
          claim(at('b'), { recipients: [who('Saleh', at('who', 1), 'saleh')], when: when(at('t', 1), second) }),
        ],
      }),
    )
  it('has two dates for one death', () => {
    expect(found('claim-against-claim', deaths('killed', month('2020-01', 31), month('2020-03', 31)))).toEqual([
      'the other month',
    ])
    expect(found('claim-against-claim', deaths('killed', month('2020-01', 31), day('2020-01-03')))).toEqual([])
    expect(found('claim-against-claim', deaths('attacked', month('2020-01', 31), month('2020-03', 31)))).toEqual([])
    expect(
      found('claim-against-claim', deaths('killed', month('2020-01', 31), month('2020-03', 31), 'militia')),
    ).toEqual([])
  })

  const denial = (status: 'negated' | 'denied' | 'asserted', target = 'base') =>
    reading('{i:The group} {a:attacked} {r:the base}. {i:The group} did not {b:attack} {r:the base}.', ({ at }) => ({
      claims: [
        claim(at('a'), { initiators: [who('group', at('i'))], recipients: [who('base', at('r'))] }),
        claim(at('b'), { initiators: [who('group', at('i', 1))], recipients: [who(target, at('r', 1))], status }),
      ],
    }))
  it('says that it happened and that it did not', () => {
    expect(findings('claim-against-claim', denial('negated'))).toMatchObject([{ severity: 'high' }])
    expect(findings('claim-against-claim', denial('denied'))).toMatchObject([{ severity: 'low' }])
    expect(found('claim-against-claim', denial('asserted'))).toEqual([])
    expect(found('claim-against-claim', denial('negated', 'camp'))).toEqual([])
  })
})

describe('date-after-publication', () => {
  const make = (status: 'asserted' | 'predicted', published?: string) =>
    reading(
      'They {a:left} on {t:9 March 2020}.',
      ({ at }) => ({ claims: [claim(at('a'), { status, when: when(at('t'), day('2020-03-09')) })] }),
      published,
    )
  it('needs an asserted event after a known day', () => {
    expect(found('date-after-publication', make('asserted', '2020-03-03'))).toEqual(['9 March 2020'])
    expect(found('date-after-publication', make('asserted', '2020-03-09'))).toEqual([])
    expect(found('date-after-publication', make('predicted', '2020-03-03'))).toEqual([])
    expect(found('date-after-publication', make('asserted'))).toEqual([])
  })
})

describe('running-total-on-one-day', () => {
  const make = (verb: string, best: number, interval: ReturnType<typeof day>) =>
    reading(`The raids ${verb} {n:25 attacks} in the west on {t:17 September 2020}.`, ({ at }) => ({
      tallies: [tally(at('n'), best, { window: when(at('t'), interval) })],
    }))
  it('needs a total, a number and one day', () => {
    expect(found('running-total-on-one-day', make('reached', 25, day('2020-09-17')))).toEqual(['17 September 2020'])
    expect(found('running-total-on-one-day', make('brought', 25, day('2020-09-17')))).toEqual([])
    expect(found('running-total-on-one-day', make('reached', 3, day('2020-09-17')))).toEqual([])
    expect(found('running-total-on-one-day', make('reached', 25, month('2020-09', 30)))).toEqual([])
  })
})

describe('unnamed-source', () => {
  const make = (speaker?: string, best = 4) =>
    reading('{n:Four} guards were {cue:reportedly} {a:killed}.', ({ at }) => ({
      claims: [
        claim(at('a'), {
          counts: [dead(at('n'), best)],
          attribution: { kind: 'reported', cue: at('cue'), ...(speaker && { speaker }) },
        }),
      ],
    }))
  it('needs a toll and no speaker', () => {
    expect(found('unnamed-source', make())).toEqual(['reportedly'])
    expect(found('unnamed-source', make('police'))).toEqual([])
    expect(found('unnamed-source', make(undefined, 1))).toEqual([])
  })
})

describe('unknown-claimant', () => {
  const make = (id: string, times = 1) =>
    reading('{g:The Sons of Dawn} {cue:claimed} {a:the raid}. {g:The Sons of Dawn} left.', ({ at }) => ({
      mentions: Array.from({ length: times }, (_, i) => actor(at('g', i), id)),
      claims: [
        claim(at('a'), { attribution: { kind: 'claimed_by', actor: id, speakerSpan: at('g'), cue: at('cue') } }),
      ],
    }))
  it('needs a group that is named once and is not in the register', () => {
    expect(found('unknown-claimant', make('text:sons of dawn'))).toEqual(['The Sons of Dawn'])
    expect(found('unknown-claimant', make('sons-of-dawn'))).toEqual([])
    expect(found('unknown-claimant', make('text:sons of dawn', 2))).toEqual([])
  })
})

describe('checkReading', () => {
  it('never throws and keeps its spans inside, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '“',
        '”',
        '"',
        ' [2] ',
        '(4)',
        '  ',
        ' ,',
        '.The ',
        'the the ',
        '31 June',
        'Monday, 3 January 2020',
        ' ‘s',
        'UUS',
        'state factions',
        '\ud800',
        'from 2015 to 2012',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const { spans } of checkReading(reading(text.replace(/[{}]/g, ''))))
          for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
  it.each(['the the ', '“ ', 'Basrafor ', 'Saleh ‘s ', 'a.The ', '[2] '])(
    'takes time in step with the length of %j',
    (unit) => {
      const time = (size: number): number => {
        const text = unit.repeat(size / unit.length)
        const made = { ...reading('a'), document: { ...reading('a').document, text }, layout: layOut(text) }
        const start = performance.now()
        checkReading(made)
        return performance.now() - start
      }
      time(20_000)
      expect(time(300_000)).toBeLessThan(Math.max(40 * time(30_000), 3000))
    },
  )
  it('gives each finding once, with an id that comes from its words, in text order', () => {
    const made = reading('He came to to the base. After the truce,what comes? He came to to the base.')
    const all = checkReading(made)
    expect(all.map(({ rule }) => rule)).toEqual(['doubled-word', 'missing-space', 'doubled-word'])
    expect(new Set(all.map(({ id }) => id)).size).toBe(3)
    expect(checkReading(made)).toEqual(all)
  })
  it('has rules with unique ids and ordered codes', () => {
    const codes = rules.map(({ code }) => code)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect([...codes].sort()).toEqual(codes)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code } of rules) expect(code).toMatch(/^QN[1-4]\d\d$/)
  })
  it('keeps the codes that others rely on', () => {
    const codes = Object.fromEntries(rules.map(({ id, code }) => [id, code]))
    expect(codes).toMatchObject({ 'outside-window': 'QN203', 'citation-without-reference': 'QN301' })
  })
})
