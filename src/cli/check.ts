import { type CheckedReading, errors } from '../model/index.ts'
import { findingWriters } from '../writers/index.ts'
import type { Arguments, Run } from './command.ts'
import { needFiles } from './need-files.ts'
import { ownFiles } from './own-files.ts'
import { print } from './output.ts'
import { readFiles } from './readings.ts'
import { wantsColor } from './terminal.ts'
import { checkCodebook } from './check-codebook.ts'
import { checkCasefile } from './casefile/check.ts'
import { isCasefile } from './casefile/is-casefile.ts'

/** `qanat check FILES…`: what does not add up. */
export const check: Run = async (given, context) => {
  if (given.files.length === 0 && given.options.codebook !== undefined) return await checkCodebook(given, context)
  needFiles(given, 'check')
  if (given.files.some(isCasefile)) return await checkCasefile(given, context, formatOf(given))
  const format = formatOf(given)
  const writer = findingWriters.find(({ id }) => id === format)!
  const engine = await context.openEngine(ownFiles(given, context))
  const { readings, failed, read } = readFiles(given, context, engine)
  let findings = 0
  async function* counted(): AsyncGenerator<CheckedReading> {
    for await (const reading of readings) {
      findings += reading.findings.length
      yield reading
    }
  }
  const color = given.options.out === undefined && wantsColor(context.terminal)
  const pieces = writer.write(counted(), { rules: engine.rules, version: context.version, color })
  await print(pieces, given, context.terminal, () => read() > 0)
  return failed() > 0 ? 2 : findings > 0 ? 1 : 0
}

function formatOf({ options: { format, json, out } }: Arguments): string {
  if (json === true && format !== undefined && format !== 'json') {
    throw errors.badUsage(`--json and --format ${format} contradict each other`, 'give one of them')
  }
  if (json === true) return 'json'
  if (typeof format === 'string') return format
  if (typeof out === 'string' && out.endsWith('.sarif')) return 'sarif'
  return typeof out === 'string' && out.endsWith('.json') ? 'json' : 'text'
}
