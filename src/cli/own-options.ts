import type { Option } from './command.ts'

const actors: Option = {
  name: 'actors',
  value: 'FILE',
  means: 'a register of your own, before ours: CSV, YAML or JSON rows, or a PETRARCH dictionary',
}

/** A code book of the person's own. */
export const codebook: Option = {
  name: 'codebook',
  value: 'FILE',
  means: 'a code book of your own, before ours: YAML with labels and rows (docs/CODEBOOK.md)',
}

const use: Option = {
  name: 'use',
  value: 'FILE',
  means: 'weights of qanat train: each claim gets a suggestion beside it, and stays as it is',
}

/** What a person may bring to a reading. */
export const ownOptions: readonly Option[] = [actors, codebook, use]
