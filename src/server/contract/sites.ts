/** `GET sites`, `GET precinct`: places, and what happened within a distance of one. */
import { z } from '@hono/zod-openapi'
import type { Anchor, PlacePrecision } from '../../model/index.ts'
import { type IncidentName, incidentName } from './incidents.ts'
import { maybe, record, revision } from './schema.ts'

/** A place with coordinates that is known to a site or a town. */
export interface Site {
  /** Id of the gazetteer row; the name where it has none. */
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly precision: PlacePrecision
  /** What it is: `base`, `camp`, `embassy`, `town`. */
  readonly type?: string
  readonly country?: string
  readonly province?: string
  /** Incidents of the record whose best place it is; 0 for one that only the register knows. */
  readonly incidents: number
  /** `own`: of a list that a person put in. */
  readonly source: 'record' | 'register' | 'own'
  /** Of one's own: the radius that its list gives, kilometres. */
  readonly km?: number
  /** Of one's own: what its list was called. */
  readonly list?: string
  /** Of one's own: its rows. Who rejects all of them takes it off the list. */
  readonly rows?: readonly Anchor[]
}

export interface SiteList {
  readonly revision: number
  /** One's own first, by name; then those of the record, the busiest before, and of the register, at most 200. */
  readonly sites: readonly Site[]
}

/** An incident and how far from the centre it is. */
export interface Distant {
  readonly incident: IncidentName
  readonly lat: number
  readonly lon: number
  readonly km: number
  /** Of the incident seen from the centre, degrees from north, clockwise; absent at the centre itself. */
  readonly bearing?: number
}

export interface Precinct {
  readonly revision: number
  readonly lat: number
  readonly lon: number
  readonly km: number
  /** By time, the undated last. */
  readonly inside: readonly Distant[]
  /** The nearest 20, inside or not. */
  readonly nearest: readonly Distant[]
  /** One's own and other sites of the record: how far, and whether a circle of the same radius round them overlaps this one. */
  readonly sites: readonly {
    readonly site: Site
    readonly km: number
    readonly overlaps: boolean
    /** Share of the circle's area that both have, from 0 to 1. */
    readonly share: number
  }[]
  /** Incidents that may lie inside and are known too vaguely to say: to a province, a country or a region, or without coordinates. */
  readonly vague: number
  /** GeoJSON (RFC 7946) polygon of the circle, to draw; what lies inside is told by the distance. */
  readonly circle: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: readonly unknown[] }
}

const site: z.ZodType<Site> = z
  .object({
    id: z.string(),
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    precision: z.custom<PlacePrecision>().openapi({ type: 'string' }),
    type: maybe(z.string()),
    country: maybe(z.string()),
    province: maybe(z.string()),
    incidents: z.number().int(),
    source: z.enum(['record', 'register', 'own']),
    km: maybe(z.number()),
    list: maybe(z.string()),
    rows: maybe(z.array(record<Anchor>('Anchor'))),
  })
  .openapi('Site')

export const siteList: z.ZodType<SiteList> = z.object({ revision, sites: z.array(site) }).openapi('SiteList')

const distant = z.object({
  incident: incidentName,
  lat: z.number(),
  lon: z.number(),
  km: z.number(),
  bearing: maybe(z.number()),
})

export const precinct: z.ZodType<Precinct> = z
  .object({
    revision,
    lat: z.number(),
    lon: z.number(),
    km: z.number(),
    inside: z.array(distant),
    nearest: z.array(distant),
    sites: z.array(z.object({ site, km: z.number(), overlaps: z.boolean(), share: z.number() })),
    vague: z.number().int(),
    circle: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
  })
  .openapi('Precinct')

/** `km` is 70 when absent; `after` and `before` are days, months or years. */
export interface PrecinctFilter {
  readonly lat: string
  readonly lon: string
  readonly km?: string
  readonly after?: string
  readonly before?: string
}
const degrees = z.string().regex(/^-?\d{1,3}(?:\.\d{1,15})?$/)
export const precinctFilter: z.ZodType<PrecinctFilter> = z.object({
  lat: degrees,
  lon: degrees,
  km: maybe(z.string().regex(/^\d{1,5}(?:\.\d{1,6})?$/)),
  after: maybe(z.string().max(10)),
  before: maybe(z.string().max(10)),
})

export interface SiteFilter {
  /** Words of a name; all sites of the record when absent. */
  readonly q?: string
}
export const siteFilter: z.ZodType<SiteFilter> = z.object({ q: maybe(z.string().max(200)) })
