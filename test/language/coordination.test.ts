import { describe, expect, it } from 'vitest'
import { mendCoordination } from '../../src/language/coordination.ts'

/** Heads after the mend of a tree in lines of "word tag relation head"; heads count from 1, 0 is the root. */
function mended(tree: string): string {
  const rows = tree.split(', ').map((row) => row.split(' '))
  const head = Int32Array.from(rows, ([, , , above]) => (above === '0' ? rows.length : Number(above) - 1))
  mendCoordination(head, {
    tagged: (i, xpos) => rows[i]?.[1] === xpos,
    related: (i, relation) => rows[i]?.[2] === relation,
  })
  return rows.map(([word], i) => `${word}<${rows[head[i]!]?.[0] ?? 'root'}`).join(' ')
}

describe('a verb with a tense coordinated with an infinitive', () => {
  it('hangs on the verb above that has one', () => {
    expect(mended('used VBD root 0, to TO mark 3, stop VB advcl 1, and CC cc 5, held VBD conj 3')).toBe(
      'used<root to<stop stop<used and<held held<used',
    )
  })
  it('finds it above a noun, and where the first was taken for a participle', () => {
    expect(
      mended(
        'police NNS nsubj 2, used VBN ccomp 8, gas NN obj 2, to TO mark 5, stop VB acl 3, and CC cc 7, held VBD conj 5, said VBD root 0',
      ),
    ).toBe('police<used used<said gas<used to<stop stop<gas and<held held<used said<root')
  })
  it.each([
    ['another infinitive', 'vowed VBD root 0, to TO mark 3, stop VB xcomp 1, and CC cc 5, hold VB conj 3'],
    ['no tense above', 'to TO mark 2, stop VB root 0, and CC cc 4, held VBD conj 2'],
    ['an auxiliary of its own', 'hoped VBD root 0, to TO mark 3, stop VB xcomp 1, has VBZ aux 5, held VBD conj 3'],
  ])('stays beside %s', (_, tree) => {
    const rows = tree.split(', ').map((row) => row.split(' '))
    expect(mended(tree)).toBe(
      rows.map(([word, , , above]) => `${word}<${rows[Number(above) - 1]?.[0] ?? 'root'}`).join(' '),
    )
  })
})
