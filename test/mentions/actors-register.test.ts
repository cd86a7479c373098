import { describe, expect, it, test } from 'vitest'
import { nameKeys, nameWords, soundKeys } from '../../src/mentions/names.ts'
import { makeRegister } from '../../src/mentions/actors/register.ts'
import { find, found, register, table } from './actors.ts'

const alike = (a: string, b: string) => soundKeys(a).some((key) => soundKeys(b).includes(key))

describe('spellings of one Arabic or Persian name', () => {
  test.each([
    ['qaani', 'ghaani'],
    ['soleimani', 'sulaimani'],
    ['qassem', 'qasim'],
    ['mohammed', 'muhammad'],
    ['hussein', 'hosain'],
    ['khalid', 'khaled'],
    ['hezbollah', 'hizbullah'],
  ])('%s = %s', (a, b) => expect(alike(a, b)).toBe(true))

  test.each([
    ['hasan', 'hussein'],
    ['qaani', 'ghani'],
    ['salim', 'salam'],
    ['karim', 'karam'],
    ['saleh', 'salih al'],
    ['khatami', 'hatimi'],
  ])('%s ≠ %s', (a, b) => expect(alike(a, b)).toBe(false))
})

describe('words of names', () => {
  test.each([
    ["Kata'ib Hezbollah", ['kataib', 'hezbollah']],
    ['the U.S. Navy', ['us', 'navy']],
    ['Erdoğan’s', ['erdogan', 's']],
    ['al‑Quds Force', ['quds', 'force']],
    ["Hay'at Tahrir al-Sham", ['hayat', 'tahrir', 'al', 'sham']],
  ])('%s', (name, keys) => expect(nameKeys(name)).toEqual(keys))

  it('keep exact offsets in dirty text', () => {
    const text = '“Asa’ib\u00a0 Ahl al-Haq”,(IS) U.S.forces \ud800 é'
    for (const { start, end } of nameWords(text, 0, text.length))
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    expect(nameWords(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toContain('Asa’ib')
  })
})

describe('the register', () => {
  it('has an actor, a source and a sector or a country for each row', () => {
    for (const actor of table.actors) {
      expect(actor.source, actor.id).not.toBe('')
      expect(actor.sector, actor.id).toBeDefined()
    }
  })

  it('gives the body of a state, from its rows or after its adjective', () => {
    expect(register.body('IRQ', 'armed forces')?.id).toBe('iraqi-armed-forces')
    expect(register.body('MMR', 'police')).toMatchObject({
      id: 'text:burmese police',
      country: 'MMR',
      sector: 'COP',
      registered: false,
    })
    expect(register.body('XXX', 'police')).toBeUndefined()
  })

  it('takes rows of a user without an index', () => {
    const own = makeRegister({
      ...table,
      index: undefined as never,
      actors: [
        {
          id: 'dawn-guard',
          name: 'Dawn Guard',
          type: 'militia',
          country: 'IRQ',
          sector: 'PRM',
          aliases: [],
          source: 'a user',
        },
      ],
    } as never)
    expect(own.named('the dawn guard')?.id).toBe('dawn-guard')
  })

  test.each([
    ['Rockets of Harakat al-Nujaba hit the camp.', 'Harakat al-Nujaba=harakat-al-nujaba'],
    ['The army of Turkey fought the P.K.K. near Dohuk.', 'the P.K.K.=pkk'],
    ['Qasem Sulaimani was killed by a drone.', 'Qasem Sulaimani=qassem-soleimani'],
    ['Esmael Ghaani arrived on Monday.', 'Esmael Ghaani=esmail-qaani'],
    ['Fighters of ISIS fled from the town.', 'ISIS=islamic-state'],
    ['Recep Tayyip Erdogan called the Kremlin.', 'the Kremlin=russian-government'],
    ['Police said Hizballah had sent the men.', 'Hizballah=hezbollah'],
  ])('finds a name: %s', (text, mention) => expect(found(text)).toContain(mention))

  test.each([
    ['They drove to the base of Ain al-Assad.', 'bashar-al-assad'],
    ['Families left Sadr City at night.', 'muqtada-al-sadr'],
    ['They told us who is there and it is late.', 'islamic-state'],
    ['They told us to leave.', 'USA'],
    ['The ambassador spoke of a mend in ties.', 'mend'],
    ['Mexican Federal Police held two men.', 'iraqi-federal-police'],
  ])('finds no other name in it: %s', (text, id) =>
    expect(find(text).map(({ referent }) => referent?.id)).not.toContain(id),
  )
})
