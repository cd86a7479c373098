/** One box: words are looked for in texts, incidents, actors and findings; `actor:"Quds Force" after:2020-01` narrows the incidents. */
import { type Casefile, errors, type Span } from '../../model/index.ts'
import { type QueryKey, queryKeys } from '../../pipeline/asking/where.ts'
import { nearest } from '../../pipeline/asking/nearest.ts'
import type { Found, FoundDocument, IncidentFilter, Passage } from '../contract/index.ts'
import { sentenceAround } from '../open/sentences.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { actorRows } from './actors.ts'
import { findingRowOf } from './findings.ts'
import { chosenIncidents, fold, foldedWords } from './incident-list.ts'
import { documentNameOf, incidentNameOf } from './names.ts'

const shown = 20
const passages = 3
const longestPassage = 400

export async function search(q: string, casefile: Casefile, snapshot: Snapshot): Promise<Found> {
  const { text, filters } = parted(q)
  const free = plainWords(text)
  const filter: IncidentFilter = { ...filters, ...(free.length === 0 ? {} : { q: free.join(' ') }) }
  const isAsked = free.length > 0 || Object.keys(filters).length > 0
  const incidents = isAsked ? await chosenIncidents(filter, snapshot) : []
  const names = [...free, ...foldedWords(filters.actor ?? '')]
  return {
    revision: snapshot.revision,
    text,
    filters,
    documents: text === '' ? [] : await documentsWith(text, filters, casefile, snapshot),
    incidents: incidents.slice(0, shown).map(incidentNameOf),
    incidentsInAll: incidents.length,
    actors: names.length === 0 ? [] : actorsNamed(names, snapshot),
    findings:
      free.length === 0
        ? []
        : snapshot.record.findings
            .filter(({ note, actual = '' }) => holds(fold(`${note} ${actual}`), free))
            .slice(0, shown)
            .map((finding) => findingRowOf(finding, snapshot)),
  }
}

/** What is left for the texts, and the filters. Throws `bad-query` for a filter that is none. */
function parted(q: string): { readonly text: string; readonly filters: Partial<Record<QueryKey, string>> } {
  const filters: Partial<Record<QueryKey, string>> = {}
  const text = q.replace(
    /(?<![^\s(])([a-z]{2,20}):(?:"([^"]*)"|([^\s"]+))/giu,
    (whole, name: string, quoted: string | undefined, bare: string | undefined) => {
      const key = queryKeys.find((known) => known === name.toLowerCase())
      if (key === undefined) {
        if (/^(?:https?|mailto)$/i.test(name)) return whole
        const near = nearest(name.toLowerCase(), queryKeys)
        throw errors.badQuery(
          q,
          `there is no filter ${name}:`,
          near === undefined ? `filters are ${queryKeys.join(', ')}` : `did you mean ${near}:?`,
        )
      }
      filters[key] = quoted ?? bare ?? ''
      return ' '
    },
  )
  return { text: text.replace(/\s+/gu, ' ').trim(), filters }
}

/** The words of a query for texts, without what joins them. */
function plainWords(text: string): readonly string[] {
  return foldedWords(text.replace(/\b(?:AND|OR|NOT)\b/g, ' ').replace(/["()*]/g, ' '))
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

async function documentsWith(
  text: string,
  { after, before }: Partial<Record<QueryKey, string>>,
  casefile: Casefile,
  snapshot: Snapshot,
): Promise<readonly FoundDocument[]> {
  const hits = await casefile.search(text, shown * 3)
  return hits
    .flatMap(({ document: id, spans }): readonly FoundDocument[] => {
      const document = snapshot.documents().get(id)
      if (document === undefined) return []
      const { published } = document
      if (after !== undefined && (published === undefined || published < after)) return []
      if (before !== undefined && (published === undefined || published.slice(0, before.length) > before)) return []
      return [{ document: documentNameOf(document), passages: passagesIn(id, spans, snapshot), hits: spans.length }]
    })
    .slice(0, shown)
}

/** The first sentences with the words, each once. */
function passagesIn(id: string, spans: readonly Span[], { documents, sentencesOf }: Snapshot): readonly Passage[] {
  const text = documents().get(id)?.text ?? ''
  const found: { start: number; end: number; spans: Span[] }[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last !== undefined && span[1] <= last.end) last.spans.push(span)
    else if (found.length === passages) break
    else {
      const [from, to] = sentenceAround(sentencesOf(id), span)
      const start = Math.max(from, span[0] - longestPassage / 2)
      found.push({ start, end: Math.min(to, Math.max(span[1], start + longestPassage)), spans: [span] })
    }
  }
  return found.map(({ start, end, spans: own }) => ({ text: text.slice(start, end), start, spans: own }))
}

/** Actors one of whose names has all the words, in any script; "Asaib" finds "Asa'ib". */
function actorsNamed(words: readonly string[], snapshot: Snapshot): Found['actors'] {
  const bare = words.map(barely).filter((word) => word !== '')
  if (bare.length === 0) return []
  return [...actorRows(snapshot).values()]
    .filter(({ name, aliases }) =>
      [name, ...aliases.map(({ text }) => text)].some((each) => holds(barely(fold(each)), bare)),
    )
    .slice(0, shown)
}

/** Without apostrophes and the signs that stand for them. */
function barely(name: string): string {
  return name.replace(/['’‘`´ʿʾʻʼ-]/gu, '')
}
