/**
 * What a person brings of their own to a reading: `--actors FILE`, a register; `--codebook FILE`, rows and classes; `--use FILE`, weights
 * learned from decisions. A file that is not right is refused as a whole, and nothing is read.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalJson, errors } from '../model/index.ts'
import { type Learned, learnedIn } from '../analysis/index.ts'
import { openCodebook, type OwnCodebook } from '../pipeline/own-codebook.ts'
import type { Own, OwnLearned } from '../pipeline/own.ts'
import { readRegister } from '../readers/index.ts'
import { codebookInWords } from '../writers/words.ts'
import type { Arguments, Context } from './command.ts'
import { complaint } from './complaint.ts'
import { unreadable } from './open.ts'

/** More bytes than any of these files has. */
const most = 64 << 20

/** All that the person brings; nothing without the options. Throws a `QanatError` that names the line. */
export function ownFiles({ options }: Arguments, context: Context): Own {
  const codebook = ownCodebook(options.codebook, context)
  const learned = options.use === undefined ? undefined : learnedFile(options.use, codebook)
  return {
    ...(options.actors === undefined ? {} : { actors: readRegister(textOf(options.actors), options.actors) }),
    ...(codebook === undefined ? {} : { codebook }),
    ...(learned === undefined ? {} : { learned }),
  }
}

/** The code book in a file; of one that is not right each bad row gets its line. */
export function ownCodebook(path: string | undefined, { terminal }: Context): OwnCodebook | undefined {
  if (path === undefined) return undefined
  const opened = openCodebook(textOf(path), path)
  if (!('length' in opened)) return opened
  const [last, ...others] = opened.toReversed()
  for (const fault of others.toReversed()) terminal.err(complaint(fault))
  throw last!
}

/** Learned weights name rows of a code book: with another one they would mean nothing. */
function learnedFile(path: string, codebook: OwnCodebook | undefined): OwnLearned {
  const weights = learnedOf(path)
  if (weights.codebook?.sha256 !== codebook?.sha256)
    throw errors.otherCodebook(path, 'learned', codebookInWords(weights.codebook), codebookInWords(codebook))
  return { weights, sha256: createHash('sha256').update(canonicalJson(weights)).digest('hex') }
}

function learnedOf(path: string): Learned {
  let content: unknown
  try {
    content = JSON.parse(textOf(path))
  } catch (error) {
    if (error instanceof SyntaxError) throw errors.badLearned(path, 'it is no JSON')
    throw error
  }
  const learned = learnedIn(content)
  if (typeof learned === 'string') throw errors.badLearned(path, learned)
  return learned
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
