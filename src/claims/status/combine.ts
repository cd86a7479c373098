/**
 * How the words around an event add up, read from the inside out: in "denied that it planned to attack" the plan comes
 * first and the denial is the last word. After Saurí and Pustejovsky 2009, cut to the seven values of `Status`.
 */
import type { Span, Status } from '../../model/index.ts'
import type { Cue } from '../cues/cues.ts'

/** A cue that bore on an event, and how. */
export interface Bearing {
  /** Id of the cue row. */
  readonly cue: string
  /**
   * `word`: beside the event ("not", "will", "alleged"); `governor`: above it ("threatened to"); `clause`: an "if" below it;
   * `argument`: on what the event is done to ("killed *no* soldiers").
   */
  readonly from: 'word' | 'argument' | 'governor' | 'clause'
  /** How many words without a say of their own stand between it and the event; conjuncts do not count. */
  readonly distance: number
  /** What it said of the event; undefined when it left everything as it was. */
  readonly effect: Status | undefined
  /** True when the cue was itself negated: "did not fail to". */
  readonly negated: boolean
}

/** What has been read of an event so far. */
export interface Reading {
  readonly status: Status
  /** The words that made the status. */
  readonly cue?: Span
  /** Token of whoever plans, threatens, denies or fears the event. */
  readonly holder?: number
  /** Id of the cue row that made the status; `none` for a bare assertion. */
  readonly because: string
  /** True when the negation came from a verb like "prevent", not from "not". */
  readonly lexical: boolean
  /** Words passed since the event that had no say. */
  readonly distance: number
  readonly trail: readonly Bearing[]
}

/** Nothing read yet: the text says so. */
export const bare: Reading = { status: 'asserted', because: 'none', lexical: false, distance: 0, trail: [] }

const force: Readonly<Record<Status, number>> = {
  asserted: 0,
  predicted: 1,
  intended: 2,
  threatened: 3,
  negated: 4,
  denied: 5,
  conditional: 6,
}

/** The status after one more cue around an event. */
function combine(inner: Status, outer: Status, lexical: boolean): Status {
  if (outer === 'asserted') return inner
  if (inner === 'negated' && lexical && force[outer] < force.negated) return 'predicted'
  return force[outer] > force[inner] ? outer : inner
}

/** The reading after one more cue. */
export function add(
  reading: Reading,
  cue: Cue,
  bearing: Omit<Bearing, 'distance'>,
  words: Span,
  holder?: number,
): Reading {
  const trail = [...reading.trail, { ...bearing, distance: reading.distance }]
  if (bearing.effect === undefined) return { ...reading, trail }
  const status = combine(reading.status, bearing.effect, reading.lexical)
  if (status === reading.status && reading.because !== 'none') return { ...reading, trail }
  if (status === 'asserted') return { ...reading, because: cue.id, trail }
  return {
    status,
    cue: words,
    ...(holder === undefined ? {} : { holder }),
    because: cue.id,
    lexical: cue.sense === 'implicative',
    distance: reading.distance,
    trail,
  }
}
