/** `qanat check --codebook FILE` without reports: the code book against its own sentences. */
import { tryCodebook } from '../pipeline/try-codebook.ts'
import { plural, visible } from '../writers/words.ts'
import type { Arguments, Context } from './command.ts'
import { ownFiles } from './own-files.ts'

/** Prints the sentences that are read otherwise than their row says; exit code 1 when there are any. */
export async function checkCodebook(given: Arguments, context: Context): Promise<number> {
  const own = ownFiles(given, context)
  const { name, rows, replaces, written } = own.codebook!
  const engine = await context.openEngine(own)
  const { sentences, misread } = tryCodebook(written, engine.read)
  const { out } = context.terminal
  if (given.options.json === true) await out(`${JSON.stringify({ name, sentences, misread })}\n`)
  else {
    for (const { where, row, isRead, text, found } of misread)
      await out(
        `${visible(where)}: '${visible(row)}' ${isRead ? 'does not read' : 'reads'} “${visible(text)}”${isRead && found.length > 0 ? `, which is read by ${visible(found.join(', '))}` : ''}\n`,
      )
    await out(
      `${visible(name)}: ${plural(new Set([...rows.frames, ...rows.light].map(({ id }) => id)).size, 'row')}${replaces.length === 0 ? '' : `, ${replaces.length} in the place of ours`}, ${plural(rows.labels.length, 'label')}. ${plural(sentences, 'sentence')}, ${misread.length === 0 ? 'all read as their rows say' : `${misread.length} not read as their rows say`}.\n`,
    )
  }
  return misread.length > 0 ? 1 : 0
}
