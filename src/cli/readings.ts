import { type CheckedReading, QanatError } from '../model/index.ts'
import { visible } from '../writers/words.ts'
import type { Arguments, Context } from './command.ts'
import { complaint } from './complaint.ts'
import type { Engine } from '../pipeline/engine.ts'
import { openAll } from './open.ts'
import { readOne } from '../pipeline/read-one.ts'
import { clearLine } from './terminal.ts'

/** From so many files on, a person at a terminal is told how far it is. */
const many = 4

/** The readings of the files, one at a time, and how many documents failed so far. */
export interface Readings {
  readonly readings: AsyncIterable<CheckedReading>
  readonly failed: () => number
  readonly read: () => number
}

/** Opens and reads the files in the order given. What fails gets one line on standard error; the rest goes on. */
export function readFiles({ files, options }: Arguments, { terminal }: Context, engine: Engine): Readings {
  let failed = 0
  let read = 0
  let shows = false
  const progress = (number: number, of: number, name: string): void => {
    shows = terminal.errIsTerminal && of >= many
    if (shows) terminal.err(`${clearLine}${number}/${of} ${visible(name.slice(-60))}`)
  }
  const documents = openAll(files, { terminal, published: options.published, progress })
  async function* readings(): AsyncGenerator<CheckedReading> {
    for await (const opened of documents) {
      const reading = opened instanceof QanatError ? opened : readOne(engine, opened)
      if (reading instanceof QanatError) {
        failed++
        terminal.err((shows ? clearLine : '') + complaint(reading))
      } else {
        read++
        yield reading
      }
    }
    if (shows) terminal.err(clearLine)
  }
  return { readings: readings(), failed: () => failed, read: () => read }
}
