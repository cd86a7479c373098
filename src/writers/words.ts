/** Records and quoted words as a person reads them at a terminal; for whoever prints beside the writers. */
export { excerpts } from './findings-text.ts'
export { type Palette, palette } from './paint.ts'
export * from './phrases.ts'
export { claimBlocks } from './text.ts'
export { clipped, visible } from './visible.ts'
export { hitBlock } from './terminal/hits.ts'
export { incidentPage } from './terminal/incident-page.ts'
export { incidentTable } from './terminal/incident-table.ts'
