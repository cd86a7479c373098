import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containerOf } from '../../src/mentions/index.ts'
import { marked } from '../marked.ts'
import { parse } from '../parse.ts'
import { find, findDemonyms, found } from './places.ts'

describe('places of a sentence', () => {
  test.each([
    'Rockets landed near the {place:K1 base} in {place:Kirkuk} on Friday.',
    'Katyusha rockets hit {place:Balad Air Base} and the town of {place:Balad} in {place:Salah ad-Din province}.',
    'A general was killed near {place:Baghdad International Airport}.',
    'Drones struck {place:Ain al-Asad base} in {place:Anbar province}.',
    'Militants attacked a checkpoint near {place:Hawija} and another on the outskirts of {place:Tuz Khurmatu}.',
    'Clashes erupted in {place:Sana’a}, {place:Ma’rib} and {place:al-Hudaydah}.',
    'Airstrikes were reported near {place:Al-Bukamal}, in {place:Deir ez-Zor province}.',
    'A suicide bomber struck near the {place:Torkham border crossing} in {place:Nangarhar province}.',
    'Shells fell close to the {place:Zaporizhzhia Nuclear Power Plant}.',
    'The {place:Strait of Hormuz} stayed open.',
    'He went to {place:Spokane}, {place:Wash.}, after the trial.',
    'Prisoners broke out of {place:Abu Ghraib prison} while fighting went on in the {place:Abu Ghraib} area.',
    'The base in {place:Taji} and {place:Camp Marez} were handed over.',
    'protesters in {place:baghdad} and {place:nasiriyah} burned tyres near the {place:green zone}',
    'ROCKETS HIT {place:TAJI BASE} NORTH OF {place:BAGHDAD}, POLICE SAID',
  ])('%s', (notation) => {
    const { text, marks } = marked(notation)
    expect(find(text).map(({ span }) => text.slice(...span))).toEqual(marks.map((mark) => mark.text))
  })

  test.each([
    'The ambassador of peace welcomed the delegation.',
    'The essay appeared in the Paris Review.',
    'Nice try, said the minister.',
    'Reading is his hobby, and mobile phones are common.',
    'In March and May the army met Gen. Houston.',
    'Paris Hilton and Jordan Smith left with President Washington.',
    'Abu Hassan al-Baghdadi was arrested with Sydney Carter.',
    'The Bank of England and the Boston Globe said nothing.',
    'Iranian and Iraqi officials praised the Turkish forces.',
    'It costs US$5 or 12 US dollars, according to the FAO.',
    'The Turkish ambassador and the Somali envoy met.',
    'Of these, most came to us by mail; it is as if we had asked.',
  ])('none in: %s', (text) => {
    expect(find(text)).toEqual([])
  })
})

describe('which place is meant', () => {
  test.each([
    ['He was born in Tripoli, Libya.', 'Tripoli=geonames:2210247'],
    ['He fought in Tripoli, Lebanon.', 'Tripoli=geonames:266826'],
    ['Lebanese soldiers deployed in Tripoli after clashes in Beirut and Sidon.', 'Tripoli=geonames:266826'],
    ['He studied at Cambridge, Massachusetts.', 'Cambridge=geonames:4931972'],
    ['He studied at Cambridge in England.', 'Cambridge=geonames:2653941'],
    ['Twelve people died in Hyderabad, Pakistan.', 'Hyderabad=geonames:1176734'],
    ['Police in India’s Hyderabad fired tear gas.', 'Hyderabad=geonames:1269843'],
    ['Fighting spread from Hama to Homs.', 'Hama=geonames:170017'],
    ['He is the governor of Washington state.', 'Washington state=US.WA'],
    ['Washington condemned the raid.', 'Washington=us-town-washington'],
    ['Cases rose in Oregon, Washington and Idaho.', 'Washington=US.WA'],
    ['Hama, Homs and Idlib were shelled.', 'Hama=geonames:170017'],
    ['They left the bases of Balad and Taji.', 'Balad=iq-site-balad'],
    ['They left the bases of Balad and Taji.', 'Taji=iq-site-taji'],
    ['They left Balad and Taji in Iraq.', 'Balad=geonames:98112'],
    ['Fences surround the US embassy in the Green Zone.', 'US embassy=iq-site-us-embassy'],
    ['Crowds gathered in Baghdad and burned tyres at the US embassy.', 'US embassy=iq-site-us-embassy'],
    ['Crowds gathered in Paris and burned tyres at the US embassy.', 'US embassy=-'],
    ['Attacks rose in Kirkuk, Baghdad and Diyala provinces.', 'Kirkuk=IQ.13'],
    ['Attacks rose in Kirkuk, Baghdad and Diyala.', 'Kirkuk=geonames:94787'],
    ['Forces left Baghdad province.', 'Baghdad province=IQ.07'],
    ['Forces left Baghdad.', 'Baghdad=geonames:98182'],
    ['In Cairo, Tahrir Square was empty.', 'Tahrir Square=eg-site-tahrir'],
    ['Crowds filled Tahrir Square in Baghdad.', 'Tahrir Square=iq-site-tahrir'],
    ['Rockets hit the T4 airbase in Syria.', 'T4 airbase=sy-site-t4'],
    ['The US embassy in Baghdad was shelled.', 'US embassy=iq-site-us-embassy'],
    ['The US embassy in Iraq was shelled.', 'US embassy=iq-site-us-embassy'],
    ['The embassy of Turkey in Baghdad closed.', 'embassy of Turkey=iq-site-turkish-embassy'],
    ['The French embassy in Kabul closed.', 'French embassy=-'],
    ['They left Camp Marez at dawn.', 'Camp Marez=-'],
    ['Saudi police closed roads in Al-Jubayl.', 'Al-Jubayl=geonames:109435'],
    ['Saudi police closed roads in Al-Jubail.', 'Al-Jubail=geonames:109435'],
  ])('%s → %s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  test('one name keeps its sense through a text', () => {
    const text = 'Clashes shook Tripoli, Lebanon, on Monday. Two people died in Tripoli.'
    expect(found(text).filter((line) => line.startsWith('Tripoli'))).toEqual([
      'Tripoli=geonames:266826',
      'Tripoli=geonames:266826',
    ])
  })
})

