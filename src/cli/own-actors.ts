/** The actors of `--actors FILE`: a register in CSV, YAML or JSON, or a dictionary of PETRARCH. */
import { readFileSync } from 'node:fs'
import { type Actor, errors } from '../model/index.ts'
import { readRegister } from '../readers/index.ts'
import type { Arguments } from './command.ts'
import { unreadable } from './open.ts'

/** More bytes than any register has. */
const most = 64 << 20

/** The actors that the person brings; none without the option. Throws a `QanatError` that names the line. */
export function ownActors({ options: { actors: path } }: Arguments): readonly Actor[] {
  return path === undefined ? [] : readRegister(textOf(path), path)
}

function textOf(path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw unreadable(path, error)
  }
  if (bytes.length > most) throw errors.tooLarge(path, bytes.length, most)
  return new TextDecoder().decode(bytes)
}
