import { errors } from '../model/index.ts'
import { writers } from '../writers/index.ts'
import type { Arguments, Run } from './command.ts'
import { needFiles } from './need-files.ts'
import { ownFiles } from './own-files.ts'
import { print } from './output.ts'
import { readFiles } from './readings.ts'
import { wantsColor } from './terminal.ts'

const endings: Readonly<Record<string, string>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  html: 'html',
  htm: 'html',
}

/** `qanat code FILES…`: the readings in the format asked for. */
export const code: Run = async (given, context) => {
  needFiles(given, 'code')
  const format = formatOf(given)
  const writer = writers.find(({ id }) => id === format)!
  const engine = await context.openEngine(ownFiles(given, context))
  const { readings, failed, read } = readFiles(given, context, engine)
  const color = given.options.out === undefined && wantsColor(context.terminal)
  const pieces = writer.write(readings, { rules: engine.rules, version: context.version, color })
  await print(pieces, given, context.terminal, () => read() > 0)
  return failed() > 0 ? 2 : 0
}

function formatOf({ options }: Arguments): string {
  const { format, json, out } = options
  if (json === true && format !== undefined && format !== 'json') {
    throw errors.badUsage(`--json and --format ${format} contradict each other`, 'give one of them')
  }
  if (json === true) return 'json'
  if (typeof format === 'string') return format
  const ending = typeof out === 'string' ? /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase() : undefined
  return endings[ending ?? ''] ?? 'text'
}
