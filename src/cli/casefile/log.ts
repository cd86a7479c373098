/** `qanat log FILE`: what was done, by whom and when; `--head` prints its signed end, to be kept elsewhere. */
import { type Decision, type Entry, errors, type Run as Working } from '../../model/index.ts'
import { codebookInWords, plural, visible } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { writeFile } from '../output.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'

export const log: Run = async (given, context) => {
  const example = 'log baghdad.qanat'
  const path = casefileNamed(given, 'log', example)
  atMost(given, 1, 'log', example)
  const { head, json } = given.options
  if (head !== undefined && json === true)
    throw errors.badUsage('--head and --json contradict each other', 'a head is JSON')
  return await withCasefile(path, context, true, async (casefile) => {
    if (head !== undefined) {
      const end = `${JSON.stringify(await casefile.head(context.now()))}\n`
      if (head === '-') await context.terminal.out(end)
      else {
        await writeFile(head, [end])
        await context.terminal.out(
          `The signed end of the log is in ${visible(head)}. Keep it elsewhere; qanat verify ${visible(path)} --head ${visible(head)} compares.\n`,
        )
      }
      return 0
    }
    for await (const entry of casefile.log())
      await context.terminal.out(
        json === true
          ? `${JSON.stringify(entry)}\n`
          : `${String(entry.number).padStart(5)}  ${entry.at}  ${said(entry)}  ${entry.hash.slice(0, 12)}\n`,
      )
    return 0
  })
}

function said({ kind, body }: Entry): string {
  if (kind === 'decision') return decision(body as { decision?: Decision } & Decision)
  if (kind === 'run') return working(body as { run?: Working; documents?: readonly unknown[] } & Working)
  if (kind === 'merge') return merging(body as { incidents: number; findings: number })
  return 'opened'
}

function decision(body: { decision?: Decision } & Decision): string {
  const { by, verdict, about, note, undoes } = body.decision ?? body
  const ids = undoes?.slice(0, 12) ?? about.map(({ id }) => id).join(' ')
  return `${visible(by)}: ${verdict} ${ids}${note === undefined ? '' : ` (${visible(note)})`}`
}

function merging({ incidents, findings }: { incidents: number; findings: number }): string {
  return `merged into ${plural(incidents, 'incident')}, ${plural(findings, 'finding')} between texts`
}

function working(body: { run?: Working; documents?: readonly unknown[] } & Working): string {
  const { kind, version, codebook } = body.run ?? body
  const own = codebook === undefined ? '' : ` and ${codebookInWords(codebook)}`
  return `${kind} of ${plural(body.documents?.length ?? 0, 'document')} with Qanat ${version}${own}`
}
