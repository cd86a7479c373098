import { describe, expect, it } from 'vitest'
import { paramsOf, viewOf } from '../../../workbench/src/screens/review/view.ts'

const read = (address: string) => viewOf(new URLSearchParams(address))

describe('the view in the address', () => {
  it.each([
    ['', { order: 'uncertainty', state: 'undecided', beside: false }],
    ['order=value&state=flagged', { order: 'value', state: 'flagged', beside: false }],
    ['order=beauty&state=lost', { order: 'uncertainty', state: 'undecided', beside: false }],
    [
      'document=d1&claim=c1&beside=1',
      { order: 'uncertainty', state: 'undecided', document: 'd1', claim: 'c1', beside: true },
    ],
    ['blind=1&coder=Amal', { order: 'uncertainty', state: 'undecided', blind: 'Amal', beside: false }],
    ['blind=1&coder=+', { order: 'uncertainty', state: 'undecided', beside: false }],
    ['coder=Amal', { order: 'uncertainty', state: 'undecided', beside: false }],
  ])('%s', (address, view) => expect(read(address)).toEqual(view))

  it.each(['', 'order=age&state=all&document=d1&claim=c1&beside=1', 'blind=1&coder=Amal+%26+Co'])(
    'is written as it was read: %s',
    (address) => expect(paramsOf(read(address)).toString()).toBe(address),
  )
})
