/** Records and quoted words as a person reads them at a terminal; for whoever prints beside the writers. */
export { excerpts } from './findings-text.ts'
export { type Palette, palette } from './paint.ts'
export * from './phrases.ts'
export { claimBlocks } from './text.ts'
export { clipped, visible } from './visible.ts'
