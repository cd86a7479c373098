/** Values that PLOVER records and POLECAT rows share: events, modes and contexts that must be PLOVER's, actors with their codes. */
import { countryOf, isContext, isEvent, isMode, isSector, nonStateCodes } from '../../codebook/index.ts'
import type { EventType, Participant } from '../../model/index.ts'
import type { Checks } from './checked.ts'
import type { CellValue } from './row.ts'

/** The event and mode of a row; refuses what PLOVER 2.0 does not have. */
export function eventOf(
  check: Checks,
  event: CellValue,
  mode: CellValue | undefined,
): { readonly event: EventType; readonly mode?: string } {
  const name = event.text.toUpperCase()
  if (!isEvent(name)) return check.refuse(`its event is '${event.text}', which PLOVER 2.0 does not have`)
  if (mode === undefined) return { event: name }
  const manner = mode.text.toLowerCase()
  return isMode(name, manner)
    ? { event: name, mode: manner }
    : check.refuse(`its mode is '${mode.text}', which is no mode of ${name}`)
}

/** The contexts of a row; refuses what PLOVER 2.0 does not have. */
export function contextsOf(check: Checks, cells: readonly CellValue[]): readonly string[] {
  return cells.map(({ text }) =>
    isContext(text) ? text : check.refuse(`its context is '${text}', which PLOVER 2.0 does not have`),
  )
}

/** An actor. A country or sector that is no code ("None") is left out of the record; it stays in the text of the row. */
export function participantOf(
  name: CellValue,
  country: CellValue | undefined,
  sector: CellValue | undefined,
): Participant {
  const home = country !== undefined && isCountry(country.text) ? country : undefined
  const kind = sector !== undefined && isSector(sector.text) ? sector : undefined
  return {
    name: name.text,
    ...(home === undefined ? {} : { country: home.text }),
    ...(kind === undefined ? {} : { sector: kind.text }),
    basis: 'stated',
    spans: [name, home, kind].flatMap((cell) => (cell === undefined ? [] : [cell.span])),
  }
}

/** True for ISO 3166 alpha-3 and for what PLOVER writes where a country would stand. */
export function isCountry(code: string): boolean {
  return countryOf(code) !== undefined || Object.hasOwn(nonStateCodes, code)
}
