/** Casefiles to test on: the example reports, read once and kept in `node_modules/.cache` under a hash of what reads them; or none. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The 16 reports of `examples/baghdad-2020`, no report, or files of `test/browser/fixtures`. */
export type Holding = 'examples' | 'empty' | readonly string[]

export const root: string = fileURLToPath(new URL('../../../', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'qanat')
/** What runs the program from its source. */
const program: readonly string[] = [process.execPath, '--import', 'tsx', join(root, 'src', 'cli', 'main.ts')]

/** Writes a casefile of one's own to `to`. */
export async function writeCasefile(holding: Holding, to: string): Promise<void> {
  const sources =
    holding === 'examples'
      ? [join(root, 'examples', 'baghdad-2020')]
      : holding === 'empty'
        ? []
        : holding.map((name) => join(root, 'test', 'browser', 'fixtures', name))
  const hash = hashOf(['src', 'dist/data'].map((name) => join(root, name)).concat(sources))
  const kind = typeof holding === 'string' ? holding : holding.join('+')
  const made = join(cache, `${kind}.${hash}.qanat`)
  if (!existsSync(made)) {
    await make(sources, made)
    forget(kind, made)
  }
  copyFileSync(made, to)
}

async function make(sources: readonly string[], made: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const unfinished = `${made}.${process.pid}`
  const run = (...argv: string[]) =>
    promisify(execFile)(program[0]!, [...program.slice(1), ...argv], { cwd: root, env: programEnvironment() })
  await run('init', unfinished)
  if (sources.length > 0) await run('add', unfinished, ...sources)
  renameSync(unfinished, made)
}

/** Takes away those that an older state of the program made. */
function forget(kind: string, made: string): void {
  for (const name of readdirSync(cache))
    if (name.startsWith(`${kind}.`) && name.endsWith('.qanat') && join(cache, name) !== made)
      rmSync(join(cache, name), { force: true })
}

/** The key of the casefiles lies with them, not with the person who runs the tests. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, QANAT_HOME: join(cache, 'home'), NO_COLOR: '1' }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder)) hash.update(path).update('\0').update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** Files that have a part in what a casefile holds; the doors have none. */
function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) throw new Error(`${path} is missing. Build first: npm run build`)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(?:server|cli|writers)\b/.test(name) && statSync(join(path, name)).isFile())
    .sort()
    .map((name) => join(path, name))
}
