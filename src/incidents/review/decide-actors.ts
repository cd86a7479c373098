/**
 * What people said about which names are one actor, put into the records. A name stands for all that the machine takes for one
 * with it: an id of the register for every name of it, an actor known from the text alone for every spelling that the network
 * has as one node. Words that describe and name nobody ("gunmen", "they") stand for themselves, where they stand. What was one
 * by the machine and split by a person comes apart by the words and the document.
 */
import {
  type ActorMention,
  type Anchor,
  type DecidedActor,
  type DecidedName,
  type Decision,
  groupBy,
  type Document,
  overlaps,
  quote,
  type Span,
} from '../../model/index.ts'
import { actorKey } from '../account/held.ts'
import { type Anchored, shareOf } from './anchors.ts'
import { constraintsOf } from './constraints.ts'
import { foldedName, isNamed, renamed, type Someone } from './someone.ts'
import { appliedDecisions } from './standing-decisions.ts'

/** What was read of documents, as far as actors go. */
export interface Named extends Anchored {
  readonly documents: readonly Document[]
  /** Names in the documents that decisions about actors point into, by document. */
  readonly actorMentions?: ReadonlyMap<string, readonly ActorMention[]>
}

/** The records with one id for each actor, and the actors that people decided about. */
export interface ActorsDecided extends Pick<Anchored, 'claims' | 'tallies' | 'ties'> {
  readonly actors: ReadonlyMap<string, DecidedActor>
}

/** Puts names together and takes them apart as the decisions say; undefined when they say nothing of names. */
export function decideActors(read: Named, decisions: readonly Decision[]): ActorsDecided | undefined {
  const about = appliedDecisions(decisions).filter(
    ({ verdict, about: [first] }) => first?.record === 'actor' && (verdict === 'merge' || verdict === 'split'),
  )
  if (about.length === 0) return undefined
  const people = peopleOf(read)
  const apart = new Set(about.filter(({ verdict }) => verdict === 'split').flatMap((each) => sharedIds(each, people)))
  const nodeOf = (someone: Someone): string => {
    const id = people.idOf(someone)
    return apart.has(id) ? `${id}\0${someone.document}\0${foldedName(people.wordsOf(someone))}` : id
  }
  const find = (anchor: Anchor): string | undefined => {
    const someone = anchor.record === 'actor' ? people.at(anchor) : undefined
    return someone && nodeOf(someone)
  }
  // The first of a split leaves, so what it leaves is put together before it.
  const leaving = new Set(about.filter(({ verdict }) => verdict === 'split').map((each) => find(each.about[0]!)))
  const machine = people.all
    .flatMap((someone): [string, string][] => {
      const id = people.idOf(someone)
      const own: [string, string] = [id, nodeOf(someone)]
      return id.startsWith('text:') ? [own, [id, `\0${actorKey({ ...someone, basis: 'stated', spans: [] })}`]] : [own]
    })
    .sort(([, a], [, b]) => Number(leaving.has(a)) - Number(leaving.has(b)))
  const { root } = constraintsOf(about, find, machine)
  const groups = groupsOf(about, find, people, root)
  if (groups.size === 0) return undefined
  const ids = new Map<string, Set<string>>([...groups.keys()].map((key) => [key, new Set()]))
  const records = renamed(read, (someone) => {
    const key = root(nodeOf(someone))
    const group = groups.get(key)
    if (group === undefined) return undefined
    if (someone.actor !== undefined) ids.get(key)!.add(someone.actor)
    return group.id
  })
  const actors = [...groups].map(([key, { id, names }]): [string, DecidedActor] => [
    id,
    { id, ids: [...ids.get(key)!].sort(), names },
  ])
  return { ...records, actors: new Map(actors) }
}

interface Group {
  readonly id: string
  readonly names: readonly DecidedName[]
}

