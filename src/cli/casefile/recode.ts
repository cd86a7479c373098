/** `qanat recode FILE`: reads every document again with this version; decisions stay, and it says what changed. */
import type { Claim, Document, Run as Working } from '../../model/index.ts'
import { lineTable, onOneLine, positionOf, quote } from '../../model/index.ts'
import { type Change, recode as recodeAll } from '../../pipeline/recode.ts'
import { mergeRecord } from '../../pipeline/record.ts'
import { codebooksOf, lastRuns } from '../../pipeline/last-runs.ts'
import { clipped, codebookInWords, plural, visible } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { ownFiles } from '../own-files.ts'
import { clearLine } from '../terminal.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'

export const recode: Run = async (given, context) => {
  const example = 'recode baghdad.qanat'
  const path = casefileNamed(given, 'recode', example)
  atMost(given, 1, 'recode', example)
  const { terminal } = context
  return await withCasefile(path, context, false, async (casefile) => {
    const own = ownFiles(given, context)
    const engine = await context.openEngine(own)
    const codebooks = codebooksOf(await lastRuns(casefile))
    const run: Working = { kind: 'recode', at: context.now(), version: context.version, ...engine.fingerprints() }
    const before = await casefile.summary()
    const sum = { documents: 0, gained: 0, lost: 0, changed: 0, failed: 0 }
    for await (const change of recodeAll(casefile, engine.read, run)) {
      sum.documents++
      sum.gained += change.gained.length
      sum.lost += change.lost.length
      sum.changed += change.changed.length
      if (change.failed !== undefined) {
        sum.failed++
        terminal.err(
          `qanat: ${visible(change.document.name)}: reading it failed (${visible(change.failed)}); it keeps its claims\n`,
        )
      }
      if (terminal.errIsTerminal) terminal.err(`${clearLine}${sum.documents}/${before.documents}`)
      if (given.options.json !== true) await terminal.out(linesOf(change))
    }
    if (terminal.errIsTerminal) terminal.err(clearLine)
    const { incidents } = await mergeRecord(casefile)
    const isOther = codebooks.some((codebook) => codebook?.sha256 !== own.codebook?.sha256)
    const result = {
      ...sum,
      incidents: incidents.length,
      incidentsBefore: before.incidents,
      ...(isOther
        ? { codebook: own.codebook?.name ?? null, codebooksBefore: codebooks.map((each) => each?.name ?? null) }
        : {}),
    }
    await terminal.out(
      given.options.json === true
        ? `${JSON.stringify(result)}\n`
        : `${plural(sum.documents, 'document')} read again: ${plural(sum.gained, 'claim')} gained, ${sum.lost} lost, ${sum.changed} changed. ${plural(incidents.length, 'incident')}, before ${before.incidents}. Decisions stay: ${before.decisions}.\n${isOther ? `Read with ${codebookInWords(own.codebook)}; before with ${codebooks.map(codebookInWords).join(' and ')}.\n` : ''}`,
    )
    return sum.failed > 0 ? 2 : 0
  })
}

function linesOf({ document, gained, lost, changed }: Change): string {
  const line = (sign: string, claim: Claim, what: string): string =>
    `${sign} ${place(document, claim)}  ${what}  “${clipped(onOneLine(quote(document.text, claim.evidence)), 100)}”\n`
  return [
    ...gained.map((claim) => line('+', claim, code(claim))),
    ...lost.map((claim) => line('-', claim, code(claim))),
    ...changed.map(([old, now]) => line('~', now, `${code(now)}: ${differences(old, now).join(', ')}`)),
  ].join('')
}

function differences(old: Claim, now: Claim): string[] {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof Claim)[]
  return fields.filter(
    (field) => field !== 'id' && field !== 'members' && JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  )
}

function code({ event, mode }: Claim): string {
  return mode === undefined ? event : `${event} ${mode}`
}

function place({ name, text }: Document, { trigger }: Claim): string {
  const { line, column } = positionOf(lineTable(text), trigger[0])
  return `${visible(name)}:${line}:${column}`
}
