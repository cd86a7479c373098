import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errors } from '../../model/index.ts'
import { packageFolder } from '../package-folder.ts'

/** The example reports of the package, by path, in the order of their names. */
export function exampleReports(): readonly string[] {
  const folder = fileURLToPath(new URL('examples/', packageFolder()))
  if (!existsSync(folder)) throw errors.fileMissing(folder)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/^readme\.md$/i.test(name.split(/[\\/]/).at(-1)!))
    .sort()
    .map((name) => join(folder, name))
}
