/** A record in a form: its fields as a person edits them, and the corrections that come of it. */
import {
  type Attribution,
  attributionKinds,
  type Claim,
  type Count,
  type CountOf,
  type Grounds,
  printInterval,
  relations,
  type Span,
  statuses,
  type Tally,
  type Tie,
} from '../../../src/model/index.ts'
import { modesOf, ploverEvents } from '../../../src/codebook/index.ts'
import { numberInWords } from '../claims/in-words.ts'
import { readDays } from '../../../src/codebook/index.ts'
import { readFigures } from '../claims/read-figures.ts'

/** The record that is corrected. */
export type Correctable =
  | { readonly kind: 'claim'; readonly record: Claim }
  | { readonly kind: 'tally'; readonly record: Tally }
  | { readonly kind: 'tie'; readonly record: Tie }

/** One value that has words. */
export interface Worded {
  /** Tells it from the others in the form. */
  readonly key: number
  /** As it is typed. */
  readonly typed: string
  readonly spans: readonly Span[]
  /** The value it was, where it was there before, and how that would be typed. */
  readonly was?: Grounds
  readonly before?: string
  /** Of a count only. */
  readonly of?: CountOf
  readonly who?: string
}

/** `speaker`: who says so, the kind of it first and then the name. */
export type Shape = 'choice' | 'text' | 'names' | 'name' | 'days' | 'counts' | 'figures' | 'speaker'

export interface FieldDraft {
  readonly field: string
  /** What it is called on the page. */
  readonly name: string
  readonly shape: Shape
  readonly options?: readonly string[]
  /** One for all shapes but `names`, `counts` and `speaker`. */
  readonly values: readonly Worded[]
}

export type Draft = readonly FieldDraft[]

let keys = 0

/** A value that is not there yet. */
export function blank(of?: CountOf): Worded {
  return { key: ++keys, typed: '', spans: [], ...(of === undefined ? {} : { of }) }
}

const plain = (typed: string): readonly Worded[] => [{ ...blank(), typed }]
const worded = (typed: string, was: Grounds): Worded => ({ ...blank(), typed, spans: was.spans, was, before: typed })
const named = (list: readonly (Grounds & { readonly name: string })[]): readonly Worded[] =>
  list.map((each) => worded(each.name, each))
const days = (when: Claim['when']): readonly Worded[] =>
  when === undefined
    ? [blank()]
    : [worded(when.start === undefined && when.end === undefined ? '' : printInterval(when), when)]
const single = (value: (Grounds & { readonly name: string }) | undefined): readonly Worded[] =>
  value === undefined ? [blank()] : named([value])
const count = (value: Count): Worded => ({
  ...worded(numberInWords(value) ?? '', value),
  of: value.of,
  ...(value.who === undefined ? {} : { who: value.who }),
})

function speaker({ kind, speaker: name = '', speakerSpan }: Attribution): FieldDraft {
  const spans = speakerSpan === undefined ? [] : [speakerSpan]
  return {
    field: 'attribution',
    name: 'says who',
    shape: 'speaker',
    options: attributionKinds,
    values: [...plain(kind), worded(name, { basis: 'stated', spans })],
  }
}

export function draftOf({ kind, record }: Correctable): Draft {
  if (kind === 'claim')
    return [
      choice(
        'event',
        'what',
        record.event,
        ploverEvents.map(({ event }) => event),
      ),
      choice('mode', 'how', record.mode ?? '', ['', ...modesOf(record.event)]),
      choice('status', 'status', record.status, statuses),
      speaker(record.attribution),
      { field: 'initiators', name: 'who', shape: 'names', values: named(record.initiators) },
      { field: 'recipients', name: 'to whom', shape: 'names', values: named(record.recipients) },
      { field: 'place', name: 'where', shape: 'name', values: single(record.place) },
      { field: 'when', name: 'when', shape: 'days', values: days(record.when) },
      { field: 'counts', name: 'how many', shape: 'counts', values: record.counts.map(count) },
      { field: 'weapons', name: 'with what', shape: 'names', values: named(record.weapons) },
    ]
  if (kind === 'tally')
    return [
      { field: 'figures', name: 'how many', shape: 'figures', values: plain(numberInWords(record) ?? '') },
      { field: 'unit', name: 'of what', shape: 'text', values: plain(record.unit) },
      speaker(record.attribution),
      { field: 'window', name: 'in the time', shape: 'days', values: days(record.window) },
      { field: 'initiators', name: 'who', shape: 'names', values: named(record.initiators) },
      { field: 'recipients', name: 'to whom', shape: 'names', values: named(record.recipients) },
      { field: 'place', name: 'where', shape: 'name', values: single(record.place) },
    ]
  return [
    { field: 'from', name: 'who', shape: 'name', values: single(record.from) },
    choice('relation', 'is tied by', record.relation, relations),
    choice('polarity', 'stands', record.polarity, ['+', '-']),
    { field: 'to', name: 'to whom', shape: 'name', values: single(record.to) },
    choice('status', 'status', record.status, statuses),
    speaker(record.attribution),
    { field: 'when', name: 'when', shape: 'days', values: days(record.when) },
  ]
}

function choice(field: string, name: string, value: string, options: readonly string[]): FieldDraft {
  return { field, name, shape: 'choice', options, values: plain(value) }
}

/** A draft with other values in a field. Another event has other modes. */
export function withValues(draft: Draft, field: string, values: readonly Worded[]): Draft {
  const modes = field === 'event' ? ['', ...modesOf(values[0]!.typed as Claim['event'])] : undefined
  return draft.map((each) => {
    if (each.field === field) return { ...each, values }
    if (modes === undefined || each.field !== 'mode') return each
    const kept = modes.includes(each.values[0]!.typed) ? each.values : plain('')
    return { ...each, options: modes, values: kept }
  })
}

/** What is wrong with a value as it is typed, in words; undefined when nothing is. */
export function faultOf({ shape, field }: FieldDraft, { typed }: Worded): string | undefined {
  const isEmpty = typed.trim() === ''
  if (shape === 'days' && !isEmpty && readDays(typed) === undefined)
    return 'Days are written 2020-01-03, 2020-01 or 2020-01-03..2020-01-05'
  if ((shape === 'counts' || shape === 'figures') && !isEmpty && readFigures(typed) === undefined)
    return 'Numbers are written 3, 3..5, about 70 or at least 12'
  if (isEmpty && (field === 'from' || field === 'to' || field === 'unit')) return 'It cannot be taken away'
  return undefined
}
