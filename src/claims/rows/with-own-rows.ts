import type { Frame, FrameRows } from '../predicates/frame.ts'
import type { CompiledRows, Label } from './compile-rows.ts'

/** What a person's own code book puts in: rows of theirs, labels for rows of ours, rows of ours that they do without. */
export interface OwnRows extends Pick<CompiledRows, 'frames' | 'light' | 'classes' | 'labels'> {
  /** Ids of rows of ours that are taken out. */
  readonly without: readonly string[]
}

/** Our rows with a person's own before them. A row of theirs with the id of one of ours stands in its place. */
export function withOwnRows(ours: FrameRows, { frames, light, classes, labels, without }: OwnRows): FrameRows {
  const own = new Set([...without, ...[...frames, ...light].map(({ id }) => id)])
  const byRow = new Map(labels.flatMap((label) => label.rows.map((id) => [id, label] as const)))
  return {
    frames: [
      ...frames.map((frame): Frame => ({ ...frame, own: true })),
      ...ours.frames.filter(({ id }) => !own.has(id)).map((frame) => labelled(frame, byRow.get(frame.id))),
    ],
    light: [...light, ...ours.light.filter(({ id }) => !own.has(id))],
    classes: { ...ours.classes, ...classes },
  }
}

/** A row of ours under a label codes what the label stands for. */
function labelled(frame: Frame, label: Label | undefined): Frame {
  if (label === undefined) return frame
  const { id, rows: _, ...code } = label
  const { event, mode: __, cameo, acled, ...rest } = frame
  const kept = event === code.event ? { ...(cameo ? { cameo } : {}), ...(acled ? { acled } : {}) } : {}
  return { ...rest, ...kept, ...code, label: id }
}
