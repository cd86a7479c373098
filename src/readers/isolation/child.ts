/**
 * The process that reads what may harm its reader. It is told what to read over its channel and answers over it; it opens
 * no file and no connection. When its parent goes, it goes.
 */
import { type Document, QanatError, type Reader, type Source } from '../../model/index.ts'
import { formats, readBy } from '../formats.ts'
import type { Answer, Request } from './message.ts'

const readers: readonly Reader[] = formats(readHere)

function readHere(source: Source): AsyncIterable<Document | QanatError> {
  return readBy(source, readers, (reader, given) => reader.read(given))
}

function answer(message: Answer): void {
  process.send?.(message)
}

process.on('disconnect', () => process.exit())
process.on('message', async ({ reader: id, source }: Request) => {
  const reader = readers.find((each) => each.id === id)!
  for await (const one of reader.read(source)) {
    if (one instanceof QanatError) {
      const { code, message, hint } = one
      answer({ kind: 'refusal', refusal: { code, message, hint } })
    } else answer({ kind: 'document', document: one })
  }
  answer({ kind: 'done' })
})
answer({ kind: 'ready' })
