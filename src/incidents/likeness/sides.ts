/** Who did it to whom, in two tellings: the same actor, the same by name, of one country and kind, or others. */
import { shared } from './names.ts'
import type { Side } from './profile.ts'

/** From the strongest agreement to a difference; `open` when one of the two is too vague to tell. */
type SideLevel = 'person' | 'actor' | 'state' | 'name' | 'kind' | 'country' | 'open' | 'other' | 'blamed'

export interface SideLikeness {
  readonly level: SideLevel
  readonly one: Side
  readonly other: Side
}

const rank: Readonly<Record<SideLevel, number>> = {
  person: 0,
  actor: 1,
  state: 2,
  name: 3,
  kind: 4,
  country: 5,
  open: 6,
  blamed: 7,
  other: 8,
}

/** The best pair; undefined when one telling names nobody. */
export function compareSides(a: readonly Side[], b: readonly Side[]): SideLikeness | undefined {
  let best: SideLikeness | undefined
  for (const one of a)
    for (const other of b) {
      const level = sideLevel(one, other)
      if (best === undefined || rank[level] < rank[best.level]) best = { level, one, other }
    }
  return best
}

function sideLevel(a: Side, b: Side): SideLevel {
  if (a.actor !== undefined && a.actor === b.actor) return a.person ? 'person' : a.state ? 'state' : 'actor'
  const differ: SideLevel = a.disputed || b.disputed ? 'blamed' : 'other'
  const countries = a.country !== undefined && b.country !== undefined
  if (countries && a.country !== b.country) return differ
  const named = a.actor !== undefined && b.actor !== undefined
  const common = shared(a.keys, b.keys)
  if (common > 0 && common >= Math.min(a.keys.length, b.keys.length) / 2 && !(named && !a.state && !b.state))
    return 'name'
  if (a.person && b.person) return differ
  if (countries && (a.state || b.state)) return sameGovernment(a, b) ? 'state' : 'country'
  const sectors = a.sector !== undefined && b.sector !== undefined
  if (countries && sectors && a.sector === b.sector) return named ? differ : 'kind'
  if (countries) return named && a.sector !== b.sector ? differ : 'country'
  if (named) return differ
  if (sectors && a.sector === b.sector && a.name.toLowerCase() === b.name.toLowerCase()) return 'country'
  if (sectors && opposed(a.sector!, b.sector!)) return differ
  return 'open'
}

const official: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY', 'COP', 'LEG', 'JUD'])

/** The United States, its army and the Pentagon act as one for another text. */
function sameGovernment(a: Side, b: Side): boolean {
  return (a.sector === undefined || official.has(a.sector)) && (b.sector === undefined || official.has(b.sector))
}

const armed: ReadonlySet<string> = new Set(['MIL', 'PRM', 'REB', 'UAF', 'COP', 'SPY', 'CRM'])

/** Fighters and civilians are not each other. */
function opposed(a: string, b: string): boolean {
  return armed.has(a) !== armed.has(b) && (a === 'CVL' || b === 'CVL')
}

const sure: ReadonlySet<SideLevel> = new Set(['person', 'actor', 'state', 'name', 'kind'])

/** True when one has as its initiator whom the other has as its recipient, and not the other way about. */
export function isReversed(
  a: { readonly initiators: readonly Side[]; readonly recipients: readonly Side[] },
  b: { readonly initiators: readonly Side[]; readonly recipients: readonly Side[] },
): boolean {
  const swapped = isSure(a.initiators, b.recipients) || isSure(b.initiators, a.recipients)
  if (!swapped) return false
  const straight = compareSides(a.initiators, b.initiators)?.level
  if (straight !== undefined) return straight === 'other' || straight === 'blamed'
  return isSure(a.initiators, b.recipients) && isSure(a.recipients, b.initiators)
}

function isSure(a: readonly Side[], b: readonly Side[]): boolean {
  const found = compareSides(a, b)
  return found !== undefined && sure.has(found.level)
}
