/** The README's commands, run against the built program; what the README shows of their output is compared line by line. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = join(root, 'dist/src/cli/main.js')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** Where the commands are typed: a folder with the examples in it, so that what they write is gone afterwards. */
const folder = mkdtempSync(join(tmpdir(), 'qanat-readme-'))
symlinkSync(join(root, 'examples'), join(folder, 'examples'))
afterAll(() => rmSync(folder, { recursive: true }))

const listed = [...readme.matchAll(/^npx qanat (.+?)(?:\s+#.*)?$/gm)].map((found) => found[1]!)
const block = /```console\n\$ npx qanat ([^\n]+)\n([\s\S]*?)```/g

function run(
  command: string,
  cwd = folder,
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...expanded(command)], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, QANAT_HOME: join(folder, 'home') },
  })
  return { status, out: stdout, err: stderr }
}

/** A command that ends when it is told to. */
function serves(command: string): boolean {
  return command.startsWith('serve')
}

/** What a shell makes of quotation marks and `*.txt`. */
function expanded(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].flatMap(([, double, single, bare = '']) => {
    const quoted = double ?? single
    if (quoted !== undefined) return [quoted]
    const word = bare
    const pattern = /^(.*\/)\*(\.\w+)$/.exec(word)
    if (!pattern) return [word]
    const [, folder, ending] = pattern
    return readdirSync(join(root, folder!))
      .filter((name) => name.endsWith(ending!))
      .sort()
      .map((name) => `${folder}${name}`)
  })
}

describe('the README', () => {
  it('is tried against a program that is built', () => {
    expect(existsSync(program), 'run npm run build first').toBe(true)
  })

  it.each(listed.filter((command) => !serves(command)))('npx qanat %s', (command) => {
    const { status, out, err } = run(command)
    expect(err).toBe('')
    expect(out.length).toBeGreaterThan(0)
    expect(status).toBe(command.startsWith('check') ? 1 : 0)
  })

  it.each(listed.filter(serves))('npx qanat %s', async (command) => {
    const server = spawn(process.execPath, [program, ...expanded(command), '--port', '0'], {
      cwd: folder,
      env: { ...process.env, QANAT_HOME: join(folder, 'home') },
    })
    const ended = new Promise((resolve) => server.once('exit', resolve))
    let said = ''
    for await (const piece of server.stdout.setEncoding('utf8')) {
      said += piece
      const address = /http:\S+/.exec(said)?.[0]
      if (address === undefined) continue
      expect((await fetch(address)).status).toBe(200)
      server.kill('SIGINT')
      break
    }
    expect(await ended).toBe(0)
  })

  it('shows what its commands print; npx vitest run test/readme.test.ts -u writes it anew', async () => {
    const anew = readme.replace(block, (_, command: string, output: string) => {
      const printed = run(command).out.trimEnd().split('\n')
      const lines = output.trimEnd().split('\n')
      const kept = lines.at(-1) === '…' ? [...printed.slice(0, lines.length - 1), '…'] : printed
      return `\`\`\`console\n$ npx qanat ${command}\n${kept.join('\n')}\n\`\`\``
    })
    await expect(anew).toMatchFileSnapshot('../README.md')
  })

  it('qanat start --once reads the examples and says where it wrote', () => {
    const { status, out, err } = run('start --once', mkdtempSync(join(tmpdir(), 'qanat-start-')))
    expect(err).toBe('')
    expect(status).toBe(0)
    const html = /\S+\.html/.exec(out)?.[0]
    expect(html).toBeDefined()
  })

  it('shows something', () => {
    expect(listed.length).toBeGreaterThanOrEqual(3)
    expect([...readme.matchAll(block)].length).toBeGreaterThanOrEqual(2)
  })
})
