/** Weights as they are kept in a file: one JSON object, the same bytes for the same decisions. */
import type { Run } from '../../model/index.ts'
import type { Figures } from './cross-validate.ts'
import { learnFrom, type Weights } from './learn.ts'
import type { Lesson } from './lessons.ts'

type Numbers = Readonly<Record<string, number>>

/** The layout of the file. */
const layout = 1

/** What `qanat train` learned from decisions. */
export interface Learned {
  readonly qanat: 'learned'
  readonly layout: 1
  /** Version of Qanat. */
  readonly version: string
  /** The person's code book that the claims were read with; absent where there was none. */
  readonly codebook?: NonNullable<Run['codebook']>
  /** True when features hold words of texts. */
  readonly words: boolean
  /** Claims that were decided. */
  readonly decisions: Readonly<Record<Lesson['verdict'], number>>
  /** Measured before the weights were written, on decisions that were held out. */
  readonly figures: Figures
  /** What each feature says for a claim to be upheld, in logits; the empty one always holds. */
  readonly upheld: Numbers
  /** By a code of the machine: codes that the person put in its place. */
  readonly rivals: Readonly<Record<string, readonly string[]>>
  /** By a code that was put in: what each feature says for it against keeping the machine's, in logits. */
  readonly codes: Readonly<Record<string, Numbers>>
}

/** Learns from all lessons and keeps what it learned with its figures. */
export function learnedFrom(
  lessons: readonly Lesson[],
  about: Pick<Learned, 'version' | 'codebook' | 'words' | 'figures'>,
): Learned {
  const { upheld, rivals, codes } = learnFrom(lessons)
  const decisions = { accepted: 0, rejected: 0, corrected: 0 }
  for (const { verdict } of lessons) decisions[verdict]++
  return {
    qanat: 'learned',
    layout,
    version: about.version,
    ...(about.codebook === undefined ? {} : { codebook: about.codebook }),
    words: about.words,
    decisions,
    figures: about.figures,
    upheld: numbers(upheld),
    rivals: Object.fromEntries(rivals),
    codes: Object.fromEntries([...codes].map(([code, weights]) => [code, numbers(weights)])),
  }
}

/** Weights of no weight are left out. */
function numbers(weights: ReadonlyMap<string, number>): Numbers {
  return Object.fromEntries(
    [...weights]
      .map(([feature, weight]) => [feature, Math.round(weight * 10_000) / 10_000] as const)
      .filter(([, weight]) => weight !== 0),
  )
}

/** The weights of a file, ready to foretell. */
export function weightsOf({ upheld, rivals, codes }: Learned): Weights {
  return {
    upheld: new Map(Object.entries(upheld)),
    rivals: new Map(Object.entries(rivals)),
    codes: new Map(Object.entries(codes).map(([code, weights]) => [code, new Map(Object.entries(weights))])),
  }
}

/** What a file holds, if it holds weights that this version knows; else why not, in words. */
export function learnedIn(content: unknown): Learned | string {
  if (!isFields(content) || content['qanat'] !== 'learned') return 'it is something else'
  if (content['layout'] !== layout) return `its layout is ${String(content['layout'])}, this version knows ${layout}`
  const { upheld, rivals, codes, codebook, words, version } = content
  const isWhole =
    typeof words === 'boolean' &&
    typeof version === 'string' &&
    isNumbers(upheld) &&
    isFields(rivals) &&
    Object.values(rivals).every((list) => Array.isArray(list) && list.every((code) => typeof code === 'string')) &&
    isFields(codes) &&
    Object.values(codes).every(isNumbers) &&
    (codebook === undefined ||
      (isFields(codebook) && typeof codebook['name'] === 'string' && typeof codebook['sha256'] === 'string'))
  return isWhole ? (content as unknown as Learned) : 'parts of it are missing'
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumbers(value: unknown): value is Numbers {
  return isFields(value) && Object.values(value).every((each) => typeof each === 'number' && Number.isFinite(each))
}
