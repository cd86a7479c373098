/** Incidents made by chance, each of one claim with all that code books ask of it. */
import fc from 'fast-check'
import { codesOf, countries, modesOf, ploverEvents, quadOf, sectors } from '../../src/codebook/index.ts'
import type { Claim, CountOf, EventRecord, Participant, PlacePrecision, Span } from '../../src/model/index.ts'
import { incidentOf, record } from './record.ts'

const [document] = record.documents
const spans: readonly Span[] = [[0, 7]]
const text = fc
  .stringMatching(/^[A-Za-zéß '=+@"-]{1,12}$/)
  .map((words) => words.replace(/\s+/g, ' ').trim())
  .filter((words) => words !== '')
const day = fc
  .integer({ min: -25000, max: 20000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
const state = fc.constantFrom(...countries.filter(({ gw, numeric }) => gw !== undefined && numeric !== undefined))
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((number) => number / 10_000)

const participant: fc.Arbitrary<Participant> = fc.record({
  name: text,
  actor: text,
  country: state.map(({ iso3 }) => iso3),
  sector: fc.constantFrom(...sectors.map(({ sector }) => sector)),
  basis: fc.constant('stated' as const),
  spans: fc.constant(spans),
})

const time: fc.Arbitrary<NonNullable<Claim['when']>> = fc
  .tuple(day, fc.constantFrom(1, 1, 3, 7, 20, 60))
  .map(([start, days]) => {
    const end = new Date(Date.parse(start) + (days - 1) * 86_400_000).toISOString().slice(0, 10)
    return { start, end, precision: days === 1 ? 'day' : 'range', basis: 'stated', spans }
  })

const place: fc.Arbitrary<NonNullable<Claim['place']>> = fc.record({
  name: text,
  lat: degrees(89),
  lon: degrees(179),
  precision: fc.constantFrom<PlacePrecision>('site', 'town', 'district', 'province', 'country', 'region'),
  country: state.map(({ iso3 }) => iso3),
  basis: fc.constant('stated' as const),
  spans: fc.constant(spans),
})

const count = (of: CountOf): fc.Arbitrary<Claim['counts'][number]> =>
  fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map(([low, more, most]) => ({
    of,
    low,
    best: low + more,
    high: low + more + most,
    approximate: false,
    basis: 'stated',
    spans,
  }))

/** Half of the events are attacks, which code books of violence are about. */
const violent = Array<(typeof ploverEvents)[number]>(ploverEvents.length).fill(ploverEvents.at(-1)!)

const claim: fc.Arbitrary<Claim> = fc
  .tuple(fc.constantFrom(...ploverEvents, ...violent), fc.nat(), fc.uuid())
  .chain(([{ event }, pick, id]) => {
    const modes = modesOf(event)
    const mode = modes[pick % (modes.length + 1)]
    return fc
      .record({
        initiators: fc.array(participant, { maxLength: 2 }),
        recipients: fc.array(participant, { maxLength: 2 }),
        place,
        when: time,
        counts: fc.tuple(count('killed')).map((counts) => counts),
      })
      .map((parts): Claim => {
        const made = {
          id,
          document: document!.id,
          event,
          ...(mode === undefined ? {} : { mode }),
          contexts: [],
          quad: quadOf(event),
          status: 'asserted' as const,
          attribution: { kind: 'author' as const },
          weapons: [],
          evidence: [0, 7] as const,
          trigger: [0, 7] as const,
          rule: 'by-chance',
          ...parts,
        }
        return { ...made, codes: codesOf(made) }
      })
  })

/** A record of claims, each an incident. */
export function recordOf(
  claims: readonly Claim[],
  documents: EventRecord['documents'] = record.documents,
): EventRecord {
  return {
    ...record,
    documents,
    claims,
    ties: [],
    network: [],
    findings: [],
    decisions: [],
    incidents: claims.map((each) => incidentOf(each)),
  }
}

/** Records of up to ten such incidents. */
export const records: fc.Arbitrary<EventRecord> = fc
  .uniqueArray(claim, { selector: ({ id }) => id, minLength: 1, maxLength: 20 })
  .map((claims) => recordOf(claims))
