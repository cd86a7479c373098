/** A casefile in memory: for tests, and for questions about a few reports that nobody wants to keep. */
import { randomBytes } from 'node:crypto'
import {
  type Casefile,
  type Decision,
  type Entry,
  errors,
  type Fault,
  type Filed,
  type FilingResult,
  type Head,
  type Hit,
  type Incident,
  type Merged,
  type Run,
} from '../model/index.ts'
import { keep, sha256 } from './digest.ts'
import { assertBetween, assertDecided, assertFiled, assertHeld, assertTied } from './door.ts'
import { answers, factsOf, type IncidentFacts, inOrder } from './facts.ts'
import { type Content, type DocumentHashes, nextEntry, openingEntry, type RunBody } from './log.ts'
import { checkLog } from './log-check.ts'
import { rankedMatches, spansIn } from './search/match.ts'
import { parseQuery } from './search/query.ts'
import { wordsOf } from './search/words.ts'
import { newKey, type Signer, signerOf } from './signer.ts'
import { hashesOf, mergeBody, restored, type StoredFiled, stored, plainText } from './stored.ts'

export interface MemoryOptions {
  /** The present instant, ISO; the clock of the machine when absent. */
  readonly now?: () => string
}

interface Shelf {
  readonly plain: string
  readonly kept: StoredFiled
  readonly words: readonly string[]
}

