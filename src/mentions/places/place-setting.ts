/** Where a text plays: its countries, divisions and the names that can mean one place only. */
import type { Gazetteer } from './gazetteer.ts'
import type { Line, Weighed } from './place-line.ts'
import { fame, type Setting } from './place-resolve.ts'
import { supportOf } from './place-support.ts'

/** How often each country is meant by the words for its people. */
export function peoplesOf(gazetteer: Gazetteer, lines: readonly Line[]): Map<string, number> {
  const peoples = new Map<string, number>()
  for (const { words, letters } of lines) {
    for (const word of words) {
      if (!word.capital && letters !== 'lower') continue
      for (const row of gazetteer.demonym(word.folded)) add(peoples, gazetteer.country(row))
    }
  }
  return peoples
}

/** What the accepted names and the demonyms say. */
export function settingFrom(
  gazetteer: Gazetteer,
  accepted: Iterable<Weighed>,
  peoples: ReadonlyMap<string, number>,
  lines: readonly Line[],
): Setting {
  const countries = new Map(peoples)
  const divisions = new Map<number, number>()
  const anchors = new Set<number>()
  const names = new Map<string, readonly number[]>()
  for (const { candidate, containers } of accepted) {
    const [first] = candidate.rows
    if (first === undefined) continue
    if (!names.has(candidate.key)) names.set(candidate.key, candidate.rows)
    const country = gazetteer.country(first)
    const rival = candidate.rows.find((row) => gazetteer.country(row) !== country)
    const alone = rival === undefined || fame(gazetteer, first) - fame(gazetteer, rival) > 2.2
    const { id, precision } = gazetteer.type(first)
    if (id === 'country' || alone) add(countries, country, id === 'country' ? 1 : 0.5)
    if (precision === 'province' && (alone || candidate.type !== undefined)) add(divisions, first)
    if (alone && id !== 'country' && precision !== 'region' && anchors.size < 40) anchors.add(first)
    for (const container of containers)
      if (gazetteer.type(container).precision === 'province') add(divisions, container)
  }
  return {
    countries,
    divisions,
    anchors: [...anchors],
    support: supportOf(gazetteer, [...names.values()]),
    military: isMilitary(gazetteer, lines),
  }
}

function isMilitary(gazetteer: Gazetteer, lines: readonly Line[]): boolean {
  let seen = 0
  for (const { words } of lines) {
    for (const word of words) if (gazetteer.lists.militaryWords.has(word.folded) && ++seen > 1) return true
  }
  return false
}

function add<K>(counts: Map<K, number>, key: K | undefined, count = 1): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + count)
}
