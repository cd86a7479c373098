/** Codes of actors as people read them. */
import { countryOf, sectors } from '../../../src/codebook/index.ts'

/** "Iraq"; codes that are no country's stay as they are. */
export function countryWord(code: string): string {
  return countryOf(code)?.name ?? code
}

const meanings = new Map(sectors.map(({ sector, means }) => [sector, means]))

/** What a sector of PLOVER is: "armed forces of a state". */
export function sectorWord(code: string): string {
  return meanings.get(code) ?? code
}

const scripts: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
  Cyrl: 'Cyrillic',
  Zyyy: 'other',
}

/** ISO 15924 in words. */
export function scriptWord(code: string): string {
  return scripts[code] ?? code
}
