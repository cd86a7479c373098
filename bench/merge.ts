/**
 * How well and how fast claims merge, on worlds of look-alikes of growing size. Each size runs in a process of its own, so that peak
 * memory is its own; making the world is left out of the time. Scores are over the claims: pairs of one incident, and B-cubed
 * (A. Bagga and B. Baldwin, "Algorithms for scoring coreference chains", LREC 1998).
 */
import { execFileSync } from 'node:child_process'
import { mergeClaims } from '../src/incidents/index.ts'
import { worldOf } from './look-alikes.ts'

const sizes = [1_000, 10_000, 100_000] as const
const seed = 20

/** Runs all sizes, each in its own process, and prints a line for each. */
export function measureMerging(): void {
  for (const size of sizes) {
    const command = [...process.execArgv, process.argv[1]!, 'merge-lap', String(size)]
    process.stdout.write(execFileSync(process.execPath, command, { encoding: 'utf8' }))
  }
}

/** One size in this process. */
export function printMergeLap(size: number): void {
  const { reviewed, gold } = worldOf(size, seed)
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const { incidents } = mergeClaims(reviewed, [])
  const seconds = (performance.now() - begun) / 1000
  const found = new Map(incidents.flatMap(({ id, claims }) => claims.map(({ claim }) => [claim, id] as const)))
  const scores = scoreClusters(reviewed.claims.map(({ id }) => [String(gold.get(id)), found.get(id) ?? id] as const))
  const n = reviewed.claims.length
  process.stdout.write(
    `${JSON.stringify({
      name: 'merge',
      claims: n,
      documents: reviewed.documents.length,
      incidents: new Set(gold.values()).size,
      found: incidents.length,
      ...scores,
      seconds: round(seconds),
      microsecondsPerClaimLog: round((seconds * 1e6) / (n * Math.log2(n))),
      worldMB: Math.round(before / 1048576),
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  )
}

/** Pairwise and B-cubed precision and recall of a grouping; each item as its gold group and the group it was put in. */
export function scoreClusters(
  items: readonly (readonly [gold: string, found: string])[],
): Readonly<Record<string, number>> {
  const golds = new Map<string, number>()
  const founds = new Map<string, number>()
  const both = new Map<string, number>()
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  for (const [gold, found] of items) {
    add(golds, gold)
    add(founds, found)
    add(both, `${gold}\u0000${found}`)
  }
  const pairs = (map: ReadonlyMap<string, number>): number =>
    [...map.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  let precision = 0
  let recall = 0
  for (const [gold, found] of items) {
    const common = both.get(`${gold}\u0000${found}`)!
    precision += common / founds.get(found)! / items.length
    recall += common / golds.get(gold)! / items.length
  }
  const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b)
  return {
    pairPrecision: round(ratio(pairs(both), pairs(founds))),
    pairRecall: round(ratio(pairs(both), pairs(golds))),
    b3Precision: round(precision),
    b3Recall: round(recall),
    b3F1: round((2 * precision * recall) / (precision + recall)),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
