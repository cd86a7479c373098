/** Who stands behind a claim: the kind, the very words of the speaker and of the cue, and whoever is blamed. */
import { describe, expect, it } from 'vitest'
import { attributionOf, findAttributions } from '../../src/claims/attribution/attribution.ts'
import { rows } from '../../scripts/data/table.ts'
import { held } from '../misread.ts'
import { quote } from '../../src/model/index.ts'
import { marked } from '../marked.ts'
import { cueTable, parsed, tokenAt } from './status-cases.ts'

/** Reads the attribution of `{event:…}` and holds it against `{speaker:…}`, `{cue:…}` and `{blamed:…}`. */
function attributionAt(notation: string) {
  const { text, marks } = marked(notation)
  const parse = parsed(text)
  const [sentence, token] = tokenAt(parse, marks.find(({ label }) => label === 'event')!.span[0])
  const found = attributionOf(parse, sentence, token, [], cueTable())
  const words = (label: string) => marks.find((mark) => mark.label === label)?.text
  const there = found.sentence === undefined ? undefined : parse.sentences[found.sentence]!.tokens
  const shows = (span: readonly [number, number] | undefined) => (span === undefined ? undefined : quote(text, span))
  return {
    kind: found.kind,
    got: {
      speaker: shows(found.speakerSpan),
      cue: shows(found.cue),
      blamed: found.blamedHead === undefined ? undefined : there![found.blamedHead]!.text,
    },
    want: { speaker: words('speaker'), cue: words('cue'), blamed: words('blamed')?.split(' ').at(-1) },
  }
}

const yes: readonly (readonly [kind: string, notation: string])[] = [
  ['reported', '{speaker:The spokesman} {cue:said} that rebels {event:attacked} the convoy.'],
  ['reported', '{speaker:A villager} {cue:told} reporters that rebels {event:burned} the mill.'],
  ['reported', 'Rebels {event:attacked} the convoy, {speaker:a police officer} {cue:said}.'],
  ['reported', '{cue:According to} {speaker:police}, rebels {event:attacked} the convoy.'],
  ['reported', 'Rebels {event:attacked} the convoy, {cue:according to} {speaker:the governor}.'],
  ['reported', 'Rebels {cue:reportedly} {event:attacked} the convoy.'],
  ['reported', '"Rebels {event:attacked} the convoy," {cue:said} {speaker:the mayor}.'],
  ['reported', 'The {event:attack} was {cue:reported} by {speaker:a local radio station}.'],
  ['reported', 'The {cue:alleged} {event:attack} on the convoy caused anger.'],
  ['reported', 'The agency quoted {speaker:a police officer} as {cue:saying} that rebels {event:burned} the market.'],
  ['reported', '{speaker:Residents} {cue:reported} an {event:attack} on the depot.'],
  ['claimed_by', '{speaker:The militia} {cue:claimed responsibility} for the {event:bombing}.'],
  ['claimed_by', 'The {event:attack}, for which {speaker:the militia} {cue:claimed responsibility}, killed six.'],
  ['claimed_by', '{speaker:The militia} {cue:admitted} {event:bombing} the bridge.'],
  ['claimed_by', '{speaker:The brigade} {cue:claimed} the {event:attack} on the depot.'],
  ['claimed_by', '{speaker:The group} {cue:claimed} that it {event:shelled} the camp.'],
  ['claimed_by', 'Two rockets {event:hit} the base. {speaker:The militia} {cue:claimed responsibility}.'],
  [
    'claimed_by',
    'A bomb {event:killed} two guards. {speaker:The militia} {cue:claimed responsibility} for the attack.',
  ],
  [
    'claimed_by',
    'Two rockets {event:hit} the base. {speaker:The militia} {cue:claimed responsibility} for the rocket attack.',
  ],
  ['blamed_on', '{speaker:The governor} {cue:blamed} {blamed:the militia} for the {event:attack}.'],
  ['blamed_on', '{speaker:Kyiv} {cue:accused} {blamed:the brigade} of {event:shelling} the school.'],
  ['blamed_on', '{speaker:Officials} {cue:blamed} the {event:attack} on {blamed:the militia}.'],
  ['blamed_on', '{speaker:Officials} {cue:attributed} the {event:attack} to {blamed:the militia}.'],
  ['blamed_on', '{cue:Suspected} {blamed:militants} {event:killed} a judge.'],
  ['confirmed_by', '{speaker:The ministry} {cue:confirmed} that rebels {event:shot} the pilot.'],
  ['confirmed_by', 'The {event:attack} was {cue:confirmed} by {speaker:the ministry}.'],
  ['confirmed_by', '{speaker:The army} {cue:acknowledged} the {event:loss} of two tanks.'],
  ['denied_by', '{speaker:The army} {cue:denied} that it {event:shelled} the clinic.'],
  ['denied_by', '{speaker:Tehran} {cue:denied involvement} in the {event:attack}.'],
  ['denied_by', '{speaker:The militia} {cue:denied responsibility} for the {event:bombing}.'],
]

