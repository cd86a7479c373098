/** `qanat serve FILE`: the workbench on a casefile, until the person stops it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errors } from '../model/index.ts'
import { type RunningServer, type ServerOptions, startServer } from '../server/index.ts'
import { visible } from '../writers/words.ts'
import { atMost, casefileNamed } from './casefile/opened.ts'
import type { Arguments, Context, Run } from './command.ts'

const usualPort = 8733
/** Ports that are tried when nobody named one. */
const portsMore = 20

export const serve: Run = async (given, context) => {
  const example = 'serve baghdad.qanat'
  const path = casefileNamed(given, 'serve', example)
  atMost(given, 1, 'serve', example)
  await serveUntilStopped({ casefile: path }, given, context)
  return 0
}

/** Serves a casefile and tells where, until the person stops it. */
export async function serveUntilStopped(
  what: Pick<ServerOptions, 'casefile' | 'isExample'>,
  given: Arguments,
  context: Context,
): Promise<void> {
  const { terminal, version, now } = context
  const { options } = given
  const port = portOf(options.port)
  const host = hostOf(given)
  const { QANAT_HOME: home, QANAT_BY: named } = terminal.env
  const coder = options.by ?? named
  const server = await startServer({
    ...what,
    version,
    now,
    port: port ?? usualPort,
    ...(port === undefined ? { portsMore } : {}),
    ...(host === undefined ? {} : { host }),
    ...(home ? { home } : {}),
    ...(coder ? { coder } : {}),
    readOnly: options['read-only'] === true,
    onFault: (error) =>
      terminal.err(`qanat: a fault: ${visible(String(error instanceof Error ? error.stack : error))}\n`),
  })
  try {
    if (port === undefined && server.port !== usualPort)
      terminal.err(`qanat: port ${usualPort} is taken; it is port ${server.port}\n`)
    if (host !== undefined)
      terminal.err(
        'qanat: other machines can reach it, unencrypted: whoever has the address with its token reads and decides\n',
      )
    await terminal.out(told(server, what.casefile, options.json === true))
    const opened = options.open === true ? openBrowser(server.address) : undefined
    await context.untilStopped()
    opened?.()
  } finally {
    await server.close()
  }
}

function told({ url, address, token }: RunningServer, path: string, json: boolean): string {
  if (json) return `${JSON.stringify({ url, address, token })}\n`
  return `${visible(path)} is open at\n\n  ${address}\n\nThe address holds the key to it: pass it to nobody. Ctrl-C ends it.\n`
}

function portOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw errors.badOption('--port', given, 'a number from 0 to 65535')
  return Number(given)
}

const ownHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1'])

/** Undefined for this machine alone. */
function hostOf({ options }: Arguments): string | undefined {
  const { host } = options
  if (host === undefined || ownHosts.has(host)) return undefined
  if (options['allow-remote'] !== true)
    throw errors.badUsage(
      `--host ${host} would let other machines in`,
      'leave it out, or add --allow-remote if that is what you want',
    )
  return host
}

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/**
 * Opens the page in the person's browser where there is one; the address is printed in any case. It goes by a file that only they can
 * read, since every user of a machine sees what programs are started with. Gives what takes the file away.
 */
function openBrowser(address: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-open-'))
  const page = join(folder, 'qanat.html')
  writeFileSync(page, `<!doctype html><meta http-equiv="refresh" content="0;url=${address}">`, { mode: 0o600 })
  const [program, ...options] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(program!, [...options, page], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
  return () => rmSync(folder, { recursive: true, force: true })
}
