/**
 * Compiles the rows of a lexicon: frames, light verbs, classes of words, and the labels of a person's own code book. Ours and a
 * person's go through here; a row that cannot be right is refused with the reason.
 */
import type { Frame, FrameRows, LightVerb } from '../predicates/frame.ts'
import { codeOf, type RowCode } from './code-of-row.ts'
import { framesOf, single } from './frame-of-row.ts'
import {
  lemmas,
  onlyKeys,
  type Refuse,
  type Row,
  type RowFault,
  type RowKind,
  word,
  words,
  type WrittenRow,
} from './row.ts'

/** A class of a person's own code book: what it stands for, and the rows of ours that tell it. */
export interface Label extends RowCode {
  readonly id: string
  readonly rows: readonly string[]
}

/** Rows that were compiled, and those that were refused. */
export interface CompiledRows extends FrameRows {
  readonly labels: readonly Label[]
  readonly faults: readonly RowFault[]
}

/** Filters that mean what the mentions say stands there, and no class of words. */
const builtIn: ReadonlySet<string> = new Set(['any', 'actor', 'weapon', 'place', 'time', 'number', 'event', 'verb'])

/** Compiles rows; `classes` are the names of classes that there are besides theirs. */
export function compileRows(rows: Iterable<WrittenRow>, classes: Iterable<string> = []): CompiledRows {
  const faults: RowFault[] = []
  const seen = new Map<string, string>()
  const byKind: Record<RowKind, { id: string; row: Row; refuse: Refuse }[]> = {
    labels: [],
    frames: [],
    classes: [],
    light: [],
  }
  for (const { kind, where, row } of rows) {
    const fields = fieldsOf(row)
    const id = fields === undefined ? undefined : fields['id']
    if (fields === undefined || typeof id !== 'string' || id === '') {
      faults.push({ where, row: `a row of ${kind}`, why: fields === undefined ? 'is no row' : 'has no id' })
      continue
    }
    const refuse: Refuse = (why) => faults.push({ where, row: `'${id}'`, why })
    const before = seen.get(id)
    if (before === undefined) seen.set(id, where)
    else refuse(`its id stands in ${before} already`)
    byKind[kind].push({ id, row: fields, refuse })
  }
  const labels = byKind.labels.flatMap(({ id, row, refuse }) => labelOf(id, row, refuse))
  const codes = new Map(labels.map((label) => [label.id, label]))
  const ownClasses = Object.fromEntries(
    byKind.classes.map(({ id, row, refuse }) => [id, single(lemmas(row, refuse), refuse)]),
  )
  const known = new Set([...builtIn, ...classes, ...Object.keys(ownClasses)])
  return {
    frames: byKind.frames.flatMap(({ id, row, refuse }) => {
      const compiled = framesOf(id, row, codes, refuse)
      for (const filter of new Set(compiled.flatMap(filtersOf)))
        if (filter.startsWith('@') && !known.has(filter.slice(1)))
          refuse(`filters by '${filter}', which is no class of words`)
      return compiled
    }),
    light: byKind.light.map(({ id, row, refuse }) => lightOf(id, row, refuse)),
    classes: ownClasses,
    labels,
    faults,
  }
}

function fieldsOf(row: unknown): Row | undefined {
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : undefined
}

function filtersOf({ when = {}, unless = {} }: Frame): readonly string[] {
  return [...Object.values(when), ...Object.values(unless)].flat()
}

const labelKeys: ReadonlySet<string> = new Set([
  'id',
  'means',
  'event',
  'mode',
  'contexts',
  'cameo',
  'acled',
  'rows',
  'source',
])

function labelOf(id: string, row: Row, refuse: Refuse): readonly Label[] {
  onlyKeys(row, labelKeys, refuse)
  const code = codeOf(row, refuse)
  const rows = words(row, 'rows', refuse)
  return code === undefined ? [] : [{ id, ...code, rows }]
}

const parties: ReadonlySet<unknown> = new Set([undefined, 'initiator', 'recipient'])

function lightOf(id: string, row: Row, refuse: Refuse): LightVerb {
  const { subject, object } = row as Pick<LightVerb, 'subject' | 'object'>
  for (const [slot, role] of Object.entries({ subject, object }))
    if (!parties.has(role)) refuse(`${slot} is neither initiator nor recipient`)
  return {
    id,
    lemmas: lemmas(row, refuse),
    noun: word(row, 'noun', refuse) ?? 'object',
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
  }
}
