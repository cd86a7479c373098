/**
 * The rules of the house as functions over files, so that a test can show them a planted sin as well as the source.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { Room } from './rooms.ts'

/** A source file: its path from `src/` and its content. */
export interface SourceFile {
  readonly path: string
  readonly content: string
}

const lineLimit = 400

/** Every TypeScript file under a folder, with `/` in the paths. */
export function sourceFiles(folder: URL): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, content: readFileSync(new URL(path, folder), 'utf8') }))
}

/** The room a file stands in; undefined for a file that lies in `src/` itself. */
export function roomOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined
}

/** What breaks the rules of the house in one file, each as a sentence. */
export function* sins({ path, content }: SourceFile, rooms: readonly Room[]): Generator<string> {
  const name = roomOf(path)
  const room = rooms.find((each) => each.name === name)
  if (name !== undefined && room === undefined) yield `${path}: ${name} is no room`
  if (/(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(path)) yield `${path}: a name that says nothing`
  const lines = content.split('\n').length - (content.endsWith('\n') ? 1 : 0)
  if (lines > lineLimit) yield `${path}: ${lines} lines are more than ${lineLimit}`
  if (room === undefined) return
  for (const target of importsOf(content)) {
    if (target.startsWith('.')) {
      const reached = roomOf(posix.join(posix.dirname(path), target))
      if (reached !== name && !room.from.includes(reached ?? 'src/')) yield `${path}: ${name} may not import ${reached}`
    } else if (target.startsWith('node:')) {
      if (room.pure) yield `${path}: ${name} is pure and may not import ${target}`
    } else if (!room.packages.includes(target)) yield `${path}: ${name} may not import the package ${target}`
  }
  const code = withoutComments(content)
  if (room.pure) {
    for (const [, impure] of code.matchAll(
      /\b(Math\.random|Date\.now|new Date\(\)|performance\.now|process\.|globalThis\.)/g,
    ))
      yield `${path}: ${name} is pure and may not use ${impure}`
  }
  if (name !== 'cli' && /\bconsole\.|process\.std(?:out|err)/.test(code)) yield `${path}: only cli prints`
}

/** The modules that a file imports, re-exports or imports on demand. */
export function importsOf(content: string): readonly string[] {
  const code = withoutComments(content)
  return importing.flatMap((pattern) => [...code.matchAll(pattern)].map((found) => found[2]!))
}

const importing = [
  /^(?:import|export)\b[^'"`;=]*?\bfrom\s*(['"])([^'"\n]+)\1/gm,
  /^import\s*(['"])([^'"\n]+)\1/gm,
  /\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\1/g,
]

function withoutComments(content: string): string {
  return content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
