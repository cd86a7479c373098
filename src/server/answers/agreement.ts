/** How far two coders agree, and who the coders are. */
import { agreementOf, type Agreement as Measured, seededRandom } from '../../analysis/index.ts'
import { workOfCoder } from '../../incidents/index.ts'
import type { Agreement, AgreementOf, CoderList } from '../contract/index.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { toldClaimOf } from './excerpts.ts'

/** The same decisions give the same intervals. */
const seed = 2004

export function coderList({ decisions, revision }: Snapshot): CoderList {
  const coders = new Map<string, { decisions: number; blind: number; last: string }>()
  for (const { by, blind, at } of decisions) {
    const coder = coders.get(by) ?? { decisions: 0, blind: 0, last: at }
    coder.decisions++
    if (blind === true) coder.blind++
    if (at > coder.last) coder.last = at
    coders.set(by, coder)
  }
  return {
    revision,
    coders: [...coders]
      .map(([name, coder]) => ({ name, ...coder }))
      .sort((x, y) => y.decisions - x.decisions || (x.name < y.name ? -1 : 1)),
  }
}

/** More differences than these are counted and not listed. */
const listed = 500

export function agreementBetween(a: string, b: string, snapshot: Snapshot): Agreement {
  const { read, decisions, revision } = snapshot
  const measured = agreementOf({
    a: workOfCoder(read, decisions, a),
    b: workOfCoder(read, decisions, b),
    claims: read.claims,
    documents: read.documents,
    random: seededRandom(seed),
  })
  return {
    revision,
    a,
    b,
    claims: measured.n,
    seen: measured.seen,
    documents: Math.max(0, ...measured.spans.map(({ documents }) => documents)),
    fields: [...measured.codes.map(codesOf), ...measured.spans.map(spansOf)],
    differing: measured.differences.length,
    differences: measured.differences.slice(0, listed).flatMap(({ claim: id, fields }) => {
      const claim = snapshot.readClaims().get(id)
      const told = claim && toldClaimOf(claim, snapshot)
      return told === undefined ? [] : [{ claim: id, quote: told.quote, fields }]
    }),
  }
}

function codesOf({ field, metric, n, agreed, alpha, bounds, pairs }: Measured['codes'][number]): AgreementOf {
  return {
    field,
    metric,
    units: n,
    agreed,
    ...figures(alpha, bounds),
    pairs: pairs.map(({ a, b, n: count }) => ({ a, b, count })),
  }
}

function spansOf({ field, stretches, alpha, bounds }: Measured['spans'][number]): AgreementOf {
  return { field, metric: 'unitizing', units: Math.max(...stretches), ...figures(alpha, bounds), pairs: [] }
}

function figures(
  alpha: number | undefined,
  bounds: readonly [number, number] | undefined,
): Pick<AgreementOf, 'alpha' | 'low' | 'high'> {
  return {
    ...(alpha === undefined ? {} : { alpha }),
    ...(bounds === undefined ? {} : { low: bounds[0], high: bounds[1] }),
  }
}
