/** The runner, as it is built, over a small set of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

function bench(...options: readonly string[]): {
  readonly status: number | null
  readonly out: string
  readonly err: string
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/bench/main.js'), ...options], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

function ownSet(): string {
  const data = mkdtempSync(join(tmpdir(), 'qanat-set-'))
  mkdirSync(join(data, 'cameo_class'))
  writeFileSync(
    join(data, 'cameo_class', 'dev.jsonl'),
    [
      { id: 'a', text: 'Gunmen killed two soldiers in Mosul.', label: '4' },
      { id: 'b', text: 'The minister met his Turkish counterpart in Ankara.', label: '1' },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  )
  writeFileSync(
    join(data, 'cameo_class', 'score.mjs'),
    `import { readFileSync } from 'node:fs'
     const rows = (file) => readFileSync(file, 'utf8').trim().split('\\n').map((line) => JSON.parse(line))
     const [gold, predicted] = process.argv.slice(2).map(rows)
     const right = gold.filter((row, i) => row.id === predicted[i].id && row.label === predicted[i].label).length
     console.log(JSON.stringify({ primary: (100 * right) / gold.length, ci95: [0, 100], keys: Object.keys(predicted[0]) }))`,
  )
  return data
}

describe('npm run bench', () => {
  it('prints one line of JSON for a set', () => {
    const { status, out, err } = bench('cameo_class', '--data', ownSet(), '--report')
    expect(status, err).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ name: 'cameo_class', split: 'dev', primary: 100, ci95: [0, 100], docs: 2 })
    expect(err).toContain('"label"')
  })

  it.each([
    ['without a name', [], /name a set: .*cameo_class/],
    ['with a name nobody knows', ['nothing', '--data', '.'], /nothing: no such set; use .*cameo_class/],
    ['without its data', ['cameo_class', '--data', 'nowhere'], /nowhere: no such folder; .*--data/],
    [
      'without that split',
      ['cameo_class', '--data', ownSet(), '--split', 'held'],
      /held\.jsonl: no such file; .*--split/,
    ],
  ])('%s says so and stops', (_, options, message) => {
    const { status, out, err } = bench(...options)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toMatch(message)
  })
})
