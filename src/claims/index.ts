/** Who did what to whom, where, when, how many, says whom: claims, tallies and ties out of the mentions of one text. */
export { makeClaims, type Claims, type ClaimTables } from './make-claims.ts'
export {
  openFrames,
  type Filter,
  type Frame,
  type FrameRows,
  type FrameTable,
  type LightVerb,
  type Slot,
} from './predicates/frame.ts'
export { openTies, type TieRow, type TieTable } from './ties/tie-row.ts'
export { compileRows, type CompiledRows, type Label } from './rows/compile-rows.ts'
export type { RowFault, RowKind, WrittenRow } from './rows/row.ts'
export { type OwnRows, withOwnRows } from './rows/with-own-rows.ts'
