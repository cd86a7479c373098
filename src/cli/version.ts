import { existsSync, readFileSync } from 'node:fs'

/** The folder of the package: the nearest one above this file that has a package.json. */
export function packageFolder(): URL {
  for (const up of ['../../', '../../../']) {
    const folder = new URL(up, import.meta.url)
    if (existsSync(new URL('package.json', folder))) return folder
  }
  throw new Error('package.json of qanat is missing: install it again')
}

/** The version of the package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('package.json', packageFolder()), 'utf8')) as { version: string }
  return manifest.version
}
