/**
 * PLOVER 2.0 has no status: it turns what has not happened into another event. Promised cooperation is AGREE, an announced
 * withdrawal or truce CONCEDE, a threatened deed THREATEN with the mode of the threat; what did not happen has no code.
 * Source: the rules of the PLOVER 2.0 manual, in our words; the modes of THREATEN by what each is about.
 */
import type { EventType, Status } from '../model/index.ts'
import { isMode, quadOf } from './plover.ts'

/** An event as PLOVER itself would record it. */
export interface StrictCode {
  readonly event: EventType
  readonly mode?: string
}

const threats: Partial<Record<EventType, Readonly<Record<string, string>>>> = {
  COERCE: { '': 'restrict', arrest: 'arrest', deport: 'expel', seize: 'territory' },
  SANCTION: { '': 'relations', expel: 'expel' },
  REJECT: { '': 'relations' },
  PROTEST: { '': 'restrict', riot: 'violence' },
  ASSAULT: { '': 'violence' },
  MOBILIZE: { '': 'violence' },
}

/** The strict PLOVER code of an event with a status; null for what is denied, negated or only conditional. */
export function strictCode({
  event,
  mode,
  status,
}: {
  readonly event: EventType
  readonly mode?: string
  readonly status: Status
}): StrictCode | null {
  if (status === 'asserted') return withMode(event, mode)
  if (status === 'denied' || status === 'negated' || status === 'conditional') return null
  const modes = threats[event]
  if (status === 'threatened')
    return modes === undefined ? withMode(event, mode) : withMode('THREATEN', modes[mode ?? ''] ?? modes[''])
  if (event === 'RETREAT') return { event: 'CONCEDE' }
  if (event !== 'CONCEDE' && event !== 'AGREE' && quadOf(event) <= 2) return { event: 'AGREE' }
  return quadOf(event) === 4 ? null : withMode(event, mode)
}

function withMode(event: EventType, mode: string | undefined): StrictCode {
  return mode !== undefined && isMode(event, mode) ? { event, mode } : { event }
}
