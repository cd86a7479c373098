/** A reading made by hand from a short text of our own: what writers and the command line are tested on. */
import { codesOf } from '../../src/codebook/index.ts'
import {
  assertReadingGrounded,
  type CheckedReading,
  type Claim,
  type Document,
  type Finding,
  type Layout,
  type Rule,
  type Span,
  type Tally,
  type Tie,
} from '../../src/model/index.ts'

export const sampleText = `Rockets strike a base north of Baghdad

Three soldiers were killed on Wednesday when about 15 rockets hit Camp Taji, an army spokesman said. The Harbour Brigade, which answers to the River Front, denied that it fired them.
If the strikes go on, Washington will hit back, a diplomat warned.

Officials count nine attacks from October to December, among them a mortar strike in September [2].
Share this article
`

const within = (words: string, of: string, from = 0): Span => {
  const start = of.indexOf(words, from)
  if (start < 0) throw new Error(`the sample has no '${words}'`)
  return [start, start + words.length]
}
const at = (words: string): Span => within(words, sampleText)

export const sampleRules: readonly Rule[] = [
  {
    id: 'outside-window',
    code: 'QN203',
    title: 'A listed incident lies outside the stated window',
    severity: 'high',
    about: 'A text counts incidents over some months and then lists one from another month.',
    *check() {},
  },
  {
    id: 'citation-without-reference',
    code: 'QN301',
    title: 'A note has no reference',
    severity: 'low',
    about: 'A text cites a note that no list of sources has.',
    *check() {},
  },
]

const document: Document = {
  id: '00112233aabbccdd',
  name: 'reports/taji.txt',
  text: sampleText,
  sha256: '00112233aabbccdd'.repeat(4),
  published: '2020-03-12',
  outlet: 'The Tigris Wire',
  language: 'en',
}

const layout: Layout = {
  blocks: [
    { kind: 'title', span: at('Rockets strike a base north of Baghdad') },
    { kind: 'paragraph', span: [at('Three soldiers')[0], at('a diplomat warned.')[1]] },
    {
      kind: 'paragraph',
      span: at('Officials count nine attacks from October to December, among them a mortar strike in September [2].'),
    },
    { kind: 'furniture', furniture: 'share', span: at('Share this article') },
  ],
  marks: [{ span: at('[2]'), label: '2', style: 'bracket' }],
  notes: [],
  quotations: [],
}

type Draft = Omit<Claim, 'document' | 'codes' | 'contexts' | 'quad'>

const claim = (draft: Draft): Claim => ({
  ...draft,
  document: document.id,
  contexts: draft.id === 'c1' ? ['military'] : [],
  quad: 4,
  codes: codesOf(draft),
})

const brigade = { name: 'Harbour Brigade', actor: 'harbour-brigade', country: 'IRQ', sector: 'PRM' } as const

const claims: readonly Claim[] = [
  claim({
    id: 'c1',
    event: 'ASSAULT',
    mode: 'heavy-weapons',
    status: 'asserted',
    attribution: {
      kind: 'reported',
      speaker: 'an army spokesman',
      speakerSpan: at('an army spokesman'),
      cue: within('said', sampleText),
    },
    initiators: [],
    recipients: [{ name: 'soldiers', sector: 'MIL', country: 'IRQ', basis: 'stated', spans: [at('Three soldiers')] }],
    place: {
      name: 'Camp Taji',
      lat: 33.5236,
      lon: 44.2564,
      precision: 'site',
      place: 'camp-taji',
      country: 'IRQ',
      basis: 'stated',
      spans: [at('Camp Taji')],
    },
    when: {
      start: '2020-03-11',
      end: '2020-03-11',
      precision: 'day',
      anchor: 'published',
      basis: 'inferred',
      spans: [at('Wednesday')],
    },
    counts: [
      {
        of: 'killed',
        who: 'soldiers',
        low: 3,
        best: 3,
        high: 3,
        approximate: false,
        basis: 'stated',
        spans: [at('Three soldiers')],
      },
      {
        of: 'munitions',
        who: 'rockets',
        best: 15,
        approximate: true,
        basis: 'stated',
        spans: [at('about 15 rockets')],
      },
    ],
    weapons: [{ name: 'rockets', weapon: 'rocket', class: 'rocket', basis: 'stated', spans: [at('rockets')] }],
    evidence: at('Three soldiers were killed on Wednesday when about 15 rockets hit Camp Taji'),
    trigger: at('hit'),
    rule: 'hit-target',
  }),
  claim({
    id: 'c2',
    event: 'ASSAULT',
    mode: 'heavy-weapons',
    status: 'denied',
    statusCue: at('denied'),
    attribution: {
      kind: 'denied_by',
      speaker: 'Harbour Brigade',
      actor: 'harbour-brigade',
      speakerSpan: at('The Harbour Brigade'),
      cue: at('denied'),
    },
    initiators: [
      { ...brigade, basis: 'implied', spans: [at('it fired').map((n, i) => (i ? n - 6 : n)) as unknown as Span] },
    ],
    recipients: [],
    counts: [],
    weapons: [],
    evidence: at('denied that it fired them'),
    trigger: at('fired'),
    rule: 'fire-weapon',
  }),
  claim({
    id: 'c3',
    event: 'ASSAULT',
    status: 'conditional',
    statusCue: at('If'),
    attribution: { kind: 'reported', speaker: 'a diplomat', speakerSpan: at('a diplomat'), cue: at('warned') },
    initiators: [{ name: 'United States', actor: 'usa', country: 'USA', basis: 'stated', spans: [at('Washington')] }],
    recipients: [],
    counts: [],
    weapons: [],
    evidence: at('Washington will hit back'),
    trigger: at('hit back'),
    rule: 'hit-back',
  }),
  claim({
    id: 'c4',
    event: 'ASSAULT',
    mode: 'heavy-weapons',
    status: 'asserted',
    attribution: { kind: 'author' },
    initiators: [],
    recipients: [],
    when: { start: '2019-09-01', end: '2019-09-30', precision: 'month', basis: 'stated', spans: [at('September')] },
    counts: [],
    weapons: [{ name: 'mortar', weapon: 'mortar', class: 'mortar', basis: 'stated', spans: [at('mortar')] }],
    evidence: at('a mortar strike in September'),
    trigger: at('strike in').map((n, i) => (i ? n - 3 : n)) as unknown as Span,
    rule: 'strike-noun',
  }),
]

