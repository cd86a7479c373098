/** `qanat add FILE PATHS…`: reads reports and files what they claim; what is there already is left as it was. */
import { type Casefile, type Document, errors, type Filed, QanatError, type Run as Working } from '../../model/index.ts'
import { filedOf } from '../../pipeline/filed.ts'
import { mergeRecord } from '../../pipeline/record.ts'
import { plural, visible } from '../../writers/words.ts'
import { complaint } from '../complaint.ts'
import type { Context, Run } from '../command.ts'
import type { Engine } from '../engine.ts'
import { openAll } from '../open.ts'
import { readOne } from '../read-one.ts'
import { clearLine } from '../terminal.ts'
import { casefileNamed, withCasefile } from './opened.ts'

/** Documents that are filed in one step. */
const batchSize = 100

export const add: Run = async (given, context) => {
  const example = 'add baghdad.qanat reports/'
  const path = casefileNamed(given, 'add', example)
  const names = given.files.slice(1)
  if (names.length === 0) throw errors.badUsage('qanat add was given no reports', `qanat ${example}`)
  return await withCasefile(path, context, false, async (casefile) => {
    const engine = await context.openEngine()
    const run: Working = { kind: 'add', at: context.now(), version: context.version, ...engine.fingerprints() }
    const done = await fileAll(casefile, engine, run, context, names, given.options.published)
    const { incidents, findings } = await mergeRecord(casefile)
    const result = { ...done, incidents: incidents.length, findings: findings.length }
    await context.terminal.out(given.options.json === true ? `${JSON.stringify(result)}\n` : told(result, path))
    return done.refused > 0 ? 2 : 0
  })
}

interface Done {
  readonly added: number
  readonly known: number
  readonly refused: number
  /** Added ones that are not in English and hold no claims. */
  readonly uncoded: number
  readonly claims: number
}

async function fileAll(
  casefile: Casefile,
  engine: Engine,
  run: Working,
  { terminal }: Context,
  names: readonly string[],
  published: string | undefined,
): Promise<Done> {
  const done = { added: 0, known: 0, refused: 0, uncoded: 0, claims: 0 }
  const shows = terminal.errIsTerminal
  const refuse = (error: QanatError): void => {
    done.refused++
    terminal.err((shows ? clearLine : '') + complaint(error))
  }
  const flush = async (batch: readonly Document[]): Promise<void> => {
    const there = await casefile.holds(batch.map(({ id }) => id))
    const fresh = new Map(batch.filter(({ id }) => !there.has(id)).map((document) => [document.id, document]))
    done.known += batch.length - fresh.size
    const filed = [...fresh.values()].flatMap((document): Filed[] => {
      const read = readOne(engine, document)
      if (!(read instanceof QanatError)) return [filedOf(read)]
      refuse(read)
      return []
    })
    const { added, known } = await casefile.file(filed, run)
    done.added += added.length
    done.known += known.length
    for (const { document, claims } of filed) {
      done.claims += claims.length
      if (document.language !== undefined && !document.language.startsWith('en')) done.uncoded++
    }
  }
  const progress = (number: number, of: number, name: string): void => {
    if (shows) terminal.err(`${clearLine}${number}/${of} ${visible(name.slice(-60))}`)
  }
  let batch: Document[] = []
  for await (const opened of openAll(names, { terminal, published, progress })) {
    if (opened instanceof QanatError) refuse(opened)
    else if (batch.push(opened) >= batchSize) {
      await flush(batch)
      batch = []
    }
  }
  await flush(batch)
  if (shows) terminal.err(clearLine)
  return done
}

function told(
  { added, known, refused, uncoded, claims, incidents, findings }: Done & { incidents: number; findings: number },
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
