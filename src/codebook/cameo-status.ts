/**
 * CAMEO has no status: it writes what is meant, threatened or refused as other codes than what happened. A planned visit is an
 * intent to meet (036), a threatened raid a threat of force (138), a visit called off a refusal to meet (125).
 * Source: the roots 03, 12 and 13 of the CAMEO code book, which mirror the roots of deeds.
 */
import type { EventType, Status } from '../model/index.ts'
import { quadOf } from './plover.ts'

const intents: Partial<Record<EventType, string>> = {
  CONSULT: '036',
  SUPPORT: '032',
  COOPERATE: '031',
  AID: '033',
  CONCEDE: '035',
  RETREAT: '035',
}

const threats: Partial<Record<EventType, string>> = {
  ASSAULT: '138',
  MOBILIZE: '138',
  COERCE: '132',
  PROTEST: '133',
  SANCTION: '131',
  REJECT: '130',
}

const refusals: Partial<Record<EventType, string>> = {
  CONSULT: '125',
  SUPPORT: '121',
  COOPERATE: '121',
  AID: '122',
  AGREE: '120',
  CONCEDE: '124',
  RETREAT: '124',
}

/** The CAMEO code of an event with a status, given the code of what happened; null for what CAMEO does not record. */
export function cameoByStatus(event: EventType, status: Status, happened: string | null): string | null {
  if (status === 'asserted' || happened === null) return happened
  if (status === 'negated' || status === 'denied') return refusals[event] ?? null
  return (quadOf(event) === 4 ? threats[event] : intents[event]) ?? happened
}
