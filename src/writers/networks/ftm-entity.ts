/**
 * Entities of FollowTheMoney, the model of Aleph and OpenAleph: an id, a schema, and properties whose values are lists of strings.
 * Schemata and properties: followthemoney/schema, release of June 2025.
 */
import { countryOf } from '../../codebook/index.ts'
import type { HeldActor, HeldNode } from '../../model/index.ts'

export interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** An entity without its empty properties and values; each value once. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, string | undefined | readonly (string | undefined)[]>>,
): Entity {
  const filled = Object.entries(properties).flatMap(([name, value]) => {
    const values = new Set((Array.isArray(value) ? value : [value]).filter((each) => each !== undefined && each !== ''))
    return values.size === 0 ? [] : [[name, [...values] as string[]] as const]
  })
  return { id, schema, properties: Object.fromEntries(filled) }
}

/** The id of an actor's entity: of its id, else of its name. */
export function actorId({ actor, name }: Pick<HeldActor, 'actor' | 'name'>): string {
  return `qanat-${actor ?? `text:${name.toLowerCase()}`}`
}

const publicBodies: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG'])
const organisations: ReadonlySet<string> = new Set([
  'REB',
  'PRM',
  'UAF',
  'CRM',
  'PTY',
  'BUS',
  'JRN',
  'LAB',
  'SOC',
  'MED',
  'EDU',
])

/** The entity of an actor; `person` where it is known to be a human being, and nobody else is made one. */
export function actorEntity(id: string, { name, country, sector }: Omit<HeldNode, 'id'>, person: boolean): Entity {
  if (person) return entity(id, 'Person', { name, country: alpha2(country), sector })
  const schema =
    sector !== undefined && publicBodies.has(sector)
      ? 'PublicBody'
      : sector !== undefined && organisations.has(sector)
        ? 'Organization'
        : 'LegalEntity'
  return entity(id, schema, { name, country: alpha2(country), sector })
}

/** Countries are ISO 3166 alpha-2 there, in lower case. */
export function alpha2(iso3: string | undefined): string | undefined {
  return countryOf(iso3)?.iso2.toLowerCase()
}
