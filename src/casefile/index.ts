/** The memory: documents with all that was read of them, incidents, decisions, and a log that nobody can change unseen. */
export { memoryCasefile, type MemoryOptions } from './memory.ts'
export { type CasefileOptions, createCasefile, openCasefile } from './sqlite/open.ts'
export { decisionOf } from './decision-of.ts'
