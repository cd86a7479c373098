/** A terminal that remembers, and an engine that reads nothing but the sample: the command line without the world. */
import type { Context } from '../../src/cli/command.ts'
import { recordRules } from '../../src/findings/index.ts'
import type { CheckedReading, Document } from '../../src/model/index.ts'
import { run } from '../../src/cli/run.ts'
import { bare, sample, sampleRules, sampleText } from '../writers/sample.ts'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface World {
  readonly env?: Readonly<Record<string, string>>
  readonly outIsTerminal?: boolean
  readonly errIsTerminal?: boolean
  readonly input?: string | Uint8Array
  /** Hears what is printed as it is printed. */
  readonly heard?: (data: string) => void
  /** What a person does before they stop a command that runs on. */
  readonly untilStopped?: () => Promise<void>
  readonly read?: (document: Document) => CheckedReading
  /** The engine itself, for what a person brings of their own; what is read with it is read for good. */
  readonly openEngine?: Context['openEngine']
}

/** Runs one command line and returns what it printed. */
export async function qanat(argv: readonly string[], world: World = {}): Promise<Outcome> {
  let out = ''
  let err = ''
  const context: Context = {
    version: '0.0.0',
    now: () => '2020-11-24T12:00:00.000Z',
    terminal: {
      env: world.env ?? {},
      outIsTerminal: world.outIsTerminal ?? false,
      errIsTerminal: world.errIsTerminal ?? false,
      async out(data) {
        out += data
        world.heard?.(data)
      },
      err(talk) {
        err += talk
      },
      async input() {
        return typeof world.input === 'string'
          ? new TextEncoder().encode(world.input)
          : (world.input ?? new Uint8Array())
      },
    },
    untilStopped: world.untilStopped ?? (async () => {}),
    async openEngine(own) {
      if (world.openEngine !== undefined) return await world.openEngine(own)
      return {
        rules: sampleRules,
        recordRules,
        fingerprints: () => ({ weights: 'w', tables: 't' }),
        read: world.read ?? readSample,
      }
    },
  }
  const code = await run(argv, context)
  return { code, out, err }
}

/** The sample for its own text; a reading without records for any other. */
export function readSample(document: Document): CheckedReading {
  return document.text === sampleText ? { ...sample, document } : { ...bare(document.text), document }
}
