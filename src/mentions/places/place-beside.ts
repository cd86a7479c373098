/** What two names that stand beside each other say of each other: "Balad, Salah ad-Din", "Mosul in Nineveh", "Iraq's Anbar". */
import type { Gazetteer } from './gazetteer.ts'
import { type Evidence, enough } from './place-evidence.ts'
import type { Candidate } from './place-match.ts'
import { fame, within } from './place-resolve.ts'
import type { PlaceWord } from './place-words.ts'

export interface Beside {
  /** The candidate's points with what its neighbours add. */
  readonly points: number
  /** Rows of a neighbour that may hold it. */
  readonly containers: readonly number[]
  /** First rows of the names it is listed with. */
  readonly peers: readonly number[]
}

/** Weighs the neighbours of candidate `i`. */
export function beside(
  gazetteer: Gazetteer,
  words: readonly PlaceWord[],
  candidates: readonly Candidate[],
  evidence: readonly Evidence[],
  i: number,
): Beside {
  const candidate = candidates[i]!
  let { points } = evidence[i]!
  if (evidence[i]!.never) return { points, containers: [], peers: [] }
  const containers: number[] = []
  const holding = (outer: Candidate): number[] =>
    outer.rows.filter((row) => candidate.rows.some((inner) => within(gazetteer, inner, row)))
  const next = evidence[i + 1]?.never === false ? candidates[i + 1] : undefined
  const previous = evidence[i - 1]?.never === false ? candidates[i - 1] : undefined

  if (next && leadsTo(words, candidate.to, next.from)) {
    const comma = next.from === candidate.to
    const after = words[next.to]
    const apposed = comma && after?.capital === true && after.gap === 'space' && !next.typed
    const rows = holding(next)
    const loose = apposed && rows[0] !== undefined && gazetteer.type(rows[0]).id === 'country'
    if (rows.length > 0 && !(loose && candidate.rows.every((row) => fame(gazetteer, row) < 5))) {
      containers.push(...rows)
      points += comma ? (apposed ? 0.5 : 2.5) : 1
    }
  }
  if (previous && candidate.from === previous.to) {
    const comma = words[candidate.from]!.gap === 'comma'
    const possessive = words[previous.to - 1]!.possessive
    const holds = candidate.rows.some((outer) => previous.rows.some((inner) => within(gazetteer, inner, outer)))
    if (comma && holds) points += 2.5
    else if (containers.length === 0 && (possessive || (comma && opensWith(words, previous.from)))) {
      const rows = holding(previous)
      containers.push(...rows)
      if (rows.length > 0) points += 1.5
    }
  }
  const peers: number[] = []
  let lands = 0
  for (const at of [i - 1, i + 1]) {
    const other = candidates[at]
    if (other === undefined || evidence[at]!.points < enough || !listed(words, candidate, other)) continue
    if (other.rows[0] !== undefined) peers.push(foremost(gazetteer, other.rows))
    const country = other.rows[0] === undefined ? undefined : gazetteer.country(other.rows[0])
    if (country !== undefined && candidate.rows.some((row) => gazetteer.country(row) === country)) {
      lands = 1
    }
  }
  return { points: points + lands, containers, peers }
}

function foremost(gazetteer: Gazetteer, rows: readonly number[]): number {
  return rows.reduce((a, b) => (fame(gazetteer, b) > fame(gazetteer, a) ? b : a))
}

/** Two names of one list: "A, B" or "A and B". */
function listed(words: readonly PlaceWord[], a: Candidate, b: Candidate): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  if (first.to === second.from) return words[second.from]!.gap === 'comma'
  const link = words[first.to]!
  return second.from - first.to === 1 && link.gap !== 'other' && (link.folded === 'and' || link.folded === 'or')
}

/** "In Cairo, …": the sentence begins with the outer name. */
function opensWith(words: readonly PlaceWord[], from: number): boolean {
  return from > 0 && words[from - 1]!.folded === 'in' && words[from - 1]!.capital
}

/** True for a comma, or a few words with "in" or "of" between two names. */
function leadsTo(words: readonly PlaceWord[], from: number, to: number): boolean {
  if (to === from) return words[to]!.gap === 'comma'
  if (to - from > 4) return false
  let link = words[from]!.folded === 'of'
  for (let at = from; at <= to; at++) {
    if (words[at]!.gap === 'other') return false
    if (at < to && words[at]!.folded === 'in' && !words[at]!.capital) link = true
  }
  return link
}
