/** What the tests of actors share: the register as compiled from the rows of this tree, and texts read with the real parser. */
import { readFileSync } from 'node:fs'
import { actors } from '../../scripts/data/actors.ts'
import { layOut } from '../../src/document/index.ts'
import { loadModel, parseSentences } from '../../src/language/index.ts'
import { type ActorTable, actorFinder, makeRegister, type Register } from '../../src/mentions/index.ts'
import type { ActorMention, Parse } from '../../src/model/index.ts'

export const table: ActorTable = actors.compile() as ActorTable
export const register: Register = makeRegister(table)

const model = loadModel(readFileSync(new URL('../../data/language/english.qwt', import.meta.url)))
const finder = actorFinder(register)

export function parse(text: string): Parse {
  const layout = layOut(text)
  return {
    document: { id: 'test', name: 'test', text, sha256: '' },
    layout,
    sentences: parseSentences(text, layout.blocks, model),
  }
}

export function find(text: string): readonly ActorMention[] {
  return finder.find(parse(text), [])
}

/** The words of each mention with the id of its actor: "the Quds Force=quds-force", "the group=-". */
export function found(text: string): string[] {
  return find(text).map(({ span, referent }) => `${text.slice(...span)}=${referent?.id ?? '-'}`)
}
