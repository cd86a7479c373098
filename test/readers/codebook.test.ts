/** A person's own code book: what is taken, and the line that each bad row gets. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { QanatError } from '../../src/model/index.ts'
import { knowledgeWith } from '../../src/pipeline/knowledge.ts'
import { openCodebook, type OwnCodebook } from '../../src/pipeline/own-codebook.ts'
import { readDocument } from '../../src/pipeline/read.ts'
import { marked } from '../marked.ts'
import { documentOf } from '../reading.ts'

const example = readFileSync(new URL('../../examples/codebook/homes-and-water.yml', import.meta.url), 'utf8')

function opened(text: string): OwnCodebook {
  const book = openCodebook(text, 'own.yml')
  if (!('sha256' in book)) throw book[0]
  return book
}

/** What the code book is refused for, a line a fault. */
function refusals(text: string): readonly string[] {
  try {
    const book = openCodebook(text, 'own.yml')
    return 'sha256' in book ? [] : book.map(({ message }) => message)
  } catch (error) {
    if (error instanceof QanatError) return [error.message]
    throw error
  }
}

describe('the example', () => {
  const book = opened(example)
  const knowledge = knowledgeWith({ codebook: book })
  const claimsOf = (text: string) => readDocument(documentOf(text), knowledge).claims

  it('has a name, and a hash of what it says and not of how it is written', () => {
    expect(book.name).toBe('Homes and water')
    expect(opened(`# Another comment\n${example.replaceAll("'", '"')}`).sha256).toBe(book.sha256)
    expect(opened(example.replace('flatten', 'level')).sha256).not.toBe(book.sha256)
  })

  it.each([
    ['Officials {trigger:evicted} forty families from the old barracks.', 'evict.v', 'eviction', 'COERCE/deport'],
    [
      'The municipality {trigger:bulldozed} the shacks of displaced families.',
      'demolish-home.v',
      'demolition',
      'ASSAULT/destroy',
    ],
    ['Guards {trigger:shut} the sluice of the village.', 'shut-water.v', 'water-cut', 'COERCE/withhold'],
    ['{trigger:The eviction} of 200 families began on Sunday.', 'deportation.n', 'eviction', 'COERCE/deport'],
    ['Farmers {trigger:petitioned} the governor on Sunday.', 'petition.v', undefined, 'REQUEST'],
    ['The militia {trigger:attacked} a police post.', 'attack.v', undefined, 'ASSAULT'],
  ])('reads %s', (notation, rule, label, code) => {
    const claim = claimsOf(marked(notation).text)[0]!
    expect([claim.rule, claim.label, [claim.event, claim.mode].filter(Boolean).join('/')]).toEqual([rule, label, code])
    expect(claim.codes.plover?.event).toBe(claim.event)
  })

  it('does without the rows that it names', () => expect(claimsOf('The tribe boycotted the wedding.')).toEqual([]))

  const rows = (
    parse(example) as { readonly frames: readonly { readonly id: string; readonly no?: readonly string[] }[] }
  ).frames
  it.each(rows.flatMap(({ id, no = [] }) => no.map((text) => [id, text] as const)))(
    'does not read as %s: %s',
    (id, text) => expect(claimsOf(text).filter(({ rule }) => rule === id)).toEqual([]),
  )
})

describe('rows of a person', () => {
  const attack = (more = ''): string => `- {id: attack.v, lemmas: [attack], pos: verb, event: PROTEST${more}}`
  const ruleOf = (book: string, text: string): string | undefined =>
    readDocument(documentOf(text), knowledgeWith({ codebook: opened(book) })).claims.map(
      ({ rule, event }) => `${rule} ${event}`,
    )[0]

  it('stand in the place of ours with their id', () => {
    expect(opened(attack()).replaces).toEqual(['attack.v'])
    expect(ruleOf(attack(), 'The militia attacked a police post.')).toBe('attack.v PROTEST')
  })

  it('are asked before ours, however much ours ask for', () => {
    const own = '- {id: own.v, lemmas: [storm], pos: verb, event: ASSAULT, mode: destroy}'
    expect(ruleOf(own, 'Crowds stormed the governorate building in Basra.')).toBe('own.v ASSAULT')
  })

  it('may choose the mode by what stands beside the word, and do not ask for more by that', () => {
    const own = `
- {id: spurn.v, lemmas: [spurn], pos: verb, event: REJECT, mode: change, modes: {meet: {object: ['@talks']}, assist: {object: [aid], clause: [help]}}}
- {id: spurn-loan.v, lemmas: [spurn], pos: verb, event: REJECT, mode: assist, when: {object: [loan]}}`
    const modeOf = (text: string): string | undefined =>
      readDocument(documentOf(text), knowledgeWith({ codebook: opened(own) })).claims[0]?.mode
    expect(modeOf('The militia spurned the talks.')).toBe('meet')
    expect(modeOf('The militia spurned the aid.')).toBe('assist')
    expect(modeOf('The militia spurned the plan.')).toBe('change')
    expect(opened(own).rows.frames.map(({ mode, moded }) => [mode, moded])).toEqual([
      ['meet', true],
      ['assist', true],
      ['assist', true],
      ['change', undefined],
      ['assist', undefined],
    ])
  })

  it('change nothing for the next reading without them', () => {
    expect(
      knowledgeWith({})
        .claims.frames.verbs.get('attack')
        ?.some(({ frame }) => frame.own),
    ).toBe(false)
  })
})

