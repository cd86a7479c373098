/** The README's commands, run against the built program; what the README shows of their output is compared line by line. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const program = join(root, 'dist/src/cli/main.js')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

const listed = [...readme.matchAll(/^npx qanat (.+?)(?:\s+#.*)?$/gm)].map((found) => found[1]!)
const shown = [...readme.matchAll(/```console\n\$ npx qanat ([^\n]+)\n([\s\S]*?)```/g)].map(
  ([, command, output]) => [command!, output!] as const,
)

function run(
  command: string,
  cwd = root,
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...expanded(command)], {
    cwd,
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

/** What a shell makes of `*.txt`. */
function expanded(command: string): readonly string[] {
  return command.split(' ').flatMap((word) => {
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

  it.each(listed)('npx qanat %s', (command) => {
    const { status, out, err } = run(command)
    expect(err).toBe('')
    expect(out.length).toBeGreaterThan(0)
    expect(status).toBe(command.startsWith('check') ? 1 : 0)
  })

  it.each(shown)('shows what npx qanat %s prints', (command, output) => {
    const lines = output.trimEnd().split('\n')
    const printed = run(command).out.trimEnd().split('\n')
    if (lines.at(-1) === '…') expect(printed.slice(0, lines.length - 1)).toEqual(lines.slice(0, -1))
    else expect(printed).toEqual(lines)
  })

  it('npm start reads the examples and says where it wrote', () => {
    const { status, out, err } = run('start', mkdtempSync(join(tmpdir(), 'qanat-start-')))
    expect(err).toBe('')
    expect(status).toBe(0)
    const html = /\S+\.html/.exec(out)?.[0]
    expect(html).toBeDefined()
  })

  it('shows something', () => {
    expect(listed.length).toBeGreaterThanOrEqual(3)
    expect(shown.length).toBeGreaterThanOrEqual(1)
  })
})
