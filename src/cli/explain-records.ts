/** Records with the chain that made each field: the value, how it follows from the text, the very words and where they stand. */
import {
  type CheckedReading,
  type Claim,
  type Deed,
  type Grounds,
  lineTable,
  type Mention,
  type Participant,
  positionOf,
  quote,
  type Rule,
  type Sentence,
  type Span,
  type Tally,
  type Tie,
  type Token,
} from '../model/index.ts'
import {
  attributionPhrase,
  boundsPhrase,
  clipped,
  countPhrase,
  excerpts,
  type Palette,
  palette,
  participantPhrase,
  placePhrase,
  suggestionPhrase,
  tallyPhrase,
  timePhrase,
  visible,
} from '../writers/words.ts'

interface Options {
  readonly reading: CheckedReading
  readonly rules: readonly Rule[]
  readonly color: boolean
}

interface Sheet {
  readonly text: string
  readonly lines: Uint32Array
  readonly paint: Palette
}

/** The records as text, and how many there are. */
export function explainRecords(
  at: CheckedReading,
  span: Span,
  { reading, rules, color }: Options,
): { readonly text: string; readonly records: number } {
  const { text, name } = reading.document
  const sheet: Sheet = { text, lines: lineTable(text), paint: palette(color) }
  const furniture = at.layout.blocks.filter(({ kind }) => kind === 'furniture')
  const records = [
    ...furniture.map((block) =>
      section('page furniture', block.furniture ?? 'unnamed', [quoted('words', block.span, sheet)], sheet),
    ),
    ...at.mentions.map((mention) => mentionSection(mention, sheet)),
    ...at.claims.map((claim) => claimSection(claim, sheet)),
    ...at.tallies.map((tally) => tallySection(tally, sheet)),
    ...at.ties.map((tie) => tieSection(tie, sheet)),
    ...at.deeds.map((deed) => deedSection(deed, sheet)),
    ...at.findings.map((finding) => {
      const rule = rules.find(({ id }) => id === finding.rule)
      return section(
        'finding',
        `${rule?.code ?? finding.rule} ${finding.severity}: ${rule?.title ?? finding.rule}`,
        [
          ['note', finding.note],
          ['found', finding.actual],
          ['expected', finding.expected?.join(' or ')],
          ...finding.spans.map((words) => quoted('words', words, sheet)),
        ],
        sheet,
      )
    }),
  ]
  const { line, column } = positionOf(sheet.lines, span[0])
  const head = `${visible(name)}:${line}:${column}${blockNote(at)}\n${shown(span, sheet)}${wordNote(at.sentences, span, sheet)}`
  const body = records.length === 0 ? `Nothing was read here.\n` : records.join('\n')
  return { text: `${head}\n${body}`, records: records.length }
}

function blockNote({ layout }: CheckedReading): string {
  const kinds = new Set(layout.blocks.map(({ kind }) => kind))
  return kinds.size === 0 ? '' : `  in ${[...kinds].join(', ')}`
}

function shown(span: Span, { text, lines }: Sheet): string {
  const width = span[1] - span[0]
  return excerpts(text, lines, [span])
    .map(({ words, carets }) => `  ${words}\n${width > 200 ? '' : `  ${carets}\n`}`)
    .join('')
}

/** The word at the place and what grammar made of it. */
function wordNote(sentences: readonly Sentence[], span: Span, { paint }: Sheet): string {
  for (const { tokens } of sentences) {
    const token = tokens.find(({ start, end }) => start <= span[0] && span[0] < end)
    if (token) return `  ${paint.faint(grammar(token, tokens[token.head]))}\n`
  }
  return ''
}

function grammar({ text, lemma, upos, xpos, deprel }: Token, head: Token | undefined): string {
  const of = head === undefined ? '' : ` of ${visible(head.text)}`
  return `word ${visible(text)}: lemma ${visible(lemma)}, ${upos} ${xpos}, ${deprel}${of}`
}

type Row = readonly [label: string, value: string | undefined]

function section(kind: string, title: string, rows: readonly Row[], { paint }: Sheet): string {
  const body = rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => `  ${paint.faint(label.padEnd(11))} ${value}\n`)
  return `${paint.strong(kind)} ${visible(title)}\n${body.join('')}`
}

function quoted(label: string, span: Span | undefined, sheet: Sheet): Row {
  return [label, span && words(span, sheet)]
}

function words(span: Span, { text, lines, paint }: Sheet): string {
  const { line, column } = positionOf(lines, span[0])
  return `“${clipped(quote(text, span), 120)}” ${paint.link(`${line}:${column}`)}`
}

/** "Kataib Hezbollah [implied] ← “the group” 5:1" */
function chain(value: string, { basis, spans }: Grounds, sheet: Sheet): string {
  return `${visible(value)} [${basis}] ← ${spans.map((span) => words(span, sheet)).join(', ')}`
}

function person(label: string, participant: Participant, sheet: Sheet): Row {
  const { actor, phrase } = participant
  const whole = phrase === undefined ? '' : `, in ${words(phrase, sheet)}`
  return [
    label,
    `${chain(`${participantPhrase(participant)}${actor === undefined ? '' : ` = ${actor}`}`, participant, sheet)}${whole}`,
  ]
}

function attributionRows({ attribution }: Pick<Claim, 'attribution'>, sheet: Sheet): Row[] {
  return [
    ['says', visible(attributionPhrase(attribution))],
    quoted('speaker', attribution.speakerSpan, sheet),
    quoted('cue', attribution.cue, sheet),
  ]
}

