import type { Claim, Status } from '../../model/index.ts'
import { codedReaders, readers } from '../../readers/index.ts'
import { numberOfRules } from '../answers/findings.ts'
import { openCasefile } from '../contract/index.ts'
import { eventStream } from './event-stream.ts'
import { get, type Interface, stream } from './route.ts'
import type { Served } from './served.ts'

export function casefileRoutes(app: Interface, { open, name, version, coder, isExample }: Served): void {
  get(app, 'casefile', { about: 'What is open.', answers: openCasefile }, async () => {
    const { revision, record, read, decisions, stale } = await open.snapshot()
    return {
      revision,
      name,
      summary: {
        ...(await open.casefile.summary()),
        documents: record.documents.length,
        claims: read.claims.length,
        tallies: read.tallies.length,
        ties: read.ties.length,
        incidents: record.incidents.length,
        findings: record.findings.length,
        decisions: decisions.length,
        stale,
      },
      statuses: statusesOf(record.claims),
      version,
      coder,
      isExample,
      readOnly: open.readOnly,
      rules: numberOfRules,
      extensions: [...new Set([...readers, ...codedReaders].flatMap(({ extensions }) => extensions))].sort(),
    }
  })

  stream(app, 'get', 'events', { about: 'Tells of every change of the casefile, by whatever program.' }, ({ signal }) =>
    eventStream(signal, (send) => open.watch((event) => send(event.stale ? 'stale' : 'record', event))),
  )
}

function statusesOf(claims: readonly Claim[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {}
  for (const { status } of claims) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
