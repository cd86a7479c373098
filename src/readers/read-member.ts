import type { Document, QanatError, Source } from '../model/index.ts'

/** Reads a document that lies in another: a member of an archive, an attachment. */
export type ReadMember = (source: Source) => AsyncIterable<Document | QanatError>
