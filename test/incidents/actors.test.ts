/** Names that a person put together or took apart: one actor or two, in claims, speakers, ties and the network. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDecisions, mergeClaims, type Read } from '../../src/incidents/index.ts'
import {
  type ActorMention,
  type Anchor,
  type Claim,
  contentId,
  type Decision,
  type Document,
  type Participant,
  type Span,
  type Tie,
} from '../../src/model/index.ts'
import { codesOf } from '../../src/codebook/index.ts'

interface Sketch {
  readonly document: string
  readonly text: string
  /** Words of the text and the ids that the machine gave them; `undefined` for nobody it knows. */
  readonly actors: readonly (readonly [words: string, id?: string])[]
  /** Who says so. */
  readonly speaker?: string
}

const documentOf = ({ document, text }: Sketch): Document => ({ id: document, name: document, text, sha256: document })

function at(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no '${words}' in '${text}'`)
  return [start, start + words.length]
}

function someone(text: string, [name, actor]: Sketch['actors'][number]): Participant {
  return { name, ...(actor === undefined ? {} : { actor }), basis: 'stated', spans: [at(text, name)] }
}

function claimOf({ document, text, actors, speaker }: Sketch): Claim {
  const trigger = at(text, 'attacked')
  const core = {
    document,
    event: 'ASSAULT' as const,
    contexts: [],
    quad: 4 as const,
    status: 'asserted' as const,
    attribution:
      speaker === undefined
        ? { kind: 'author' as const }
        : {
            kind: 'claimed_by' as const,
            speaker,
            speakerSpan: at(text, speaker),
            actor: actors.find(([name]) => name === speaker)![1]!,
          },
    initiators: actors.map((each) => someone(text, each)),
    recipients: [],
    counts: [],
    weapons: [],
    evidence: [0, text.length] as const,
    trigger,
    rule: 'test.v',
  }
  return { id: contentId('c', document), ...core, codes: codesOf(core) }
}

function tieOf(sketch: Sketch, from: number, to: number): Tie {
  const { document, text, actors } = sketch
  return {
    id: contentId('r', document),
    document,
    from: someone(text, actors[from]!),
    relation: 'supports',
    to: someone(text, actors[to]!),
    polarity: '+',
    status: 'asserted',
    attribution: { kind: 'author' },
    evidence: [[0, text.length]],
    rule: 'test.tie',
  }
}

function readOf(sketches: readonly Sketch[], ties: readonly Tie[] = []): Read {
  return { documents: sketches.map(documentOf), claims: sketches.map(claimOf), tallies: [], ties }
}

function anchor({ document, text, actors }: Sketch, words: string): Anchor {
  return { record: 'actor', id: actors.find(([name]) => name === words)?.[1] ?? words, document, span: at(text, words) }
}

let made = 0
function decision(verdict: Decision['verdict'], about: readonly Anchor[], more: Partial<Decision> = {}): Decision {
  made++
  return {
    id: `d${made}`,
    at: `2024-01-01T00:00:00.${String(made).padStart(3, '0')}Z`,
    by: 'Layla',
    verdict,
    about,
    ...more,
  }
}

const idsOf = ({ claims }: Pick<Read, 'claims'>): readonly (readonly (string | undefined)[])[] =>
  claims.map(({ initiators }) => initiators.map(({ actor }) => actor))

const arabicName = 'عصائب أهل الحق'
const wire: Sketch = {
  document: 'aaaa0000',
  text: "The depot was attacked by Asa'ib Ahl al-Haq.",
  actors: [["Asa'ib Ahl al-Haq", 'asaib-ahl-al-haq']],
}
const post: Sketch = {
  document: 'bbbb0000',
  text: 'Men of the League of Dawn attacked a bridge, the League of Dawn said.',
  actors: [['League of Dawn', 'text:league of dawn']],
  speaker: 'League of Dawn',
}
const echo: Sketch = {
  document: 'cccc0000',
  text: 'On Friday the League of Dawn attacked again.',
  actors: [['League of Dawn', 'text:league of dawn']],
}
/** Kept and searched, but not coded. */
const arabic: Sketch = { document: 'dddd0000', text: `قالت ${arabicName} إنها attacked`, actors: [] }

describe('a merge of names', () => {
  const read = readOf([wire, post, echo, arabic], [tieOf({ ...post, actors: [...post.actors, ['bridge']] }, 0, 1)])
  const merge = decision('merge', [anchor(post, 'League of Dawn'), anchor(wire, "Asa'ib Ahl al-Haq")])

  it('gives every name of both the id of the register, speakers and ties too', () => {
    const after = applyDecisions(read, [merge])
    expect(idsOf(after)).toEqual([['asaib-ahl-al-haq'], ['asaib-ahl-al-haq'], ['asaib-ahl-al-haq'], []])
    expect(after.claims[1]!.attribution.actor).toBe('asaib-ahl-al-haq')
    expect(after.ties[0]!.from).toMatchObject({ name: 'League of Dawn', actor: 'asaib-ahl-al-haq' })
    expect(mergeClaims(after, [merge]).network[0]!.from.id).toBe('asaib-ahl-al-haq')
  })

  it('keeps the names as they are written, and where', () => {
    const [actor, ...others] = applyDecisions(read, [merge]).actors!.values()
    expect(others).toEqual([])
    expect(actor).toEqual({
      id: 'asaib-ahl-al-haq',
      ids: ['asaib-ahl-al-haq', 'text:league of dawn'],
      names: [
        { text: 'League of Dawn', document: post.document, span: at(post.text, 'League of Dawn'), decision: merge.id },
        {
          text: "Asa'ib Ahl al-Haq",
          document: wire.document,
          span: at(wire.text, "Asa'ib Ahl al-Haq"),
          decision: merge.id,
        },
      ],
    })
  })

  it('takes a name of another script from a text that nobody coded', () => {
    const after = applyDecisions(read, [
      decision('merge', [anchor(arabic, arabicName), anchor(wire, "Asa'ib Ahl al-Haq")]),
    ])
    expect(idsOf(after)[0]).toEqual(['asaib-ahl-al-haq'])
    expect([...after.actors!.values()][0]!.names.map(({ text }) => text)).toEqual([arabicName, "Asa'ib Ahl al-Haq"])
    const [incident] = mergeClaims(
      { ...after, claims: [{ ...after.claims[0]!, recipients: [], place: place(wire) }] },
      [],
    ).incidents
    expect(incident!.initiators[0]).toMatchObject({ name: "Asa'ib Ahl al-Haq", aliases: [arabicName] })
  })

  it('of names that no register has takes the id of the first, and the network has one node', () => {
    const river: Sketch = {
      document: 'eeee0000',
      text: 'The bridge was attacked by the River Front.',
      actors: [['River Front', 'text:river front']],
    }
    const ties = [
      tieOf({ ...post, actors: [...post.actors, ['bridge']] }, 0, 1),
      tieOf({ ...river, actors: [...river.actors, ['bridge']] }, 0, 1),
    ]
    const before = readOf([post, river], ties)
    const joined = decision('merge', [anchor(river, 'River Front'), anchor(post, 'League of Dawn')])
    expect(mergeClaims(applyDecisions(before, []), []).network).toHaveLength(2)
    const after = applyDecisions(before, [joined])
    expect(idsOf(after)).toEqual([['text:river front'], ['text:river front']])
    expect(mergeClaims(after, [joined]).network.map(({ from, stated }) => [from.id, stated.length])).toEqual([
      ['text:river front', 2],
    ])
  })

  it('takes along the other spellings that the network has as one node', () => {
    const one: Sketch = {
      document: 'a1a10000',
      text: 'It was attacked by Qassem Sulaimi.',
      actors: [['Qassem Sulaimi', 'text:qassem sulaimi']],
    }
    const two: Sketch = {
      document: 'a2a20000',
      text: 'It was attacked by Kasim Suleimi.',
      actors: [['Kasim Suleimi', 'text:kasim suleimi']],
    }
    const after = applyDecisions(readOf([one, two, wire]), [
      decision('merge', [anchor(one, 'Qassem Sulaimi'), anchor(wire, "Asa'ib Ahl al-Haq")]),
    ])
    expect(idsOf(after)).toEqual([['asaib-ahl-al-haq'], ['asaib-ahl-al-haq'], ['asaib-ahl-al-haq']])
  })

  it('covers words that name nobody only where they stand', () => {
    const here: Sketch = {
      document: 'f1f10000',
      text: 'They say gunmen attacked a farm.',
      actors: [['gunmen', 'text:gunman']],
    }
    const there: Sketch = { ...here, document: 'f2f20000' }
    const after = applyDecisions(readOf([here, there, wire]), [
      decision('merge', [anchor(here, 'gunmen'), anchor(wire, "Asa'ib Ahl al-Haq")]),
    ])
    expect(idsOf(after)).toEqual([['asaib-ahl-al-haq'], ['text:gunman'], ['asaib-ahl-al-haq']])
  })

  it('resolves a pronoun that the machine left open', () => {
    const open: Sketch = { document: 'f3f30000', text: 'The camp was quiet until they attacked.', actors: [['they']] }
    const after = applyDecisions(readOf([open, wire]), [
      decision('merge', [anchor(open, 'they'), anchor(wire, "Asa'ib Ahl al-Haq")]),
    ])
    expect(idsOf(after)[0]).toEqual(['asaib-ahl-al-haq'])
  })

  it('covers rows without ids by their names', () => {
    const row = (document: string): Sketch => ({
      document,
      text: 'attacked;League of Dawn',
      actors: [['League of Dawn']],
    })
    const after = applyDecisions(readOf([row('91110000'), row('92220000'), post, wire]), [merge])
    expect(new Set(idsOf(after).flat())).toEqual(new Set(['asaib-ahl-al-haq']))
  })

  it('finds a name that is in no claim among the mentions', () => {
    const silent: Sketch = { document: '93330000', text: 'The AAH drove by. Nobody attacked.', actors: [] }
    const mention: ActorMention = {
      kind: 'actor',
      span: at(silent.text, 'The AAH'),
      sentence: 0,
      head: 1,
      reason: 'alias',
      form: 'name',
      basis: 'stated',
      referent: { id: 'asaib-ahl-al-haq', name: "Asa'ib Ahl al-Haq", registered: true },
    }
    const given = { ...readOf([silent, post, wire]), actorMentions: new Map([[silent.document, [mention]]]) }
    const after = applyDecisions(given, [decision('merge', [anchor(silent, 'AAH'), anchor(post, 'League of Dawn')])])
    expect(idsOf(after)).toEqual([[], ['asaib-ahl-al-haq'], ['asaib-ahl-al-haq']])
  })

  it('is taken back by an undo, to the last key, and done again by an undo of that', () => {
    const undo = decision('undo', [], { undoes: merge.id })
    expect(applyDecisions(read, [merge, undo])).toEqual(applyDecisions(read, []))
    const again = applyDecisions(read, [merge, undo, decision('undo', [], { undoes: undo.id })])
    expect(again).toEqual(applyDecisions(read, [merge]))
  })

  it('made twice, or the other way round, is one merge', () => {
    const [a, b] = merge.about as readonly [Anchor, Anchor]
    expect(idsOf(applyDecisions(read, [merge, decision('merge', [b, a])]))).toEqual(
      idsOf(applyDecisions(read, [merge])),
    )
  })

  it('made blind changes nothing', () =>
    expect(applyDecisions(read, [decision('merge', merge.about, { blind: true })])).toEqual(applyDecisions(read, [])))

  it('makes the other names of a person a person', () => {
    const people = new Set(['text:league of dawn'])
    expect(applyDecisions({ ...read, people }, [merge]).people).toEqual(new Set([...people, 'asaib-ahl-al-haq']))
  })

  it('outlives another reading of the texts', () => {
    const later = readOf([
      wire,
      { ...post, actors: [['League of Dawn', 'text:dawn league']], speaker: 'League of Dawn' },
    ])
    expect(idsOf(applyDecisions(later, [merge]))).toEqual([['asaib-ahl-al-haq'], ['asaib-ahl-al-haq']])
  })
})

function place({ text }: Sketch): NonNullable<Claim['place']> {
  return {
    name: 'Taji',
    place: 'taji',
    lat: 33.5,
    lon: 44.3,
    precision: 'town',
    basis: 'stated',
    spans: [[0, text.length]],
  }
}

describe('a split of names', () => {
  const read = readOf([wire, post, echo])
  const about = [anchor(post, 'League of Dawn'), anchor(wire, "Asa'ib Ahl al-Haq")]

  it('after a merge takes it apart, and a later merge joins again', () => {
    const [merge, split] = [decision('merge', about), decision('split', about)]
    expect(applyDecisions(read, [merge, split])).toEqual(applyDecisions(read, []))
    const again = applyDecisions(read, [merge, split, decision('merge', about)])
    expect(idsOf(again)).toEqual(idsOf(applyDecisions(read, [merge])))
  })

  it('of one name in two reports gives the first an id of its own', () => {
    const split = decision('split', [anchor(echo, 'League of Dawn'), anchor(post, 'League of Dawn')])
    const after = applyDecisions(read, [split])
    expect(idsOf(after)).toEqual([['asaib-ahl-al-haq'], ['text:league of dawn'], ['text:league of dawn cccc0000']])
    expect(applyDecisions(read, [split, decision('undo', [], { undoes: split.id })])).toEqual(applyDecisions(read, []))
  })

  it('of two names under one id moves the first to its own', () => {
    const both: Sketch = {
      document: 'abab0000',
      text: 'Either Qasim Hadi or Karim Hadi attacked it.',
      actors: [
        ['Qasim Hadi', 'hadi'],
        ['Karim Hadi', 'hadi'],
      ],
    }
    const after = applyDecisions(readOf([both]), [
      decision('split', [anchor(both, 'Karim Hadi'), anchor(both, 'Qasim Hadi')]),
    ])
    expect(idsOf(after)).toEqual([['hadi', 'text:karim hadi abab0000']])
  })
})

describe('merges of names, in any order', () => {
  const sketches = ['Amber', 'Birch', 'Cedar', 'Damson', 'Elder'].map(
    (name, i): Sketch => ({
      document: `${i}${i}${i}${i}0000`,
      text: `The gate was attacked by the ${name} Column.`,
      actors: [[`${name} Column`, i === 3 ? 'damson' : `text:${name.toLowerCase()} column`]],
    }),
  )
  const read = readOf(sketches)
  const anchorAt = (i: number): Anchor => anchor(sketches[i]!, sketches[i]!.actors[0]![0])

  it('make the same groups, and again over their own result', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 6 })
          .chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
        ([pairs, shuffled]) => {
          const groups = (from: Read, list: readonly (readonly [number, number])[]): readonly number[] => {
            const ids = idsOf(
              applyDecisions(
                from,
                list.map(([a, b]) => decision('merge', [anchorAt(a), anchorAt(b)])),
              ),
            ).flat()
            return ids.map((id) => ids.indexOf(id))
          }
          expect(groups(read, shuffled)).toEqual(groups(read, pairs))
          const decisions = pairs.map(([a, b]) => decision('merge', [anchorAt(a), anchorAt(b)]))
          const once = applyDecisions(read, decisions)
          expect(idsOf(applyDecisions({ ...read, ...once }, decisions))).toEqual(idsOf(once))
        },
      ),
      { numRuns: 60 },
    )
  })
})
