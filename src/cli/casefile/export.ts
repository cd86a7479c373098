/** `qanat export FILE --to FORMAT --out PATH`: the record in the format of another tool, or as a bundle for people. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { errors, type Exporter, type ExportFile } from '../../model/index.ts'
import { recordRules, rules } from '../../findings/index.ts'
import { recordOf } from '../../pipeline/record.ts'
import { exporters } from '../../writers/index.ts'
import { plural, visible } from '../../writers/words.ts'
import type { Arguments, Run } from '../command.ts'
import { nearest } from '../../pipeline/asking/nearest.ts'
import { writeFile } from '../output.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'

export const exportRecord: Run = async (given, context) => {
  const example = 'export baghdad.qanat --to bundle --out bundle/'
  const path = casefileNamed(given, 'export', example)
  atMost(given, 1, 'export', example)
  const exporter = exporterOf(given, example)
  const { out } = given.options
  if (out === undefined) throw errors.badUsage('qanat export was not told where to write', `qanat ${example}`)
  if (resolve(out) === resolve(path)) throw errors.badUsage(`--out ${out} is the casefile`, 'name another file')
  return await withCasefile(path, context, true, async (casefile) => {
    const record = await recordOf(casefile)
    const told: string[] = []
    let left = record.incidents.length
    const files = exporter.export(
      record,
      { rules: [...rules, ...recordRules], version: context.version, at: context.now() },
      (line, leftOut = 0) => {
        told.push(line)
        left -= leftOut
      },
    )
    const written = exporter.folder ? await writeFolder(out, files) : await writeOne(out, files)
    for (const line of told) context.terminal.err(`qanat: ${visible(line)}\n`)
    await context.terminal.out(
      `${left === record.incidents.length ? '' : `${left} of `}${plural(record.incidents.length, 'incident')} of ${plural(record.documents.length, 'document')} written to ${visible(out)}${exporter.folder ? ` (${plural(written, 'file')})` : ''}.\n`,
    )
    return 0
  })
}

function exporterOf({ options: { to, out } }: Arguments, example: string): Exporter {
  const wanted = to ?? exporters.find(({ id, folder }) => !folder && out?.endsWith(`.${id}`))?.id
  const ids = exporters.map(({ id }) => id)
  if (wanted === undefined)
    throw errors.badUsage('qanat export was not told the format', `qanat ${example}; formats: ${ids.join(', ')}`)
  const exporter = exporters.find(({ id }) => id === wanted || id.split('.')[0] === wanted)
  if (exporter) return exporter
  const near = nearest(wanted, ids)
  throw errors.badOption(
    '--to',
    wanted,
    near === undefined ? ids.join(', ') : `${ids.join(', ')}; did you mean ${near}?`,
  )
}

async function writeOne(out: string, files: ReturnType<Exporter['export']>): Promise<number> {
  let written = 0
  for await (const { content } of files) {
    await writeFile(out, content)
    written++
  }
  return written
}

/** Writes a folder beside where it is wanted and puts it there when it is whole. A folder that holds anything is left alone. */
async function writeFolder(out: string, files: ReturnType<Exporter['export']>): Promise<number> {
  const target = resolve(out)
  const there = statSync(target, { throwIfNoEntry: false })
  if (there && (!there.isDirectory() || readdirSync(target).length > 0))
    throw errors.notWritable(out, 'it is there and not empty')
  const draft = `${target}.${process.pid}.part`
  let written = 0
  try {
    mkdirSync(draft, { recursive: true })
    for await (const { path, content } of files as AsyncIterable<ExportFile>) {
      mkdirSync(dirname(join(draft, path)), { recursive: true })
      await writeFile(join(draft, path), content)
      written++
    }
    if (there) rmSync(target, { recursive: true })
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (error instanceof Error && 'errno' in error)
      throw errors.notWritable(out, String((error as NodeJS.ErrnoException).code))
    throw error
  }
  return written
}
