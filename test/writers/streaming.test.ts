import { describe, expect, it } from 'vitest'
import type { CheckedReading } from '../../src/model/index.ts'
import { csv, findingsText, json, ndjson, sarif, text, writers } from '../../src/writers/index.ts'
import { bare, sample, sampleRules, whole } from './sample.ts'

const options = { rules: sampleRules, version: '0.0.0' }

describe('writers print a document before they ask for the next', () => {
  it.each([text, ndjson, json, csv, findingsText, sarif].map((writer) => [writer.id, writer] as const))(
    '%s',
    async (_, writer) => {
      const events: string[] = []
      function* readings(): Generator<CheckedReading> {
        for (const name of ['first', 'second']) {
          events.push(`read ${name}`)
          yield { ...sample, document: { ...sample.document, name } }
        }
      }
      for await (const piece of writer.write(readings(), options))
        if (piece.includes('mortar') || piece.includes('"trigger"') || piece.includes('QN203')) events.push('printed')
      expect(events.indexOf('printed', events.indexOf('read first'))).toBeLessThan(events.indexOf('read second'))
    },
  )
})

describe('writers take anything', () => {
  it.each(writers.map((writer) => [writer.id, writer] as const))(
    '%s: no reading, an empty one, lone surrogates',
    async (_, writer) => {
      for (const readings of [[], [bare('')], [bare('\ud800 \udc00 \u0000')]]) {
        const printed = await whole(writer.write(readings, options))
        expect(typeof printed).toBe('string')
        if (writer.id === 'json') expect(JSON.parse(printed)).toHaveLength(readings.length)
      }
    },
  )
})
