/** Writes docs/RULES.md from the rules' own fields: `node dist/scripts/rules-page.js`. A test keeps the page true. */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { recordRules, rules } from '../src/findings/index.ts'

const groups = new Map([
  ['QN1', 'Claims and counts'],
  ['QN2', 'Times'],
  ['QN3', 'Sources and names'],
  ['QN4', 'The state of the text'],
  ['QN5', 'Between texts'],
])

const all = [...rules, ...recordRules]

/** The page, as Markdown. */
export function rulesPage(): string {
  const lines = [
    '# Rules',
    '',
    'What `qanat check` looks for in one text and, in a casefile, between texts. Each finding names its rule, the words that clash (the offending ones first), what they say and what was expected.',
    'A rule changes nothing: it tells what does not add up and leaves the decision to a person. `qanat explain QN203` prints the same text.',
    '',
    'This page is made from the rules themselves by `scripts/rules-page.ts`.',
    '',
    '| code | rule | severity | |',
    '|---|---|---|---|',
    ...all.map(
      ({ code, id, severity, title }) =>
        `| [${code}](#${code.toLowerCase()}-${id}) | \`${id}\` | ${severity} | ${title} |`,
    ),
  ]
  for (const [prefix, heading] of groups) {
    lines.push('', `## ${heading}`)
    for (const { code, id, title, severity, about } of all)
      if (code.startsWith(prefix))
        lines.push('', `### ${code} ${id}`, '', `**${title}.** Severity: ${severity}.`, '', about)
  }
  return `${lines.join('\n')}\n`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = import.meta.url.includes('/dist/') ? '../../' : '../'
  writeFileSync(new URL(`${root}docs/RULES.md`, import.meta.url), rulesPage())
}
