/** One actor: its ties with the sentences behind them, its incidents, its months. */
import { errors, type Incident, type NetworkTie, type Participant } from '../../model/index.ts'
import { actorKey } from '../../incidents/index.ts'
import type { ActorPage, Network, NetworkNode, ToldTie } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { actorRows } from './actors.ts'
import { excerptOf } from './excerpts.ts'
import { incidentNameOf } from './names.ts'

type Side = 'initiator' | 'recipient' | 'both'

/** Of an actor by its id, or by the id that its names had before review put them together or took them apart. */
export function actorPage(asked: string, snapshot: Snapshot): ActorPage {
  const { record, revision } = snapshot
  const rows = actorRows(snapshot)
  const actor = rows.get(asked) ?? rows.get(becomeOf(asked, snapshot) ?? '')
  if (actor === undefined) throw errors.noSuchRecord(`an actor ${asked}`)
  const { id } = actor
  const own = record.incidents.flatMap((incident): readonly (readonly [Incident, Side])[] => {
    const side = sideOf(id, incident, snapshot)
    return side === undefined ? [] : [[incident, side]]
  })
  return {
    revision,
    actor,
    ties: record.network.filter(({ from, to }) => from.id === id || to.id === id).map((tie) => toldTie(tie, snapshot)),
    incidents: own.map(([incident, side]) => ({ ...incidentNameOf(incident), side })),
    months: monthsOf(own),
    merges: mergesOf(id, snapshot),
  }
}

/** Where somebody whom the machine knows by an id stands now: the id at the same place of the same record, as review has it. */
function becomeOf(id: string, { read, record, claims, ties }: Snapshot): string | undefined {
  const isMeant = (someone: Participant): boolean => someone.actor === id || actorKey(someone) === id
  for (const own of read.claims)
    for (const side of ['initiators', 'recipients'] as const) {
      const now = claims().get(own.id)?.[side][own[side].findIndex(isMeant)]
      if (now !== undefined) return actorKey(now, record.actors)
    }
  for (const own of read.ties)
    for (const end of ['from', 'to'] as const) {
      const now = isMeant(own[end]) ? ties().get(own.id)?.[end] : undefined
      if (now !== undefined) return actorKey(now, record.actors)
    }
  return undefined
}

/** By its claims: which side the claims of an incident put it on. */
function sideOf(id: string, { claims }: Incident, snapshot: Snapshot): Side | undefined {
  let [initiates, receives] = [false, false]
  for (const { claim: own } of claims) {
    const claim = snapshot.claims().get(own)
    if (claim === undefined) continue
    initiates ||= claim.initiators.some((someone) => actorKey(someone, snapshot.record.actors) === id)
    receives ||= claim.recipients.some((someone) => actorKey(someone, snapshot.record.actors) === id)
  }
  if (initiates && receives) return 'both'
  return initiates ? 'initiator' : receives ? 'recipient' : undefined
}

function toldTie(tie: NetworkTie, { ties, documents, reviews }: Snapshot): ToldTie {
  return {
    tie,
    told: [...tie.stated, ...tie.ended].flatMap((id) => {
      const own = ties().get(id)
      const document = own && documents().get(own.document)
      if (own === undefined || document === undefined) return []
      const review = reviews().get(id)
      const quotes = own.evidence.map((span) => excerptOf(document, span))
      return [{ tie: own, quotes, ...(review === undefined ? {} : { review }) }]
    }),
  }
}

function monthsOf(own: readonly (readonly [Incident, Side])[]): ActorPage['months'] {
  const months = new Map<string, { initiator: number; recipient: number }>()
  for (const [
    {
      times: [time],
    },
    side,
  ] of own) {
    const month = (time?.start ?? time?.end)?.slice(0, 7)
    if (month === undefined) continue
    const counts = months.get(month) ?? { initiator: 0, recipient: 0 }
    if (side !== 'recipient') counts.initiator++
    if (side !== 'initiator') counts.recipient++
    months.set(month, counts)
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, ...counts }))
}

function mergesOf(id: string, { record, decisions, holding }: Snapshot): readonly string[] {
  const made = new Set(record.actors?.get(id)?.names.map(({ decision }) => decision))
  return decisions
    .filter((decision) => made.has(decision.id) && holding().has(decision.id))
    .map((decision) => decision.id)
    .toReversed()
}

export function networkOf(snapshot: Snapshot): Network {
  const rows = actorRows(snapshot)
  const nodes = new Map<string, NetworkNode>()
  const degree = new Map<string, number>()
  for (const { from, to } of snapshot.record.network)
    for (const { id } of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  for (const { from, to } of snapshot.record.network)
    for (const { id, name, country, sector } of [from, to]) {
      if (nodes.has(id)) continue
      const row = rows.get(id)
      nodes.set(id, {
        id,
        name: row?.name ?? name,
        ...(row?.type === undefined ? {} : { type: row.type }),
        ...(country === undefined ? {} : { country }),
        ...(sector === undefined ? {} : { sector }),
        ties: degree.get(id) ?? 0,
        incidents: row?.incidents ?? 0,
      })
    }
  return {
    revision: snapshot.revision,
    nodes: [...nodes.values()],
    edges: snapshot.record.network.map((tie) => ({
      ...tie,
      documents: new Set([...tie.stated, ...tie.ended].flatMap((id) => snapshot.ties().get(id)?.document ?? [])).size,
    })),
  }
}
