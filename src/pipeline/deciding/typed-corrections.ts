/** `--set killed=5`: what a person puts in place of the machine's value, as they would type it. */
import { type Correction, type Count, type CountOf, errors, type Interval, fates } from '../../model/index.ts'
import { readDays } from '../../codebook/index.ts'

/** One `field=value` each; values as words, or as JSON where a field has parts. Throws `bad-usage` with what would do. */
export function correctionsOf(set: string | undefined, counts: readonly Count[] = []): readonly Correction[] {
  if (set === undefined)
    throw errors.badUsage(
      'qanat review correct was not told the value',
      'e.g. --set status=denied, --set event=ASSAULT/drone, --set when=2020-01-03, --set place=',
    )
  return set.split(/;\s*(?=[\w.]+=)/).flatMap((part) => {
    const [, field, value] = /^\s*(\w+)=([\s\S]*)$/.exec(part) ?? []
    if (field === undefined || value === undefined)
      throw errors.badUsage(`--set ${part} has no =`, '--set FIELD=VALUE; FIELD=VALUE')
    return tolls.has(field) ? [toll(field as CountOf, value.trim(), counts)] : corrected(field, value.trim())
  })
}

const tolls: ReadonlySet<string> = new Set<CountOf>([...fates, 'participants', 'casualties'])

/** "5", "3..5", or nothing: one kind of count in place of those of its kind. */
function toll(of: CountOf, value: string, counts: readonly Count[]): Correction {
  const others = counts.filter((count) => count.of !== of)
  if (value === '') return { field: 'counts', value: others }
  const [, low, high] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(value) ?? []
  if (low === undefined)
    throw errors.badUsage(`--set ${of}=${value} is no number`, `e.g. --set ${of}=5 or --set ${of}=3..5`)
  const bounds = { low: Number(low), high: Number(high ?? low) }
  const best = high === undefined ? { best: Number(low) } : {}
  return { field: 'counts', value: [...others, { of, ...bounds, ...best, approximate: false }] }
}

function corrected(field: string, value: string): readonly Correction[] {
  if (value === '') return [{ field, value: null }]
  if (/^[[{"]/.test(value)) return [{ field, value: parsed(field, value) }]
  if (field === 'event') {
    const [event, mode] = value.split(/[/ ]/)
    return [
      { field, value: event!.toUpperCase() },
      { field: 'mode', value: mode ?? null },
    ]
  }
  if (field === 'when' || field === 'window') return [{ field, value: stretch(field, value) }]
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return [{ field, value: Number(value) }]
  if (value === 'true' || value === 'false') return [{ field, value: value === 'true' }]
  if (field === 'place') return [{ field, value: { name: value } }]
  if (field === 'initiators' || field === 'recipients')
    return [{ field, value: value.split(',').map((name) => ({ name: name.trim() })) }]
  if (field === 'attribution') return [{ field, value: { kind: value } }]
  return [{ field, value }]
}

function parsed(field: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw errors.badUsage(
      `--set ${field}: ${value.slice(0, 40)} is not JSON`,
      'qanat show FILE ID --json prints the fields as they are',
    )
  }
}

function stretch(field: string, value: string): Interval {
  const days = readDays(value)
  if (days === undefined)
    throw errors.badUsage(`--set ${field}=${value} is no day`, 'e.g. 2020-01-03, 2020-01 or 2020-01-03..2020-01-05')
  return days
}
