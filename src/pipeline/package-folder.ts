import { existsSync } from 'node:fs'

/** The folder of the package: the nearest one above this file that has a package.json. */
export function packageFolder(): URL {
  for (const up of ['../../', '../../../']) {
    const folder = new URL(up, import.meta.url)
    if (existsSync(new URL('package.json', folder))) return folder
  }
  throw new Error('package.json of qanat is missing: install it again')
}
