/** `qanat check FILE.qanat`: what does not add up within its texts and between them. */
import { type CheckedReading, type Document, errors, type EventRecord, type Finding } from '../../model/index.ts'
import { recordRules, rules } from '../../findings/index.ts'
import { recordOf } from '../../pipeline/record.ts'
import { findingWriters } from '../../writers/index.ts'
import type { Arguments, Context } from '../command.ts'
import { print } from '../output.ts'
import { wantsColor } from '../terminal.ts'
import { withCasefile } from './opened.ts'

export async function checkCasefile(given: Arguments, context: Context, format: string): Promise<number> {
  const [path, other] = given.files
  if (other !== undefined) throw errors.badUsage('qanat check takes one casefile, or reports', `qanat check ${path}`)
  return await withCasefile(path!, context, true, async (casefile) => {
    const whole = await recordOf(casefile)
    const record = given.options.all === true ? whole : withoutDismissed(whole)
    const writer = findingWriters.find(({ id }) => id === format)!
    const color = given.options.out === undefined && wantsColor(context.terminal)
    const documents = new Map(record.documents.map((document) => [document.id, document]))
    const options = { rules: [...rules, ...recordRules], version: context.version, color, documents }
    await print(writer.write(readings(record), options), given, context.terminal, () => true)
    return record.findings.length > 0 ? 1 : 0
  })
}

/** What a person dismissed is in the record and not in the way. */
function withoutDismissed(record: EventRecord): EventRecord {
  const { findings, reviews } = record
  return { ...record, findings: findings.filter(({ id }) => reviews.get(id)?.verdict !== 'rejected') }
}

const nothing: Omit<CheckedReading, 'document' | 'findings'> = {
  layout: { blocks: [], marks: [], notes: [], quotations: [] },
  sentences: [],
  mentions: [],
  claims: [],
  tallies: [],
  ties: [],
  deeds: [],
}

/** Each document with its findings, those between texts first: they are what one text alone could not show. */
async function* readings({ documents, findings }: EventRecord): AsyncGenerator<CheckedReading> {
  const byDocument = new Map<string, Finding[]>()
  for (const finding of findings)
    byDocument.set(finding.document, [...(byDocument.get(finding.document) ?? []), finding])
  for (const document of documents) {
    const own = byDocument.get(document.id) ?? []
    yield checked(document, [...own.filter(({ elsewhere }) => elsewhere), ...own.filter(({ elsewhere }) => !elsewhere)])
  }
}

function checked(document: Document, findings: readonly Finding[]): CheckedReading {
  return { ...nothing, document, findings }
}
