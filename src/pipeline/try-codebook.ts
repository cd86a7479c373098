/** Reads the sentences that the rows of a person's code book bring: does each row read its own, and leave alone what it should? */
import { type CheckedReading, type Document, overlaps, type Span } from '../model/index.ts'
import type { CodebookRow } from '../readers/index.ts'

/** A sentence that a row says it reads, or does not. */
interface Sentence {
  /** The file and line of the row, and its id. */
  readonly where: string
  readonly row: string
  readonly text: string
  /** The marked words that name the event, where some are. */
  readonly trigger?: Span
  readonly isRead: boolean
}

/** A sentence that is read otherwise than its row says. */
export interface Misread extends Pick<Sentence, 'where' | 'row' | 'text' | 'isRead'> {
  /** What was read in it: row and event of each claim. */
  readonly found: readonly string[]
}

/** How many sentences the rows bring, and those that are misread. */
export function tryCodebook(
  rows: readonly CodebookRow[],
  read: (document: Document) => CheckedReading,
): { readonly sentences: number; readonly misread: readonly Misread[] } {
  const sentences = rows.flatMap(sentencesOf)
  const misread = sentences.flatMap(({ where, row, text, trigger, isRead }): Misread[] => {
    const { claims, tallies } = read({ id: '0', name: 'sentence', text, sha256: '0', language: 'en' })
    const told = [...claims, ...tallies.map((tally) => ({ ...tally, trigger: tally.spans[0] ?? tally.evidence }))]
    const own = told.filter(({ rule, trigger: at }) => rule === row && (trigger === undefined || overlaps(at, trigger)))
    if (own.length > 0 === isRead) return []
    return [{ where, row, text, isRead, found: told.map(({ rule, event }) => `${rule} ${event}`) }]
  })
  return { sentences: sentences.length, misread }
}

function sentencesOf({ kind, where, row }: CodebookRow): readonly Sentence[] {
  if (kind !== 'frames') return []
  const { id, yes, no } = row as { readonly id: string; readonly yes?: unknown; readonly no?: unknown }
  const of = (list: unknown, isRead: boolean): readonly Sentence[] =>
    (Array.isArray(list) ? list : [list])
      .filter((each): each is string => typeof each === 'string')
      .map((notation) => ({ where, row: id, isRead, ...plain(notation) }))
  return [...of(yes, true), ...of(no, false)]
}

/** A sentence without its marks, `{trigger:…}` and the like, and where the marked trigger stands. */
function plain(notation: string): Pick<Sentence, 'text' | 'trigger'> {
  let text = ''
  let trigger: Span | undefined
  const open: { readonly label: string; readonly start: number }[] = []
  for (let i = 0; i < notation.length; i++) {
    const label = notation[i] === '{' ? /^\{([a-z]{1,20}):/.exec(notation.slice(i, i + 22)) : null
    if (label !== null) {
      open.push({ label: label[1]!, start: text.length })
      i += label[0].length - 1
    } else if (notation[i] === '}' && open.length > 0) {
      const { label: name, start } = open.pop()!
      if (name === 'trigger') trigger = [start, text.length]
    } else text += notation[i]
  }
  return { text, ...(trigger === undefined ? {} : { trigger }) }
}
