import type { Command, Option } from './command.ts'
import { commands } from './commands.ts'

/** The help of the whole program. */
export function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `Qanat reads reports on political conflict into an event record: every value leads back to the words it came from.

Usage: qanat COMMAND [arguments]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options:
  -h, --help     this help; qanat COMMAND --help for one command
  --version      print the version

Exit code: 0 clean, 1 findings (check) or nothing at the place (explain), 2 bad use or a file that could not be read.
`
}

/** The help of one command. */
export function commandHelp({ usage, summary, about, options, examples }: Command): string {
  const rows = [...options.map((option) => [flag(option), option.means] as const), ['-h, --help', 'this help'] as const]
  const width = Math.max(...rows.map(([name]) => name.length))
  return `Usage: ${usage}

${summary[0]!.toUpperCase()}${summary.slice(1)}.
${about}

Options:
${rows.map(([name, means]) => `  ${name.padEnd(width)}  ${means}`).join('\n')}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}
`
}

function flag({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
}
