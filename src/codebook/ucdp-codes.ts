/**
 * What UCDP GED writes beside a kind of violence: how exactly day and place are known, what a side is called, the cell of PRIO-GRID.
 * Codes: UCDP GED codebook, version 20.1 and later; regions by number of Gleditsch and Ward as there.
 * Cells: Tollefsen, Strand and Buhaug, "PRIO-GRID: A unified spatial data structure", Journal of Peace Research 49 (2012).
 */
import type { Interval, PlacePrecision } from '../model/index.ts'
import { type Country, countryNamed, countryOf } from './countries.ts'
import { stretchOf } from './days.ts'
import { bearsArms, type Party } from './facts.ts'
import { sideOf } from './sectors.ts'

/** How exactly a place is known: the place, its district, its province, a stretch of land, the country. 2 and 7 are only read. */
export const ucdpWhere: Readonly<Record<PlacePrecision, number>> = {
  site: 1,
  town: 1,
  district: 3,
  province: 4,
  region: 5,
  country: 6,
}

/** The precision that a code of UCDP stands for. */
export const placeOfUcdpWhere: Readonly<Record<number, PlacePrecision>> = {
  1: 'town',
  2: 'district',
  3: 'district',
  4: 'province',
  5: 'region',
  6: 'country',
  7: 'region',
}

/** How exactly a day is known, from 1 (the day) to 5 (a year); undefined for what is open or longer than a year. */
export function ucdpDatePrecision(when: Interval | undefined): number | undefined {
  const days = stretchOf(when)?.days
  if (days === undefined || days > 366) return undefined
  return days === 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5
}

/** The precision of days that UCDP gives as a start and an end. */
export function intervalOfUcdp(start: string, end: string): Interval {
  const days = stretchOf({ start, end, precision: 'range' })?.days
  return { start, end, precision: days === 1 ? 'day' : days === 7 ? 'week' : 'range' }
}

/** What UCDP calls a side: forces of a state are its government, people who bear no arms are civilians, a group keeps its name. */
export function ucdpSide(party: Party): string {
  if (/^(?:Government of |Civilians$)/.test(party.name)) return party.name
  const state = countryOf(party.country)
  if (sideOf(party) === 'state' && state !== undefined) return `Government of ${state.name}`
  return sideOf(party) === 'civilian' && !bearsArms(party) ? 'Civilians' : party.name
}

/** Who a side of UCDP is: a government has its country, civilians their sector. */
export function partyOfUcdp(side: string): Party {
  const country = side.startsWith('Government of ') ? countryNamed(side.slice('Government of '.length)) : undefined
  if (country !== undefined) return { name: side, country: country.iso3, sector: 'GOV' }
  return side === 'Civilians' ? { name: side, sector: 'CVL' } : { name: side }
}

/** UCDP's five regions. */
export function ucdpRegion({ gw }: Country): string | undefined {
  if (gw === undefined) return undefined
  if (gw < 200) return 'Americas'
  if (gw < 400) return 'Europe'
  if (gw < 630) return 'Africa'
  return gw < 700 ? 'Middle East' : 'Asia'
}

/** The cell of half a degree that holds a point, counted from the south-west. */
export function prioGrid(lat: number, lon: number): number {
  const row = Math.min(359, Math.floor((lat + 90) * 2))
  const column = Math.min(719, Math.floor((lon + 180) * 2))
  return row * 720 + column + 1
}
