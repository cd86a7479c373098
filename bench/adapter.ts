/**
 * An adapter maps what Qanat reads out of one row of a benchmark to the field that the benchmark scores.
 * It renames and selects; it knows nothing about texts: no word list, no rule, no special case.
 */

import type { Reading } from '../src/model/index.ts'

/** One row of `<split>.jsonl`, cut down to the inputs that the adapter declared. Gold fields never arrive here. */
export interface Row {
  readonly id: string
  readonly text: string
  readonly [input: string]: unknown
}

/** What goes into the predictions file beside the id: `{ spans: [{ start, end, label }] }`. */
type Prediction = Readonly<Record<string, unknown>>

export interface Tools {
  /** Reads one text, as `qanat code` does. */
  read(text: string, published?: string): Reading
  /** Makes a thing once for a run, the model or a table, and hands it out again. */
  once<T>(key: string, make: () => T): T
  /** Bytes of a compiled table in `dist/data/`. */
  table(name: string): Uint8Array
  /** Rows of a file that lies beside the split and is an input: `actors.jsonl`. */
  rows(file: string): readonly Readonly<Record<string, unknown>>[]
}

export interface Adapter {
  /**
   * Fields of a row that are inputs, beside `id` and `text`: `dct`, `tokens`. A dotted path takes one field of every item
   * of a list: `mentions.start`.
   */
  readonly inputs: readonly string[]
  /** Sees the inputs of all rows once before the first is predicted, for sets whose rows belong together. */
  prepare?(rows: readonly Row[], tools: Tools): void
  predict(row: Row, tools: Tools): Prediction
}

/** Cuts a row down to its id, its text and the declared inputs. */
export function onlyInputs(row: Readonly<Record<string, unknown>>, inputs: readonly string[]): Row {
  const kept: Record<string, unknown> = { id: row['id'], text: row['text'] }
  for (const path of inputs) {
    const [field = '', inner] = path.split('.')
    const value = row[field]
    if (inner === undefined) kept[field] = value
    else if (Array.isArray(value)) {
      const before = (kept[field] as Record<string, unknown>[] | undefined) ?? value.map(() => ({}))
      kept[field] = before.map((item, i) => ({ ...item, [inner]: (value[i] as Record<string, unknown>)[inner] }))
    }
  }
  return kept as unknown as Row
}
