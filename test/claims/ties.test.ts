import { describe, expect, test } from 'vitest'
import { openTies } from '../../src/claims/index.ts'
import type { Span, Tie } from '../../src/model/index.ts'
import { marked } from '../marked.ts'
import { held } from '../misread.ts'
import { read } from '../reading.ts'

/** `relation` with a leading minus is negative: the text says that it does not hold, or that it ended. */
const yes: readonly (readonly [relation: string, notation: string])[] = [
  ['leads', 'The {from:US}-led {to:coalition} struck two depots in Mosul.'],
  ['supports', '{from:Iran}-backed {to:militias} fired rockets at the embassy.'],
  ['supports', 'The {from:Turkish}-backed {to:factions} entered the town of Afrin.'],
  ['supports', 'Pro-{to:Iranian} {from:factions} in Baghdad were blamed.'],
  ['opposes', 'Anti-{to:Taliban} {from:fighters} held the valley in Panjshir.'],
  ['commands', '{from:Esmail Qaani}, commander of {to:the Quds Force}, arrived in Baghdad.'],
  ['leads', '{from:Hassan Nasrallah}, the leader of {to:Hezbollah}, spoke on Friday.'],
  ['leads', '{to:Hezbollah} leader {from:Hassan Nasrallah} spoke on Friday.'],
  ['represents', '{from:A spokesman} for {to:the Taliban} denied the report.'],
  ['member_of', '{from:A member} of {to:Hamas} was arrested in Jenin.'],
  ['part_of', '{from:The Quds Force} is a branch of {to:the Islamic Revolutionary Guard Corps}.'],
  ['allied_with', '{from:Hezbollah} is an ally of {to:Iran}.'],
  ['opposes', '{from:Saudi Arabia} is a rival of {to:Iran}.'],
  ['supports', '{from:Iran} supports {to:Hezbollah}.'],
  ['funds', '{from:Iran} funds {to:Hamas}.'],
  ['arms', '{from:Iran} arms {to:the Houthis}.'],
  ['trains', '{from:Iran} trained {to:Hezbollah} fighters in the valley.'],
  ['opposes', 'The {from:US}-{to:Iranian} confrontation went on in Iraq.'],
  ['opposes', 'The conflict between {from:Israel} and {to:Iran} deepened.'],
  ['part_of', '{from:Fighters} loyal to {to:Khalifa Haftar} took the airfield.'],
  ['part_of', "{from:Kata'ib Hezbollah} is affiliated with {to:Iran}."],
  ['commands', "{to:Kata'ib Hezbollah} is under the command of {from:the Quds Force}."],
  ['-member_of', "{from:Kata'ib Hezbollah} split from {to:the Badr Organization}."],
  ['-part_of', '{from:The Houthis} are independent of {to:Iran}.'],
  ['succeeds', '{from:Esmail Qaani} is the successor of {to:Qasem Soleimani}.'],
  ['succeeds', '{from:Esmail Qaani} succeeded {to:Qasem Soleimani} in January.'],
  ['-supports', '{from:Iran} does not support {to:the Taliban}.'],
  ['allied_with', '{from:Russia} allied itself with {to:Iran}.'],
  ['allied_with', 'The alliance between {from:Russia} and {to:Iran} grew.'],
  ['arms', '{from:Iran} sent missiles to {to:the Houthis}.'],
  ['allied_with', 'An {to:Iran}-aligned {from:militia} took the post.'],
  ['opposes', '{from:The Houthis} are hostile to {to:Saudi Arabia}.'],
  ['supports', '{from:Iran} is a backer of {to:Hezbollah}.'],
  ['sanctions', "{from:Washington} blacklisted {to:Kata'ib Hezbollah} in 2009."],
]

const no: readonly string[] = [
  'The ministry published its budget on Monday.',
  'The well-known commander walked away.',
  'A US-made rifle lay in the street.',
  'The 40-year-old member of staff left the office.',
]

describe('ties of a sentence', () => {
  test.each(yes)('%s: %s', (relation, notation) => {
    const { text, marks } = marked(notation)
    held(notation, () => {
      const name = relation.replace(/^-/, '')
      const polarity = relation.startsWith('-') ? '-' : '+'
      const { ties } = read(text)
      const fits = ties.filter(
        (tie) =>
          tie.relation === name &&
          tie.polarity === polarity &&
          marks.every(
            ({ label, span }) =>
              (label === 'from' || label === 'to') && tie[label].spans.some((other) => meet(other, span)),
          ),
      )
      expect(fits.length, ties.map(print).join(' | ')).toBeGreaterThan(0)
    })
  })
  test.each(no)('none: %s', (text) => {
    expect(read(text).ties.map(print)).toEqual([])
  })
  test('no tie joins an actor to itself', () => {
    for (const { from, to } of yes.flatMap(([, notation]) => read(marked(notation).text).ties))
      expect(from.actor === undefined || from.actor !== to.actor).toBe(true)
  })
})

test('rows are found by part of speech and the last word of a noun, the first of a verb', () => {
  expect(openTies([]).size).toBe(0)
})

function meet(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

function print({ from, to, relation, polarity }: Tie): string {
  return `${from.name} ${polarity}${relation} ${to.name}`
}
