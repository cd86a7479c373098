/** What comes of a form: the corrections, in the shape of the fields of the record, each value with its words. */
import type { Attribution, Correction, Count, Span, Tally } from '../../../src/model/index.ts'
import { numberInWords } from '../claims/in-words.ts'
import { readDays } from '../../../src/codebook/index.ts'
import { readFigures } from '../claims/read-figures.ts'
import type { Correctable, Draft, FieldDraft, Shape, Worded } from './draft.ts'

/** What differs between the record and the draft. The draft is without faults. */
export function correctionsOf(of: Correctable, draft: Draft): readonly Correction[] {
  const record = of.record as unknown as Readonly<Record<string, unknown>>
  return draft
    .flatMap((each) => valuesOf(each, of))
    .filter(({ field, value }) => JSON.stringify(value) !== JSON.stringify(record[field] ?? null))
}

function valuesOf({ field, shape, values }: FieldDraft, of: Correctable): readonly Correction[] {
  const evidence: Span = of.kind === 'tie' ? of.record.evidence[0]! : of.record.evidence
  if (shape === 'figures') return figuresOf(values[0]!.typed, of.record as Tally)
  if (shape === 'speaker') return [{ field, value: attributionOf(values, of.record.attribution) }]
  // A count without a figure and a time without days are kept as long as nobody changes them.
  const filled = values.filter((each) => each.typed.trim() !== '' || isAsBefore(each))
  if (shape === 'names' || shape === 'counts')
    return [{ field, value: filled.map((each) => replaced(each, shape, evidence)) }]
  const [value] = filled
  if (value === undefined) return [{ field, value: null }]
  if (shape === 'choice' || shape === 'text') return [{ field, value: value.typed.trim() }]
  return [{ field, value: replaced(value, shape, evidence) }]
}

/** The value as it was where nothing was changed; else a new one with the words that were chosen for it. */
function replaced(worded: Worded, shape: Shape, evidence: Span): unknown {
  if (isAsBefore(worded)) return worded.was
  const { typed, spans, was } = worded
  const value = shape === 'days' ? readDays(typed) : shape === 'counts' ? countOf(worded) : { name: typed.trim() }
  // Words that a person chose state the value; words that were there before, or the whole clause, do not.
  return spans.length > 0 && spans !== was?.spans
    ? { ...(saysTheSame(worded) ? was : value), basis: 'stated', spans }
    : { ...value, basis: 'inferred', spans: spans.length > 0 ? spans : [evidence] }
}

function isAsBefore(worded: Worded): boolean {
  return worded.was !== undefined && worded.spans === worded.was.spans && saysTheSame(worded)
}

/** It has the value that it had, whatever its words. */
function saysTheSame({ typed, before, was, of, who = '' }: Worded): boolean {
  if (was === undefined || typed.trim() !== before) return false
  return of === undefined || (of === (was as Count).of && who.trim() === ((was as Count).who ?? ''))
}

function countOf({ typed, of, who = '' }: Worded): Readonly<Record<string, unknown>> {
  return { of, ...(who.trim() === '' ? {} : { who: who.trim() }), approximate: false, ...readFigures(typed) }
}

/** The figures of a tally are fields of their own. */
function figuresOf(typed: string, tally: Tally): readonly Correction[] {
  if (typed.trim() === (numberInWords(tally) ?? '')) return []
  const none = { approximate: false, low: undefined, best: undefined, high: undefined }
  const { approximate, low = null, best = null, high = null } = readFigures(typed) ?? none
  return Object.entries({ low, best, high, approximate }).map(([field, value]) => ({ field, value }))
}

function attributionOf([chosen, named]: readonly Worded[], was: Attribution): Attribution {
  const kind = chosen!.typed as Attribution['kind']
  const name = named!.typed.trim()
  const isNamed = name === (was.speaker ?? '')
  const isWorded = named!.spans === named!.was?.spans
  if (kind === was.kind && isNamed && isWorded) return was
  if (kind === 'author') return { kind }
  // Words of another name do not stand for this one.
  const [span] = isWorded && !isNamed ? [] : named!.spans
  return {
    kind,
    ...(name === '' ? {} : { speaker: name }),
    ...(isNamed && was.actor !== undefined ? { actor: was.actor } : {}),
    ...(name !== '' && span !== undefined ? { speakerSpan: span } : {}),
    ...(was.cue === undefined ? {} : { cue: was.cue }),
  }
}
