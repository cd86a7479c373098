import { existsSync, readFileSync } from 'node:fs'
import type { Metadata } from '../../model/index.ts'
import { readMetadata, sidecarOf } from '../../readers/index.ts'

/** What the sidecar that lies beside a file says of it; nothing when there is none. */
export function metadataBeside(path: string): Metadata {
  const sidecar = sidecarOf(path)
  return sidecar !== path && existsSync(sidecar) ? readMetadata(readFileSync(sidecar, 'utf8'), sidecar) : {}
}
