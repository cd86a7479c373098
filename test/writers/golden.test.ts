import { describe, expect, it } from 'vitest'
import { findingWriters, writers } from '../../src/writers/index.ts'
import { sample, sampleRules, whole } from './sample.ts'

const options = { rules: sampleRules, version: '0.0.0' }

describe('each writer prints the sample as its golden file has it', () => {
  it.each(writers.map((writer) => [writer.id, writer] as const))('%s', async (id, writer) => {
    const printed = await whole(writer.write([sample], options))
    await expect(printed).toMatchFileSnapshot(`golden/reading.${id}.golden${writer.extension}`)
  })
  it.each(findingWriters.map((writer) => [writer.id, writer] as const))('findings as %s', async (id, writer) => {
    const printed = await whole(writer.write([sample], options))
    await expect(printed).toMatchFileSnapshot(`golden/findings.${id}.golden${writer.extension}`)
  })
})
