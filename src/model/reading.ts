import type { Claim, Deed, Tally, Tie } from './claim.ts'
import type { Mention } from './mention.ts'
import type { Parse } from './parse.ts'

/** All that was read out of one text. */
export interface Reading extends Parse {
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  readonly tallies: readonly Tally[]
  readonly ties: readonly Tie[]
  /** What no row of the lexicon knows. */
  readonly deeds: readonly Deed[]
}
