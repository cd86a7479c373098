/**
 * The record as FollowTheMoney entities, one a line of JSON, for Aleph and OpenAleph: incidents are Events, actors LegalEntities or Persons,
 * documents Articles, ties Memberships, Representations, Successions or UnknownLinks.
 *
 * An edge cannot cite a Document as its proof there, so that its words stand in `description` and its address in `sourceUrl`. Offsets,
 * low and high figures have no property; figures and dissent stand in `notes`.
 */
import {
  type Document,
  type EventRecord,
  type Exporter,
  type NetworkTie,
  onOneLine,
  printInterval,
  quote,
  type Tie,
  sourceName,
} from '../../model/index.ts'

import { incidentViews, type IncidentView } from '../incident-view.ts'
import { quotesOf } from '../quotes.ts'
import { countInWords } from '../values-of-claim.ts'
import { actorEntity, actorId, alpha2, entity, type Entity } from './ftm-entity.ts'

export const ftm: Exporter = {
  id: 'ftm',
  about: 'FollowTheMoney entities, one a line of JSON, for Aleph and OpenAleph',
  folder: false,
  *export(record) {
    yield { path: '.ftm.json', content: lines(record) }
  },
}

function* lines(record: EventRecord): Generator<string> {
  for (const each of entities(record)) yield `${JSON.stringify(each)}\n`
}

function* entities(record: EventRecord): Generator<Entity> {
  const views = incidentViews(record)
  for (const document of record.documents) yield article(document)
  yield* actors(record)
  for (const view of views) yield event(view)
  const ties = new Map(record.ties.map((tie) => [tie.id, tie]))
  const documents = new Map(record.documents.map((document) => [document.id, document]))
  for (const edge of record.network) yield link(edge, ties, documents)
}

const articleId = (document: string): string => `qanat-doc-${document}`

function article(document: Document): Entity {
  const { id, name, title, outlet, published, url, text, sha256 } = document
  return entity(articleId(id), 'Article', {
    title: title ?? name,
    fileName: name,
    publisher: outlet,
    publishedAt: published,
    sourceUrl: url,
    bodyText: text,
    notes: `SHA-256 ${sha256}`,
  })
}

/** Each actor once; what others are members of is an Organization, whatever its sector. */
function* actors(record: EventRecord): Generator<Entity> {
  const made = new Map<string, Entity>()
  const add = (id: string, actor: Parameters<typeof actorEntity>[1], register: string | undefined): void => {
    const person = register !== undefined && record.people?.has(register) === true
    if (!made.has(id)) made.set(id, actorEntity(id, actor, person))
  }
  for (const { initiators, recipients } of record.incidents) {
    for (const actor of [...initiators, ...recipients]) add(actorId(actor), actor, actor.actor)
  }
  for (const { from, to, relation } of record.network) {
    add(`qanat-${from.id}`, from, from.id)
    add(`qanat-${to.id}`, to, to.id)
    const whole = made.get(`qanat-${to.id}`)!
    if (isMembership(relation) && !/^(?:Organization|PublicBody)$/.test(whole.schema))
      made.set(whole.id, { ...whole, schema: 'Organization' })
  }
  yield* made.values()
}

function event(view: IncidentView): Entity {
  const { incident, place, when, documents, sources } = view
  const { event: type, mode, contexts, codes } = incident
  const exact = when?.start !== undefined && when.start === when.end
  return entity(`qanat-${incident.id}`, 'Event', {
    name: [mode === undefined ? type : `${type} ${mode}`, place?.name, when && printInterval(when)]
      .filter((part) => part !== undefined)
      .join(', '),
    recordId: incident.id,
    summary: quotesOf(view),
    date: exact ? when.start : undefined,
    startDate: when?.start,
    endDate: when?.end,
    location: place?.name,
    country: alpha2(place?.country),
    organizer: incident.initiators.map(actorId),
    involved: incident.recipients.map(actorId),
    proof: documents.map(({ id }) => articleId(id)),
    publisher: sources,
    sourceUrl: documents.map(({ url }) => url),
    keywords: [
      type,
      mode,
      ...contexts,
      codes.acled?.sub_event_type,
      codes.cameo === null ? undefined : `CAMEO ${codes.cameo}`,
    ],
    notes: [
      incident.standing,
      ...incident.tolls.map((toll) => countInWords({ ...toll, approximate: false })),
      ...incident.dissent.map(({ note }) => note),
    ],
  })
}

function isMembership(relation: string): boolean {
  return relation === 'member_of' || relation === 'part_of'
}

function link(edge: NetworkTie, ties: ReadonlyMap<string, Tie>, documents: ReadonlyMap<string, Document>): Entity {
  const from = `qanat-${edge.from.id}`
  const to = `qanat-${edge.to.id}`
  const told = [...edge.stated, ...edge.ended].flatMap((id) => {
    const tie = ties.get(id)
    const document = tie && documents.get(tie.document)
    return tie === undefined || document === undefined ? [] : [{ tie, document }]
  })
  const shared = {
    recordId: edge.id,
    role: edge.relation.replaceAll('_', ' '),
    status: edge.ended.length > 0 ? 'denied or ended by a source' : undefined,
    startDate: edge.first,
    endDate: edge.last,
    description: told.flatMap(({ tie, document }) =>
      tie.evidence.map((span) => `${sourceName(document)}: "${onOneLine(quote(document.text, span))}"`),
    ),
    publisher: told.map(({ document }) => sourceName(document)),
    sourceUrl: told.map(({ document }) => document.url),
  }
  const id = `qanat-${edge.id}`
  switch (edge.relation) {
    case 'member_of':
    case 'part_of':
      return entity(id, 'Membership', { member: from, organization: to, ...shared })
    case 'represents':
      return entity(id, 'Representation', { agent: from, client: to, ...shared })
    case 'succeeds':
      return entity(id, 'Succession', { successor: from, predecessor: to, ...shared })
    default:
      return entity(id, 'UnknownLink', { subject: from, object: to, ...shared })
  }
}
