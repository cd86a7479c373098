import { errors } from '../../model/index.ts'
import { hitBlock, plural } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { wantsColor } from '../terminal.ts'
import { limitOf } from './incidents.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'

const usual = 20

/** `qanat search FILE QUERY`: documents that hold the words. */
export const search: Run = async (given, context) => {
  const example = `search baghdad.qanat 'rockets AND "green zone"'`
  const path = casefileNamed(given, 'search', example)
  atMost(given, 2, 'search', `search ${path} '${given.files.slice(1).join(' ')}'`)
  const [, query] = given.files
  if (query === undefined) throw errors.badUsage('qanat search was given no words', `qanat ${example}`)
  const limit = limitOf(given, 'search') ?? usual
  return await withCasefile(path, context, true, async (casefile) => {
    const found = await casefile.search(query, limit + 1)
    const hits = found.slice(0, limit)
    if (given.options.json === true) {
      await context.terminal.out(`${JSON.stringify(hits)}\n`)
      return hits.length === 0 ? 1 : 0
    }
    for (const hit of hits) {
      const filed = await casefile.one(hit.document)
      if (filed) await context.terminal.out(`${hitBlock(hit, filed.document, wantsColor(context.terminal))}\n`)
    }
    const more = found.length > hits.length ? ' shown, there are more: --limit N' : ''
    await context.terminal.out(
      hits.length === 0 ? 'No document has it.\n' : `${plural(hits.length, 'document')}${more}.\n`,
    )
    return hits.length === 0 ? 1 : 0
  })
}
