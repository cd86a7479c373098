/** Stretches and repetitions: "three days", "a 12-hour curfew", "the past few days", "every Friday", "twice a week". */
import type { Captures, Rule } from './time-grammar.ts'
import { anchorOf, type Meaning, type Situation, stretch, stretchFrom } from './time-meaning.ts'
import type { Shift, TimeUnit } from './time-words.ts'

type TimeRule = Rule<Situation, Meaning>

type Unit = TimeUnit | 'fortnight'

function amountOf(c: Captures): number | 'X' {
  const amount = (c.get('NUM') ?? c.get('VAGUE') ?? 1) as number | 'X'
  // "three and a half years", "a year and a half"
  if (amount === 0.5 && c.get('NUM2') === undefined) return c.get('NUM.word') === 'half' ? 1.5 : amount
  return amount !== 'X' && c.get('NUM2') === 0.5 ? amount + 0.5 : amount
}

function spell(c: Captures): Meaning | undefined {
  const value = stretch(c.get('UNIT') as Unit, amountOf(c))
  return value === undefined ? undefined : { type: 'duration', value }
}

function halfSpell(c: Captures): Meaning | undefined {
  if (c.get('NUM') !== 0.5) return undefined
  const value = stretch(c.get('UNIT') as Unit, 0.5)
  return value === undefined ? undefined : { type: 'duration', value }
}

/** "days", "centuries" */
export function isPlural(c: Captures): boolean {
  return ((c.get('UNIT.word') as string | undefined) ?? '').endsWith('s')
}

function vagueSpell(c: Captures): Meaning | undefined {
  const value = stretch(c.get('UNIT') as Unit, 'X')
  return value === undefined ? undefined : { type: 'duration', value, approximate: true }
}

function shiftedSpell(c: Captures, at: Situation): Meaning | undefined {
  const shift = c.get('SHIFT') as Shift
  if (shift.by === 0) return undefined
  return stretchFrom(anchorOf(shift, at), c.get('UNIT') as Unit, amountOf(c), shift.by)
}

function shiftedVagueSpell(c: Captures, at: Situation): Meaning | undefined {
  const shift = c.get('SHIFT') as Shift
  if (shift.by === 0 || !isPlural(c)) return undefined
  return stretchFrom(anchorOf(shift, at), c.get('UNIT') as Unit, 'X', shift.by)
}

/** "Mondays" */
function isPluralDay(c: Captures): boolean {
  return (c.get('WEEKDAY.word') as string).endsWith('days')
}

/** "the past year": the one that ends now. */
function pastUnit(c: Captures, at: Situation): Meaning | undefined {
  return isPlural(c) ? undefined : stretchFrom(at.now, c.get('UNIT') as Unit, 1, -1)
}

function lastDecade(c: Captures, at: Situation): Meaning | undefined {
  return c.get('UNIT') === 'decade' || c.get('UNIT') === 'century' ? pastUnit(c, at) : undefined
}

function set(value: string | undefined): Meaning | undefined {
  return value === undefined ? undefined : { type: 'set', value }
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : `${n}`
}

export const stretchRules: readonly TimeRule[] = [
  { id: 'stretch', form: 'NUM -? UNIT', mean: spell },
  { id: 'stretch', form: 'a|an|one UNIT', mean: spell },
  { id: 'stretch', form: 'NUM and a NUM UNIT', mean: spell },
  { id: 'stretch', form: 'NUM or|to NUM UNIT', mean: spell },
  { id: 'stretch', form: 'NUM more|additional|consecutive|straight|further|full|whole -? UNIT', mean: spell },
  { id: 'stretch', form: 'a|an|another additional|further|full|whole|entire UNIT', mean: spell },
  { id: 'stretch', form: 'another UNIT', mean: spell },
  { id: 'stretch', form: 'a|an UNIT and a NUM', mean: spell },
  { id: 'half a unit', form: 'NUM a|an -? UNIT', mean: halfSpell },
  { id: 'stretch', form: 'the? first|NUM NUM UNIT', mean: spell },
  { id: 'vague stretch', form: 'a? VAGUE of? more? -? UNIT', mean: spell },
  { id: 'vague stretch', form: 'UNIT', mean: vagueSpell },
  { id: 'stretch from an anchor', form: 'the? SHIFT NUM|VAGUE of? UNIT', mean: shiftedSpell },
  { id: 'vague stretch from an anchor', form: 'the? SHIFT UNIT', mean: shiftedVagueSpell },
  { id: 'stretch from an anchor', form: 'the past UNIT', mean: pastUnit },
  { id: 'stretch from an anchor', form: 'the last UNIT', mean: lastDecade },
  {
    id: 'recent stretch',
    form: 'the? recent UNIT',
    mean: (c, at) => (isPlural(c) ? stretchFrom(at.now, c.get('UNIT') as Unit, 'X', -1) : undefined),
  },
  { id: 'every unit', form: 'EACH UNIT', mean: (c) => set(stretch(c.get('UNIT') as Unit, 1)) },
  {
    id: 'every so many units',
    form: 'EACH NUM UNIT',
    mean: (c) => set(stretch(c.get('UNIT') as Unit, c.get('NUM') as number)),
  },
  { id: 'every other unit', form: 'EACH other|second UNIT', mean: (c) => set(stretch(c.get('UNIT') as Unit, 2)) },
  { id: 'weekdays', form: 'WEEKDAY', mean: (c) => (isPluralDay(c) ? set(`XXXX-WXX-${c.get('WEEKDAY')}`) : undefined) },
  {
    id: 'parts of weekdays',
    form: 'EACH? WEEKDAY PART',
    mean: (c) =>
      (c.get('PART.word') as string).endsWith('s') || c.has('EACH')
        ? set(`XXXX-WXX-${c.get('WEEKDAY')}T${c.get('PART')}`)
        : undefined,
  },
  { id: 'every weekday', form: 'EACH WEEKDAY', mean: (c) => set(`XXXX-WXX-${c.get('WEEKDAY')}`) },
  { id: 'every month', form: 'EACH MONTH', mean: (c) => set(`XXXX-${twoDigits(c.get('MONTH') as number)}`) },
  {
    id: 'every season',
    form: 'EACH SEASON',
    mean: (c) => set(`XXXX-${['SP', 'SU', 'FA', 'WI'][c.get('SEASON') as number]}`),
  },
  { id: 'every part of day', form: 'EACH PART', mean: (c) => set(`XXXX-XX-XXT${c.get('PART')}`) },
  { id: 'so often', form: 'FREQUENCY', mean: (c) => set(c.get('FREQUENCY') as string) },
  {
    id: 'times a unit',
    form: 'once|twice a|every|each UNIT',
    mean: (c) => set(stretch(c.get('UNIT') as Unit, 1)),
  },
  {
    id: 'times a unit',
    form: 'NUM times a|every|each UNIT',
    mean: (c) => set(stretch(c.get('UNIT') as Unit, 1)),
  },
]
