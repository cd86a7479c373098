import { type Casefile, errors } from '../../model/index.ts'
import { openCasefile } from '../../casefile/index.ts'
import type { Arguments, Context } from '../command.ts'

/** The casefile that is named first; refuses a command line without one. */
export function casefileNamed({ files }: Arguments, command: string, example: string): string {
  const [path] = files
  if (path === undefined) throw errors.badUsage(`qanat ${command} was given no casefile`, `qanat ${example}`)
  return path
}

/** Refuses more files than a command takes. */
export function atMost({ files }: Arguments, most: number, command: string, example: string): void {
  if (files.length > most) throw errors.badUsage(`qanat ${command} does not take ${files[most]}`, `qanat ${example}`)
}

/** Opens a casefile for some work and closes it whatever happens. */
export async function withCasefile<T>(
  path: string,
  { terminal, now }: Context,
  readOnly: boolean,
  work: (casefile: Casefile) => Promise<T>,
): Promise<T> {
  const { QANAT_HOME: home } = terminal.env
  const casefile = await openCasefile(path, { readOnly, now, ...(home ? { home } : {}) })
  try {
    return await work(casefile)
  } finally {
    await casefile.close()
  }
}
