/** Every row of `data/cues` holds for its own example sentences and keeps off those it refuses. */
import { describe, expect, it } from 'vitest'
import { readCue } from '../../scripts/data/cues.ts'
import { rows } from '../../scripts/data/table.ts'
import { held } from '../misread.ts'
import { statusAt } from './status-cases.ts'

const all = [...rows('cues')].map(({ file, row }) => ({ cue: readCue(row, file), row }))
const examples = (kind: 'yes' | 'no') =>
  all.flatMap(({ cue, row }) => ((row[kind] ?? []) as string[]).map((notation) => ({ cue, notation, id: cue.id })))

describe('status rows', () => {
  it.each(examples('yes'))('$id: $notation', ({ cue, notation }) =>
    held(notation, () => {
      const found = statusAt(notation)
      expect(found).toMatchObject({ status: cue.status })
      if (cue.status === 'asserted') expect(found.trail.map((bearing) => bearing.cue)).toContain(cue.id)
    }),
  )
  it.each(examples('no'))('not $id: $notation', ({ cue, notation }) => {
    const found = statusAt(notation)
    const fired = found.status === cue.status && found.trail.some((bearing) => bearing.cue === cue.id)
    expect({ fired, tree: found.tree }).toMatchObject({ fired: false })
  })
  it('know several hundred words', () => {
    expect(new Set(all.flatMap(({ cue }) => cue.lemmas)).size).toBeGreaterThan(700)
  })
})

describe('a row', () => {
  const good = {
    id: 'a',
    sense: 'modal',
    pos: 'verb',
    lemmas: ['plan'],
    slots: ['to-verb'],
    status: 'intended',
    source: 's',
  }
  it.each([
    ['no source', { ...good, source: undefined }, /no source/],
    ['an unknown status', { ...good, status: 'rumoured' }, /status is rumoured/],
    ['an unknown key', { ...good, colour: 'red' }, /unknown key 'colour'/],
    ['a lemma twice', { ...good, lemmas: ['plan', 'plan'] }, /'plan' twice/],
    ['neither status nor attribution', { ...good, status: undefined }, /neither/],
    ['lemmas that are no list', { ...good, lemmas: 'plan' }, /not a list/],
  ])('with %s is refused', (_, row, message) => {
    expect(() => readCue(row, 'data/cues/x.yml')).toThrow(message)
  })
  it('is read', () => {
    expect(readCue(good, 'data/cues/x.yml')).toMatchObject({ id: 'a', status: 'intended' })
  })
})
