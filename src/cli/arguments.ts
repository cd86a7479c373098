import { parseArgs } from 'node:util'
import { errors } from '../model/errors.ts'
import type { Arguments, Command, Option } from './command.ts'
import { nearest } from '../pipeline/asking/nearest.ts'

/** Checks what was typed against the options of the command; throws a `QanatError` that names the nearest option. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      command.options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
      ]),
    ),
  })
  const files: string[] = []
  const options: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const option = known(command, token.name, token.rawName)
    options[option.name] = checkedValue(option, token.rawName, token.value)
  }
  return { files, options }
}

function known({ name: command, options }: Command, name: string, raw: string): Option {
  const option = options.find((candidate) => candidate.name === name)
  if (option) return option
  const names = options.map((candidate) => candidate.name)
  const near = nearest(name, names)
  throw errors.badUsage(
    `qanat ${command} has no option ${raw}`,
    near === undefined ? `qanat ${command} --help lists them` : `did you mean --${near}?`,
  )
}

function checkedValue(option: Option, raw: string, value: string | undefined): string | true {
  if (option.value === undefined) {
    if (value !== undefined) throw errors.badUsage(`${raw} takes no value`, `write ${raw} alone`)
    return true
  }
  if (value === undefined || value === '') {
    throw errors.badUsage(`${raw} needs a value`, `write ${raw} ${option.choices?.join('|') ?? option.value}`)
  }
  if (option.choices && !option.choices.includes(value)) {
    const near = nearest(value, option.choices)
    throw errors.badOption(
      raw,
      value,
      near === undefined ? option.choices.join(', ') : `${option.choices.join(', ')}; did you mean ${near}?`,
    )
  }
  return value
}
