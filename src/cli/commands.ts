/** The commands, in the order of the help. */
import { casefileCommands, serveOptions } from './casefile/commands.ts'
import type { Command, Option } from './command.ts'
import { ownOptions } from './own-options.ts'

const published: Option = {
  name: 'published',
  value: 'DATE',
  means: 'day of publication (2020-11-24) of texts that bring none; "yesterday" counts from it',
}
const json: Option = { name: 'json', means: 'short for --format json' }

export const commands: readonly Command[] = [
  {
    name: 'code',
    usage: 'qanat code FILES… [options]',
    summary: 'read reports and print who did what to whom, where, when, how many, says whom',
    about:
      'Reads text and Markdown files; - is standard input. A file report.meta.json beside report.txt gives its\ntitle, outlet, day of publication and address. Files that cannot be read get one line each; the rest is coded.',
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'NAME',
        choices: ['text', 'ndjson', 'json', 'csv', 'html'],
        means: 'text, ndjson, json, csv or html; text when not given, or what the ending of --out says',
      },
      json,
      { name: 'out', short: 'o', value: 'FILE', means: 'write to FILE and not to standard output' },
      published,
      ...ownOptions,
    ],
    examples: [
      'qanat code report.txt',
      'qanat code reports/*.txt --out reading.html',
      'qanat code *.txt --format ndjson | jq \'select(.status == "denied")\'',
      'curl -s https://example.org/report.txt | qanat code - --published 2020-11-24',
    ],
    load: async () => (await import('./code.ts')).code,
  },
  {
    name: 'check',
    usage: 'qanat check FILES… | CASEFILE [options]',
    summary: 'print what does not add up, like a linter',
    about:
      'Of a casefile also what does not add up between its texts, without what was dismissed in review. Exit code 1 when\nthere are findings, 0 when there are none, 2 when a file could not be read. With --codebook alone it tries your rows on their own\nsentences.',
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'NAME',
        choices: ['text', 'json', 'sarif'],
        means: 'text (when not given), json or sarif',
      },
      json,
      { name: 'out', short: 'o', value: 'FILE', means: 'write to FILE and not to standard output' },
      { name: 'all', means: 'of a casefile also the findings that were dismissed in review' },
      published,
      ...ownOptions,
    ],
    examples: [
      'qanat check report.txt',
      'qanat check reports/*.txt --format sarif --out findings.sarif',
      'qanat check baghdad.qanat',
      'qanat check --codebook evictions.yml',
    ],
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'explain',
    usage: 'qanat explain FILE:LINE[:COLUMN] | RULE',
    summary: 'print every record at a place and what made each field; or the page of a rule',
    about: 'Lines and columns count from 1, columns in UTF-16 units, as in the other commands.',
    options: [published, ...ownOptions],
    examples: ['qanat explain report.txt:93:12', 'qanat explain QN203'],
    load: async () => (await import('./explain.ts')).explain,
  },
  ...casefileCommands,
  {
    name: 'start',
    usage: 'qanat start [options]',
    summary: 'open the workbench on the example reports',
    about:
      'Reads them once into a casefile in the folder of your caches, prints the address of the workbench and serves it until Ctrl-C.\nWith --once it prints what they say, writes out/reading.html in the current folder, and ends.',
    options: [
      { name: 'once', means: 'print what the reports say and end; no workbench' },
      { name: 'out', short: 'o', value: 'FILE', means: 'write the page of --once to FILE' },
      ...serveOptions,
    ],
    examples: ['npm start', 'qanat start --open', 'qanat start --once --out /tmp/reading.html'],
    load: async () => (await import('./start.ts')).start,
  },
]
