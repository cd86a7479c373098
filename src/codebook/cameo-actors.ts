/**
 * Actors as CAMEO writes them: country, then role, in blocks of three letters ("IRQMIL", "USAGOV", "IRQ").
 * Roles: CAMEO codebook 1.1b3, chapter on actors. PLOVER renamed some of them: its MED is health, CAMEO's MED is the media.
 */

const roles: Readonly<Record<string, string>> = {
  COP: 'COP',
  GOV: 'GOV',
  JUD: 'JUD',
  MIL: 'MIL',
  SPY: 'SPY',
  REB: 'REB',
  OPP: 'OPP',
  PRM: 'UAF',
  UAF: 'UAF',
  AGR: 'AGR',
  BUS: 'BUS',
  CRM: 'CRM',
  CVL: 'CVL',
  EDU: 'EDU',
  ELI: 'ELI',
  JRN: 'MED',
  LAB: 'LAB',
  LEG: 'LEG',
  MED: 'HLH',
  REF: 'REF',
  SOC: 'CVL',
}

/** Non-state codes that CAMEO has as a role of their own. */
const bodies: ReadonlySet<string> = new Set(['IGO', 'IMG', 'MNC', 'NGO', 'UNO'])

export interface CameoActor {
  /** Country and role joined; absent where neither is known. */
  readonly code?: string
  /** ISO 3166 alpha-3; EUR for the European Union; absent for a body that has none. */
  readonly country?: string
  /** CAMEO role; absent where the sector is not known or CAMEO has none for it (parties, clergy). */
  readonly role?: string
}

/** The CAMEO code of an actor with a PLOVER country and sector. */
export function cameoActor({ country, sector }: { readonly country?: string; readonly sector?: string }): CameoActor {
  const body = country !== undefined && bodies.has(country)
  const role = body ? country : sector === undefined ? undefined : roles[sector]
  const state = body || country === 'ISM' ? undefined : country
  const code = `${state ?? ''}${role ?? ''}`
  return {
    ...(code === '' ? {} : { code }),
    ...(state === undefined ? {} : { country: state }),
    ...(role === undefined ? {} : { role }),
  }
}
