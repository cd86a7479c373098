/** `qanat verify FILE`: proves that nothing was altered, removed or cut off. */
import { accessSync, constants, readFileSync } from 'node:fs'
import { errors, type Fault, type Head } from '../../model/index.ts'
import { plural, visible } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'

export const verify: Run = async (given, context) => {
  const example = 'verify baghdad.qanat --head head.json'
  const path = casefileNamed(given, 'verify', example)
  atMost(given, 1, 'verify', example)
  const { head, json } = given.options
  const heads = head === undefined ? [] : headsIn(head)
  return await withCasefile(path, context, !isWritable(path), async (casefile) => {
    const faults: Fault[] = []
    for await (const fault of casefile.verify(heads)) {
      faults.push(fault)
      if (json !== true) await context.terminal.out(`${fault.code}  ${visible(fault.where)}  ${visible(fault.note)}\n`)
    }
    const { documents, decisions } = await casefile.summary()
    if (json === true) await context.terminal.out(`${JSON.stringify(faults)}\n`)
    else if (faults.length > 0)
      await context.terminal.out(`\n${plural(faults.length, 'fault')}. Do not rely on it; go back to a copy.\n`)
    else
      await context.terminal.out(
        `Nothing was altered: ${plural(documents, 'document')}, ${plural(decisions, 'decision')}, every hash and the whole log hold.${
          heads.length > 0
            ? ` It goes on from the head of ${heads.at(-1)!.at}.`
            : ' Without a head kept elsewhere nobody can tell whether its end was cut off: qanat log --head FILE makes one.'
        }\n`,
      )
    return faults.length > 0 ? 1 : 0
  })
}

/** The full-text index is compared with the texts only where the file can be written to; see docs/CASEFILE.md. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Heads in a file, one a line. */
function headsIn(path: string): Head[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw errors.fileMissing(path)
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        const head = JSON.parse(line) as Partial<Head>
        const { casefile, hash, at, key, signature, number } = head
        if (
          [casefile, hash, at, key, signature].every((part) => typeof part === 'string') &&
          typeof number === 'number'
        )
          return head as Head
      } catch {}
      throw errors.badUsage(`${path} holds no head`, 'qanat log baghdad.qanat --head head.json makes one')
    })
}