/** The actors that decisions put together or took apart, by the root of their names. */
function groupsOf(
  decisions: readonly Decision[],
  find: (anchor: Anchor) => string | undefined,
  people: People,
  root: (node: string) => string,
): ReadonlyMap<string, Group> {
  const drafts = new Map<string, { ids: string[]; names: DecidedName[]; nodes: Set<string>; apart: boolean }>()
  for (const { id: decision, verdict, about } of decisions)
    for (const anchor of about) {
      const node = find(anchor)
      if (node === undefined) continue
      const draft = drafts.get(root(node)) ?? { ids: [], names: [], nodes: new Set(), apart: false }
      drafts.set(root(node), draft)
      const someone = people.at(anchor)
      const id = people.idOf(someone)
      const has = id === node || root(id) === root(node)
      const text = people.wordsOf({ document: anchor.document, span: anchor.span })
      draft.ids.push(
        has && !id.startsWith('\0') ? id : `text:${foldedName(people.wordsOf(someone))} ${anchor.document.slice(0, 8)}`,
      )
      draft.nodes.add(node)
      draft.apart ||= !has
      if (verdict === 'merge' && !draft.names.some((name) => isSame(name, anchor)))
        draft.names.push({ text, document: anchor.document, span: anchor.span, decision })
    }
  return new Map(
    [...drafts]
      .filter(([, { nodes, apart }]) => nodes.size > 1 || apart)
      .map(([key, { ids, names }]) => [key, { id: ids.toSorted((a, b) => rank(a) - rank(b))[0]!, names }]),
  )
}

/** Ids of the register first, then names known from texts, then what is known at one place only. */
const rank = (id: string): number => (!id.startsWith('text:') ? 0 : / [0-9a-f]{8}$/.test(id) ? 2 : 1)

function isSame(a: Pick<Anchor, 'document' | 'span'>, b: Pick<Anchor, 'document' | 'span'>): boolean {
  return a.document === b.document && a.span[0] === b.span[0] && a.span[1] === b.span[1]
}

/** Ids that a split has on both its sides. */
function sharedIds({ about: [first, ...others] }: Decision, people: People): readonly string[] {
  const id = people.idOf(people.at(first!))
  return others.some((other) => people.idOf(people.at(other)) === id) ? [id] : []
}

interface People {
  readonly all: readonly Someone[]
  /** Who stands at the words of an anchor; the words themselves where nobody was read there. */
  at(anchor: Anchor): Someone
  /** The id, else one of the name; of words that name nobody one of the place they stand at. */
  idOf(someone: Someone): string
  wordsOf(at: { readonly document: string; readonly span: Span }): string
}

function peopleOf({ documents, actorMentions = new Map(), ...records }: Named): People {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const all: Someone[] = []
  renamed(records, (someone) => {
    all.push(someone)
    return undefined
  })
  for (const [document, list] of actorMentions)
    for (const { span, referent } of list as readonly ActorMention[])
      if (referent !== undefined) {
        const { id: actor, name, country, sector } = referent
        const more = { ...(country === undefined ? {} : { country }), ...(sector === undefined ? {} : { sector }) }
        all.push({ document, name, actor, span, ...more })
      }
  const byDocument = groupBy(all, ({ document }) => document)
  const wordsOf: People['wordsOf'] = ({ document, span }) => quote(texts.get(document) ?? '', span)
  const names = (someone: Someone): boolean => isNamed(someone, texts.get(someone.document) ?? '')
  const named = new Set(
    all
      .filter(({ actor }) => actor?.startsWith('text:'))
      .filter(names)
      .map(({ actor }) => actor),
  )
  return {
    all,
    wordsOf,
    at({ id, document, span }) {
      const [best] = (byDocument.get(document) ?? [])
        .filter((someone) => overlaps(someone.span, span))
        .sort(
          (a, b) =>
            shareOf(b.span, span) - shareOf(a.span, span) ||
            Number(b.actor !== undefined) - Number(a.actor !== undefined),
        )
      if (best !== undefined) return best
      const words = wordsOf({ document, span })
      return { document, name: words, span, ...(foldedName(id) === foldedName(words) ? {} : { actor: id }) }
    },
    idOf(someone) {
      const { actor, name, document, span } = someone
      if (actor !== undefined && (!actor.startsWith('text:') || named.has(actor))) return actor
      if (actor === undefined && names(someone)) return `text:${foldedName(name)}`
      return `\0${document} ${span[0]} ${span[1]}`
    },
  }
}