describe('a bad row gets its line:', () => {
  const frame = (fields: string): string => `frames:\n  - {id: mine, lemmas: [raze], pos: verb, ${fields}}`
  it.each([
    ['an event that is none', frame('event: SULK'), "own.yml:2: 'mine': has the unknown event 'SULK'"],
    [
      'a mode of another event',
      frame('event: ASSAULT, mode: demo'),
      "own.yml:2: 'mine': has the mode 'demo', which ASSAULT does not have",
    ],
    [
      'a mode among modes of another event',
      frame('event: ASSAULT, modes: {demo: {on: [home]}}'),
      "own.yml:2: 'mine': has the mode 'demo', which ASSAULT does not have",
    ],
    ['modes that are no map', frame('event: ASSAULT, modes: [beat]'), "own.yml:2: 'mine': modes is no list of modes"],
    ['no event', frame('toll: killed'), "own.yml:2: 'mine': has no event"],
    ['a slip in a key', frame('event: ASSAULT, unles: {}'), "own.yml:2: 'mine': has an unknown key 'unles'"],
    [
      'a class that is none',
      frame("event: ASSAULT, when: {object: ['@hovel']}"),
      "own.yml:2: 'mine': filters by '@hovel', which is no class of words",
    ],
    [
      'a filter of two words',
      frame('event: ASSAULT, when: {object: [old house]}'),
      "own.yml:2: 'mine': filters by 'old house', which is more than one word",
    ],
    [
      'a label that is none',
      frame('label: homes'),
      "own.yml:2: 'mine': has the label 'homes', which is not among the labels of the file",
    ],
    [
      'a toll that is none',
      frame('event: ASSAULT, toll: hurt'),
      "own.yml:2: 'mine': has the toll 'hurt', which nothing counts",
    ],
    [
      'a context that is none',
      frame('event: ASSAULT, contexts: [homes]'),
      "own.yml:2: 'mine': has the unknown context 'homes'",
    ],
    [
      'a number for a code',
      frame('event: ASSAULT, cameo: 9'),
      "own.yml:2: 'mine': has the code '9', which CAMEO does not have; write it in quotes",
    ],
    [
      'no part of speech',
      '- {id: mine, lemmas: [raze], event: ASSAULT}',
      "own.yml:1: 'mine': is neither verb nor noun",
    ],
    ['no id', '- {lemmas: [raze], pos: verb, event: ASSAULT}', 'own.yml:1: a row of frames: has no id'],
    ['no lemmas', '- {id: mine, pos: verb, event: ASSAULT}', "own.yml:1: 'mine': has no lemmas"],
    ['a list for a row', '- [raze, ASSAULT]', 'own.yml:1: a row of frames: is no row'],
    [
      'a label and an event',
      `labels: [{id: x, event: AID}]\n${frame('label: x, event: AID')}`,
      "own.yml:3: 'mine': has a label and states event too; the label says it",
    ],
    ['a label of no event', 'labels:\n  - {id: x, event: SULK}', "own.yml:2: 'x': has the unknown event 'SULK'"],
    [
      'a label for a row that is not there',
      'labels: [{id: x, event: AID, rows: [deportatoin.n]}]',
      "own.yml: 'x': names 'deportatoin.n', no row of ours; did you mean 'deportation.n'?",
    ],
    [
      'a row to do without that is not there',
      'without: [zzzzzzzz]',
      "own.yml: without: names 'zzzzzzzz', no row of ours",
    ],
    [
      'a part that is none',
      'rows: []',
      "own.yml:1: 'rows': is no part of a code book: codebook, labels, frames, classes, light, without",
    ],
    ['frames that are no list', 'frames: {id: mine}', 'own.yml: frames: is no list of rows'],
    ['words for a file', 'no code book', 'own.yml: it is neither a list of rows nor a map with frames'],
    ['nothing', '', 'own.yml: it is neither a list of rows nor a map with frames'],
    ['no row', 'frames: []', 'own.yml: it holds no row'],
    [
      'a role that is none',
      'light: [{id: l, lemmas: [stage], subject: agent}]',
      "own.yml:1: 'l': subject is neither initiator nor recipient",
    ],
  ])('%s', (_, text, line) => expect(refusals(text)).toEqual([line]))

  it('every one of them', () => {
    const rows = ['event: SULK', 'event: AID', 'event: POUT'].map(
      (fields, i) => `- {id: r${i}, lemmas: [raze], pos: verb, ${fields}}`,
    )
    expect(refusals(rows.join('\n'))).toEqual([
      "own.yml:1: 'r0': has the unknown event 'SULK'",
      "own.yml:3: 'r2': has the unknown event 'POUT'",
    ])
  })

  it('two rows of one id', () => {
    const row = '- {id: mine, lemmas: [raze], pos: verb, event: ASSAULT}'
    expect(refusals(`${row}\n${row}`)).toEqual(["own.yml:2: 'mine': its id stands in own.yml:1 already"])
  })

  it('YAML that is none', () => {
    expect(refusals('frames:\n  - {id: x')[0]).toMatch(/^own\.yml:\d+: /)
  })
})
