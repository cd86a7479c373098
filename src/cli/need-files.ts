import { errors } from '../model/index.ts'
import type { Arguments } from './command.ts'

/** Refuses a command line without files. */
export function needFiles({ files }: Arguments, command: string): void {
  if (files.length === 0) {
    throw errors.badUsage(`qanat ${command} was given no files`, `qanat ${command} report.txt, or - for standard input`)
  }
}
