/**
 * Writes docs/CODEBOOK.md from the tables and from `data/codebook`: `node dist/scripts/codebook-page.js`. Every sentence is run through
 * the reader, and one that it misreads says so on the page. A test keeps the page true.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { contexts, ploverEvents, quadNames } from '../src/codebook/index.ts'
import { statuses } from '../src/model/index.ts'
import { type EventRow, type NearMiss, readBook, type SideRow } from './codebook/book.ts'
import { claimsOf, codedAs, otherCodes } from './codebook/example.ts'
import { ownSection } from './codebook/own-section.ts'

/** The page, and how many of its sentences the reader reads as the book says. */
export interface CodebookPage {
  readonly text: string
  readonly sentences: number
  readonly right: number
}

/** Makes the page; a few seconds, for it reads every sentence. */
export function codebookPage(): CodebookPage {
  const book = readBook()
  const counted = { sentences: 0, right: 0 }
  const marked = (text: string, isRight: boolean, more = ''): string => {
    counted.sentences++
    if (isRight) counted.right++
    return `- ${text}${more}${isRight ? '' : ' **The machine misreads this one.**'}`
  }
  const eventLines = ploverEvents.flatMap((row) => eventSection(row, book.events[row.event]!, marked))
  const statusLines = statuses.flatMap((status) => sideSection(status, book.statuses[status]!, 'status', marked))
  const kindLines = Object.entries(book.attributions).flatMap(([kind, row]) =>
    sideSection(kind, row, 'attribution', marked),
  )
  const { basis, place, time } = book.grounds
  const text = [
    ...opening,
    `The sentences are our own. The machine reads ${counted.right} of ${counted.sentences} as this book says; the others are marked.`,
    '',
    '## The events at a glance',
    '',
    '| event | quad | needs a recipient | |',
    '|---|---|---|---|',
    ...ploverEvents.map(
      ({ event, quad, needsRecipient, means }) =>
        `| [${event}](#${event.toLowerCase()}) | ${quad} ${quadNames[quad]} | ${needsRecipient ? 'yes' : ''} | ${means} |`,
    ),
    ...eventLines,
    '',
    '## Status: did it happen?',
    '',
    'The event of a claim stays what it is; the status says how it stands. `codes.plover` is what PLOVER itself records: a threatened attack is THREATEN there, a promised delivery AGREE, and what was denied or did not happen is nothing.',
    ...statusLines,
    '',
    '## Attribution: who says so?',
    ...kindLines,
    ...meanings('Basis: how firmly is it known?', basis),
    ...meanings('Precision of a place', place),
    ...meanings('Precision of a time', time),
    ...meanings(
      'Contexts: what is it about?',
      Object.fromEntries(contexts.map(({ context, means }) => [context, means])),
    ),
    ...ownSection(),
  ]
  return { text: `${text.join('\n')}\n`, ...counted }
}

const opening = [
  '# Code book',
  '',
  'How a claim is coded, by the machine and by a person. A human coder can work from this page alone. It is made from the tables and from `data/codebook` by `scripts/codebook-page.ts`.',
  '',
  '1. Find the word that names the event: the **trigger**. One clause, one event; a list of targets is one claim with members.',
  '2. Choose the **event** by what was done, not by what it is about; then the **mode**, if the words support one.',
  '3. Ask whether it happened: the **status**. Ask who says so: the **attribution**.',
  '4. Take initiators, recipients, place, time, counts and weapons from the clause of the trigger; what comes from elsewhere has a lower **basis**.',
  '5. Leave out what the text does not say. Nothing is better than a guess.',
  '',
]

type Marked = (text: string, isRight: boolean, more?: string) => string

function eventSection(
  { event, quad, means, modes: all }: (typeof ploverEvents)[number],
  { rules, yes, no, modes = {} }: EventRow,
  marked: Marked,
): readonly string[] {
  return [
    '',
    `## ${event}`,
    '',
    `${means} Quad ${quad}, ${quadNames[quad]}.`,
    '',
    ...rules.map((rule) => `- ${rule}`),
    '',
    `${event}:`,
    '',
    ...yes.map((text) => yesLine(text, event, undefined, marked)),
    '',
    `Not ${event}:`,
    '',
    ...no.map((miss) => marked(miss.text, isSpared(miss, event), reason(miss))),
    ...(all.length === 0 ? [] : ['', 'Modes:', '', '| mode | |', '|---|---|']),
    ...all.map(({ mode, means: words }) => `| \`${mode}\` | ${words} |`),
    ...(Object.keys(modes).length === 0 ? [] : ['']),
    ...Object.entries(modes).flatMap(([mode, texts]) => texts.map((text) => yesLine(text, event, mode, marked))),
  ]
}

function yesLine(text: string, event: string, mode: string | undefined, marked: Marked): string {
  const [coded] = codedAs(claimsOf(text), event, mode)
  const codes = coded === undefined ? '' : otherCodes(coded)
  return marked(
    text,
    coded !== undefined,
    `${mode === undefined ? '' : ` \`${mode}\``}${codes === '' ? '' : ` (${codes})`}`,
  )
}

function isSpared({ text, as }: NearMiss, event: string): boolean {
  const claims = claimsOf(text)
  return codedAs(claims, event).length === 0 && (as === undefined || codedAs(claims, as).length > 0)
}

function reason({ as, why }: NearMiss): string {
  return ` (${[as === undefined ? [] : [as], why === undefined ? [] : [why]].flat().join(': ')})`
}

function sideSection(name: string, row: SideRow, side: 'status' | 'attribution', marked: Marked): readonly string[] {
  const has = (text: string, value: string, event?: string): boolean =>
    claimsOf(text).some(
      (claim) =>
        (side === 'status' ? claim.status : claim.attribution.kind) === value &&
        (event === undefined || claim.event === event),
    )
  return [
    '',
    `### ${name}`,
    '',
    row.means,
    '',
    ...(row.rules ?? []).flatMap((rule) => [rule, '']),
    ...row.yes.map(({ text, is }) => marked(text, has(text, name, is), ` (${is})`)),
    ...(row.no ?? []).map((miss) =>
      marked(
        `Not: ${miss.text}`,
        !has(miss.text, name) && (miss.as === undefined || has(miss.text, miss.as)),
        reason(miss),
      ),
    ),
  ]
}

function meanings(heading: string, rows: Readonly<Record<string, string>>): readonly string[] {
  return [
    '',
    `## ${heading}`,
    '',
    '| | |',
    '|---|---|',
    ...Object.entries(rows).map(([name, means]) => `| \`${name}\` | ${means} |`),
  ]
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = import.meta.url.includes('/dist/') ? '../../' : '../'
  const { text, sentences, right } = codebookPage()
  writeFileSync(new URL(`${root}docs/CODEBOOK.md`, import.meta.url), text)
  process.stdout.write(`docs/CODEBOOK.md: ${right} of ${sentences} sentences are read as the book says\n`)
}
