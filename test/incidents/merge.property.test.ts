import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeClaims } from '../../src/incidents/index.ts'
import type { Reviewed } from '../../src/model/index.ts'
import { noted } from './claims.ts'

const sides = ['-', 'militia > US forces', 'Iran > US forces', 'US forces > Iraqi militia', '- > civilians']
const spots = ['-', 'Camp Taji', 'Taji', 'Green Zone', 'Baghdad', 'Anbar', 'Iraq', 'Harir base']
const times = ['-', '2020-03-11', '2020-03-12', '2020-03-14', '2020-03', 'unresolved', '2020-03-01..']
const kinds = [
  'ASSAULT',
  'ASSAULT/heavy-weapons',
  'ASSAULT/drone',
  'ASSAULT/abduct',
  'denied ASSAULT',
  'predicted ASSAULT',
  'PROTEST/demo',
]
const counts = ['-', 'killed 3', 'killed 5', 'wounded 12', 'killed ≥3, wounded ~10']

const line = fc
  .tuple(
    fc.constantFrom('Wire', 'Post', 'Desk', 'Echo', 'Year'),
    fc.constantFrom('2020-03-12', '2020-03-13', '2020-04-02'),
    fc.constantFrom(...kinds),
    fc.constantFrom(...sides),
    fc.constantFrom(...spots),
    fc.constantFrom(...times),
    fc.constantFrom(...counts),
  )
  .map(([outlet, day, ...fields]) => `${outlet} ${day}: ${fields.join(' | ')}`)

function shuffled<T>(values: readonly T[], seed: number): T[] {
  return values
    .map((value, i) => ({ value, key: Math.sin(seed + i * 7919) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

describe('merging', () => {
  it('gives the same incidents whatever the order of claims and documents', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), fc.nat(), (lines, seed) => {
        const { reviewed } = noted(lines)
        const other: Reviewed = {
          ...reviewed,
          documents: shuffled(reviewed.documents, seed),
          claims: shuffled(reviewed.claims, seed + 1),
        }
        expect(mergeClaims(other, [])).toEqual(mergeClaims(reviewed, []))
      }),
      { numRuns: 80 },
    )
  })

  it('keeps every claim in at most one incident, which one of its claims asserts', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const { reviewed } = noted(lines)
        const { incidents } = mergeClaims(reviewed, [])
        const used = incidents.flatMap(({ claims }) => claims.map(({ claim }) => claim))
        expect(new Set(used).size).toBe(used.length)
        for (const { claims, id } of incidents) {
          expect(
            claims.some(({ role }) => role === 'asserts'),
            id,
          ).toBe(true)
          for (const { reason } of claims) expect(reason).not.toBe('')
        }
      }),
      { numRuns: 80 },
    )
  })

  it('bears any text: empty, lone surrogates, offsets at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 3, maxLength: 200 }), (text) => {
        const { reviewed } = noted(['Wire 2020-03-12: ASSAULT | militia > US forces | Taji | 2020-03-11'])
        const claims = reviewed.claims.map((claim) => ({
          ...claim,
          trigger: [text.length - 1, text.length] as const,
          initiators: [{ name: text, basis: 'stated' as const, spans: [[0, 1] as const] }],
        }))
        const documents = reviewed.documents.map((document) => ({ ...document, text }))
        expect(mergeClaims({ ...reviewed, documents, claims }, []).incidents).toHaveLength(1)
      }),
    )
  })
})
