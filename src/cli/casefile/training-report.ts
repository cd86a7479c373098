/** What was learned, for a person: how it does on decisions that were held out, and what weighs most. */
import { type Learned, leastCorrected, type Score } from '../../analysis/index.ts'
import { codebookInWords, plural, visible } from '../../writers/words.ts'

/** Features that are shown on either side. */
const shown = 5

/** The table of figures and the heaviest features. */
export function trainingReport({ decisions, figures, upheld, words, codebook }: Learned): string {
  const { verdicts, codes, folds, by, seed } = figures
  const { accepted, rejected, corrected } = decisions
  const weighed = Object.entries(upheld).filter(([feature]) => feature !== '')
  const list = (sign: 1 | -1): string[] =>
    weighed
      .filter(([, weight]) => weight * sign > 0)
      .sort((a, b) => (b[1] - a[1]) * sign || (a[0] < b[0] ? -1 : 1))
      .slice(0, shown)
      .map(([feature, weight]) => `  ${weight.toFixed(2).padStart(6)}  ${visible(feature)}\n`)
  return [
    `${plural(verdicts.n, 'decided claim')}: ${accepted} accepted, ${corrected} corrected, ${rejected} rejected; read with ${codebookInWords(codebook)}.\n`,
    `Held out in turn: ${folds} folds by ${by}, seed ${seed}. ${words ? 'Words of the texts are used.' : 'No words of the texts are used.'}\n\n`,
    row('Is a claim upheld as coded?', ['accuracy', 'precision', 'recall', 'log loss']),
    row('  accept every claim', scoreCells(verdicts.acceptAll)),
    row('  learned', scoreCells(verdicts.learned)),
    '\n',
    ...(codes === undefined
      ? [`Which code? Fewer than ${leastCorrected} codes were corrected: not learned.\n`]
      : [
          row('Which code? (not rejected)', ['accuracy']),
          row("  the machine's", [percent(codes.machine)]),
          row('  learned', [percent(codes.learned)]),
        ]),
    '\nWeighs most for a claim:\n',
    ...list(1),
    'and against it:\n',
    ...list(-1),
    '\n',
    ...(verdicts.learned.logLoss < verdicts.acceptAll.logLoss
      ? []
      : ['On decisions held out it does no better than accepting every claim: do not rely on it.\n']),
    ...(codes !== undefined && codes.learned < codes.machine
      ? ["On decisions held out its codes are worse than the machine's: do not rely on them.\n"]
      : []),
  ].join('')
}

function row(label: string, cells: readonly string[]): string {
  return `${label.padEnd(28)}${cells.map((cell) => cell.padStart(11)).join('')}\n`
}

function scoreCells({ accuracy, precision, recall, logLoss }: Score): readonly string[] {
  return [percent(accuracy), percent(precision), percent(recall), logLoss.toFixed(3)]
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(1)} %`
}
