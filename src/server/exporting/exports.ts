/** The record in the formats of other tools, whole or as far as it answers a filter. */
import { errors, type EventRecord, type Exporter, type ExportFile, type Incident } from '../../model/index.ts'
import { recordRules, rules } from '../../findings/index.ts'
import { exporters } from '../../writers/index.ts'
import { shapeOf } from '../answers/precinct.ts'
import type { ExportCircle, ExportFormat, ExportList } from '../contract/index.ts'
import { kept } from '../open/lazily.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { zipped } from './zip.ts'

/** What an export needs beside the record. */
export interface ExportContext {
  /** Name of the casefile without its ending, for the names of downloads. */
  readonly name: string
  readonly version: string
  readonly at: string
  /** To draw beside the incidents. */
  readonly circle?: ExportCircle | undefined
}

const lossesIn = kept(lossesOf)

/** What losses do not depend on. */
const nobody: ExportContext = { name: '', version: '', at: new Date(0).toISOString() }

/** Up to so many incidents every format is tried, to say what it would lose. */
const tried = 5000

export async function exportList(snapshot: Snapshot, context: ExportContext): Promise<ExportList> {
  const all = await lossesIn(snapshot)
  return {
    revision: snapshot.revision,
    formats: exporters.map((exporter, i): ExportFormat => {
      const { id, about, folder } = exporter
      return { id, about, loses: all[i] ?? [], folder, file: fileOf(exporter, context.name) }
    }),
  }
}

async function lossesOf(snapshot: Snapshot): Promise<readonly (readonly string[])[]> {
  if (snapshot.record.incidents.length > tried) return []
  const all: string[][] = []
  for (const exporter of exporters) {
    const told: string[] = []
    for await (const { content } of filesOf(exporter, snapshot.record, nobody, (line) => told.push(line)))
      for await (const _ of content);
    all.push(told)
  }
  return all
}

function filesOf(
  exporter: Exporter,
  record: EventRecord,
  { version, at, circle }: ExportContext,
  tell: (line: string) => void,
): ReturnType<Exporter['export']> {
  const precincts = circle === undefined ? [] : [{ ...circle, shape: shapeOf(circle, circle.km) }]
  return exporter.export(record, { rules: [...rules, ...recordRules], version, at, precincts }, tell)
}

/** A download: its bytes, its name and what it is. */
export interface Download {
  readonly file: string
  readonly type: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Throws `no-such-record` for a format that is none. */
export function downloadOf(format: string, record: EventRecord, context: ExportContext): Download {
  const exporter = exporters.find(({ id }) => id === format)
  if (exporter === undefined) throw errors.noSuchRecord(`a format ${format}`)
  const files = filesOf(exporter, record, context, () => {})
  return {
    file: fileOf(exporter, context.name),
    type: exporter.folder
      ? 'application/zip'
      : (types[fileOf(exporter, '').split('.').at(-1)!] ?? 'application/octet-stream'),
    bytes: exporter.folder ? zipped(files, context.at) : bytesOf(files),
  }
}

function fileOf({ id, folder }: Exporter, name: string): string {
  return folder ? `${name}-${id}.zip` : `${name}.${id}${endings[id] ?? ''}`
}

/** Of formats whose name is no ending that a program knows. */
const endings: Readonly<Record<string, string>> = { annotations: '.jsonld', cameo: '.csv', ftm: '.json' }

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  jsonld: 'application/ld+json',
}

async function* bytesOf(files: Iterable<ExportFile> | AsyncIterable<ExportFile>): AsyncGenerator<Uint8Array> {
  for await (const { content } of files)
    for await (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** The record as far as these incidents go: they, their claims, the documents those are from, what is found about them. */
export function partOf(record: EventRecord, incidents: readonly Incident[]): EventRecord {
  const claims = new Set(incidents.flatMap((incident) => incident.claims.map(({ claim }) => claim)))
  const documents = new Set(incidents.flatMap((incident) => incident.claims.map(({ document }) => document)))
  const ids = new Set(incidents.map(({ id }) => id))
  const ties = record.ties.filter(({ document }) => documents.has(document))
  const kept = new Set(ties.map(({ id }) => id))
  return {
    ...record,
    documents: record.documents.filter(({ id }) => documents.has(id)),
    claims: record.claims.filter(({ id }) => claims.has(id)),
    tallies: record.tallies.filter(({ document }) => documents.has(document)),
    ties,
    incidents,
    network: record.network.flatMap((tie) => {
      const [stated, ended] = [tie.stated, tie.ended].map((all) => all.filter((id) => kept.has(id)))
      return stated!.length + ended!.length === 0 ? [] : [{ ...tie, stated: stated!, ended: ended! }]
    }),
    findings: record.findings.filter(({ incident, document, elsewhere = [] }) =>
      incident === undefined
        ? documents.has(document) && elsewhere.every((other) => documents.has(other.document))
        : ids.has(incident),
    ),
    decisions: record.decisions.filter(({ about }) => about.some(({ document }) => documents.has(document))),
  }
}
