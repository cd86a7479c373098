/** `qanat train --from FILE`: learns from a person's decisions, and first says how well that does on decisions held out. */
import { resolve } from 'node:path'
import { crossValidate, type Learned, learnedFrom, type Lesson } from '../../analysis/index.ts'
import { errors } from '../../model/index.ts'
import { lessonsOfCasefile } from '../../pipeline/lessons-of-casefile.ts'
import { codebookInWords, visible } from '../../writers/words.ts'
import type { Arguments, Run } from '../command.ts'
import { writeFile } from '../output.ts'
import { ownCodebook } from '../own-files.ts'
import { withCasefile } from './opened.ts'
import { trainingReport } from './training-report.ts'

/** Fewer decisions teach nothing that could be measured. */
const leastDecisions = 30

export const train: Run = async (given, context) => {
  const example = 'train --from reviewed.qanat --out weights.json'
  const { from: path, out, by, json } = given.options
  const withWords = given.options['with-words'] === true
  const [stray] = given.files
  if (stray !== undefined) throw errors.badUsage(`qanat train does not take ${stray}`, `qanat train --from ${stray}`)
  if (path === undefined) throw errors.badUsage('qanat train was given no casefile', `qanat ${example}`)
  if (out !== undefined && resolve(out) === resolve(path))
    throw errors.badUsage(`--out ${out} is the casefile`, 'name another file')
  const seed = seedOf(given)
  const codebook = ownCodebook(given.options.codebook, context)
  const taught = await withCasefile(path, context, true, (casefile) =>
    lessonsOfCasefile(casefile, { path, by, withWords, inWords: codebookInWords }),
  )
  const { lessons } = taught
  refuseTooFew(path, lessons)
  if (codebook !== undefined && codebook.sha256 !== taught.codebook?.sha256)
    throw errors.otherCodebook(path, 'read', codebookInWords(taught.codebook), codebookInWords(codebook))
  const figures = crossValidate(lessons, seed)
  const learned = learnedFrom(lessons, { ...taught, version: context.version, words: withWords, figures })
  if (json !== true) await context.terminal.out(trainingReport(learned))
  if (out !== undefined) await writeFile(out, [`${JSON.stringify(learned, null, 1)}\n`])
  await context.terminal.out(json === true ? `${JSON.stringify(inJson(learned, out))}\n` : ending(learned, out))
  return 0
}

function refuseTooFew(path: string, lessons: readonly Lesson[]): void {
  if (lessons.length < leastDecisions) throw errors.tooFewDecisions(path, lessons.length, leastDecisions)
  const upheld = lessons.filter((lesson) => lesson.upheld).length
  if (upheld === lessons.length) throw errors.oneVerdict(path, upheld, 'upheld')
  if (upheld === 0) throw errors.oneVerdict(path, lessons.length, 'rejected or given another code')
}

function seedOf({ options: { seed } }: Arguments): number {
  if (seed === undefined) return 1
  if (!/^\d{1,9}$/.test(seed)) throw errors.badOption('--seed', seed, 'a number from 0 to 999999999')
  return Number(seed)
}

function inJson({ decisions, figures, codebook, words }: Learned, out: string | undefined): unknown {
  return { decisions, figures, codebook: codebook ?? null, words, written: out ?? null }
}

function ending({ codebook, words }: Learned, out: string | undefined): string {
  if (out === undefined) return 'Nothing was written: --out FILE keeps the weights.\n'
  const option = codebook === undefined ? '' : ' --codebook FILE'
  return `Written to ${visible(out)}${words ? ', which holds words of the texts' : ''}. Use it:  qanat add CASEFILE reports/${option} --use ${visible(out)}\n`
}
