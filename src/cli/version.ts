import { readFileSync } from 'node:fs'
import { packageFolder } from '../pipeline/package-folder.ts'

/** The version of the package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('package.json', packageFolder()), 'utf8')) as { version: string }
  return manifest.version
}
