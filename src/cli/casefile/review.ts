/** `qanat review VERDICT FILE ID…`: what a person decided, added to what was decided before; nothing is overwritten. */
import { type Decision, errors } from '../../model/index.ts'
import { decisionOf } from '../../casefile/index.ts'
import { nearest } from '../../pipeline/asking/nearest.ts'
import { contentsOf } from '../../pipeline/deciding/contents-of.ts'
import { mergeRecord, recordOf } from '../../pipeline/record.ts'
import { plural, visible } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { withCasefile } from './opened.ts'

const verdicts = ['accept', 'correct', 'reject', 'merge', 'split', 'flag', 'undo'] as const
type Verdict = (typeof verdicts)[number]

/** Who decides when nobody says: no name of an account goes into a file that is passed on. */
const somebody = 'reviewer'

export const review: Run = async (given, context) => {
  const example = 'review accept baghdad.qanat c1f2'
  const [word, path, ...ids] = given.files
  const verdict = verdictOf(word, example)
  if (path === undefined) throw errors.badUsage('qanat review was given no casefile', `qanat ${example}`)
  if (verdict !== 'undo' && ids.length === 0)
    throw errors.badUsage(
      `qanat review ${verdict} was not told of what`,
      `qanat review ${verdict} ${path} ID; qanat show prints the ids`,
    )
  return await withCasefile(path, context, false, async (casefile) => {
    const record = await recordOf(casefile)
    const common = {
      at: context.now(),
      by: given.options.by ?? context.terminal.env['QANAT_BY'] ?? somebody,
      ...(given.options.note === undefined ? {} : { note: given.options.note }),
    }
    const contents = contentsOf({ verdict, ids, set: given.options.set }, record, record.decisions)
    const decisions = contents.map((content) => decisionOf({ ...common, ...content }))
    await casefile.decide(decisions)
    const { incidents } = await mergeRecord(casefile)
    if (given.options.json === true) await context.terminal.out(`${JSON.stringify(decisions)}\n`)
    else {
      for (const decision of decisions) await context.terminal.out(`${line(decision)}\n`)
      await context.terminal.out(
        `The record: ${plural(incidents.length, 'incident')}.  To take it back: qanat review undo ${visible(path)} ${decisions.map(({ id }) => id.slice(0, 12)).join(' ')}\n`,
      )
    }
    return 0
  })
}

function line({ id, verdict, about, undoes }: Decision): string {
  const what = undoes === undefined ? about.map((anchor) => anchor.id).join(' ') : undoes.slice(0, 12)
  return `${id.slice(0, 12)}  ${verdict} ${what}`
}

function verdictOf(word: string | undefined, example: string): Verdict {
  const verdict = verdicts.find((known) => known === word)
  if (verdict) return verdict
  const near = word === undefined ? undefined : nearest(word, verdicts)
  throw errors.badUsage(
    word === undefined ? 'qanat review was not told what was decided' : `qanat review knows no ${word}`,
    near === undefined ? `qanat ${example}; verdicts: ${verdicts.join(', ')}` : `did you mean ${near}?`,
  )
}
