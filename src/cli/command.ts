import type { Engine } from '../pipeline/engine.ts'
import type { Own } from '../pipeline/own.ts'
import type { Terminal } from './terminal.ts'

/** An option of a command. */
export interface Option {
  readonly name: string
  readonly short?: string
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly means: string
}

/** What the user typed after the command, checked against its options. */
export interface Arguments {
  readonly files: readonly string[]
  readonly options: {
    readonly format?: string
    readonly json?: true
    readonly all?: true
    readonly out?: string
    readonly published?: string
    readonly actors?: string
    readonly codebook?: string
    readonly use?: string
    readonly from?: string
    readonly seed?: string
    readonly 'with-words'?: true
    readonly where?: string
    readonly limit?: string
    readonly to?: string
    readonly by?: string
    readonly note?: string
    readonly set?: string
    readonly head?: string
    readonly port?: string
    readonly host?: string
    readonly open?: true
    readonly once?: true
    readonly 'read-only'?: true
    readonly 'allow-remote'?: true
  }
}

export interface Context {
  readonly terminal: Terminal
  readonly version: string
  /** The present instant, ISO. */
  now(): string
  /** `own` is what the person brings to the reading. */
  openEngine(own?: Own): Promise<Engine>
  /** Resolves when the person stops a command that runs on (Ctrl-C). */
  untilStopped(): Promise<void>
}

/** Returns the exit code: 0 clean, 1 findings, 2 bad use or something that could not be read. */
export type Run = (given: Arguments, context: Context) => Promise<number>

/** A command as the help prints it. Its code is loaded when it runs. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly about: string
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  load(): Promise<Run>
}
