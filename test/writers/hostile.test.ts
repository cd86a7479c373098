/** Whatever the words are made of, every export can be read again. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { withoutGuard, type EventRecord } from '../../src/model/index.ts'
import {
  annotations,
  exporters,
  ftm,
  geojson,
  gpkg,
  graphml,
  incidentsCsv,
  parquet,
  ploverJsonl,
  timemap,
} from '../../src/writers/index.ts'
import { exported, exportedText, incidentOf, record } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A quote that opens nothing, controls, halves of pairs, right-to-left marks, markup of six kinds, a formula, a path.
const words = [
  'a"b,c\r\nd\te',
  '\0\u0001\u001b[31m\u007f\u0085\u2028\ufffe\uffff',
  '\ud83d',
  '\ude80\ud83d',
  '\u202eesrever\u2066',
  '<script>alert(1)</script>&amp;]]>',
  '=HYPERLINK("http://x")',
  '../../etc/passwd',
  '🚀é',
  '   ',
]
const [post] = record.documents
const [base] = record.claims
const text = words.join(' ')
const hostile: EventRecord = {
  ...record,
  documents: [{ ...post!, text, title: words[0]!, outlet: words[5]!, name: words[7]!, url: words[6]! }],
  ties: [],
  findings: [],
  decisions: [],
  network: words.map((name, i) => ({ ...record.network[0]!, id: `n${i}`, from: { id: `a${i}`, name }, stated: [] })),
  ...((claims) => ({ claims, incidents: claims.map((claim) => incidentOf(claim)) }))(
    words.map((name, i) => ({
      ...base!,
      id: `h${i}`,
      evidence: [0, text.length] as const,
      trigger: [0, 1] as const,
      attribution: { kind: 'reported' as const, speaker: name, speakerSpan: [0, 3] as const },
      initiators: [{ name, sector: 'PRM', country: 'IRQ', basis: 'stated' as const, spans: [[0, 5] as const] }],
      recipients: [{ name, sector: 'MIL', country: 'USA', basis: 'stated' as const, spans: [[11, 13] as const] }],
      place: { ...base!.place!, name, spans: [[30, 40] as const] },
      when: { ...base!.when!, spans: [[1, 2] as const] },
      counts: [],
      weapons: [],
    })),
  ),
}

const whole = (name: string): string => Buffer.from(name).toString()

describe('words of any kind', () => {
  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    'come out of %s without a complaint',
    async (_, exporter) => {
      const { files } = await exported(exporter, hostile)
      for (const { path, bytes } of files) {
        expect(path).toMatch(/^(?:\.|[\w-]+\.)[\w.-]*$/)
        expect(bytes.length).toBeGreaterThan(0)
      }
    },
  )

  it.each([annotations, geojson])('leave $id JSON', async (exporter) => {
    expect(JSON.parse(await exportedText(exporter, hostile))).toBeTypeOf('object')
  })

  it.each([ftm, ploverJsonl])('leave $id JSON on each line', async (exporter) => {
    const lines = (await exportedText(exporter, hostile)).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(words.length)
    for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object')
  })

  it('leave TimeMap JSON', async () => {
    for (const { bytes } of (await exported(timemap, hostile)).files) {
      expect(JSON.parse(Buffer.from(bytes).toString())).toBeTypeOf('object')
    }
  })

  it('stay what they are in CSV', async () => {
    const rows = parse(await exportedText(incidentsCsv, hostile), { columns: true }) as Record<string, string>[]
    expect(rows.map((row) => withoutGuard(row['place']!))).toEqual(words.map(whole))
  })

  it('stay what they are in Parquet and GeoPackage', async () => {
    const { files } = await exported(parquet, hostile)
    const { bytes } = files[0]!
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    expect((await parquetReadObjects({ file })).map(({ place }) => place as unknown)).toEqual(words.map(whole))
    const path = join(folder, 'record.gpkg')
    writeFileSync(path, (await exported(gpkg, hostile)).files[0]!.bytes)
    const database = new DatabaseSync(path, { readOnly: true })
    const rows = database.prepare('SELECT place FROM incidents ORDER BY fid').all() as { place: string }[]
    expect(rows.map(({ place }) => place)).toEqual(words.map((name) => whole(name).replace('\0', '\ufffd')))
    database.close()
  })

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'leave GraphML well-formed (skipped where python3 is not installed)',
    async () => {
      for (const { path, bytes } of (await exported(graphml, hostile)).files) {
        const target = join(folder, path)
        writeFileSync(target, bytes)
        const code = 'import sys, xml.etree.ElementTree as e; print(len(list(e.parse(sys.argv[1]).iter())))'
        expect(Number(execFileSync('python3', ['-c', code, target], { encoding: 'utf8' }))).toBeGreaterThan(10)
      }
    },
  )
})
