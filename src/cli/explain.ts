/** `qanat explain FILE:LINE:COLUMN`: every record at a place, and what made each of its fields; or the page of a rule. */
import { existsSync } from 'node:fs'
import {
  type CheckedReading,
  type Document,
  errors,
  lineEnd,
  lineTable,
  offsetOf,
  overlaps,
  QanatError,
  type AnyRule,
  type Span,
  spansOf,
} from '../model/index.ts'
import type { Arguments, Context, Run } from './command.ts'
import { nearest } from '../pipeline/asking/nearest.ts'
import { openAll } from './open.ts'
import { ownFiles } from './own-files.ts'
import { explainRecords } from './explain-records.ts'
import { rulePage } from './rule-page.ts'
import { wantsColor } from './terminal.ts'

export const explain: Run = async (given, context) => {
  const [target, ...others] = given.files
  if (target === undefined || others.length > 0) {
    throw errors.badUsage('qanat explain needs one place or one rule', 'qanat explain report.txt:93:12')
  }
  const place = /^(.+?):(\d+)(?::(\d+))?$/s.exec(target)
  if (!place) return explainRule(target, context)
  const [, name, line, column] = place as unknown as [string, string, string, string | undefined]
  const document = await documentNamed(name, given, context)
  const engine = await context.openEngine(ownFiles(given, context))
  const at = spanAt(document.text, name, Number(line), column === undefined ? undefined : Number(column))
  const reading = engine.read(document)
  const shown = explainRecords(recordsAt(reading, at), at, {
    reading,
    rules: engine.rules,
    color: wantsColor(context.terminal),
  })
  await context.terminal.out(shown.text)
  return shown.records > 0 ? 0 : 1
}

/** The one document of a file, or the one that is named in its container: `feed.xml!3`. */
async function documentNamed(name: string, { options }: Arguments, { terminal }: Context): Promise<Document> {
  const container = name !== '-' && !existsSync(name) ? name.slice(0, Math.max(0, name.indexOf('!'))) : ''
  const opened = openAll([container === '' ? name : container], { terminal, published: options.published })
  const documents: Document[] = []
  let refusal: QanatError | undefined
  for await (const one of opened)
    if (one instanceof QanatError) refusal ??= one
    else documents.push(one)
  const [first, second] = documents
  if (container !== '') {
    const member = documents.find((document) => document.name === name)
    if (member !== undefined) return member
  } else if (first !== undefined && second === undefined) return first
  if (first !== undefined) throw errors.whichMember(container || name, documents.length, first.name)
  throw refusal ?? errors.empty(name)
}

async function explainRule(name: string, context: Context): Promise<number> {
  const engine = await context.openEngine()
  const rules = [...engine.rules, ...engine.recordRules]
  const rule = rules.find(({ code, id }) => code.toLowerCase() === name.toLowerCase() || id === name)
  if (rule) {
    await context.terminal.out(rulePage(rule))
    return 0
  }
  const near = nearestRule(name, rules)
  throw errors.badUsage(
    `${name} is neither FILE:LINE:COLUMN nor a rule`,
    near === undefined ? 'qanat explain report.txt:93:12, or a code such as QN203' : `did you mean ${near}?`,
  )
}

function nearestRule(name: string, rules: readonly AnyRule[]): string | undefined {
  return nearest(
    /^qn/i.test(name) ? name.toUpperCase() : name,
    rules.flatMap(({ code, id }) => [code, id]),
  )
}

/** The character at a line and column, or the whole line. */
function spanAt(text: string, name: string, line: number, column: number | undefined): Span {
  const lines = lineTable(text)
  if (line < 1 || line > lines.length) {
    throw errors.noSuchPlace(name, `line ${line}`, `it has ${lines.length}`)
  }
  const end = lineEnd(text, lines, line)
  if (column === undefined) return [lines[line - 1]!, end]
  const offset = offsetOf(text, lines, { line, column })
  if (offset === undefined) {
    throw errors.noSuchPlace(name, `column ${column} in line ${line}`, `that line has ${end - lines[line - 1]!}`)
  }
  return [offset, offset + 1]
}

/** The part of a reading that has words at `at`. */
function recordsAt(reading: CheckedReading, at: Span): CheckedReading {
  const here = (record: unknown): boolean => {
    for (const [, span] of spansOf(record)) if (overlaps(span, at)) return true
    return false
  }
  return {
    ...reading,
    mentions: reading.mentions.filter(({ span }) => overlaps(span, at)),
    claims: reading.claims.filter(here),
    tallies: reading.tallies.filter(here),
    ties: reading.ties.filter(here),
    deeds: reading.deeds.filter(here),
    findings: reading.findings.filter(here),
    layout: {
      ...reading.layout,
      blocks: reading.layout.blocks.filter(({ span }) => overlaps(span, at)),
      marks: reading.layout.marks.filter(({ span }) => overlaps(span, at)),
      notes: reading.layout.notes.filter(({ span }) => overlaps(span, at)),
      quotations: reading.layout.quotations.filter(({ span }) => overlaps(span, at)),
    },
    sentences: reading.sentences.filter(({ start, end }) => overlaps([start, end], at)),
  }
}
