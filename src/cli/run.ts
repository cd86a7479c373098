import { existsSync } from 'node:fs'
import { errors, QanatError } from '../model/errors.ts'
import { readArguments } from './arguments.ts'
import type { Command, Context } from './command.ts'
import { complaint } from './complaint.ts'
import { commands } from './commands.ts'
import { commandHelp, overview } from './help.ts'
import { nearest } from '../pipeline/asking/nearest.ts'

/** Runs one command line and returns the exit code. Prints through the context's terminal only. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  const { terminal } = context
  const [name, ...rest] = argv
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      await terminal.out(overview())
      return 0
    }
    if (name === 'help') {
      await terminal.out(rest[0] === undefined ? overview() : commandHelp(find(rest[0])))
      return 0
    }
    if (name === '--version' || name === '-v' || name === '-V') {
      await terminal.out(`${context.version}\n`)
      return 0
    }
    const command = find(name)
    const end = rest.indexOf('--')
    if ((end < 0 ? rest : rest.slice(0, end)).some((word) => word === '--help' || word === '-h')) {
      await terminal.out(commandHelp(command))
      return 0
    }
    const given = readArguments(command, rest)
    return await (await command.load())(given, context)
  } catch (error) {
    if (!(error instanceof QanatError)) throw error
    terminal.err(complaint(error))
    return 2
  }
}

function find(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command) return command
  if (name.startsWith('-')) {
    const near = nearest(name.replace(/^-+/, ''), ['help', 'version'])
    throw errors.badUsage(
      `there is no option ${name} before a command`,
      near ? `did you mean --${near}?` : 'qanat --help lists the commands',
    )
  }
  if (existsSync(name)) throw errors.badUsage(`${name} is a file, not a command`, `did you mean: qanat code ${name}`)
  const near = nearest(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw errors.badUsage(
    `there is no command ${name}`,
    near ? `did you mean qanat ${near}?` : 'qanat --help lists the commands',
  )
}
