/** Texts put much on a side that is no actor; code books have rows for actors alone. */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../src/codebook/index.ts'
import type { Claim, Participant } from '../../src/model/index.ts'
import { acledCsv, cameoCsv, ucdpCsv } from '../../src/writers/index.ts'
import { recordOf } from './incidents.ts'
import { exportedText, record } from './record.ts'

const base = record.claims[0]!
const spans = base.trigger
const someone = (name: string, rest: Partial<Participant> = {}): Participant => ({
  name,
  basis: 'stated',
  spans: [spans],
  ...rest,
})

const army = someone('Iraqi Army', { actor: 'iraqi-army', country: 'IRQ', sector: 'MIL' })
const soldiers = someone('two soldiers', { actor: 'text:two soldiers', country: 'IRQ', sector: 'MIL' })
const things = [someone('the base'), someone('35'), someone('a truck', { country: 'IRQ' }), someone('fuel depots')]

async function rows(
  exporter: Parameters<typeof exportedText>[0],
  recipients: readonly Participant[],
): Promise<Record<string, string>[]> {
  const made: Claim = { ...base, id: 'x', recipients }
  const claim: Claim = { ...made, codes: codesOf(made) }
  return parse(await exportedText(exporter, recordOf([claim])), { columns: true }) as Record<string, string>[]
}

describe('a side', () => {
  it('has no base, truck or number in ACLED, and the named one first', async () => {
    const [row] = await rows(acledCsv, [...things, soldiers, army])
    expect(row).toMatchObject({ actor2: 'Iraqi Army', assoc_actor_2: 'two soldiers', inter2: 'State forces' })
  })

  it('of things alone is nobody', async () => {
    const [row] = await rows(acledCsv, things)
    expect(row).toMatchObject({ actor2: '', inter2: '', interaction: 'Political militia only' })
  })

  it('has one government in UCDP, whatever its army is called', async () => {
    const [row] = await rows(ucdpCsv, [...things, soldiers, army])
    expect(row).toMatchObject({ side_a: 'Government of Iraq', side_b: 'Harbour Brigade' })
  })

  it('has each pair of codes once in CAMEO', async () => {
    const found = await rows(cameoCsv, [...things, soldiers, army])
    expect(found.map((row) => [row['source'], row['target'], row['target_name']])).toEqual([
      ['IRQUAF', 'IRQMIL', 'Iraqi Army'],
    ])
  })
})
