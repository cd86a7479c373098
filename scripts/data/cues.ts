/** Compiles `data/cues`: what words say of an event (status) and who stands behind it (attribution). */
import type { Cue, CuePos, CueSense, VoiceKind } from '../../src/claims/cues/cues.ts'
import { statuses } from '../../src/model/index.ts'
import { rows, type Table, unique } from './table.ts'

const kinds: readonly VoiceKind[] = ['reported', 'claimed_by', 'blamed_on', 'confirmed_by', 'denied_by', 'attitude']
const parts: readonly CuePos[] = ['verb', 'noun', 'adj', 'adv', 'aux', 'det', 'pron', 'mark', 'phrase', 'sentence']
const senses: readonly CueSense[] = [
  'modal',
  'tense',
  'factive',
  'implicative',
  'aspect',
  'light',
  'evidential',
  'opinion',
  'denial',
  'negation',
  'conditional',
  'question',
  'hostile',
]
const flags: Readonly<Record<string, keyof Cue>> = {
  'only-hostile': 'onlyHostile',
  'only-irrealis': 'onlyIrrealis',
  indefinite: 'indefinite',
  mandative: 'mandative',
  self: 'self',
  progressive: 'progressive',
  passive: 'passive',
  past: 'past',
  ability: 'ability',
  'own-voice': 'ownVoice',
  imperative: 'imperative',
  light: 'light',
  through: 'through',
  consequence: 'consequence',
}
const known = new Set([
  ...Object.keys(flags),
  ...['id', 'sense', 'pos', 'lemmas', 'slots', 'status', 'under-not', 'hostile', 'perfect', 'after', 'over'],
  ...['attribution', 'speaker', 'blamed', 'with', 'source', 'yes', 'no', 'speakers'],
])

interface Row extends Readonly<Record<string, unknown>> {
  readonly id?: unknown
  readonly source?: unknown
  readonly status?: unknown
  readonly hostile?: unknown
  readonly perfect?: unknown
  readonly after?: unknown
  readonly over?: unknown
  readonly with?: unknown
  readonly attribution?: unknown
  readonly speaker?: unknown
  readonly blamed?: unknown
}

/** One row as it stands in the file, checked. */
export function readCue(row: Row, file: string): Cue {
  const where = `${file}: row '${String(row.id)}'`
  const refuse = (why: string): never => {
    throw new Error(`${where}: ${why}`)
  }
  const one = <T extends string>(key: string, among: readonly T[]): T => {
    const value = row[key]
    return among.find((item) => item === value) ?? refuse(`${key} is ${String(value)}, not one of ${among.join(', ')}`)
  }
  const words = (key: string): readonly string[] => {
    const value = row[key]
    if (!Array.isArray(value) || value.some((word) => typeof word !== 'string')) refuse(`${key} is not a list of words`)
    const list = value as string[]
    const twice = list.find((word, i) => list.indexOf(word) !== i)
    if (twice !== undefined) refuse(`${key} has '${twice}' twice`)
    return list
  }
  for (const key of Object.keys(row)) if (!known.has(key)) refuse(`unknown key '${key}'`)
  if (typeof row.id !== 'string' || typeof row.source !== 'string') refuse('has no id or no source')
  if (row.status === undefined && row.attribution === undefined) refuse('has neither status nor attribution')
  const set = Object.entries(flags).filter(([key]) => row[key] === true)
  return {
    id: String(row.id),
    sense: one('sense', senses),
    pos: one('pos', parts),
    lemmas: words('lemmas'),
    slots: words('slots'),
    ...(row.status === undefined ? {} : { status: one('status', statuses) }),
    ...(row['under-not'] === undefined ? {} : { underNot: one('under-not', statuses) }),
    ...(row.hostile === undefined ? {} : { hostile: one('hostile', statuses) }),
    ...(row.perfect === undefined ? {} : { perfect: one('perfect', statuses) }),
    ...(row.after === undefined ? {} : { after: String(row.after) }),
    ...(row.over === undefined ? {} : { over: words('over') }),
    ...(row.with === undefined ? {} : { having: words('with') }),
    ...(row.attribution === undefined ? {} : { attribution: one('attribution', kinds) }),
    ...(row.speaker === undefined
      ? {}
      : { speaker: one('speaker', ['subject', 'object', 'by', 'possessor', 'complement', 'none'] as const) }),
    ...(row.blamed === undefined ? {} : { blamed: one('blamed', ['object', 'subject', 'on'] as const) }),
    ...Object.fromEntries(set.map(([, field]) => [field, true])),
  }
}

/** All rows of `data/cues`, checked. */
function readCues(): readonly Cue[] {
  const seen = unique()
  return [...rows('cues')].map(({ file, row }) => {
    const cue = readCue(row, file)
    seen(cue.id, file)
    return cue
  })
}

export const cues: Table = { name: 'cues.json', compile: readCues }
