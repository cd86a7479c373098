import { type Lesson, lessonsOf, type Taught } from '../analysis/index.ts'
import { workOfCoder } from '../incidents/index.ts'
import { type Casefile, errors, type Run } from '../model/index.ts'
import { codebooksOf, lastRuns } from './last-runs.ts'
import { readTexts } from './record.ts'

/** What the decisions of a casefile teach. */
export interface TaughtLessons {
  readonly lessons: readonly Lesson[]
  /** The person's code book that the claims were read with; absent for ours alone. */
  readonly codebook?: NonNullable<Run['codebook']>
}

/**
 * The lessons of the decisions of one coder, or of those that hold in the record. Rows that others coded teach nothing. Throws where
 * the reports were read with more than one code book; `inWords` names one.
 */
export async function lessonsOfCasefile(
  casefile: Casefile,
  {
    path,
    by,
    withWords,
    inWords,
  }: {
    readonly path: string
    readonly by?: string | undefined
    readonly withWords: boolean
    readonly inWords: (codebook: Run['codebook']) => string
  },
): Promise<TaughtLessons> {
  const taught: Taught[] = []
  const read = await readTexts(casefile, ({ document, claims }) => {
    if (document.coded === undefined) taught.push({ document, claims })
    return undefined
  })
  const lessons = lessonsOf(taught, workOfCoder(read, await casefile.decisions(), by), withWords)
  const runs = await lastRuns(casefile)
  const decided = new Set(lessons.map(({ document }) => document))
  const codebooks = codebooksOf(new Map([...runs].filter(([document]) => decided.has(document))))
  if (codebooks.length > 1) throw errors.severalCodebooks(path, codebooks.map(inWords).join(' and '))
  const [codebook] = codebooks
  return { lessons, ...(codebook === undefined ? {} : { codebook }) }
}
