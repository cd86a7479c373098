/**
 * `npm run bench -- <name>|all|speed|merge [--data ../shared/bench] [--split dev] [--limit N] [--case lower|upper] [--report]`
 *
 * Reads `<data>/<name>/<split>.jsonl`, maps every text through the adapter of the set, runs the set's own `score.mjs` and
 * prints one JSON line. Progress goes to standard error.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Adapter, onlyInputs, type Row, type Tools } from './adapter.ts'
import { printCoverage } from './coverage.ts'
import { measureMerging, printMergeLap } from './merge.ts'
import { read } from './reading.ts'
import { compareSpeed, printLap } from './speed.ts'
import { measureServer } from './server.ts'
import { measureStore } from './store.ts'
import { writeForEver } from './store-harm.ts'

/** One line a set, loaded only when it is asked for. */
const adapters: Readonly<Record<string, () => Promise<Adapter>>> = {
  plv: async () => (await import('./plv.ts')).adapter,
  plover_gsr: async () => (await import('./plover-gsr.ts')).adapter,
  petrarch_gsr: async () => (await import('./petrarch-gsr.ts')).adapter,
  petrarch_unit: async () => (await import('./petrarch-unit.ts')).adapter,
  cameo_class: async () => (await import('./cameo-class.ts')).adapter,
  satp_relevant: async () => (await import('./satp.ts')).adapter,
  case21_task2: async () => (await import('./case21-task2.ts')).adapter,
  ceha: async () => (await import('./ceha.ts')).adapter,
  india_police: async () => (await import('./india-police.ts')).adapter,
  muc4: async () => (await import('./muc4.ts')).adapter,
  wikievents: async () => (await import('./wikievents.ts')).adapter,
  polnear: async () => (await import('./polnear.ts')).adapter,
  timeml_modality: async () => (await import('./timeml-modality.ts')).adapter,
  commitment: async () => (await import('./commitment.ts')).adapter,
  timex_te3: async () => (await import('./timex.ts')).adapter,
  re3d: async () => (await import('./re3d.ts')).adapter,
  re3d_doc: async () => (await import('./re3d.ts')).adapter,
  cameo_ner: async () => (await import('./cameo-ner.ts')).adapter,
  ecbplus: async () => (await import('./ecbplus.ts')).adapter,
  geo_gwn: async () => (await import('./geo.ts')).namesAndPeoples,
  geo_trnews: async () => (await import('./geo.ts')).namesAndPeoples,
  geo_lgl: async () => (await import('./geo.ts')).namesAndPeoples,
  geo_geovirus: async () => (await import('./geo.ts')).names,
  ud_ewt: async () => (await import('./ud.ts')).adapter,
  ud_gum: async () => (await import('./ud.ts')).adapter,
}

type Fields = Readonly<Record<string, unknown>>

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/bench' },
    split: { type: 'string', default: 'dev' },
    limit: { type: 'string' },
    case: { type: 'string' },
    report: { type: 'boolean', default: false },
  },
})

function stop(message: string): never {
  process.stderr.write(`bench: ${message}\n`)
  process.exit(2)
}

/** The text in one case, as wires have it; a letter whose other case has another length stays, so that offsets hold. */
function recased(row: Row): Row {
  if (values.case === undefined) return row
  const change = (unit: string) => (values.case === 'upper' ? unit.toUpperCase() : unit.toLowerCase())
  const text = Array.from(row.text, (unit) => (change(unit).length === unit.length ? change(unit) : unit)).join('')
  return { ...row, text }
}

function readRows(file: string): readonly Fields[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Fields)
}

const kept = new Map<string, unknown>()

function toolsOf(folder: string): Tools {
  return {
    read,
    once<T>(key: string, make: () => T): T {
      if (!kept.has(key)) kept.set(key, make())
      return kept.get(key) as T
    },
    table: (name) => readFileSync(join('dist', 'data', name)),
    rows: (file) => readRows(join(folder, file)),
  }
}

async function run(name: string): Promise<void> {
  const folder = join(values.data, name)
  const source = join(folder, `${values.split}.jsonl`)
  if (!existsSync(source))
    stop(`${source}: no such file; name the folder of the sets with --data and the half with --split`)
  const adapter = await adapters[name]!()
  const all = readRows(source)
  const rows = values.limit === undefined ? all : all.slice(0, Number(values.limit))
  const tools = toolsOf(folder)
  const scratch = mkdtempSync(join(tmpdir(), 'qanat-bench-'))
  const begun = performance.now()
  const inputs = rows.map((row) => recased(onlyInputs(row, adapter.inputs)))
  adapter.prepare?.(inputs, tools)
  const lines = inputs.map((row, i) => {
    if (i % 200 === 199) process.stderr.write(`${name}: ${i + 1} of ${rows.length}\n`)
    return JSON.stringify({ id: row.id, ...adapter.predict(row, tools) })
  })
  const seconds = (performance.now() - begun) / 1000
  const predictions = join(scratch, 'predictions.jsonl')
  writeFileSync(predictions, `${lines.join('\n')}\n`)
  const gold = rows === all ? source : join(scratch, 'gold.jsonl')
  if (gold !== source) writeFileSync(gold, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
  process.stderr.write(`${name}: predictions in ${predictions}\n`)
  const report = JSON.parse(
    execFileSync(process.execPath, [join(folder, 'score.mjs'), gold, predictions], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  ) as Fields
  if (values.report) process.stderr.write(`${JSON.stringify(report, null, 1)}\n`)
  process.stdout.write(
    `${JSON.stringify({
      name,
      split: values.split,
      ...(values.case === undefined ? {} : { case: values.case }),
      primary: report['primary'],
      ci95: report['ci95'],
      docs: rows.length,
      seconds: Math.round(seconds * 100) / 100,
    })}\n`,
  )
}

/** One set that fails does not stop the others. */
async function runOrTell(name: string): Promise<void> {
  try {
    await run(name)
  } catch (error) {
    process.stderr.write(`${name}: ${String(error)}\n`)
    process.exitCode = 1
  }
}

const [asked] = positionals
if (values.case !== undefined && values.case !== 'lower' && values.case !== 'upper')
  stop(`--case ${values.case}: use lower or upper`)
if (asked === undefined) stop(`name a set: ${Object.keys(adapters).join(', ')}, all, speed, merge, server or store`)
if (
  !existsSync(values.data) &&
  !['speed', 'lap', 'merge', 'merge-lap', 'server', 'store', 'write-for-ever'].includes(asked)
)
  stop(`${values.data}: no such folder; name the folder of the sets with --data`)
if (asked === 'speed') compareSpeed(values.data)
else if (asked === 'lap') await printLap(positionals[1] ?? '', values.data)
else if (asked === 'coverage') printCoverage(values.data, Number(values.limit ?? Number.POSITIVE_INFINITY))
else if (asked === 'merge') measureMerging()
else if (asked === 'merge-lap') printMergeLap(Number(positionals[1]))
else if (asked === 'server') await measureServer(values.limit === undefined ? undefined : Number(values.limit))
else if (asked === 'store') await measureStore(values.limit === undefined ? undefined : Number(values.limit))
else if (asked === 'write-for-ever') await writeForEver(positionals[1]!, positionals[2]!, Number(positionals[3]))
else if (asked === 'all') for (const name of Object.keys(adapters)) await runOrTell(name)
else if (asked in adapters) await run(asked)
else stop(`${asked}: no such set; use ${Object.keys(adapters).join(', ')}, all, speed, merge, server or store`)
