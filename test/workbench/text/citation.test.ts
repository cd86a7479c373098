import { expect, it } from 'vitest'
import { citation } from '../../../workbench/src/text/citation.ts'

it('names outlet, title, day, document and offsets', () => {
  const source = {
    id: '1f2a',
    name: 'reports/taji.txt',
    outlet: 'Twin Rivers Wire',
    title: 'Rockets on\nTaji',
    published: '2020-03-11',
  }
  expect(citation(source, 'three soldiers\nwere killed', [120, 146])).toBe(
    '“three soldiers were killed” (Twin Rivers Wire, “Rockets on Taji”, 2020-03-11; document 1f2a, characters 120–146)',
  )
})

it('names the file where nothing else is known, and says nothing that is not', () => {
  expect(citation({ id: '1f2a', name: 'reports/taji.txt' }, 'killed', [3, 9])).toBe(
    '“killed” (reports/taji.txt; document 1f2a, characters 3–9)',
  )
})
