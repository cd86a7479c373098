/** What the tests of actors share: the register as compiled from the rows of this tree, and texts read with the real parser. */
import { actors } from '../../scripts/data/actors.ts'
import { type ActorTable, actorFinder, makeRegister, type Register } from '../../src/mentions/index.ts'
import type { ActorMention } from '../../src/model/index.ts'
import { parse } from '../parse.ts'

export const table: ActorTable = actors.compile() as ActorTable
export const register: Register = makeRegister(table)

const finder = actorFinder(register)

export function find(text: string): readonly ActorMention[] {
  return finder.find(parse(text), [])
}

/** The words of each mention with the id of its actor: "the Quds Force=quds-force", "the group=-". */
export function found(text: string): string[] {
  return find(text).map(({ span, referent }) => `${text.slice(...span)}=${referent?.id ?? '-'}`)
}
