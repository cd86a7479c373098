/** `qanat add FILE PATHS…`: reads reports and files what they claim; what is there already is left as it was. */
import { errors, type QanatError, type Run as Working } from '../../model/index.ts'
import { fileDocuments, type FilingSum } from '../../pipeline/adding/file-documents.ts'
import { mergeRecord, recordOf } from '../../pipeline/record.ts'
import { codebooksOf, lastRuns } from '../../pipeline/last-runs.ts'
import { codebookInWords, plural, visible } from '../../writers/words.ts'
import { complaint } from '../complaint.ts'
import type { Run } from '../command.ts'
import { openAll } from '../open.ts'
import { ownFiles } from '../own-files.ts'
import { clearLine } from '../terminal.ts'
import { casefileNamed, withCasefile } from './opened.ts'

export const add: Run = async (given, context) => {
  const example = 'add baghdad.qanat reports/'
  const path = casefileNamed(given, 'add', example)
  const names = given.files.slice(1)
  if (names.length === 0) throw errors.badUsage('qanat add was given no reports', `qanat ${example}`)
  const { terminal } = context
  return await withCasefile(path, context, false, async (casefile) => {
    const own = ownFiles(given, context)
    const engine = await context.openEngine(own)
    const before = codebooksOf(await lastRuns(casefile)).filter((codebook) => codebook?.sha256 !== own.codebook?.sha256)
    if (before.length > 0)
      terminal.err(
        `qanat: this is read with ${codebookInWords(own.codebook)}; reports that are there were read with ${before.map(codebookInWords).join(' and ')}\n`,
      )
    const run: Working = { kind: 'add', at: context.now(), version: context.version, ...engine.fingerprints() }
    const shows = terminal.errIsTerminal
    const progress = (number: number, of: number, name: string): void => {
      if (shows) terminal.err(`${clearLine}${number}/${of} ${visible(name.slice(-60))}`)
    }
    const refused = (error: QanatError): void => terminal.err((shows ? clearLine : '') + complaint(error))
    const documents = openAll(names, { terminal, published: given.options.published, progress })
    const done = await fileDocuments(casefile, engine, run, documents, { refused })
    if (shows) terminal.err(clearLine)
    const asItWas = done.added === 0 && !(await casefile.summary()).stale
    const { incidents, findings } = asItWas ? await recordOf(casefile) : await mergeRecord(casefile)
    const result = { ...done, incidents: incidents.length, findings: findings.length }
    await terminal.out(given.options.json === true ? `${JSON.stringify(result)}\n` : told(result, path))
    return done.refused > 0 ? 2 : 0
  })
}

function told(
  { added, known, refused, uncoded, claims, incidents, findings }: FilingSum & { incidents: number; findings: number },
  path: string,
): string {
  const parts = [
    `${plural(added, 'document')} added with ${plural(claims, 'claim')}`,
    ...(known === 0 ? [] : [`${known} ${known === 1 ? 'was' : 'were'} there already`]),
    ...(uncoded === 0 ? [] : [`${uncoded} not in English: kept and searched, not coded`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
  ]
  return `${parts.join('; ')}.\nThe record: ${plural(incidents, 'incident')}, ${plural(findings, 'finding')}.  qanat incidents ${visible(path)}\n`
}
