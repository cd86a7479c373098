/** The records that come from many texts as docs/SPEC.md lists them, ready for JSON; those of one text are in `records.ts`. */
import type { Decision, Document, Incident, NetworkTie } from '../../model/index.ts'
import type { RecordRow } from '../records.ts'

export function sourceRow(document: Document): RecordRow {
  const { id, name, title, published, outlet, url, language, coded, text, sha256 } = document
  return { record: 'document', id, name, title, published, outlet, url, language, coded, length: text.length, sha256 }
}

export function incidentRow(incident: Incident): RecordRow {
  return {
    record: 'incident',
    id: incident.id,
    event: incident.event,
    mode: incident.mode,
    contexts: incident.contexts,
    quad: incident.quad,
    standing: incident.standing,
    initiators: incident.initiators,
    recipients: incident.recipients,
    places: incident.places,
    times: incident.times,
    tolls: incident.tolls,
    weapons: incident.weapons,
    claims: incident.claims,
    dissent: incident.dissent,
    tallies: incident.tallies,
    parent: incident.parent,
    members: incident.members,
    sources: incident.sources,
    codes: incident.codes,
  }
}

export function networkRow({ id, from, relation, to, stated, ended, first, last }: NetworkTie): RecordRow {
  return { record: 'network-tie', id, from, relation, to, stated, ended, first, last }
}

export function decisionRow({ id, at, by, verdict, about, blind, corrections, note, undoes }: Decision): RecordRow {
  return { record: 'decision', id, at, by, verdict, about, blind, corrections, note, undoes }
}
