/** What a noun makes of an actor: its sector, its type, whether one person, several or a body. */
import type { Referent } from '../../model/index.ts'
import type { Draft } from './actor-draft.ts'
import type { RoleRow } from './register.ts'

export function sectorOf(role: RoleRow, owned: Referent | undefined): string | undefined {
  if (
    owned !== undefined &&
    owned.type !== 'state' &&
    (role.sector === undefined || role.kind === 'title' || role.kind === 'person') &&
    !civil.has(role.id)
  )
    return owned.sector ?? role.sector
  if (role.id === 'leaders' && owned?.type === 'state') return 'GOV'
  return role.sector
}

export const civil: ReadonlySet<string> = new Set([
  'civilians',
  'vague-people',
  'journalists',
  'health',
  'displaced',
  'business',
  'labour',
  'education',
])

/** `many`: the noun speaks of several ("party leaders"), which are no person. */
export function typeOf(role: RoleRow | undefined, many = false): NonNullable<Referent['type']> {
  if (role === undefined) return 'organisation'
  if (role.type !== undefined) return role.type
  return (
    (role.sector === undefined ? undefined : sectorTypes.get(role.sector)) ??
    (role.kind === 'title' && !many ? 'person' : 'organisation')
  )
}

const sectorTypes: ReadonlyMap<string, NonNullable<Referent['type']>> = new Map([
  ['MIL', 'military'],
  ['GOV', 'government'],
  ['COP', 'police'],
  ['SPY', 'intelligence'],
  ['JUD', 'judiciary'],
  ['LEG', 'legislature'],
  ['PRM', 'militia'],
  ['REB', 'insurgent'],
  ['UAF', 'insurgent'],
  ['PTY', 'party'],
  ['OPP', 'party'],
  ['JRN', 'media'],
  ['BUS', 'company'],
  ['CVL', 'population'],
  ['REF', 'population'],
])

export function shapeOf(role: RoleRow, plural: boolean): Draft['shape'] {
  if (role.kind === 'group' || role.kind === 'vague' || role.kind === 'facility') return 'body'
  return plural ? 'people' : 'person'
}
