/**
 * The sectors of PLOVER 2.0: what kind of actor somebody is. Codes of the manual, words our own.
 * `side` is what the crosswalks to ACLED and UCDP ask: does this actor fight for a state, fight for somebody else, or not fight?
 */

export type Side = 'state' | 'armed' | 'civilian'

export interface Sector {
  readonly sector: string
  readonly means: string
  /** Absent where the sector alone does not tell. */
  readonly side?: Side
}

const row = (sector: string, means: string, side?: Side): Sector => ({
  sector,
  means,
  ...(side === undefined ? {} : { side }),
})

export const sectors: readonly Sector[] = [
  row('COP', 'police', 'state'),
  row('GOV', 'government, its head and ministries', 'state'),
  row('MIL', 'armed forces of a state', 'state'),
  row('SPY', 'intelligence service of a state', 'state'),
  row('PRM', 'militia that does not fight the government', 'armed'),
  row('REB', 'armed group that fights the government', 'armed'),
  row('UAF', 'armed, nobody knows who', 'armed'),
  row('CRM', 'gangs and criminals', 'armed'),
  row('JUD', 'courts', 'civilian'),
  row('LEG', 'parliament', 'civilian'),
  row('PTY', 'political party', 'civilian'),
  row('OPP', 'political opposition', 'civilian'),
  row('CVL', 'civilians, protesters, activists', 'civilian'),
  row('AGR', 'farmers', 'civilian'),
  row('BUS', 'companies of one country', 'civilian'),
  row('EDU', 'schools and universities', 'civilian'),
  row('ELI', 'people who once held office, and their kin', 'civilian'),
  row('JRN', 'journalists and media', 'civilian'),
  row('LAB', 'workers and unions', 'civilian'),
  row('MED', 'hospitals and health workers', 'civilian'),
  row('REF', 'refugees and displaced people', 'civilian'),
  row('REL', 'clergy and religious bodies', 'civilian'),
  row('SOC', 'civil society of other kinds', 'civilian'),
  row('PRE', 'entity that only some recognise'),
  row('UNK', 'nobody knows who'),
]

/** The non-state codes that stand where a country would. */
export const nonStateCodes: Readonly<Record<string, string>> = {
  IGO: 'body of governments',
  UNO: 'United Nations',
  EUR: 'European Union',
  NGO: 'non-governmental organisation',
  ISM: 'social movement across borders',
  IMG: 'armed group across borders',
  MNC: 'company across borders',
}

const bySector: ReadonlyMap<string, Sector> = new Map(sectors.map((entry) => [entry.sector, entry]))

/** True for a sector of PLOVER 2.0. */
export function isSector(code: string): boolean {
  return bySector.has(code)
}

/**
 * The side of an actor. IMG is armed, other non-state codes are civilian. A country alone tells nothing: a base, a village
 * and a crowd have one too; a state that acts has the sector GOV.
 */
export function sideOf({ sector, country }: { readonly sector?: string; readonly country?: string }): Side | undefined {
  const side = sector === undefined ? undefined : bySector.get(sector)?.side
  if (side !== undefined || country === undefined) return side
  if (country === 'IMG') return 'armed'
  if (Object.hasOwn(nonStateCodes, country)) return 'civilian'
  return undefined
}
