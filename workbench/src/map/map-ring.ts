/** A circle on the earth to draw: a precinct. */
import type { Point } from '../../../src/model/index.ts'

export interface MapRing extends Point {
  /** Kilometres. */
  readonly km: number
  /** Beside its centre. */
  readonly name?: string | undefined
  /** True for a circle that is only beside the matter. */
  readonly isFaint?: boolean
}
