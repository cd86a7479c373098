import { describe, expect, test } from 'vitest'
import { QanatError } from '../../../src/model/index.ts'
import { readRegister } from '../../../src/readers/index.ts'

const short = (text: string, name: string) =>
  readRegister(text, name).map(({ name: own, type, country, sector, aliases }) =>
    [own, type, country ?? '-', sector ?? '-', aliases.map((alias) => alias.text).join('+')].join(' '),
  )

describe('rows of a person', () => {
  test('CSV with aliases', () => {
    expect(
      short('name,type,country,sector,aliases\nHarbour Watch,militia,IRQ,PRM,Watchers; The Watch\n', 'own.csv'),
    ).toEqual(['Harbour Watch militia IRQ PRM Watchers+The Watch'])
  })
  test('YAML and JSON', () => {
    const row = 'Harbour Watch militia IRQ PRM Watchers'
    expect(
      short('- { name: Harbour Watch, type: militia, country: IRQ, sector: PRM, aliases: [Watchers] }', 'own.yml'),
    ).toEqual([row])
    expect(
      short(
        '[{"name":"Harbour Watch","type":"militia","country":"IRQ","sector":"PRM","aliases":[{"text":"Watchers"}]}]',
        'a.json',
      ),
    ).toEqual([row])
  })
  test('rows of one code are names of one actor', () => {
    expect(short('name,code\nRiver Guard,IRQMIL\nGuards of the River,IRQMIL\n', 'own.csv')).toEqual([
      'River Guard military IRQ MIL Guards of the River',
    ])
  })
})

describe('a PETRARCH dictionary', () => {
  const dictionary = [
    '# our own',
    'RIVER_GUARD_ [IRQMIL]',
    '+GUARDS_OF_THE_RIVER_',
    'JANE_DOE_ ; a minister, later in opposition',
    '\t[IRQGOV 060520-100101]',
    '\t[IRQOPP >100101]',
    'WATCH_ [IGOUNO]',
    'NOBODY_ [---]',
  ].join('\n')
  test('names, synonyms, codes with days', () => {
    expect(short(dictionary, 'own.actors.txt')).toEqual([
      'River Guard military IRQ MIL Guards Of The River',
      'Jane Doe organisation IRQ OPP ',
      'Watch organisation UNO - ',
    ])
  })
})

describe('what is refused names the file and what to do', () => {
  test.each([
    ['own.csv', 'name,type\nHarbour Watch,navy\n', 'navy'],
    ['own.csv', 'title\nHarbour Watch\n', 'row 1 has no name'],
    ['own.yml', 'name: Harbour Watch', 'no list'],
    ['own.yml', '- {', 'own.yml'],
    ['own.txt', '   \n', 'names no actor'],
    ['own.txt', '[ ]', 'line 1'],
    ['notes.md', '# Notes\n\nThe harbour watch met on Monday.\n', 'line 3'],
  ])('%s %j', (name, text, told) => {
    expect(() => readRegister(text, name)).toThrow(QanatError)
    expect(() => readRegister(text, name)).toThrow(told)
  })
})
