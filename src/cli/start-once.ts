/** `qanat start --once`: reads the example reports, says what was found, and writes a page about it. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { type CheckedReading, type Claim, errors, QanatError, type Status, type WriteOptions } from '../model/index.ts'
import { exampleReports } from '../pipeline/adding/example-reports.ts'
import { findingsText, html } from '../writers/index.ts'
import { claimBlocks, foundPhrase, plural } from '../writers/words.ts'
import type { Run } from './command.ts'
import { writeFile } from './output.ts'
import { readFiles } from './readings.ts'
import { wantsColor } from './terminal.ts'

export const startOnce: Run = async (given, context) => {
  const { terminal, version } = context
  const files = exampleReports().map(nearestPath)
  const engine = await context.openEngine()
  const { readings: lazy, failed } = readFiles({ files, options: {} }, context, engine)
  const readings: CheckedReading[] = []
  for await (const reading of lazy) readings.push(reading)
  const options: WriteOptions = { rules: engine.rules, version, color: wantsColor(terminal) }
  await terminal.out(`Qanat ${version} read ${plural(readings.length, 'example report')}.\n\n`)
  await terminal.out(`${readings.map(line).join('')}${taste(readings, options)}`)
  await terminal.out('\nWhat does not add up, in all of them:\n\n')
  for await (const piece of findingsText.write(readings, options)) await terminal.out(piece)
  const page = await writePage(html.write(readings, options), given.options.out)
  await terminal.out(`\nThe same as a page: ${page}\nYour own report:    npx qanat code report.txt\n`)
  return failed() > 0 ? 2 : 0
}

function nearestPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}

/** The report with the most kinds of claim: its name, and the first claim of each kind. */
function taste(readings: readonly CheckedReading[], options: WriteOptions): string {
  const [richest] = readings
    .map((reading) => ({ reading, claims: firstOfEach(reading.claims) }))
    .toSorted((a, b) => b.claims.length - a.claims.length)
  if (richest === undefined) return ''
  const { reading, claims } = richest
  return `\n${reading.document.name}, one claim of each kind:\n\n${claimBlocks(reading, claims, options).join('\n')}`
}

function firstOfEach(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<Status>()
  return claims.filter(({ status }) => !seen.has(status) && seen.add(status))
}

function line(reading: CheckedReading): string {
  return `${reading.document.name}: ${foundPhrase(reading)}\n`
}

/** Writes the page where the user said, else under the current folder, else where temporary files live. */
async function writePage(pieces: AsyncIterable<string>, out: string | undefined): Promise<string> {
  const whole: string[] = []
  for await (const piece of pieces) whole.push(piece)
  if (out !== undefined) {
    await writeFile(out, whole)
    return resolve(out)
  }
  for (const path of [resolve('out', 'reading.html'), join(tmpdir(), 'qanat-reading.html')]) {
    try {
      mkdirSync(dirname(path), { recursive: true })
      await writeFile(path, whole)
      return path
    } catch (error) {
      if (!(error instanceof QanatError) && !(error instanceof Error && 'errno' in error)) throw error
    }
  }
  throw errors.notWritable('out/reading.html', 'nor can the temporary folder')
}
