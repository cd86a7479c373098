/** Reads a log from its first entry to its last, says what is wrong with it and what a casefile with this log must hold. */
import type { Decision, Entry, Fault, Head, Run } from '../model/index.ts'
import { keep } from './digest.ts'
import { type DocumentHashes, entryHash, isEntrySigned, type MergeBody, type OpenBody, type RunBody } from './log.ts'
import { isSigned } from './signer.ts'

/** What the log says must be there. */
export interface Expected {
  readonly casefile: string
  /** By document, of the last run over it. */
  readonly documents: ReadonlyMap<string, DocumentHashes & { readonly entry: number }>
  /** Hash of each decision, by its entry. */
  readonly decisions: ReadonlyMap<number, string>
  readonly runs: ReadonlyMap<number, Run & { readonly documents: number }>
  /** Of the last merge; absent when there was none. */
  readonly merge?: MergeBody
}

interface Draft {
  casefile: string
  readonly documents: Map<string, DocumentHashes & { readonly entry: number }>
  readonly decisions: Map<number, string>
  readonly runs: Map<number, Run & { readonly documents: number }>
  merge?: MergeBody
  /** Hash by number, for the heads. */
  readonly asked: Map<number, string>
  last: { number: number; hash: string }
}

/** Checks the chain, the signatures and the heads, and gathers what must be there. */
export async function checkLog(
  log: AsyncIterable<Entry>,
  heads: readonly Head[],
): Promise<{ readonly expected: Expected; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = []
  const draft: Draft = {
    casefile: '',
    documents: new Map(),
    decisions: new Map(),
    runs: new Map(),
    asked: new Map(heads.map(({ number }) => [number, ''])),
    last: { number: 0, hash: '' },
  }
  for await (const entry of log) {
    faults.push(...entryFaults(entry, draft))
    draft.last = { number: entry.number, hash: entry.hash }
    if (draft.asked.has(entry.number)) draft.asked.set(entry.number, entry.hash)
    try {
      gather(entry, draft)
    } catch {
      faults.push({ code: 'chain', where: `log entry ${entry.number}`, note: 'its content has no sense' })
    }
  }
  if (draft.last.number === 0) faults.push({ code: 'missing', where: 'log', note: 'it has no entries' })
  for (const head of heads) faults.push(...headFaults(head, draft))
  return { expected: draft, faults }
}

function* entryFaults(entry: Entry, draft: Draft): Generator<Fault> {
  const where = `log entry ${entry.number}`
  const { last } = draft
  if (entry.number !== last.number + 1)
    yield { code: 'chain', where, note: `the entry before it is ${last.number === 0 ? 'missing' : last.number}` }
  if ((entry.number === 1) !== (entry.kind === 'open'))
    yield { code: 'chain', where, note: 'a log begins with its opening and has one only' }
  if (entry.number === 1) draft.casefile = String((entry.body as Partial<OpenBody> | null)?.casefile)
  if (entryHash(entry.number, entry, last.hash) !== entry.hash)
    yield { code: 'chain', where, note: 'its hash is not that of its content and the entry before' }
  else if (!isEntrySigned(draft.casefile, entry))
    yield { code: 'signature', where, note: `the signature is not of the key ${entry.key}` }
}

function gather({ number, kind, body }: Entry, draft: Draft): void {
  if (kind === 'decision') draft.decisions.set(number, keep(body as Decision).sha256)
  else if (kind === 'merge') draft.merge = body as MergeBody
  else if (kind === 'run') {
    const { run, documents } = body as RunBody
    draft.runs.set(number, { ...run, documents: documents.length })
    for (const hashes of documents) draft.documents.set(hashes.id, { ...hashes, entry: number })
  }
}

function* headFaults(head: Head, draft: Draft): Generator<Fault> {
  const where = `head of ${head.at}`
  const found = draft.asked.get(head.number)
  if (!isSigned(head)) yield { code: 'signature', where, note: `the signature is not of the key ${head.key}` }
  else if (head.casefile !== draft.casefile)
    yield { code: 'chain', where, note: `it is of the casefile ${head.casefile}, this is ${draft.casefile}` }
  else if (head.number > draft.last.number)
    yield { code: 'cut-off', where, note: `the log had ${head.number} entries then and has ${draft.last.number} now` }
  else if (found !== head.hash)
    yield { code: 'chain', where, note: `entry ${head.number} is another than the one signed by ${head.key}` }
}
