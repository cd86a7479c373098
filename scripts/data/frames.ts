/** Compiles `data/frames/*.yml`: frames, light verbs and word classes. Of our own rows each has a source and a frame an example. */
import type { FrameRows } from '../../src/claims/predicates/frame.ts'
import { compileRows } from '../../src/claims/rows/compile-rows.ts'
import type { RowKind } from '../../src/claims/rows/row.ts'
import { rows, type Table } from './table.ts'

export const frames: Table = {
  name: 'frames.json',
  compile(): FrameRows {
    const written = [...rows('frames')].map(({ file, row }) => ({ kind: kindOf(file), where: file, row }))
    const { faults, labels: _, ...compiled } = compileRows(written)
    const bare = written.flatMap(({ kind, where, row: { id, source, yes } }) => [
      ...(typeof source === 'string' ? [] : [{ where, row: `'${id}'`, why: 'has no source' }]),
      ...(kind !== 'frames' || (Array.isArray(yes) && yes.length > 0)
        ? []
        : [{ where, row: `'${id}'`, why: 'has no example' }]),
    ])
    const [first] = [...faults, ...bare]
    if (first !== undefined) throw new Error(`${first.where}: ${first.row} ${first.why}`)
    return compiled
  },
}

function kindOf(file: string): RowKind {
  return file.endsWith('/classes.yml') ? 'classes' : file.endsWith('/light.yml') ? 'light' : 'frames'
}
