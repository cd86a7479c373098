/** The stages in order: tables loaded, one document read whole. */
export { type Knowledge, loadKnowledge } from './knowledge.ts'
export { findMentions, parseDocument, readDocument } from './read.ts'
