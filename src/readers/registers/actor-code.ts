/**
 * An actor code of CAMEO as country, sector and kind: `IRQMIL` is the army of Iraq, `IGOUNO` the United Nations, `IMGMOSALQ` an armed
 * group across borders. Source: CAMEO codebook 1.1b3, chapter on actors.
 */
import type { Actor, ActorType } from '../../model/index.ts'
import { isSector, nonStateCodes } from '../../codebook/index.ts'

/** CAMEO roles that PLOVER writes otherwise. */
const renamed: Readonly<Record<string, string>> = {
  MED: 'JRN',
  HLH: 'MED',
  INS: 'REB',
  SEP: 'REB',
  RAD: 'REB',
  TOP: 'GOV',
  MID: 'GOV',
}

const kinds: Readonly<Record<string, ActorType>> = {
  GOV: 'government',
  MIL: 'military',
  COP: 'police',
  SPY: 'intelligence',
  JUD: 'judiciary',
  LEG: 'legislature',
  REB: 'insurgent',
  UAF: 'militia',
  PRM: 'militia',
  PTY: 'party',
  JRN: 'media',
  BUS: 'company',
  CVL: 'population',
}

/** What a code says; nothing for none. A code of three letters alone is a state or a body. */
export function actorOfCode(code: string | undefined): Partial<Pick<Actor, 'country' | 'sector' | 'type'>> {
  const blocks = code?.toUpperCase().match(/[A-Z]{3}/g) ?? []
  const [first, ...rest] = blocks
  if (first === undefined) return {}
  const isBody = Object.hasOwn(nonStateCodes, first)
  const isRole = !isBody && isSector(renamed[first] ?? first) && rest.length === 0
  if (isRole) return ofSector(renamed[first] ?? first)
  const roles = rest.map((block) => renamed[block] ?? block)
  const body = isBody ? roles.find((block) => Object.hasOwn(nonStateCodes, block)) : undefined
  const sector = roles.find(isSector)
  const type =
    sector === undefined ? (isBody ? 'organisation' : rest.length === 0 ? 'state' : 'organisation') : kinds[sector]
  return {
    country: body ?? first,
    ...(sector === undefined ? {} : { sector }),
    ...(type === undefined ? {} : { type }),
  }
}

function ofSector(sector: string): Partial<Pick<Actor, 'sector' | 'type'>> {
  const type = kinds[sector]
  return { sector, ...(type === undefined ? {} : { type }) }
}
