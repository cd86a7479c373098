import type { EventType } from '../../model/index.ts'
import { acled, cameo, isContext, isEvent, isMode } from '../../codebook/index.ts'
import { type Refuse, type Row, word, words } from './row.ts'

/** What a row codes: the event of PLOVER with its mode and contexts, and finer codes of other books. */
export interface RowCode {
  readonly event: EventType
  readonly mode?: string
  readonly contexts?: readonly string[]
  readonly cameo?: string
  readonly acled?: string
}

/** The code of a frame or a label; refused where a book does not have it. */
export function codeOf(row: Row, refuse: Refuse): RowCode | undefined {
  const [event, mode] = [word(row, 'event', refuse), word(row, 'mode', refuse)]
  const [finer, subType] = [word(row, 'cameo', refuse), word(row, 'acled', refuse)]
  const contexts = words(row, 'contexts', refuse)
  if (event === undefined) refuse('has no event')
  else if (!isEvent(event)) refuse(`has the unknown event '${event}'`)
  else if (mode !== undefined && !isMode(event, mode)) refuse(`has the mode '${mode}', which ${event} does not have`)
  if (finer !== undefined && cameo(finer) === undefined)
    refuse(`has the code '${finer}', which CAMEO does not have${/^\d+$/.test(finer) ? '; write it in quotes' : ''}`)
  if (subType !== undefined && acled(subType) === undefined)
    refuse(`has the sub-event type '${subType}', which ACLED does not have`)
  for (const context of contexts) if (!isContext(context)) refuse(`has the unknown context '${context}'`)
  if (event === undefined || !isEvent(event)) return undefined
  return {
    event,
    ...(mode === undefined ? {} : { mode }),
    ...(contexts.length === 0 ? {} : { contexts }),
    ...(finer === undefined ? {} : { cameo: finer }),
    ...(subType === undefined ? {} : { acled: subType }),
  }
}
