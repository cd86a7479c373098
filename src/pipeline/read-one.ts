import { type CheckedReading, type Document, errors, QanatError } from '../model/index.ts'
import type { Engine } from './engine.ts'

/** Reads one document; whatever goes wrong comes out as the line that a person gets. */
export function readOne(engine: Pick<Engine, 'read'>, document: Document): CheckedReading | QanatError {
  try {
    return engine.read(document)
  } catch (error) {
    return error instanceof QanatError
      ? error
      : errors.notCoded(document.name, error instanceof Error ? error.message : 'unknown')
  }
}