describe('what a mention says', () => {
  test.each([
    ['A bomb went off 70 km west of Baghdad.', { words: '70 km west of', distanceKm: 70, bearing: 'W' }],
    [
      'A bomb went off some 12 miles north-east of Mosul.',
      { words: 'some 12 miles north-east of', distanceKm: 19.3, bearing: 'NE' },
    ],
    ['A bomb went off north of Mosul.', { words: 'north of', bearing: 'N' }],
    ['A bomb went off on the outskirts of Mosul.', { words: 'on the outskirts of' }],
    ['A bomb went off near Mosul.', { words: 'near' }],
  ])('%s', (text, expected) => {
    const [mention] = find(text)
    const { span, ...relation } = mention!.relation!
    expect(relation).toEqual(expected)
    expect(text.slice(...span)).toBe(expected.words)
  })

  test.each([
    ['Baghdad said it would protest.', true],
    ['The Damascus government denied it.', true],
    ['A bomb exploded in Baghdad.', false],
    ['Troops left Damascus.', false],
  ])('metonym: %s %s', (text, metonym) => {
    expect(find(text).map((mention) => mention.metonym)).toEqual([metonym])
  })

  test('no relation without words for one', () => {
    expect(find('A bomb went off in Mosul.')[0]!.relation).toBeUndefined()
  })

  test.each([
    ['Rockets hit the K1 base in Kirkuk.', 'K1 base', 'Kirkuk'],
    ['Rockets hit Balad, Salah ad-Din province.', 'Balad', 'Salah ad-Din province'],
    ['Rockets hit Camp Marez in Mosul.', 'Camp Marez', 'Mosul'],
    ['Rockets hit Syria’s Quneitra.', 'Quneitra', 'Syria'],
    ['Rockets hit the Green Zone. They flew over Baghdad.', 'Green Zone', undefined],
  ])('container: %s', (text, inner, outer) => {
    const mentions = find(text)
    const words = ({ span }: { readonly span: readonly [number, number] }): string => text.slice(...span)
    const mention = mentions.find((candidate) => words(candidate) === inner)!
    const container = containerOf(mention, mentions, parse(text))
    expect(container && words(container)).toBe(outer)
  })

  test('demonyms lead to their country and stay out of places found before', () => {
    const text = 'Iraqi and South Korean officials met.'
    expect(findDemonyms(text).map(({ span, place }) => [text.slice(...span), place?.id])).toEqual([
      ['Iraqi', 'IRQ'],
      ['South Korean', 'KOR'],
    ])
    expect(findDemonyms('The officials met.')).toEqual([])
  })
})

describe('any text', () => {
  const names = [
    'Baghdad',
    'al-Qaim',
    'U.S.',
    'Paris',
    'K1 base',
    'in',
    'near',
    ',',
    '’s',
    'province',
    'of',
    '\ud800',
    '\u0301',
    'ﷺ',
    '70 km',
    'Embassy',
    '.',
  ]
  test('nothing throws and every span is inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...names)).map((words) => words.join(' ')),
        ),
        (text) => {
          const mentions = find(text)
          for (const { span, head, sentence } of mentions) {
            expect(span[0]).toBeLessThan(span[1])
            expect(span[1]).toBeLessThanOrEqual(text.length)
            expect(parse(text).sentences[sentence]!.tokens[head]).toBeDefined()
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('known names carry their row', () => {
    const places = find('Baghdad, Mosul and the Green Zone.').map(({ place }) => place)
    expect(places).toHaveLength(3)
    expect(places).not.toContain(undefined)
  })
})
