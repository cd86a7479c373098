import type { Claim } from '../model/index.ts'

/** A claim before it has its id. */
export type Draft = Omit<Claim, 'id' | 'members'>
