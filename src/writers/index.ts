/** Records out to one format each. */
import type { Writer } from '../model/index.ts'
import { csv } from './csv.ts'
import { findingsJson } from './findings-json.ts'
import { findingsText } from './findings-text.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export { csvColumns } from './csv.ts'
export { csv, findingsJson, findingsText, html, json, ndjson, sarif, text }

/** Writers of whole readings, as `qanat code` offers them. */
export const writers: readonly Writer[] = [text, ndjson, json, csv, html]

/** Writers of findings alone, as `qanat check` offers them. */
export const findingWriters: readonly Writer[] = [findingsText, findingsJson, sarif]
