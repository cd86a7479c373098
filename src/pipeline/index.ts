/** The stages in order: tables loaded, one document read whole, many merged into one record. */
export { filedOf } from './filed.ts'
export { type Fingerprints, fingerprints, type Knowledge, loadKnowledge } from './knowledge.ts'
export { findMentions, parseDocument, readDocument } from './read.ts'
export { type Change, recode } from './recode.ts'
export { mergeRecord, recordOf } from './record.ts'