function claimSection(claim: Claim, sheet: Sheet): string {
  const { plover, cameo, acled, ucdp } = claim.codes
  return section(
    'claim',
    `${claim.id} ${claim.status} ${claim.event}${claim.mode === undefined ? '' : `/${claim.mode}`}`,
    [
      quoted('trigger', claim.trigger, sheet),
      ['rule', claim.rule],
      ['label', claim.label && visible(claim.label)],
      ['guess', claim.suggestion && suggestionPhrase(claim.suggestion)],
      ['status', claim.statusCue ? `${claim.status} ← ${words(claim.statusCue, sheet)}` : claim.status],
      ...attributionRows(claim, sheet),
      ...claim.initiators.map((actor) => person('who', actor, sheet)),
      ...claim.recipients.map((actor) => person('to whom', actor, sheet)),
      ['where', claim.place && chain(placePhrase(claim.place), claim.place, sheet)],
      ['when', claim.when && chain(timePhrase(claim.when), claim.when, sheet)],
      ...claim.counts.map((count): Row => ['how many', chain(countPhrase(count), count, sheet)]),
      ...claim.weapons.map((weapon): Row => ['with', chain(weapon.name, weapon, sheet)]),
      ['about', claim.contexts.join(', ')],
      [
        'codes',
        `quad ${claim.quad}, PLOVER ${plover === null ? 'none' : [plover.event, plover.mode].filter(Boolean).join('/')}, CAMEO ${cameo ?? 'none'}, ACLED ${acled?.sub_event_type ?? 'none'}, UCDP ${ucdp ?? 'none'}`,
      ],
      ['members', claim.members?.join(', ')],
      quoted('evidence', claim.evidence, sheet),
    ],
    sheet,
  )
}

function tallySection(tally: Tally, sheet: Sheet): string {
  return section(
    'tally',
    `${tally.id} ${tallyPhrase(tally)}`,
    [
      ['count', chain(boundsPhrase(tally), tally, sheet)],
      ['window', tally.window && chain(timePhrase(tally.window), tally.window, sheet)],
      ...tally.initiators.map((actor) => person('who', actor, sheet)),
      ...tally.recipients.map((actor) => person('to whom', actor, sheet)),
      ['where', tally.place && chain(placePhrase(tally.place), tally.place, sheet)],
      ...attributionRows(tally, sheet),
      ['lists', tally.members.join(', ')],
      ['rule', tally.rule],
      quoted('evidence', tally.evidence, sheet),
    ],
    sheet,
  )
}

function tieSection(tie: Tie, sheet: Sheet): string {
  return section(
    'tie',
    `${tie.id} ${tie.from.name} ${tie.polarity === '-' ? 'not ' : ''}${tie.relation} ${tie.to.name}`,
    [
      person('from', tie.from, sheet),
      person('to', tie.to, sheet),
      ['status', tie.status],
      ...attributionRows(tie, sheet),
      ['when', tie.when && chain(timePhrase(tie.when), tie.when, sheet)],
      ['rule', tie.rule],
      ...tie.evidence.map((span) => quoted('evidence', span, sheet)),
    ],
    sheet,
  )
}

function deedSection(deed: Deed, sheet: Sheet): string {
  return section(
    'deed',
    `${deed.id} ${deed.verb}`,
    [
      quoted('trigger', deed.trigger, sheet),
      ['code', 'none: no row of the lexicon knows the verb here'],
      ['status', deed.status],
      ...attributionRows(deed, sheet),
      ...deed.initiators.map((actor) => person('who', actor, sheet)),
      ...deed.recipients.map((actor) => person('to whom', actor, sheet)),
      quoted('evidence', deed.evidence, sheet),
    ],
    sheet,
  )
}

function mentionSection(mention: Mention, sheet: Sheet): string {
  return section(
    'mention',
    mention.kind,
    [quoted('words', mention.span, sheet), ...meaning(mention, sheet), ['because', visible(mention.reason)]],
    sheet,
  )
}

function meaning(mention: Mention, sheet: Sheet): Row[] {
  switch (mention.kind) {
    case 'actor': {
      const { referent, basis, antecedent, form } = mention
      return [
        ['form', form],
        ['is', referent ? visible(`${referent.name} = ${referent.id} [${basis}]`) : 'not resolved'],
        quoted('refers to', antecedent, sheet),
      ]
    }
    case 'place': {
      const { place, relation, metonym } = mention
      return [
        ['is', place ? visible(`${placePhrase(place)} = ${place.id}, ${place.type}`) : 'not resolved'],
        ['relation', relation?.words],
        ['stands for', metonym ? 'somebody there, not the place' : undefined],
      ]
    }
    case 'time': {
      const { type, value, interval, anchor, anchorSpan, approximate } = mention
      return [
        ['is', `${type} ${value ?? 'not resolved'}${approximate ? ', about' : ''}`],
        ['days', interval && timePhrase(interval)],
        ['anchor', anchor],
        quoted('counted from', anchorSpan, sheet),
      ]
    }
    case 'number':
      return [['is', `${boundsPhrase(mention)}, a ${mention.use}`]]
    case 'weapon':
      return [['is', visible(`${mention.weapon.name} = ${mention.weapon.id}, ${mention.weapon.class}`)]]
  }
}
