import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/pipeline/knowledge.ts'
import { makeClaims, openFrames } from '../../src/claims/index.ts'
import { type Deed, type Participant, quote } from '../../src/model/index.ts'
import { read } from '../reading.ts'

const side = (text: string, participants: readonly Participant[]) =>
  participants.map(({ spans, phrase }) => quote(text, phrase ?? spans[0]!)).join(' + ') || '-'

const line = (text: string, { verb, initiators, recipients }: Deed) =>
  `${side(text, initiators)} | ${verb} | ${side(text, recipients)}`

describe('what no row of the lexicon knows is a deed, where an actor stands on one side', () => {
  test.each([
    ['The rebels outvoted the governor in the council.', 'The rebels | outvote | the governor'],
    ['A spokesman for the ministry grumbled.', 'A spokesman for the ministry | grumble | -'],
    ['The lamp was polished by the rebels.', 'the rebels | polish | The lamp'],
    ['The mayor, Sami Haddad, teased the reporters on Friday.', 'The mayor, Sami Haddad | tease | the reporters'],
    ['The minister grinned at the envoy.', 'The minister | grin | -'],
    ['The militia whitewashed the wall.', 'The militia | whitewash | the wall'],
    ['The soldiers wanted to overtake the convoy.', 'The soldiers | overtake | the convoy'],
    ['Norway and Sweden lampooned the company.', 'Norway + Sweden | lampoon | the company'],
  ])('%s', (text, expected) => {
    expect(read(text).deeds.map((deed) => line(text, deed))).toContain(expected)
  })
})

describe('no deed', () => {
  test.each([
    ['a claim has the word', 'Gunmen attacked a police station in Kirkuk on 3 March 2020.'],
    ['no side is an actor', 'The lamp lit the room.'],
    ['a state', 'The army has a base.'],
    ['the word only attributes', 'The rebels attacked the mill, a villager said.'],
    ['the word makes a tie', 'Iran supports Hezbollah.'],
    ['a participle beside a noun', 'The outvoted governor of Basra.'],
  ])('%s: %s', (_, text) => {
    expect(read(text).deeds).toEqual([])
  })
})

test('a word of saying is a deed where nothing else is said', () => {
  expect(read('Officials said that the air was clear.').deeds.map(({ verb }) => verb)).toEqual(['say'])
})

test('a deed has the status and the voice of its clause', () => {
  const [deed] = read('The militia did not outvote the governor, an official said.').deeds
  expect(deed).toMatchObject({ verb: 'outvote', status: 'negated', attribution: { kind: 'reported' } })
})

test('nothing that comes after asks for deeds', () => {
  const { claims, deeds } = read('The rebels outvoted the governor in the council.')
  expect(deeds).toHaveLength(1)
  expect(claims).toEqual([])
})

test('a row of the lexicon turns the deed into a claim', () => {
  const reading = read('The rebels outvoted the governor in the council.')
  const { claims: tables } = loadKnowledge()
  const frames = openFrames({
    frames: [
      {
        id: 'outvote.v',
        pos: 'verb',
        lemmas: ['outvote'],
        event: 'REJECT',
        initiator: ['subject'],
        recipient: ['object'],
        source: 'own',
      },
    ],
    light: [],
    classes: {},
  } as unknown as Parameters<typeof openFrames>[0])
  const made = makeClaims(reading, reading.mentions, { ...tables, frames })
  expect(made.claims.map(({ rule }) => rule)).toEqual(['outvote.v'])
  expect(made.deeds).toEqual([])
})

describe('the whole phrase of a participant', () => {
  const phrases = (text: string) => {
    const { claims } = read(text)
    return side(text, claims[0]!.initiators.concat(claims[0]!.recipients))
  }
  test.each([
    ['Fighters from the eastern valley attacked the camp.', 'Fighters from the eastern valley + the camp'],
    ['The army shelled nine farms of the valley on Monday.', 'The army + nine farms of the valley'],
    ['Karim Saleh, the mayor of Basra, was shot.', 'Karim Saleh, the mayor of Basra'],
    ['The army attacked the Front for Renewal (FR).', 'The army + the Front for Renewal (FR)'],
    ['The army attacked the camp, which burned.', 'The army + the camp'],
    ['They attacked the camp.', 'They + the camp'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toBe(expected)
  })
  test('is left out where it holds no more than the words', () => {
    expect(read('Iran attacked Iraq.').claims[0]!.initiators[0]).not.toHaveProperty('phrase')
  })
})
