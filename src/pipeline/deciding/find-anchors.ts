/** What people name when they decide, found in the record: claims, tallies, ties, findings, incidents, actors - by id or its beginning. */
import {
  type Anchor,
  type Claim,
  errors,
  type EventRecord,
  type Incident,
  type Participant,
} from '../../model/index.ts'
import { actorKey, anchorsOfFinding } from '../../incidents/index.ts'

/** What decisions can be about. */
export type Decidable = Pick<EventRecord, 'claims' | 'tallies' | 'ties' | 'findings' | 'incidents' | 'actors'>

/** An id or a beginning of one that is long enough to be meant. */
export function isMeant(id: string, typed: string): boolean {
  return id === typed || (typed.length >= 5 && id.startsWith(typed))
}

/** The one that is meant among things with ids; undefined for none. Throws `bad-usage` when it may be several. */
function meant<T extends { readonly id: string }>(typed: string, all: readonly T[]): T | undefined {
  const exact = all.find(({ id }) => id === typed)
  if (exact !== undefined || typed.length < 5) return exact
  const found = all.filter(({ id }) => id.startsWith(typed))
  if (new Set(found.map(({ id }) => id)).size > 1)
    throw errors.badUsage(`${typed} begins the ids of ${found.length} records`, 'write more of it')
  return found[0]
}

/** All anchors of what an id stands for: a record, a finding in all its texts, or all claims of an incident. */
export function anchorsOf(typed: string, among: Decidable): readonly Anchor[] {
  const one = recordAnchor(typed, among)
  if (one !== undefined) return [one]
  const finding = meant(typed, among.findings)
  if (finding !== undefined) return anchorsOfFinding(finding)
  return incidentOf(typed, among).claims.map(({ claim }) => anchorOfClaim(claim, among))
}

/** What a merge holds together: a claim, or all claims of an incident, the first that asserts it before the others. */
export function mergedAnchors(typed: string, among: Decidable): readonly Anchor[] {
  const one = meant(typed, among.claims)
  if (one !== undefined) return [claimAnchor(one)]
  const { claims } = incidentOf(typed, among)
  const asserting = claims.find(({ role }) => role === 'asserts') ?? claims[0]!
  return [asserting, ...claims.filter((each) => each !== asserting)].map(({ claim }) => anchorOfClaim(claim, among))
}

/**
 * The words of a text that name an actor: the first stated ones, by its id, the id of its node in the network, or its name;
 * undefined when none does.
 */
export function actorAnchor(named: string, { claims, ties, actors }: Decidable): Anchor | undefined {
  const folded = named.normalize('NFKC').toLowerCase()
  const isNamed = (someone: Participant): boolean =>
    someone.actor === named ||
    someone.name.normalize('NFKC').toLowerCase() === folded ||
    actorKey(someone, actors) === named
  let weaker: Anchor | undefined
  for (const [document, someone] of participants(claims, ties)) {
    const [span] = someone.spans
    if (span === undefined || !isNamed(someone)) continue
    const anchor: Anchor = { record: 'actor', id: someone.actor ?? someone.name, document, span }
    if (someone.basis === 'stated') return anchor
    weaker ??= anchor
  }
  return weaker
}

function* participants(
  claims: Decidable['claims'],
  ties: Decidable['ties'],
): Generator<readonly [document: string, someone: Participant]> {
  for (const { document, initiators, recipients } of claims)
    for (const someone of [...initiators, ...recipients]) yield [document, someone]
  for (const { document, from, to } of ties) {
    yield [document, from]
    yield [document, to]
  }
}

/** The incident with an id, a beginning of one, or a claim of that id. */
export function incidentOf(typed: string, { incidents }: Pick<Decidable, 'incidents'>): Incident {
  const found =
    meant(typed, incidents) ?? incidents.find(({ claims }) => claims.some(({ claim }) => isMeant(claim, typed)))
  if (found === undefined) throw errors.noSuchRecord(typed)
  return found
}

export function anchorOfClaim(id: string, { claims }: Pick<Decidable, 'claims'>): Anchor {
  const claim = claims.find((each) => each.id === id)
  if (claim === undefined) throw errors.noSuchRecord(`claim ${id}`)
  return claimAnchor(claim)
}

function claimAnchor({ id, document, trigger }: Claim): Anchor {
  return { record: 'claim', id, document, span: trigger }
}

function recordAnchor(typed: string, { claims, tallies, ties }: Decidable): Anchor | undefined {
  const one = meant(typed, [...claims, ...tallies, ...ties])
  if (one === undefined) return undefined
  if ('trigger' in one) return claimAnchor(one)
  const { id, document } = one
  return 'relation' in one
    ? { record: 'tie', id, document, span: one.evidence[0]! }
    : { record: 'tally', id, document, span: one.evidence }
}
