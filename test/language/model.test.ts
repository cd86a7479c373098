import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/language/index.ts'
import { english, weights } from './english.ts'

const refusal = (bytes: Uint8Array): string => {
  try {
    loadModel(bytes)
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'taken'
}

describe('loadModel', () => {
  it('refuses what is no file of weights, and says so with one code', () => {
    const changed = weights.slice()
    changed[changed.length - 5]! ^= 1
    const renumbered = weights.slice()
    const header = new TextDecoder('latin1').decode(weights.subarray(0, 60))
    renumbered[header.indexOf('"version":') + 10] = 0x39
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array(64),
      weights.subarray(0, 11),
      weights.subarray(0, 500),
      weights.subarray(0, weights.length - 1),
      changed,
      renumbered,
    ]) {
      expect(refusal(bytes)).toBe('weights-malformed')
    }
    expect(refusal(weights)).toBe('taken')
  })

  it('carries its data and licence', () => {
    expect(english.licence).toBe('CC BY-SA 4.0')
    expect(english.data.join()).toContain('UD_English-EWT')
    expect(weights.length).toBeLessThan(12 * 2 ** 20)
  })

  it('loads from a view into a larger buffer', () => {
    const wide = new Uint8Array(weights.length + 3)
    wide.set(weights, 3)
    expect(loadModel(wide.subarray(3)).tags).toEqual(english.tags)
  })
})
