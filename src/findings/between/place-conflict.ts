import { type Claim, type ClaimPlace, distanceKm, type RecordRule } from '../../model/index.ts'
import { disagreements } from './disagreements.ts'

/** Kilometres that a place may lie from another one that holds it or is named for it. */
const reach: Readonly<Record<string, number>> = { site: 5, town: 25, district: 60 }

/** Kirkuk in one report, Mosul in another. */
export const placeConflict: RecordRule = {
  id: 'place-conflict',
  code: 'QN503',
  title: 'Two texts place one incident differently',
  severity: 'high',
  about:
    'Two texts tell of one incident and put it in places that exclude each other: two countries, or two towns or sites farther apart than the larger of the two reaches. A base and the town beside it do not clash, nor a town and its province.',
  check: (record) =>
    disagreements(record, ['asserts', 'part'], (later, earlier) => {
      const [a, b] = [placeOf(later), placeOf(earlier)]
      if (!a || !b || !apart(a, b)) return undefined
      return {
        later: { name: a.name, span: a.spans[0] },
        earlier: { name: b.name, span: b.spans[0] },
        verb: 'places it at',
      }
    }),
}

/** Where a claim has it; a country that only says whose people they were ("a US contractor") is no place of it. */
function placeOf({ place, initiators, recipients }: Claim): ClaimPlace | undefined {
  if (place?.precision !== 'country') return place
  return [...initiators, ...recipients].some(({ country }) => country === place.country) ? undefined : place
}

function apart(a: ClaimPlace, b: ClaimPlace): boolean {
  if (a.place !== undefined && a.place === b.place) return false
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true
  const near = Math.max(
    reach[a.precision ?? ''] ?? Number.POSITIVE_INFINITY,
    reach[b.precision ?? ''] ?? Number.POSITIVE_INFINITY,
  )
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return false
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) > near
}
