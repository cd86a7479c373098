/**
 * Starts the child behind as many walls as this machine has: the permission model of Node (no files but those of the
 * program, no processes, no threads, no add-ons) and, on Linux, a network namespace of its own in which there is no network.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Megabytes of the heap of the child; what it holds outside its heap is watched from here. */
const heap = 1024

interface Walls {
  readonly permission: boolean
  readonly namespace: boolean
}

let walls: Walls | undefined

/** A child that has said that it is ready. Walls that do not stand on this machine are left out. */
export async function startChild(): Promise<ChildProcess> {
  walls ??= { permission: compiled, namespace: hasNamespaces() }
  for (;;) {
    const child = spawned(walls)
    if (await isReady(child)) return child
    if (walls.namespace) walls = { ...walls, namespace: false }
    else if (walls.permission) walls = { ...walls, permission: false }
    else throw new Error('the reading process does not start')
  }
}

/** The permission model is for what is built: sources are compiled as they load, by other processes. */
const compiled = import.meta.url.endsWith('.js')

function spawned(standing: Walls): ChildProcess {
  const script = fileURLToPath(new URL(compiled ? 'child.js' : 'child.ts', import.meta.url))
  const loader = compiled ? [] : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
  const [program, options] = behindWalls(script, standing)
  return spawn(program, [...options, ...loader, script], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: surroundings,
  })
}

/** The program and options that start Node behind walls, for a script that stands where the child does. */
export function behindWalls(
  script: string,
  { permission, namespace }: Walls = { permission: true, namespace: hasNamespaces() },
): readonly [program: string, options: readonly string[]] {
  const options = [`--max-old-space-size=${heap}`, ...(permission ? permissionFlags(script) : [])]
  return namespace ? ['unshare', ['-rn', process.execPath, ...options]] : [process.execPath, options]
}

/** The child may read the program itself and the packages beside it, and nothing else. */
function permissionFlags(script: string): readonly string[] {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'
  const modules = `${sep}node_modules${sep}`
  const at = script.indexOf(modules)
  const root =
    at < 0
      ? fileURLToPath(new URL(compiled ? '../../../../' : '../../../', import.meta.url))
      : script.slice(0, at + modules.length)
  return [flag, `--allow-fs-read=${root}*`, '--no-warnings']
}

/** Nothing of the environment, but what Windows needs to start a program. */
const { SystemRoot } = process.env
const surroundings = SystemRoot === undefined ? {} : { SystemRoot }

function hasNamespaces(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true'], { stdio: 'ignore' }).status === 0
}

function isReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('message', () => resolve(true))
    child.once('exit', () => resolve(false))
    child.once('error', () => resolve(false))
  })
}
