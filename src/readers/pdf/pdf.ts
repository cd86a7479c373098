/**
 * PDF (ISO 32000), read by Mozilla's pdf.js: paragraphs in the order they are read, each line with its page and box; running
 * heads, feet and page numbers as furniture; notes at the foot of pages at the end. A scan without text is refused.
 */
import { errors, type Metadata, type Reader, type Source } from '../../model/index.ts'
import { type Draft, oneDocument } from '../document.ts'
import { openScribe, type Place, type Scribe } from '../scribe.ts'
import { linesOfPage, type PageLine, type Piece } from './page-lines.ts'
import { joint, paragraphsOf, wordsOf } from './paragraphs.ts'
import { runningLines } from './running.ts'

const mostPages = 3000

export const pdf: Reader = {
  id: 'pdf',
  extensions: ['.pdf'],
  types: ['application/pdf'],
  isolated: true,
  limit: 200_000_000,
  knows: (bytes) =>
    /^[\s\ufeff\u00ef\u00bb\u00bf]{0,8}%PDF-/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 16))),
  read: oneDocument(draftOfPdf),
}

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

async function draftOfPdf({ bytes, name }: Source): Promise<Draft> {
  const document = await opened(bytes, name)
  try {
    if (document.numPages > mostPages) throw errors.tooHeavy(name, `${document.numPages} pages`)
    const pages: (readonly PageLine[])[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await linesAt(document, number))
    const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
    if (letters < 4 * pages.length) throw errors.pictures(name)
    const scribe = openScribe()
    writePages(pages, scribe)
    const { metadata, language } = await factsOf(document)
    return { ...scribe.finish(), metadata, ...(language !== undefined && { language }) }
  } finally {
    await document.destroy()
  }
}

async function opened(bytes: Uint8Array, name: string): Promise<Pdf> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the bytes over, so it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true, useWorkerFetch: false })
  } catch (error) {
    const { name: kind, message } = error as Error
    throw kind === 'PasswordException' ? errors.locked(name) : errors.damaged(name, message)
  }
}

async function linesAt(document: Pdf, number: number): Promise<readonly PageLine[]> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const pieces: Piece[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as readonly number[]
    const [m0, m1, m2, m3, m4, m5] = transform as [number, number, number, number, number, number]
    const turned = Math.abs(m1 * a + m3 * b) > Math.abs(m0 * a + m2 * b)
    const left = m0 * x + m2 * y + m4
    const base = m1 * x + m3 * y + m5
    if (turned || left < -width || left > 2 * width) continue
    pieces.push({ text: item.str, left, base, width: item.width, size: item.height || Math.abs(d) || 1 })
  }
  page.cleanup()
  return linesOfPage(pieces, number, [width, height])
}

function writePages(pages: readonly (readonly PageLine[])[], scribe: Scribe): void {
  const running = runningLines(pages)
  const body = pages.map((lines) => lines.filter((line) => !running.has(line)))
  const waiting = pages.flat().filter((line) => running.has(line))
  const words = wordsOf(body)
  const { paragraphs, notes } = paragraphsOf(body)
  /** Heads and feet come after the paragraph that runs over their page. */
  const writeRunning = (until: number): void => {
    while (waiting[0] !== undefined && waiting[0].page < until) {
      const line = waiting.shift()!
      scribe.block()
      scribe.furniture(running.get(line), () => scribe.words(line.text, placeOf(line)))
    }
    scribe.block()
  }
  for (const { lines } of paragraphs) {
    writeRunning(lines[0]!.page)
    writeLines(lines, words, scribe)
    scribe.block()
  }
  writeRunning(Number.POSITIVE_INFINITY)
  for (const [index, note] of notes.entries()) {
    if (index === 0) {
      scribe.mark('Notes')
      scribe.block()
    }
    const first = note[0]!.text
    const label = /^\s*\[?(\d{1,3})\]?[.)]?\s*/.exec(first)
    scribe.mark(`[${label?.[1] ?? index + 1}] `)
    writeLines([{ ...note[0]!, text: first.slice(label?.[0].length ?? 0) }, ...note.slice(1)], words, scribe)
    scribe.block()
  }
}

function writeLines(lines: readonly PageLine[], words: ReadonlySet<string>, scribe: Scribe): void {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const cells = line.text.trim().split('\t')
    const end = next === undefined ? undefined : joint(cells.at(-1)!, next.text.trim(), words)
    for (const [cell, text] of cells.entries()) {
      if (cell > 0) scribe.mark('\t')
      const last = cell === cells.length - 1
      scribe.words(last && end ? text.slice(0, text.length - end.cut) : text, placeOf(line))
    }
    if (end?.put === ' ') scribe.words(' ')
  }
}

function placeOf({ page, left, right, base, size }: PageLine): Place {
  const round = (value: number): number => Math.round(value * 10) / 10
  return { page, box: [round(left), round(base - size), round(right - left), round(size * 1.25)] }
}

/** Titles that programs put in on their own. */
const noTitle = /^(?:microsoft word|untitled|document\d*$|slide \d)|\.(?:docx?|indd|pdf|qxd|rtf|odt|pptx?|pub)$/i

async function factsOf(document: Pdf): Promise<{ metadata: Metadata; language?: string }> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const text = (key: string): string | undefined => {
    const value = (info as Readonly<Record<string, unknown>>)[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : undefined
  }
  const title = text('Title')
  const author = text('Author')
  const language = text('Language')
  return {
    metadata: {
      ...(title !== undefined && !noTitle.test(title) && { title }),
      ...(author !== undefined && { outlet: author }),
    },
    ...(language !== undefined && { language }),
  }
}