const tallies: readonly Tally[] = [
  {
    id: 't1',
    document: document.id,
    unit: 'attacks',
    event: 'ASSAULT',
    low: 9,
    best: 9,
    high: 9,
    approximate: false,
    window: {
      start: '2019-10-01',
      end: '2019-12-31',
      precision: 'range',
      basis: 'stated',
      spans: [at('from October to December')],
    },
    initiators: [],
    recipients: [],
    attribution: { kind: 'reported', speaker: 'Officials', speakerSpan: at('Officials'), cue: at('count') },
    members: ['c4'],
    basis: 'stated',
    spans: [at('nine attacks')],
    evidence: at('Officials count nine attacks from October to December'),
    rule: 'count-over-window',
  },
]

const ties: readonly Tie[] = [
  {
    id: 'r1',
    document: document.id,
    from: { name: 'River Front', actor: 'river-front', basis: 'stated', spans: [at('the River Front')] },
    relation: 'commands',
    to: { ...brigade, basis: 'stated', spans: [at('The Harbour Brigade')] },
    polarity: '+',
    status: 'asserted',
    attribution: { kind: 'author' },
    evidence: [at('The Harbour Brigade, which answers to the River Front')],
    rule: 'answers-to',
  },
]

const findings: readonly Finding[] = [
  {
    id: 'f1',
    document: document.id,
    rule: 'outside-window',
    severity: 'high',
    spans: [at('in September'), at('from October to December')],
    actual: '2019-09',
    expected: ['2019-10-01..2019-12-31'],
    note: 'The text lists a strike in September under a count that runs from October to December.',
  },
  {
    id: 'f2',
    document: document.id,
    rule: 'citation-without-reference',
    severity: 'low',
    spans: [at('[2]')],
    note: 'The text has no list of sources.',
  },
]

/** The sample, grounded. */
export const sample: CheckedReading = {
  document,
  layout,
  sentences: [],
  mentions: [
    {
      kind: 'place',
      span: at('Camp Taji'),
      sentence: 0,
      head: 0,
      reason: 'name of camp-taji',
      metonym: false,
      place: {
        id: 'camp-taji',
        name: 'Camp Taji',
        type: 'base',
        lat: 33.5236,
        lon: 44.2564,
        precision: 'site',
        country: 'IRQ',
        source: 'sample',
      },
    },
    {
      kind: 'actor',
      span: within('it', sampleText, at('denied that it')[1] - 2),
      sentence: 0,
      head: 0,
      reason: 'pronoun after the subject of its clause',
      form: 'pronoun',
      basis: 'implied',
      antecedent: at('The Harbour Brigade'),
      referent: { id: 'harbour-brigade', name: 'Harbour Brigade', registered: true },
    },
  ],
  claims,
  tallies,
  ties,
  deeds: [],
  findings,
}
assertReadingGrounded(sample)

/** A reading of any text in which nothing was found. */
export function bare(text: string, name = 'bare.txt'): CheckedReading {
  return {
    document: { ...document, text, name },
    layout: {
      blocks: text.trim() === '' ? [] : [{ kind: 'paragraph', span: [0, text.length] }],
      marks: [],
      notes: [],
      quotations: [],
    },
    sentences: [],
    mentions: [],
    claims: [],
    tallies: [],
    ties: [],
    deeds: [],
    findings: [],
  }
}

/** All that a writer yields, as one string. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const piece of pieces) all += piece
  return all
}
