import { createCasefile } from '../../casefile/index.ts'
import { visible } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { atMost, casefileNamed } from './opened.ts'

/** `qanat init FILE`: an empty casefile. */
export const init: Run = async (given, { terminal, now }) => {
  const path = casefileNamed(given, 'init', 'init baghdad.qanat')
  atMost(given, 1, 'init', 'init baghdad.qanat')
  const { QANAT_HOME: home } = terminal.env
  const casefile = await createCasefile(path, { now, ...(home ? { home } : {}) })
  await casefile.close()
  await terminal.out(`${visible(path)} is made. Add reports:  qanat add ${visible(path)} reports/\n`)
  return 0
}