const author: readonly string[] = [
  'Rebels {event:attacked} the convoy.',
  'The spokesman left after rebels {event:attacked} the convoy.',
  'Rebels {event:attacked} the convoy and the mayor said he was sad.',
  'No group has claimed responsibility for the {event:bombing}.',
  'The army has not confirmed the {event:attack}.',
  'Rebels {event:attacked} the convoy. The mayor claimed the prize.',
  'Rebels want to {event:attack} the convoy.',
  'A bomb {event:killed} two guards. The militia claimed the grenade attack in a message.',
  'Police {event:arrested} a man who had claimed responsibility for the blast.',
]

describe('attribution', () => {
  it.each(yes)('%s: %s', (kind, notation) =>
    held(notation, () => {
      const { got, want, ...found } = attributionAt(notation)
      expect({ ...found, ...got }).toEqual({ kind, ...want })
    }),
  )
  it.each(author)('author: %s', (notation) => {
    expect(attributionAt(notation).kind).toBe('author')
  })
})

const rowExamples = [...rows('cues')].flatMap(
  ({ row }: { row: { readonly id?: unknown; readonly speakers?: unknown } }) =>
    ((row.speakers ?? []) as string[]).map((example) => {
      const [notation = '', kind = ''] = example.split(' => ')
      return { id: String(row.id), notation, kind }
    }),
)

describe('attribution rows', () => {
  it.each(rowExamples)('$id: $notation', ({ kind, notation }) =>
    held(notation, () => {
      const { got, want, ...found } = attributionAt(notation)
      expect({ ...found, ...got }).toEqual({ kind, ...want })
    }),
  )
})

describe('quotations', () => {
  it('go on over sentences with one speaker', () => {
    const text =
      '"They came at night. They burned every house," said a villager. "Then they shot the cattle and left the valley."'
    const parse = parsed(text)
    const said = findAttributions(parse, [], cueTable()).find(({ because }) => because === 'say-voice')!
    expect(said.content.map((span) => quote(text, span))).toEqual([
      '"They came at night. They burned every house,"',
      '"Then they shot the cattle and left the valley."',
    ])
  })
  it('belong to the sentence that announces them', () => {
    const text = 'The mayor continued:\n\n"We have nothing left here. The army bombed the mill."'
    const parse = parsed(text)
    const [sentence, token] = tokenAt(parse, text.indexOf('bombed'))
    expect(attributionOf(parse, sentence, token, [], cueTable())).toMatchObject({
      kind: 'reported',
      speakerSpan: [0, 9],
    })
  })
})

describe('attribution of any text', () => {
  it.each([
    '',
    ' ',
    '"',
    '\ud800 said \udc00',
    'said said said said',
    '"""" said',
    'If if if?',
    '»said«',
    'Said.\n\nSaid:\n"',
  ])('does not fall over %j', (text) => {
    const parse = parsed(text)
    expect(Array.isArray(findAttributions(parse, [], cueTable()))).toBe(true)
  })
})
