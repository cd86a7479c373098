import { describe, expect, it } from 'vitest'
import { strictCode } from '../../src/codebook/index.ts'
import type { EventType, Status } from '../../src/model/index.ts'

describe('PLOVER turns what has not happened into another event', () => {
  it.each<[EventType, string | undefined, Status, string]>([
    ['ASSAULT', 'firearms', 'asserted', 'ASSAULT/firearms'],
    ['ASSAULT', 'aerial', 'threatened', 'THREATEN/violence'],
    ['ASSAULT', 'aerial', 'predicted', 'none'],
    ['ASSAULT', undefined, 'denied', 'none'],
    ['ASSAULT', undefined, 'conditional', 'none'],
    ['COERCE', 'arrest', 'threatened', 'THREATEN/arrest'],
    ['COERCE', 'seize', 'threatened', 'THREATEN/territory'],
    ['COERCE', 'curfew', 'threatened', 'THREATEN/restrict'],
    ['SANCTION', 'discontinue', 'threatened', 'THREATEN/relations'],
    ['CONSULT', 'visit', 'predicted', 'AGREE'],
    ['AID', undefined, 'intended', 'AGREE'],
    ['RETREAT', 'withdraw', 'intended', 'CONCEDE'],
    ['CONCEDE', undefined, 'predicted', 'CONCEDE'],
    ['ACCUSE', 'disapprove', 'predicted', 'ACCUSE/disapprove'],
    ['AID', undefined, 'negated', 'none'],
  ])('%s/%s %s is %s', (event, mode, status, expected) => {
    const code = strictCode({ event, status, ...(mode === undefined ? {} : { mode }) })
    expect(code === null ? 'none' : [code.event, code.mode].filter(Boolean).join('/')).toBe(expected)
  })
})
