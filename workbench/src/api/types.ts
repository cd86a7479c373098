/** The server's contract, as types: what it is asked and what it answers. */
export type * from '../../../src/server/contract/index.ts'
