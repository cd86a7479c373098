/**
 * A row of a lexicon as frames, with the defaults of verbs and nouns filled in. Most rows are one frame; one whose mode hangs on what stands
 * beside the word ("refused to help", "refused to meet") is also a frame for each.
 */
import { countsOf } from '../../model/index.ts'
import { isMode } from '../../codebook/index.ts'
import type { Filter, Frame, Slot } from '../predicates/frame.ts'
import { codeOf, type RowCode } from './code-of-row.ts'
import { lemmas, onlyKeys, type Refuse, type Row, word, words } from './row.ts'

const defaults = {
  verb: { initiator: ['subject', 'by'], recipient: ['object'] },
  noun: { initiator: ['by', 'possessor', 'modifier'], recipient: ['on', 'against', 'of'] },
} as const

const keys: ReadonlySet<string> = new Set([
  'id',
  'source',
  'lemmas',
  'pos',
  'label',
  'event',
  'mode',
  'modes',
  'initiator',
  'recipient',
  'when',
  'unless',
  'toll',
  'outcome',
  'aftermath',
  'contexts',
  'cameo',
  'acled',
  'takes',
  'clausal',
  'yes',
  'no',
  'why',
])

/** What a label says of the code, a row under it may not say again. */
const ofLabel = ['event', 'mode', 'modes', 'contexts', 'cameo', 'acled'] as const

/** The frames of a row; what cannot be right is refused. `labels` are the classes of a person's own code book. */
export function framesOf(id: string, row: Row, labels: ReadonlyMap<string, RowCode>, refuse: Refuse): readonly Frame[] {
  const frame = frameOf(id, row, labels, refuse)
  return frame === undefined ? [] : [...modesOf(frame, row, refuse), frame]
}

/** A frame for each mode and slot of `modes`: what stands in the slot passes the mode's filter, and all else is as in the row. */
function modesOf(frame: Frame, row: Row, refuse: Refuse): readonly Frame[] {
  const all = row['modes']
  if (all === undefined || all === null) return []
  if (typeof all !== 'object' || Array.isArray(all)) {
    refuse('modes is no list of modes')
    return []
  }
  return Object.keys(all).flatMap((mode) => {
    if (!isMode(frame.event, mode)) refuse(`has the mode '${mode}', which ${frame.event} does not have`)
    const slots = filters(all as Row, mode, refuse) ?? {}
    return Object.entries(slots).map(
      ([slot, words]): Frame => ({
        ...frame,
        mode,
        when: { ...frame.when, [slot]: words },
        ...(frame.when?.[slot] === undefined ? { moded: true } : {}),
      }),
    )
  })
}

function frameOf(id: string, row: Row, labels: ReadonlyMap<string, RowCode>, refuse: Refuse): Frame | undefined {
  onlyKeys(row, keys, refuse)
  const label = word(row, 'label', refuse)
  const code = label === undefined ? codeOf(row, refuse) : labelled(label, row, labels, refuse)
  const pos = row['pos']
  if (pos !== 'verb' && pos !== 'noun') {
    refuse('is neither verb nor noun')
    return undefined
  }
  const own = lemmas(row, refuse)
  const [initiator, recipient, takes] = (['initiator', 'recipient', 'takes'] as const).map((key) =>
    words(row, key, refuse),
  )
  const [when, unless] = (['when', 'unless'] as const).map((key) => filters(row, key, refuse))
  const toll = countsOf.find((count) => count === row['toll'])
  if (row['toll'] !== undefined && toll === undefined)
    refuse(`has the toll '${String(row['toll'])}', which nothing counts`)
  for (const key of ['outcome', 'aftermath', 'clausal'])
    if (row[key] !== undefined && typeof row[key] !== 'boolean') refuse(`${key} is neither true nor false`)
  if (code === undefined) return undefined
  const { event, mode, contexts, cameo, acled } = code
  return {
    id,
    lemmas: own,
    pos,
    event,
    ...(mode === undefined ? {} : { mode }),
    initiator: row['initiator'] === undefined ? defaults[pos].initiator : initiator!,
    recipient: row['recipient'] === undefined ? defaults[pos].recipient : recipient!,
    ...(when === undefined ? {} : { when }),
    ...(unless === undefined ? {} : { unless }),
    ...(toll === undefined ? {} : { toll }),
    ...(row['outcome'] === true ? { outcome: true } : {}),
    ...(row['aftermath'] === true ? { aftermath: true } : {}),
    ...(contexts === undefined ? {} : { contexts }),
    ...(cameo === undefined ? {} : { cameo }),
    ...(acled === undefined ? {} : { acled }),
    ...(row['takes'] === undefined ? {} : { takes: takes! }),
    ...(row['clausal'] === true ? { clausal: true } : {}),
    ...(label === undefined ? {} : { label }),
  }
}

function labelled(label: string, row: Row, labels: ReadonlyMap<string, RowCode>, refuse: Refuse): RowCode | undefined {
  const code = labels.get(label)
  if (code === undefined) refuse(`has the label '${label}', which is not among the labels of the file`)
  const twice = ofLabel.filter((key) => row[key] !== undefined)
  if (twice.length > 0) refuse(`has a label and states ${twice.join(', ')} too; the label says it`)
  return code
}

function filters(row: Row, key: string, refuse: Refuse): Record<Slot, Filter[]> | undefined {
  const value = row[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse(`${key} is no list of slots`)
    return undefined
  }
  const slots = value as Row
  return Object.fromEntries(
    Object.keys(slots).map((slot) => {
      const list = words(slots, slot, refuse)
      if (list.length === 0) refuse(`${key} asks for nothing in '${slot}'`)
      return [slot, single(list, refuse)]
    }),
  )
}

/** A filter meets one word at a time: two words would never pass. */
export function single(list: readonly string[], refuse: Refuse): string[] {
  for (const word of list) if (/\s/.test(word)) refuse(`filters by '${word}', which is more than one word`)
  return [...list]
}
