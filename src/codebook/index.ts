/** PLOVER, CAMEO, ACLED and UCDP as tables, and the crosswalk between them. */
export * from './plover.ts'
export * from './contexts.ts'
export * from './sectors.ts'
export * from './cameo.ts'
export * from './acled.ts'
export { ucdpTypes } from './ucdp.ts'
export { bearsArms, type Codable, type Party } from './facts.ts'
export * from './crosswalk.ts'
