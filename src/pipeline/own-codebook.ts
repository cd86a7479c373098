/** A person's own code book made ready: read, compiled beside our rows, and known by what it holds. */
import { createHash } from 'node:crypto'
import { canonicalJson, errors, type QanatError } from '../model/index.ts'
import { compileRows, type FrameRows, type OwnRows } from '../claims/index.ts'
import { type CodebookRow, readCodebook } from '../readers/index.ts'
import { nearest } from './asking/nearest.ts'
import { json } from './tables.ts'

/** A code book that reports are read with beside ours. */
export interface OwnCodebook {
  /** As its author calls it, else the name of its file. */
  readonly name: string
  /** SHA-256 of its rows, hex: the same whatever the comments and the order of keys. */
  readonly sha256: string
  readonly rows: OwnRows
  /** Ids of rows of ours that its rows stand in the place of. */
  readonly replaces: readonly string[]
  /** Its rows as they were written, with their sentences. */
  readonly written: readonly CodebookRow[]
}

/** The code book in a file; of one that is not right every fault, and then nothing of it is used. */
export function openCodebook(text: string, path: string): OwnCodebook | readonly [QanatError, ...QanatError[]] {
  const { name, rows: written, without } = readCodebook(text, path)
  const ours = json<FrameRows>('frames.json')
  const { faults, ...compiled } = compileRows(written, Object.keys(ours.classes))
  const own = { ...compiled, without }
  const ids = [...ours.frames, ...ours.light].map(({ id }) => id)
  const there = new Set(ids)
  const refusals = faults.map(({ where, row, why }) => errors.badCodebook(where, row, why))
  const missing = (where: string, id: string): void => {
    if (there.has(id)) return
    const near = nearest(id, ids)
    refusals.push(
      errors.badCodebook(
        path,
        where,
        `names '${id}', no row of ours${near === undefined ? '' : `; did you mean '${near}'?`}`,
      ),
    )
  }
  for (const id of without) missing('without', id)
  for (const label of own.labels) for (const id of label.rows) missing(`'${label.id}'`, id)
  for (const [id, labels] of labelsByRow(own))
    if (labels.length > 1) refusals.push(errors.badCodebook(path, `'${id}'`, `has the labels ${labels.join(' and ')}`))
  if (written.length + without.length === 0) refusals.push(errors.badCodebook(path, '', 'it holds no row'))
  const [first, ...others] = refusals
  if (first !== undefined) return [first, ...others]
  const replaces = [...new Set([...own.frames, ...own.light].map(({ id }) => id))].filter((id) => there.has(id))
  return { name, sha256: createHash('sha256').update(canonicalJson(own)).digest('hex'), rows: own, replaces, written }
}

function labelsByRow({ labels }: OwnRows): ReadonlyMap<string, readonly string[]> {
  const byRow = new Map<string, string[]>()
  for (const { id, rows } of labels) for (const row of new Set(rows)) byRow.set(row, [...(byRow.get(row) ?? []), id])
  return byRow
}
