/** Compiles `data/frames/*.yml`: frames, light verbs and word classes, with the defaults of verbs and nouns filled in. */
import type { Frame, FrameRows, LightVerb } from '../../src/claims/frame.ts'
import { acled, cameo, isEvent, isMode } from '../../src/codebook/index.ts'
import { rows, type Table, unique } from './table.ts'

const defaults = {
  verb: { initiator: ['subject', 'by'], recipient: ['object'] },
  noun: { initiator: ['by', 'possessor', 'modifier'], recipient: ['on', 'against', 'of'] },
} as const

const keys: ReadonlySet<string> = new Set([
  'id',
  'source',
  'lemmas',
  'pos',
  'event',
  'mode',
  'initiator',
  'recipient',
  'when',
  'unless',
  'toll',
  'outcome',
  'contexts',
  'cameo',
  'acled',
  'takes',
  'clausal',
  'yes',
  'no',
  'why',
])

export const frames: Table = {
  name: 'frames.json',
  compile(): FrameRows {
    const claim = unique()
    const compiled: Frame[] = []
    const light: LightVerb[] = []
    const classes: Record<string, string[]> = {}
    for (const { file, row } of rows('frames')) {
      const { id } = row as { id?: string }
      if (id === undefined) throw new Error(`${file}: a row without an id`)
      claim(id, file)
      if (typeof row['source'] !== 'string') throw new Error(`${file}: '${id}' has no source`)
      if (file.endsWith('/classes.yml')) classes[id] = single(file, id, list(row['lemmas']))
      else if (file.endsWith('/light.yml')) light.push(lightOf(row))
      else compiled.push(frameOf(file, id, row))
    }
    return { frames: compiled, light, classes }
  },
}

/** The frame of a row, refused when something in it cannot be right. */
function frameOf(file: string, id: string, row: Record<string, unknown>): Frame {
  for (const key of Object.keys(row))
    if (!keys.has(key)) throw new Error(`${file}: '${id}' has an unknown key '${key}'`)
  const { pos, event, mode } = row as { pos: 'verb' | 'noun'; event: string; mode?: string }
  if (pos !== 'verb' && pos !== 'noun') throw new Error(`${file}: '${id}' is neither verb nor noun`)
  if (!isEvent(event)) throw new Error(`${file}: '${id}' has the unknown event '${event}'`)
  if (mode !== undefined && !isMode(event, mode))
    throw new Error(`${file}: '${id}' has the mode '${mode}', which ${event} does not have`)
  const finer = row['cameo']
  if (finer !== undefined && (typeof finer !== 'string' || cameo(finer) === undefined))
    throw new Error(`${file}: '${id}' has the code '${finer}', which CAMEO does not have`)
  const subType = row['acled']
  if (subType !== undefined && (typeof subType !== 'string' || acled(subType) === undefined))
    throw new Error(`${file}: '${id}' has the sub-event type '${subType}', which ACLED does not have`)
  if (list(row['yes']).length === 0) throw new Error(`${file}: '${id}' has no example`)
  return {
    id,
    lemmas: list(row['lemmas']),
    pos,
    event,
    ...(mode === undefined ? {} : { mode }),
    initiator: row['initiator'] === undefined ? defaults[pos].initiator : list(row['initiator']),
    recipient: row['recipient'] === undefined ? defaults[pos].recipient : list(row['recipient']),
    ...(row['when'] === undefined ? {} : { when: filters(file, id, row['when']) }),
    ...(row['unless'] === undefined ? {} : { unless: filters(file, id, row['unless']) }),
    ...(row['toll'] === undefined ? {} : { toll: row['toll'] as NonNullable<Frame['toll']> }),
    ...(row['outcome'] === true ? { outcome: true } : {}),
    ...(row['contexts'] === undefined ? {} : { contexts: list(row['contexts']) }),
    ...(finer === undefined ? {} : { cameo: finer as string }),
    ...(subType === undefined ? {} : { acled: subType as string }),
    ...(row['takes'] === undefined ? {} : { takes: list(row['takes']) }),
    ...(row['clausal'] === true ? { clausal: true } : {}),
  }
}

function lightOf(row: Record<string, unknown>): LightVerb {
  const { id, noun, subject, object } = row as {
    id: string
    noun?: string
    subject?: 'initiator' | 'recipient'
    object?: 'initiator' | 'recipient'
  }
  return {
    id,
    lemmas: list(row['lemmas']),
    noun: noun ?? 'object',
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
  }
}

function list(value: unknown): string[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

function filters(file: string, id: string, value: unknown): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([slot, words]) => [slot, single(file, id, list(words))]),
  )
}

/** A filter meets one word at a time: two words would never pass. */
function single(file: string, id: string, words: string[]): string[] {
  const several = words.find((word) => /\s/.test(word))
  if (several !== undefined) throw new Error(`${file}: '${id}' filters by '${several}', which is more than one word`)
  return words
}
