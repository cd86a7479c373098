import { readFileSync } from 'node:fs'
import { type Cue, type CueTable, openCues } from '../../src/claims/cues/cues.ts'
import { type StatusReading, statusOf } from '../../src/claims/status/status.ts'
import { layOut } from '../../src/document/index.ts'
import { loadModel, type Model, parseSentences } from '../../src/language/index.ts'
import { assertGrounded, type Parse } from '../../src/model/index.ts'
import { documentOf } from '../reading.ts'
import { marked } from '../marked.ts'

const table = (name: string): Buffer => readFileSync(new URL(`../../dist/data/${name}`, import.meta.url))
let model: Model | undefined
let cues: CueTable | undefined

/** The compiled cues. */
export function cueTable(): CueTable {
  cues ??= openCues(JSON.parse(table('cues.json').toString()) as Cue[])
  return cues
}

/** A text, laid out and parsed. */
export function parsed(text: string): Parse {
  model ??= loadModel(table('english.qwt'))
  const layout = layOut(text)
  return { document: documentOf(text), layout, sentences: parseSentences(text, layout.blocks, model) }
}

/** The place of the token that a span starts at. */
export function tokenAt({ sentences }: Parse, position: number): readonly [sentence: number, token: number] {
  const sentence = sentences.findIndex(({ start, end }) => start <= position && position < end)
  const token = sentences[sentence]?.tokens.findIndex(({ end }) => end > position) ?? -1
  if (token < 0) throw new Error(`no token at ${position}`)
  return [sentence, token]
}

/** The status of the word marked `{event:…}`, with its parse for a failing test to show. */
export function statusAt(notation: string): StatusReading & { readonly tree: string } {
  const { text, marks } = marked(notation)
  const parse = parsed(text)
  const [sentence, token] = tokenAt(parse, marks.find(({ label }) => label === 'event')!.span[0])
  const found = statusOf(parse, sentence, token, cueTable())
  if (found.cue !== undefined) assertGrounded(text, 'status', found)
  return { ...found, tree: treeOf(parse) }
}

function treeOf({ sentences }: Parse): string {
  return sentences
    .flatMap(({ tokens }) =>
      tokens.map(({ index, text, upos, deprel, head }) => `${index}:${text}/${upos}/${deprel}>${head}`),
    )
    .join(' ')
}
