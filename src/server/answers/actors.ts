/** Who acts in the record, under which names, in which scripts. */
import type { DecidedName, Participant, Span } from '../../model/index.ts'
import { actorKey } from '../../incidents/index.ts'
import { loadRegister } from '../../pipeline/registers.ts'
import type { ActorList, ActorRow, AliasRow } from '../contract/index.ts'
import { kept } from '../open/lazily.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { fold } from './incident-list.ts'

/** Somebody as the record has them while they are counted. */
interface Counting {
  readonly id: string
  /** Documents by the spelling that they use. */
  readonly names: Map<string, Set<string>>
  /** Where each spelling was first seen. */
  readonly places: Map<string, NonNullable<AliasRow['at']>>
  readonly spellings: Map<string, number>
  country?: string
  sector?: string
  type?: string
  /** Somewhere it does something, or is known for an actor; a base that is only struck never is. */
  acts: boolean
  readonly claims: Set<string>
  readonly incidents: Set<string>
  readonly ties: Set<string>
}

/** Rows by their ids, those with the most incidents first. */
export const actorRows: (snapshot: Snapshot) => ReadonlyMap<string, ActorRow> = kept(makeRows)

export function actorList(snapshot: Snapshot): ActorList {
  return { revision: snapshot.revision, actors: [...actorRows(snapshot).values()] }
}

function makeRows(snapshot: Snapshot): ReadonlyMap<string, ActorRow> {
  const { record } = snapshot
  const all = new Map<string, Counting>()
  const see = (someone: Participant, document: string): Counting => {
    const id = actorKey(someone, record.actors)
    let one = all.get(id)
    if (one === undefined) {
      one = {
        id,
        names: new Map(),
        acts: false,
        places: new Map(),
        spellings: new Map(),
        claims: new Set(),
        incidents: new Set(),
        ties: new Set(),
      }
      all.set(id, one)
    }
    if (someone.country !== undefined) one.country ??= someone.country
    if (someone.sector !== undefined) one.sector ??= someone.sector
    one.spellings.set(someone.name, (one.spellings.get(someone.name) ?? 0) + 1)
    for (const span of someone.spans.slice(0, 1)) noteName(one, span, document, snapshot)
    return one
  }
  for (const { id, document, initiators, recipients } of record.claims) {
    const incident = snapshot.incidentOfClaim(id)
    for (const someone of [...initiators, ...recipients]) {
      const one = see(someone, document)
      one.acts ||= someone.actor !== undefined || someone.sector !== undefined || initiators.includes(someone)
      one.claims.add(id)
      if (incident !== undefined) one.incidents.add(incident.id)
    }
  }
  for (const { document, from, to } of record.ties) for (const end of [from, to]) see(end, document)
  for (const { id, from, to } of record.network) for (const end of [from, to]) all.get(end.id)?.ties.add(id)
  addMentions(all, snapshot)
  return new Map(
    [...all.values()]
      .filter(({ id, ties, acts }) => (acts && isSomebody(id)) || ties.size > 0)
      .map((one) => rowOf(one, snapshot))
      .sort((a, b) => b.incidents - a.incidents || b.claims - a.claims || b.ties - a.ties || (a.name < b.name ? -1 : 1))
      .map((row) => [row.id, row]),
  )
}

/** A key that has a name in it; pronouns and bare numbers have none. */
function isSomebody(id: string): boolean {
  return /\p{L}{2}/u.test(id)
}

/** The words of the text at a span, where they are a name rather than a sentence. */
function noteName(one: Counting, span: Span, document: string, { documents }: Snapshot): void {
  const words = documents()
    .get(document)
    ?.text.slice(...span)
    .replace(/\s+/gu, ' ')
  if (words === undefined || words.length > longestName || !/\p{Lu}|[^\p{ASCII}]/u.test(words) || pronoun.test(words))
    return
  const there = one.names.get(words)
  if (there !== undefined) {
    there.add(document)
    return
  }
  one.names.set(words, new Set([document]))
  one.places.set(words, { document, span })
}

const longestName = 80

/** Words that stand for a name. "US" is none. */
const pronoun = /^(?:he|him|his|she|hers?|its?|they|them|theirs?|we|ours?|this|that|these|those|who)$/iu

/** Names that documents use for an actor outside of claims. */
function addMentions(all: ReadonlyMap<string, Counting>, snapshot: Snapshot): void {
  const merged = new Map([...(snapshot.record.actors ?? [])].flatMap(([id, { ids }]) => ids.map((own) => [own, id])))
  for (const [document, mentions] of snapshot.read.actorMentions)
    for (const { form, referent, span } of mentions) {
      if (referent === undefined) continue
      const someone = {
        ...referent,
        actor: merged.get(referent.id) ?? referent.id,
        basis: 'stated' as const,
        spans: [span],
      }
      const one = all.get(actorKey(someone, snapshot.record.actors))
      if (one === undefined) continue
      if (referent.type !== undefined) one.type ??= referent.type
      if (form === 'name') noteName(one, span, document, snapshot)
    }
}

function rowOf(one: Counting, { record }: Snapshot): ActorRow {
  const { id, country, sector, type, claims, incidents, ties, spellings } = one
  const decided = record.actors?.get(id)
  const registered = [...new Set([id, ...(decided?.ids ?? [])])].flatMap((each) => loadRegister().actor(each) ?? [])
  const [known] = registered
  const kind = known?.type ?? type
  const from = { country: known?.country ?? country, sector: known?.sector ?? sector }
  return {
    id,
    name: known?.name ?? commonest(spellings) ?? id,
    aliases: aliasesOf(
      one,
      registered.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)]),
      decided?.names ?? [],
    ),
    ...(kind === undefined ? {} : { type: kind }),
    ...(from.country === undefined ? {} : { country: from.country }),
    ...(from.sector === undefined ? {} : { sector: from.sector }),
    claims: claims.size,
    incidents: incidents.size,
    ties: ties.size,
    merged: decided !== undefined,
  }
}

/** Spellings once each whatever their case: what texts use before what only the register has. */
function aliasesOf(
  { names, places }: Counting,
  register: readonly string[],
  decided: readonly DecidedName[],
): readonly AliasRow[] {
  const known = new Set(register.map(fold))
  const byPerson = new Set(decided.map(({ text }) => fold(text)))
  const rows = new Map<string, AliasRow>()
  for (const [text, documents] of [...names].sort((a, b) => b[1].size - a[1].size)) {
    const key = fold(text)
    const before = rows.get(key)
    const source = byPerson.has(key) ? 'person' : known.has(key) ? 'register' : 'text'
    const at = places.get(text)!
    rows.set(key, before ?? { text, script: scriptOf(text), source, documents: documents.size, at })
  }
  const add = (row: Omit<AliasRow, 'script' | 'documents'>): void => {
    const key = fold(row.text)
    if (!rows.has(key)) rows.set(key, { ...row, script: scriptOf(row.text), documents: 0 })
  }
  for (const { text, document, span } of decided) add({ text, source: 'person', at: { document, span } })
  for (const text of register) add({ text, source: 'register' })
  return [...rows.values()]
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Latn', /\p{Script=Latin}/u],
]

/** ISO 15924 of the letters of a name. */
function scriptOf(text: string): string {
  return scripts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'Zyyy'
}

function commonest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
