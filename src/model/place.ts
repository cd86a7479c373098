/** How exactly a place is known: a base or a building, a town, a district, a province, a country, a region wider or vaguer than these. */
export type PlacePrecision = 'site' | 'town' | 'district' | 'province' | 'country' | 'region'

/** A row of the gazetteer. */
export interface Place {
  readonly id: string
  readonly name: string
  /** What it is: `base`, `camp`, `embassy`, `airport`, `crossing`, `oilfield`, `town`, `province`, `country` … */
  readonly type: string
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  readonly precision: PlacePrecision
  /** ISO 3166 alpha-3. */
  readonly country?: string
  /** First-level division, by name. */
  readonly province?: string
  readonly population?: number
  readonly source: string
}
