import { type CheckedReading, errors, QanatError } from '../model/index.ts'
import type { Arguments, Context } from './command.ts'
import type { Engine } from './engine.ts'
import { opener } from './open.ts'
import { visible } from '../writers/words.ts'
import { complaint } from './complaint.ts'

/** From so many files on, a person at a terminal is told how far it is. */
const many = 4

/** The readings of the files, one at a time, and how many files failed so far. */
export interface Readings {
  readonly readings: Iterable<CheckedReading>
  readonly failed: () => number
  readonly read: () => number
}

/** Opens and reads the files in the order given. A file that fails gets one line on standard error; the rest goes on. */
export async function readFiles(given: Arguments, context: Context, engine: Engine): Promise<Readings> {
  const { terminal } = context
  const { files } = given
  const { open } = await opener(given, context)
  const shows = terminal.errIsTerminal && files.length >= many
  let failed = 0
  let read = 0
  const complain = (error: QanatError): void => {
    failed++
    terminal.err((shows ? clear : '') + complaint(error))
  }
  function* readings(): Generator<CheckedReading> {
    for (const [index, name] of files.entries()) {
      if (shows) terminal.err(`${clear}${index + 1}/${files.length} ${visible(name.slice(-60))}`)
      let reading: CheckedReading
      try {
        reading = readOne(engine, open, name)
      } catch (error) {
        if (!(error instanceof QanatError)) throw error
        complain(error)
        continue
      }
      read++
      yield reading
    }
    if (shows) terminal.err(clear)
  }
  return { readings: readings(), failed: () => failed, read: () => read }
}

const clear = '\r\u001b[K'

function readOne(engine: Engine, open: (name: string) => Parameters<Engine['read']>[0], name: string): CheckedReading {
  const document = open(name)
  try {
    return engine.read(document)
  } catch (error) {
    throw error instanceof QanatError
      ? error
      : errors.notCoded(name, error instanceof Error ? error.message : 'unknown')
  }
}
