/** Readings with what the rules found in them, as `qanat check` makes them. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkReading } from '../src/findings/index.ts'
import type { CheckedReading, Reading } from '../src/model/index.ts'
import { readMetadata, readSource, sidecarOf } from '../src/readers/index.ts'
import { onlyDocument, read } from './reading.ts'

function checked(reading: Reading): CheckedReading {
  return { ...reading, findings: checkReading(reading) }
}

/** Reads any string. */
export function readText(text: string): CheckedReading {
  return checked(read(text))
}

const before = new Map<string, CheckedReading>()

/** Reads a file with the metadata beside it. */
export async function readExample(file: URL): Promise<CheckedReading> {
  const known = before.get(file.href)
  if (known !== undefined) return known
  const name = fileURLToPath(file)
  const sidecar = sidecarOf(name)
  const metadata = existsSync(sidecar) ? readMetadata(readFileSync(sidecar, 'utf8'), sidecar) : {}
  const source = { ...metadata, name: name.split('/').at(-1)!, bytes: readFileSync(file) }
  const document = await onlyDocument(readSource(source))
  const reading = checked(read(document.text, document))
  before.set(file.href, reading)
  return reading
}
