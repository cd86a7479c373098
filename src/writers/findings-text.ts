/** Findings in the form of linters: `file:line:col code severity message`, the words with carets under them, what to do. */
import {
  type Document,
  type Finding,
  lineEnd,
  lineTable,
  positionOf,
  type Severity,
  type Span,
  type WriteOptions,
  type Writer,
} from '../model/index.ts'
import { type Palette, palette } from './paint.ts'
import { plural } from './phrases.ts'
import { visible } from './visible.ts'

/** Characters of context on each side of the words, and the longest stretch of words shown whole. */
const context = 36
const longest = 100

export const findingsText: Writer = {
  id: 'text',
  extension: '.txt',
  async *write(readings, options) {
    let documents = 0
    let characters = 0
    let rulesBroken = 0
    let before = ''
    for await (const { document, findings } of readings) {
      documents++
      characters += document.text.length
      rulesBroken += findings.length
      const lines = lineTable(document.text)
      for (const finding of findings) {
        yield before + findingBlock(finding, document, lines, options)
        before = '\n'
      }
    }
    const read = `${plural(documents, 'document')}, ${plural(characters, 'character')}`
    yield rulesBroken === 0
      ? `No findings. ${plural(options.rules.length, 'rule')} ran on ${read}.\n`
      : `\n${plural(rulesBroken, 'finding')} in ${read}.\n`
  },
}

const severityPaint: Readonly<Record<Severity, keyof Palette>> = { high: 'bad', medium: 'warn', low: 'link' }

/** One finding: its place and rule, the words, what was found and expected, and where to read more. */
export function findingBlock(
  finding: Finding,
  { name, text }: Document,
  lines: Uint32Array,
  { rules, color, documents }: WriteOptions,
): string {
  const paint = palette(color ?? false)
  const rule = rules.find(({ id }) => id === finding.rule)
  const { line, column } = positionOf(lines, finding.spans[0]?.[0] ?? 0)
  const code = rule?.code ?? finding.rule
  const severity = paint[severityPaint[finding.severity]](finding.severity)
  const rows = excerpts(text, lines, finding.spans)
  const gutter = Math.max(0, ...rows.map((row) => String(row.line).length))
  const bar = (label: string | number = ''): string => paint.faint(`${String(label).padStart(gutter)} |`)
  const shown = rows.map(
    (row) => `${bar(row.line)} ${row.words}\n${bar()} ${paint[severityPaint[finding.severity]](row.carets)}\n`,
  )
  const found = finding.actual === undefined ? [] : [`found ${visible(finding.actual)}`]
  const expected = finding.expected === undefined ? [] : [`expected ${visible(finding.expected.join(' or '))}`]
  const compared = [...found, ...expected].join(', ')
  return [
    `${visible(name)}:${line}:${column} ${paint.strong(code)} ${severity} ${rule?.title ?? finding.rule}\n`,
    ...shown,
    ...(finding.elsewhere ?? []).flatMap(({ document, spans }) => {
      const other = documents?.get(document)
      return other === undefined ? [] : [elsewhereBlock(other, spans, paint)]
    }),
    compared === '' ? '' : `${bar()} ${compared}\n`,
    `help: ${visible(finding.note)} (qanat explain ${code})\n`,
  ].join('')
}

/** The words in another document: its name and place, then its lines. */
function elsewhereBlock({ name, text }: Document, spans: readonly Span[], paint: Palette): string {
  const lines = lineTable(text)
  const { line, column } = positionOf(lines, spans[0]?.[0] ?? 0)
  const rows = excerpts(text, lines, spans)
  const gutter = Math.max(0, ...rows.map((row) => String(row.line).length))
  const bar = (label: string | number = ''): string => paint.faint(`${String(label).padStart(gutter)} |`)
  const shown = rows.map(
    (row) => `${bar(row.line)} ${row.words}\n${bar()} ${paint.link(row.carets.replaceAll('^', '-'))}\n`,
  )
  return `${' '.repeat(gutter)}${paint.faint('::')} ${visible(name)}:${line}:${column}\n${shown.join('')}`
}

interface Excerpt {
  readonly line: number
  readonly words: string
  readonly carets: string
}

/** The lines that hold the spans, cut down to the words and what stands around them. The first span gets `^`, others `-`. */
export function excerpts(text: string, lines: Uint32Array, spans: readonly Span[]): Excerpt[] {
  const byLine = new Map<number, { span: Span; sign: string }[]>()
  for (const [index, [start, end]] of spans.entries()) {
    const { line } = positionOf(lines, start)
    const clippedEnd = Math.min(end, Math.max(start + 1, lineEnd(text, lines, line)))
    const marks = byLine.get(line) ?? []
    marks.push({ span: [start, clippedEnd], sign: index === 0 ? '^' : '-' })
    byLine.set(line, marks)
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, marks]) => {
      const end = Math.max(lineEnd(text, lines, line), ...marks.map(({ span }) => span[1]))
      return { line, ...excerpt(text, [lines[line - 1]!, end], marks) }
    })
}

function excerpt(
  text: string,
  [lineStart, end]: Span,
  marks: readonly { readonly span: Span; readonly sign: string }[],
): Omit<Excerpt, 'line'> {
  let words = ''
  let carets = ''
  const signs = new Map<number, string>()
  for (const { span, sign } of marks)
    for (let at = span[0]; at < span[1]; at++) if (signs.get(at) !== '^') signs.set(at, sign)
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at++) carets += signs.get(at) ?? ' '
    words += visible(text.slice(from, to))
  }
  let last = lineStart
  for (const [from, to] of windows(text, [lineStart, end], marks)) {
    if (from > last) {
      words += '… '
      carets += '  '
    }
    add(from, to)
    last = to
  }
  if (last < end) words += ' …'
  return { words, carets: carets.trimEnd() }
}

/** The stretches of a line that are shown: each span with its context, or head and tail of a long one; cut between words. */
function windows(text: string, [start, end]: Span, marks: readonly { readonly span: Span }[]): Span[] {
  const wanted = marks.flatMap(({ span: [from, to] }): Span[] =>
    to - from <= longest
      ? [[from - context, to + context]]
      : [
          [from - context, from + longest / 2],
          [to - longest / 2, to + context],
        ],
  )
  const merged: [number, number][] = []
  for (const [from, to] of wanted.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1] + 3) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged.map(([from, to]) => [wordStart(text, from, start), wordEnd(text, to, end)])
}

function wordStart(text: string, at: number, lineStart: number): number {
  if (at <= lineStart) return lineStart
  const space = text.indexOf(' ', at)
  return space >= 0 && space - at < 20 ? space + 1 : at
}

function wordEnd(text: string, at: number, end: number): number {
  if (at >= end) return end
  const space = text.lastIndexOf(' ', at)
  return at - space < 20 ? space : at
}
