/**
 * Seats of a state abroad: "the US embassy in Baghdad", "Iran's consulate in Najaf", "the embassy of Turkey". Whose it is
 * and where it stands lead to the row; without a row it is a mention without a place.
 */
import type { Gazetteer } from './gazetteer.ts'
import type { Candidate } from './place-match.ts'
import { distanceKm, within } from './place-resolve.ts'
import type { PlaceWord } from './place-words.ts'

export interface Seat {
  readonly candidate: Candidate
  /** The row, when one is known. */
  readonly row?: number
  readonly reason: string
}

const kinds: ReadonlySet<string> = new Set(['embassy', 'consulate'])

/** The seats named in the words of one sentence; `places` are its candidates, `cities` the rows that the text names elsewhere. */
export function seatsOf(
  gazetteer: Gazetteer,
  words: readonly PlaceWord[],
  places: readonly Candidate[],
  sentence: number,
  cities: readonly number[],
): Seat[] {
  const seats: Seat[] = []
  for (const [at, word] of words.entries()) {
    const kind = word.folded
    if (!kinds.has(kind)) continue
    const owner = ownerBefore(gazetteer, words, places, at) ?? ownerAfter(gazetteer, words, places, at)
    if (!owner) continue
    const from = Math.min(owner.from, at)
    const to = Math.max(owner.to, at + 1)
    const candidate: Candidate = {
      sentence,
      from,
      to,
      start: words[from]!.start,
      end: words[to - 1]!.end,
      key: `${owner.country} ${kind}`,
      rows: [],
      typed: true,
    }
    const rows = gazetteer.seats(owner.country).filter((row) => gazetteer.type(row).id === kind)
    const where = placeAfter(words, places, to)
    const here = (where?.rows ?? []).filter((row) => row !== gazetteer.countryRow(owner.country))
    const beside = rows.filter((row) =>
      here.some((outer) => within(gazetteer, row, outer) || besideSite(gazetteer, row, outer)),
    )
    const row = beside.length === 1 ? beside[0] : here.length === 0 ? mostNamed(gazetteer, rows, cities) : undefined
    const reason = `${kind} of ${owner.country}`
    if (row === undefined) seats.push({ candidate, reason })
    else
      seats.push({ candidate, row, reason: `${reason} ${here.length > 0 ? 'there' : 'in a city that the text names'}` })
  }
  return seats
}

interface Owner {
  readonly country: string
  readonly from: number
  readonly to: number
}

/** "US embassy", "Iranian embassy", "Iran's embassy". */
function ownerBefore(
  gazetteer: Gazetteer,
  words: readonly PlaceWord[],
  places: readonly Candidate[],
  at: number,
): Owner | undefined {
  if (at === 0 || words[at]!.gap !== 'space') return undefined
  const two =
    at > 1 && words[at - 1]!.gap === 'space'
      ? gazetteer.demonym(`${words[at - 2]!.folded} ${words[at - 1]!.folded}`)[0]
      : undefined
  if (two !== undefined) return ownerOf(gazetteer, two, at - 2, at)
  const one = words[at - 1]!.capital ? gazetteer.demonym(words[at - 1]!.folded)[0] : undefined
  if (one !== undefined) return ownerOf(gazetteer, one, at - 1, at)
  const place = places.find(({ to }) => to === at)
  const row = place?.rows.find((row) => gazetteer.type(row).id === 'country')
  return place && row !== undefined ? ownerOf(gazetteer, row, place.from, at) : undefined
}

/** "embassy of Turkey". */
function ownerAfter(
  gazetteer: Gazetteer,
  words: readonly PlaceWord[],
  places: readonly Candidate[],
  at: number,
): Owner | undefined {
  if (words[at + 1]?.folded !== 'of') return undefined
  const place = places.find(({ from }) => from === at + 2 || (from === at + 3 && words[at + 2]?.folded === 'the'))
  const row = place?.rows.find((row) => gazetteer.type(row).id === 'country')
  return place && row !== undefined ? ownerOf(gazetteer, row, at, place.to) : undefined
}

function ownerOf(gazetteer: Gazetteer, row: number, from: number, to: number): Owner | undefined {
  const country = gazetteer.country(row)
  return country === undefined ? undefined : { country, from, to }
}

/** The place after "in" or a comma. */
function placeAfter(words: readonly PlaceWord[], places: readonly Candidate[], to: number): Candidate | undefined {
  let at = to
  const link = words[at]
  if (link && (link.folded === 'in' || link.folded === 'compound' || link.folded === 'building')) at++
  if (words[at]?.folded === 'in') at++
  if (words[at]?.folded === 'the') at++
  return places.find(({ from }) => from === at || from === at + 1 || from === at + 2)
}

/** "the embassy in the Green Zone". */
function besideSite(gazetteer: Gazetteer, row: number, site: number): boolean {
  return gazetteer.type(site).precision === 'site' && distanceKm(gazetteer, row, site) < 10
}

/** The row in whose town the text plays: named, and at least twice as often as the town of any other. */
function mostNamed(gazetteer: Gazetteer, rows: readonly number[], cities: readonly number[]): number | undefined {
  const counts = rows.map(
    (row) => cities.filter((city) => gazetteer.type(city).precision === 'town' && within(gazetteer, row, city)).length,
  )
  const most = Math.max(0, ...counts)
  const at = counts.indexOf(most)
  return most > 0 && counts.every((count, i) => i === at || count * 2 <= most) ? rows[at] : undefined
}
