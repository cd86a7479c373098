/** Relations that read the same from both ends: an edge of the network has them once, in whatever order a text names the two. */
import type { Tie } from './claim.ts'

export const mutualRelations: ReadonlySet<Tie['relation']> = new Set(['allied_with', 'opposes', 'negotiates_with'])
