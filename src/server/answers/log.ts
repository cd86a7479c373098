/** The log as lines for a person. */
import type { Casefile, Decision, Entry, Run } from '../../model/index.ts'
import { plural } from '../../writers/words.ts'
import type { Log, LogLine } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { tellDecision } from './decisions.ts'

const longest = 500

/** The newest first; those before an entry's number where it is given. */
export async function logOf(casefile: Casefile, before: number | undefined, snapshot: Snapshot): Promise<Log> {
  const kept: Entry[] = []
  for await (const entry of casefile.log()) {
    if (before !== undefined && entry.number >= before) break
    kept.push(entry)
    if (kept.length > 2 * longest) kept.splice(0, kept.length - longest)
  }
  return {
    revision: snapshot.revision,
    entries: kept
      .slice(-longest)
      .toReversed()
      .map((entry) => lineOf(entry, snapshot)),
  }
}

function lineOf({ number, at, kind, hash, body }: Entry, snapshot: Snapshot): LogLine {
  const common = { number, at, kind, hash }
  switch (kind) {
    case 'decision': {
      const decision = body as Decision
      const stands = snapshot.holding().has(decision.id)
      return { ...common, by: decision.by, line: tellDecision(decision, snapshot), decision: decision.id, stands }
    }
    case 'run': {
      const { run, documents } = body as { readonly run: Run; readonly documents: readonly unknown[] }
      return { ...common, line: `${works[run.kind]} ${plural(documents.length, 'document')} with Qanat ${run.version}` }
    }
    case 'merge':
      return { ...common, line: 'merged the claims into incidents' }
    case 'open':
      return { ...common, line: 'made the casefile' }
  }
}

const works: Readonly<Record<Run['kind'], string>> = { add: 'added', recode: 'read again', import: 'imported' }
