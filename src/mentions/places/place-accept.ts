/** Which candidates are places: those with points enough, alone or with what the rest of the text says. */
import type { Span } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { enough } from './place-evidence.ts'
import type { Weighed } from './place-line.ts'

/** `peoples` are the countries of demonyms in the text; `dateline` the place of its dateline. */
export function accept(
  gazetteer: Gazetteer,
  weighed: readonly Weighed[],
  peoples: ReadonlyMap<string, number>,
  dateline: Span | undefined,
): Set<Weighed> {
  const persons = new Set<string>()
  const sure = new Map<string, number>()
  const countries = new Set(peoples.keys())
  const divisions = new Set<number>()
  for (const { candidate, points, person } of weighed) {
    if (person) persons.add(candidate.key)
    if (points < enough) continue
    sure.set(candidate.key, Math.max(sure.get(candidate.key) ?? 0, points))
    const [row, ...others] = candidate.rows
    if (row === undefined) continue
    const { id, precision } = gazetteer.type(row)
    const country = gazetteer.country(row)
    const home = id === 'country' || others.every((other) => gazetteer.country(other) === country)
    if (home && country !== undefined) countries.add(country)
    if (precision === 'province' && (others.length === 0 || candidate.type !== undefined)) divisions.add(row)
  }
  const taken = new Set<Weighed>()
  for (const item of weighed) {
    if (item.never) continue
    const { key, rows, start, end } = item.candidate
    let sum = item.points
    if (dateline !== undefined && start >= dateline[0] && end <= dateline[1]) sum += 3
    const best = sure.get(key)
    const land = rows[0] !== undefined && gazetteer.type(rows[0]).id === 'country'
    if (persons.has(key) && !(land && best !== undefined && best >= enough + 2.4)) {
      if (sum < enough + 2.5) sum -= 2.5
    } else if (best !== undefined && item.points < best) sum += best >= enough + 1 ? 1.3 : 0.7
    const ordinary = gazetteer.lists.ordinary.has(key)
    if (rows.some((row) => countries.has(gazetteer.country(row) ?? ''))) sum += ordinary ? 0.2 : 0.6
    if (rows.some((row) => divisions.has(gazetteer.division(row)))) sum += ordinary ? 0.3 : 0.7
    if (sum >= enough) taken.add(item)
  }
  return taken
}
