import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { places as placeTable } from '../../scripts/data/places.ts'
import { nameReviser, openGazetteer, openNameModel, placeFinder } from '../../src/mentions/index.ts'
import { labelOf, mayFollow, NO_NAME, spansOf } from '../../src/mentions/name-model/labels.ts'
import type { Mention } from '../../src/model/index.ts'
import { parse } from '../parse.ts'
import { find } from './actors.ts'

const bytes = readFileSync(new URL('../../data/mentions/names.qnm', import.meta.url))
const model = openNameModel(bytes)
const revise = nameReviser(model)
const gazetteer = openGazetteer(placeTable.compile() as Uint8Array)

/** The mentions of a text before and after the model: "actor Syria", "place Syria". */
function both(text: string): { readonly before: string[]; readonly after: string[] } {
  const own = parse(text)
  const found: Mention[] = [...placeFinder(gazetteer).find(own, []), ...find(text)]
  const shown = (mentions: readonly Mention[]) =>
    mentions.map(({ kind, span }) => `${kind} ${text.slice(...span)}`).toSorted()
  return { before: shown(found), after: shown(revise(own, found)) }
}

describe('labels', () => {
  const [person, more] = [labelOf('person', 'first'), labelOf('person', 'later')]
  const place = labelOf('place', 'first')

  it('spell names out', () => {
    expect(spansOf([NO_NAME, person, more, NO_NAME, place, person])).toEqual([
      { first: 1, last: 2, kind: 'person' },
      { first: 4, last: 4, kind: 'place' },
      { first: 5, last: 5, kind: 'person' },
    ])
    expect(spansOf([])).toEqual([])
  })

  it('go on only in their own kind', () => {
    expect([mayFollow(person, more), mayFollow(more, more), mayFollow(place, more), mayFollow(NO_NAME, more)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(mayFollow(more, place) && mayFollow(more, NO_NAME)).toBe(true)
  })
})

describe('the file of the name model', () => {
  it('says what it was trained on and under which licence', () => {
    expect(model.header.data.join(' ')).toContain('RE3D')
    expect(model.header.licence).not.toBe('')
    expect(bytes.length).toBeLessThan(1_500_000)
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['half of it', bytes.subarray(0, bytes.length >> 1)],
    ['a header of another version', changed((text) => text.replace('"version":1', '"version":9'))],
    ['a header that is no JSON', changed((text) => text.replace('{', '('))],
    ['other bytes', new Uint8Array(64).fill(7)],
  ])('is refused as %s', (_, wrong) => expect(() => openNameModel(wrong)).toThrow(/weights cannot be read/))

  function changed(edit: (head: string) => string): Uint8Array {
    const copy = new Uint8Array(bytes)
    const length = new DataView(copy.buffer).getUint32(0, true)
    copy.set(new TextEncoder().encode(edit(new TextDecoder().decode(copy.subarray(4, 4 + length)))), 4)
    return copy
  }
})

describe('names weighed by the model', () => {
  it('leaves a state that is only a place to the places', () => {
    const { before, after } = both('She wrote about life and music across all of Syria.')
    expect(before).toContain('actor Syria')
    expect(after).not.toContain('actor Syria')
    expect(after).toContain('place Syria')
  })

  it('lets a state that acts act', () => {
    expect(both('Syria rejected the proposal on Monday.').after).toContain('actor Syria')
    expect(both('France imposed sanctions on Iran.').after).toEqual(
      expect.arrayContaining(['actor France', 'actor Iran']),
    )
    expect(both('Relations between Egypt and Sudan soured.').after).toContain('actor Egypt')
    expect(both('Officials from the ministry said Iraq had asked Turkey for help.').after).toEqual(
      expect.arrayContaining(['actor Iraq', 'actor Turkey']),
    )
  })

  it('drops nobody that the rules found but states', () => {
    for (const text of [
      'The rebels told the mayor of Kirkuk that they would leave.',
      'Police detained a teacher and her brother near the market.',
    ]) {
      const { before, after } = both(text)
      expect(after).toEqual(expect.arrayContaining(before))
    }
  })

  it('leaves a text without capitals, or with nothing else, as the rules read it', () => {
    for (const text of ['the conference on syria was held in paris.', 'THE CONFERENCE ON SYRIA WAS HELD IN PARIS.']) {
      const { before, after } = both(text)
      expect(after).toEqual(before)
    }
  })

  it('leaves a sentence that is no prose as it is, quickly', () => {
    const text = `${'Rockets hit Kirkuk, '.repeat(400)}officials said.`
    const own = parse(text)
    const found = placeFinder(gazetteer).find(own, [])
    const begun = performance.now()
    expect(revise(own, found)).toEqual(found)
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('keeps every mention within its sentence, with its head inside', () => {
    const text =
      'Petrov Haddad of the Al Rashid Council met Sana Darwish and Omar al-Hilali near Qasr al-Nahr on Monday.'
    const own = parse(text)
    for (const { span, sentence, head } of revise(own, [...placeFinder(gazetteer).find(own, []), ...find(text)])) {
      const { start, end, tokens } = own.sentences[sentence]!
      expect(start <= span[0] && span[0] < span[1] && span[1] <= end).toBe(true)
      expect(tokens[head]!.start >= span[0] && tokens[head]!.end <= span[1]).toBe(true)
    }
  })
})
