/** `qanat import FILE CODED…`: rows that others coded, as documents with claims, beside what was read from prose. */
import { readFileSync } from 'node:fs'
import { errors, type Filed, QanatError, type Run as Working } from '../../model/index.ts'
import { fileRows } from '../../pipeline/adding/file-rows.ts'
import { mergeRecord } from '../../pipeline/record.ts'
import { readCoded } from '../../readers/coded/index.ts'
import { plural, visible } from '../../writers/words.ts'
import { complaint } from '../complaint.ts'
import type { Run } from '../command.ts'
import { clearLine } from '../terminal.ts'
import { unreadable } from '../open.ts'
import { casefileNamed, withCasefile } from './opened.ts'

export const importCoded: Run = async (given, context) => {
  const example = 'import baghdad.qanat acled.csv'
  const path = casefileNamed(given, 'import', example)
  const names = given.files.slice(1)
  if (names.length === 0) throw errors.badUsage('qanat import was given no coded data', `qanat ${example}`)
  const { terminal } = context
  return await withCasefile(path, context, false, async (casefile) => {
    const run: Working = { kind: 'import', at: context.now(), version: context.version }
    const ear = {
      refused: (error: QanatError): void => terminal.err(complaint(error)),
      added: (documents: readonly string[]): void => {
        rows += documents.length
        if (terminal.errIsTerminal) terminal.err(`${clearLine}${plural(rows, 'row')}`)
      },
    }
    const done = { added: 0, known: 0, refused: 0 }
    let rows = 0
    for (const name of names) {
      const { added, known, refused } = await fileRows(casefile, rowsOf(name), run, ear)
      done.added += added
      done.known += known
      done.refused += refused
    }
    if (terminal.errIsTerminal) terminal.err(clearLine)
    const { incidents, findings } = await mergeRecord(casefile)
    const result = { ...done, incidents: incidents.length, findings: findings.length }
    await terminal.out(
      given.options.json === true
        ? `${JSON.stringify(result)}\n`
        : `${plural(done.added, 'row')} added${done.known === 0 ? '' : `; ${done.known} were there already`}${done.refused === 0 ? '' : `; ${done.refused} refused`}.\nThe record: ${plural(incidents.length, 'incident')}, ${plural(findings.length, 'finding')}.  qanat incidents ${visible(path)}\n`,
    )
    return done.refused > 0 ? 2 : 0
  })
}

async function* rowsOf(name: string): AsyncGenerator<Filed | QanatError> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(name)
  } catch (error) {
    const refusal = unreadable(name, error)
    if (!(refusal instanceof QanatError)) throw refusal
    yield refusal
    return
  }
  yield* readCoded({ name, bytes })
}
