import { errors, type Incident } from '../../model/index.ts'
import { recordOf } from '../../pipeline/record.ts'
import { incidentsCsv } from '../../writers/index.ts'
import { incidentTable, plural } from '../../writers/words.ts'
import type { Arguments, Context, Run } from '../command.ts'
import { print } from '../output.ts'
import { wantsColor } from '../terminal.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'
import { placesIn, queryOf } from '../../pipeline/asking/where.ts'

/** Lines of a table that a person reads at once; machines get all. */
const shown = 200

/** `qanat incidents FILE`: what the claims of all reports are about. */
export const incidents: Run = async (given, context) => {
  const example = 'incidents baghdad.qanat --where "place=Baghdad after=2020-01"'
  const path = casefileNamed(given, 'incidents', example)
  atMost(given, 1, 'incidents', example)
  const format = formatOf(given)
  const limit = limitOf(given, format)
  return await withCasefile(path, context, true, async (casefile) => {
    const query = await queryOf(given.options.where, placesIn(casefile))
    const found = await casefile.incidents({ ...query, ...(limit === undefined ? {} : { limit: limit + 1 }) })
    const listed = limit === undefined ? found : found.slice(0, limit)
    if ((await casefile.summary()).stale)
      context.terminal.err(
        'qanat: reports or decisions came in since the incidents were merged; qanat recode merges them\n',
      )
    const pieces = async function* (): AsyncGenerator<string> {
      if (format === 'csv') {
        const record = { ...(await recordOf(casefile)), incidents: listed }
        for await (const { content } of incidentsCsv.export(
          record,
          { rules: [], version: context.version, at: context.now() },
          () => {},
        ))
          for await (const piece of content) yield String(piece)
      } else if (format === 'ndjson')
        for (const incident of listed) yield `${JSON.stringify({ record: 'incident', ...incident })}\n`
      else if (format === 'json') yield `${JSON.stringify(listed)}\n`
      else yield* table(listed, found.length > listed.length, context)
    }
    await print(pieces(), given, context.terminal, () => true)
    return 0
  })
}

function* table(listed: readonly Incident[], more: boolean, { terminal }: Context): Iterable<string> {
  const width = terminal.width
  yield* incidentTable(listed, { color: wantsColor(terminal), ...(width === undefined ? {} : { width }) })
  yield listed.length === 0
    ? 'No incident fits.\n'
    : `\n${plural(listed.length, 'incident')}${more ? ' shown, there are more: --limit N, or --where to narrow it' : ''}.\n`
}

function formatOf({ options: { format, json, out } }: Arguments): string {
  if (json === true) return 'json'
  if (typeof format === 'string') return format
  const ending = typeof out === 'string' ? /\.(csv|ndjson|jsonl|json)$/.exec(out)?.[1] : undefined
  return ending === 'jsonl' ? 'ndjson' : (ending ?? 'table')
}

/** How many are wanted; all for machines unless the user says. */
export function limitOf({ options: { limit } }: Arguments, format: string): number | undefined {
  if (limit === undefined) return format === 'table' ? shown : undefined
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw errors.badOption('--limit', limit, 'a number from 1')
  return Number(limit)
}
