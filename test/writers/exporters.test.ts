/** Each exporter writes the record as its golden files have it, and says what it left out. */
import { describe, expect, it } from 'vitest'
import { exporters } from '../../src/writers/index.ts'
import { exported, record } from './record.ts'

/** Formats that are no text; their own tests read them back. */
const binary = new Set(['gpkg', 'parquet'])

describe('each exporter', () => {
  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', async (id, exporter) => {
    const { files, told } = await exported(exporter)
    expect(files.length).toBeGreaterThan(0)
    if (!exporter.folder) expect(files).toHaveLength(1)
    for (const { path, bytes } of files) {
      if (binary.has(id)) continue
      const name = exporter.folder ? `${id}/${path}` : `${id.replace(path, '')}${path}`
      await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot(`golden/export/${golden(name)}`)
    }
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(`golden/export/${id}.left-out.golden.txt`)
  })

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s is the same each time',
    async (_, exporter) => {
      expect(await exported(exporter)).toEqual(await exported(exporter))
    },
  )

  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s writes an empty record',
    async (_, exporter) => {
      const empty = {
        ...record,
        documents: [],
        claims: [],
        ties: [],
        incidents: [],
        network: [],
        findings: [],
        decisions: [],
      }
      const { files, told } = await exported(exporter, empty)
      expect(files.length).toBeGreaterThan(0)
      expect(told).toEqual([])
    },
  )

  it('has an id that no other has', () => {
    expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length)
  })
})

/** `acled.csv` is kept as `acled.golden.csv`, so that no tool formats it. */
function golden(name: string): string {
  return name.replace(/(\.[^.]+)$/, '.golden$1')
}
