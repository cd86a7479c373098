/** The fields of a record as rows: what each says, how it follows from the text, and its words. */
import { whatWord } from '../incidents/words.ts'
import {
  type Attribution,
  type Basis,
  type Claim,
  type ClaimPlace,
  type ClaimTime,
  type Participant,
  printInterval,
  type Span,
  type Tally,
  type Tie,
} from '../../../src/model/index.ts'
import { countInWords, numberInWords } from './in-words.ts'

export interface FieldRow {
  /** Of the record: `initiators`, `when`. */
  readonly field: string
  /** What it is called on the page. */
  readonly name: string
  readonly value: string
  /** Absent for what is of the record as a whole. */
  readonly basis?: Basis
  readonly spans: readonly Span[]
  /** What more is known of the value: "IRQ · PRM", "counted from the day of publication". */
  readonly more?: string
}

export function fieldsOfClaim(claim: Claim): readonly FieldRow[] {
  return [
    { field: 'event', name: 'what', value: whatWord(claim.event, claim.mode), spans: [claim.trigger] },
    ...(claim.status === 'asserted'
      ? []
      : [{ field: 'status', name: 'status', value: claim.status, spans: present(claim.statusCue) }]),
    ...attributionRow(claim.attribution),
    ...claim.initiators.map((each) => side('initiators', 'who', each)),
    ...claim.recipients.map((each) => side('recipients', 'to whom', each)),
    ...place(claim.place),
    ...time('when', 'when', claim.when),
    ...claim.counts.map(
      (count): FieldRow => ({
        field: 'counts',
        name: 'how many',
        value: countInWords(count),
        basis: count.basis,
        spans: count.spans,
      }),
    ),
    ...claim.weapons.map(
      ({ name, class: kind, basis, spans }): FieldRow => ({
        field: 'weapons',
        name: 'with what',
        value: name,
        basis,
        spans,
        ...(kind === undefined || kind === name ? {} : { more: kind }),
      }),
    ),
  ]
}

export function fieldsOfTally(tally: Tally): readonly FieldRow[] {
  return [
    {
      field: 'best',
      name: 'how many',
      value: `${numberInWords(tally) ?? 'some'} ${tally.unit}`,
      basis: tally.basis,
      spans: tally.spans,
    },
    ...attributionRow(tally.attribution),
    ...time('window', 'in the time', tally.window),
    ...tally.initiators.map((each) => side('initiators', 'who', each)),
    ...tally.recipients.map((each) => side('recipients', 'to whom', each)),
    ...place(tally.place),
  ]
}

export function fieldsOfTie(tie: Tie): readonly FieldRow[] {
  return [
    side('from', 'who', tie.from),
    {
      field: 'relation',
      name: 'is tied by',
      value: `${tie.polarity === '-' ? 'not ' : ''}${tie.relation.replaceAll('_', ' ')}`,
      spans: tie.evidence,
    },
    side('to', 'to whom', tie.to),
    ...attributionRow(tie.attribution),
    ...time('when', 'when', tie.when),
  ]
}

function present(span: Span | undefined): readonly Span[] {
  return span === undefined ? [] : [span]
}

function side(field: string, name: string, { name: value, country, sector, basis, spans }: Participant): FieldRow {
  const more = [country, sector].filter(Boolean).join(' · ')
  return { field, name, value, basis, spans, ...(more === '' ? {} : { more }) }
}

function place(held: ClaimPlace | undefined): readonly FieldRow[] {
  if (held === undefined) return []
  const { name, precision, lat, basis, spans } = held
  const more = [precision, lat === undefined ? 'no coordinates' : undefined].filter(Boolean).join(' · ')
  return [{ field: 'place', name: 'where', value: name, basis, spans, ...(more === '' ? {} : { more }) }]
}

const anchors: Readonly<Record<NonNullable<ClaimTime['anchor']>, string>> = {
  text: 'counted from a date in the text',
  published: 'counted from the day of publication',
  unresolved: 'nothing to count from',
}

function time(field: string, name: string, held: ClaimTime | undefined): readonly FieldRow[] {
  if (held === undefined) return []
  const { basis, spans, anchor, precision, start, end } = held
  const value = start === undefined && end === undefined ? 'not resolved' : printInterval(held)
  const more = [precision === 'day' ? undefined : precision, anchor && anchors[anchor]].filter(Boolean).join(' · ')
  return [{ field, name, value, basis, spans, ...(more === '' ? {} : { more }) }]
}

const says: Readonly<Record<Attribution['kind'], string>> = {
  author: 'the text itself',
  reported: 'reported',
  claimed_by: 'claimed by',
  blamed_on: 'blamed by',
  confirmed_by: 'confirmed by',
  denied_by: 'denied by',
}

function attributionRow({ kind, speaker, speakerSpan, cue }: Attribution): readonly FieldRow[] {
  if (kind === 'author') return []
  return [
    {
      field: 'attribution',
      name: 'says who',
      value: [says[kind], speaker].filter(Boolean).join(' '),
      spans: [...present(speakerSpan), ...present(cue)],
    },
  ]
}

const doubt = { stated: 0, implied: 1, inferred: 2 } as const satisfies Readonly<Record<Basis, number>>

/** The field whose value is least sure: the first of the weakest basis; `event` where all are stated. */
export function leastSure(rows: readonly FieldRow[]): string {
  let least: FieldRow | undefined
  for (const row of rows)
    if (row.basis !== undefined && doubt[row.basis] > (least?.basis === undefined ? 0 : doubt[least.basis])) least = row
  return least?.field ?? 'event'
}
