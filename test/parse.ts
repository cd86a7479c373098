import { layOut } from '../src/document/index.ts'
import { parseSentences } from '../src/language/index.ts'
import type { Parse } from '../src/model/index.ts'
import { english } from './language/english.ts'

/** A text laid out and parsed with the real model, before any mention is found in it. */
export function parse(text: string): Parse {
  const layout = layOut(text)
  return {
    document: { id: 'test', name: 'test', text, sha256: '' },
    layout,
    sentences: parseSentences(text, layout.blocks, english),
  }
}