/** Makes a casefile in memory, with a key of its own. */
export function memoryCasefile({ now = () => new Date().toISOString() }: MemoryOptions = {}): Casefile {
  const signer: Signer = signerOf(newKey())
  const casefile = randomBytes(16).toString('hex')
  const entries: Entry[] = [openingEntry(casefile, now(), signer)]
  const shelves = new Map<string, Shelf>()
  const decided: string[] = []
  let merged = '{"findings":[],"incidents":[],"network":[]}'
  let incidents: readonly { readonly id: string; readonly json: string; readonly facts: IncidentFacts }[] = []

  const add = (content: Content): void => {
    const { number, hash } = entries.at(-1)!
    entries.push(nextEntry({ casefile, number, hash }, JSON.parse(JSON.stringify(content)) as Content, signer))
  }
  const allDecisions = (): Decision[] => decided.map((json) => JSON.parse(json) as Decision)
  const allMerged = (): Merged => JSON.parse(merged) as Merged
  const filedOf = ({ plain, kept }: Shelf): Filed => restored(plain, kept.about.json, kept.records)
  const lengthOf = (document: string): number | undefined => shelves.get(document)?.plain.length
  const addRun = (run: Run, documents: readonly DocumentHashes[]): void => {
    const body: RunBody = { run, documents }
    add({ at: run.at, kind: 'run', body })
  }

  async function* log(): AsyncGenerator<Entry> {
    for (const entry of [...entries]) yield structuredClone(entry)
  }

  return {
    async summary() {
      const all = [...shelves.values()].map(({ kept }) => kept.records)
      const count = (kind: keyof StoredFiled['records']): number =>
        all.reduce((sum, records) => sum + records[kind].length, 0)
      const last = entries.at(-1)!.kind
      return {
        id: casefile,
        documents: shelves.size,
        claims: count('claim'),
        tallies: count('tally'),
        ties: count('tie'),
        incidents: incidents.length,
        findings: count('finding') + allMerged().findings.length,
        decisions: decided.length,
        stale: last === 'run' || last === 'decision',
      }
    },

    async file(batch, run): Promise<FilingResult> {
      for (const filed of batch) assertFiled(filed)
      const fresh = new Map<string, Shelf>()
      const known: string[] = []
      for (const filed of batch) {
        const { id } = filed.document
        if (shelves.has(id) || fresh.has(id)) known.push(id)
        else fresh.set(id, shelve(filed))
      }
      for (const [id, shelf] of fresh) shelves.set(id, shelf)
      if (fresh.size > 0)
        addRun(
          run,
          [...fresh.values()].map(({ kept }) => hashesOf(kept)),
        )
      return { added: [...fresh.keys()], known }
    },

    async recode(batch, run) {
      for (const filed of batch) assertFiled(filed)
      const fresh = new Map<string, Shelf>()
      for (const filed of batch) {
        const { id } = filed.document
        const there = shelves.get(id)
        if (there === undefined) throw errors.noSuchRecord(`document ${id}`)
        const shelf = shelve(filed)
        if (shelf.kept.text !== there.kept.text)
          throw errors.ungrounded(`document ${id}`, 'it comes with another text than the one that is kept')
        fresh.set(id, shelf)
      }
      for (const [id, shelf] of fresh) shelves.set(id, shelf)
      if (fresh.size > 0)
        addRun(
          run,
          [...fresh.values()].map(({ kept }) => hashesOf(kept)),
        )
    },

    async revision() {
      return entries.at(-1)!.number
    },

    async merge(given, of) {
      if (of !== undefined && entries.at(-1)!.number !== of) return false
      for (const incident of given.incidents) assertHeld(incident)
      for (const tie of given.network) assertTied(tie)
      assertThere(given, [...shelves.values()].map(filedOf))
      for (const finding of given.findings) assertBetween(finding, lengthOf)
      const ordered = { ...given, incidents: inOrder(given.incidents) }
      const hashes = hashesOfMerged(ordered)
      merged = keep(ordered).json
      incidents = allMerged().incidents.map((incident) => ({
        id: incident.id,
        json: JSON.stringify(incident),
        facts: factsOf(incident),
      }))
      add({ at: now(), kind: 'merge', body: hashes })
      return true
    },

    async decide(decisions) {
      const made = new Set(allDecisions().map(({ id }) => id))
      const fresh: Decision[] = []
      for (const decision of decisions) {
        assertDecided(decision, lengthOf)
        if (decision.undoes !== undefined && !made.has(decision.undoes))
          throw errors.noSuchRecord(`decision ${decision.undoes}`)
        if (!made.has(decision.id)) fresh.push(decision)
        made.add(decision.id)
      }
      for (const decision of fresh) {
        decided.push(keep(decision).json)
        add({ at: decision.at, kind: 'decision', body: decision })
      }
    },

    async holds(documents) {
      return new Set(documents.filter((id) => shelves.has(id)))
    },
    async *filed() {
      for (const shelf of [...shelves.values()]) yield filedOf(shelf)
    },
    async one(document) {
      const shelf = shelves.get(document)
      return shelf && filedOf(shelf)
    },
    async decisions() {
      return allDecisions()
    },
    async merged() {
      return allMerged()
    },
    async incidents(query) {
      const { offset = 0, limit = Number.POSITIVE_INFINITY } = query
      return incidents
        .map(({ json, facts }) => ({ incident: JSON.parse(json) as Incident, facts }))
        .filter(({ incident, facts }) => answers(incident, facts, query))
        .slice(offset, offset + limit)
        .map(({ incident }) => incident)
    },
    async incident(id) {
      if (id === '') return undefined
      const starting = incidents.filter((each) => each.id.startsWith(id))
      const exact = starting.find((each) => each.id === id) ?? (starting.length === 1 ? starting[0] : undefined)
      const holds = ({ json }: { readonly json: string }): boolean =>
        (JSON.parse(json) as Incident).claims.some(({ claim }) => claim === id)
      const found = exact ?? incidents.find(holds)
      return found && (JSON.parse(found.json) as Incident)
    },
    async search(text, limit): Promise<readonly Hit[]> {
      const query = parseQuery(text)
      const all = [...shelves.values()]
      const best = rankedMatches(
        query,
        all.map(({ words }) => words),
      )
      return best.slice(0, limit).map((number) => {
        const shelf = all[number]!
        const { id, name, title, published } = filedOf(shelf).document
        return {
          document: id,
          name,
          ...(title === undefined ? {} : { title }),
          ...(published === undefined ? {} : { published }),
          spans: spansIn(query, shelf.plain),
        }
      })
    },

    log,
    async head(at): Promise<Head> {
      const { number, hash } = entries.at(-1)!
      return signer.sign({ casefile, number, hash, at })
    },
    async *verify(heads): AsyncGenerator<Fault> {
      const { expected, faults } = await checkLog(log(), heads)
      yield* faults
      for (const [id, { plain, kept }] of shelves) {
        const found = hashesOf({ ...kept, text: sha256(plain) })
        const logged = expected.documents.get(id)
        if (logged?.text !== found.text || logged.records !== found.records)
          yield { code: 'altered', where: `document ${id}`, note: 'it is not the one in the log' }
      }
    },
    async close() {},
  }
}

function shelve(filed: Filed): Shelf {
  const { plain } = plainText(filed.document.text)
  return { plain, kept: stored(filed), words: [...wordsOf(plain)].map(({ key }) => key) }
}

function hashesOfMerged({ incidents, network, findings }: Merged): ReturnType<typeof mergeBody> {
  const all = (records: readonly unknown[]): string[] => records.map((record) => keep(record).sha256)
  return mergeBody(all(incidents), all(network), all(findings))
}

function assertThere({ incidents, network }: Merged, filed: readonly Filed[]): void {
  const claims = new Set(filed.flatMap((each) => each.claims.map(({ id, document }) => `${document} ${id}`)))
  const ties = new Set(filed.flatMap((each) => each.ties.map(({ id }) => id)))
  for (const incident of incidents)
    for (const { claim, document } of incident.claims)
      if (!claims.has(`${document} ${claim}`))
        throw errors.ungrounded(`incident ${incident.id}`, `the claim ${claim} is not in the casefile`)
  for (const { id, stated, ended } of network)
    for (const tie of [...stated, ...ended])
      if (!ties.has(tie)) throw errors.ungrounded(`network tie ${id}`, `the tie ${tie} is not in the casefile`)
}
