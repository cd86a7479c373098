import type { CheckedReading, Document, RecordRule, Rule } from '../model/index.ts'
import type { Fingerprints } from './knowledge.ts'
import type { Own } from './own.ts'

/** What reads documents: the pipeline with its tables and the rules of the findings. */
export interface Engine {
  readonly rules: readonly Rule[]
  /** Rules between texts. */
  readonly recordRules: readonly RecordRule[]
  /** What its readings depend on besides the code; worked out when asked, since most commands do not need it. */
  fingerprints(): Fingerprints
  read(document: Document): CheckedReading
}

/** Loads tables, weights and rules; only commands that read documents pay for it. */
export async function openEngine(own: Own = {}): Promise<Engine> {
  const [{ fingerprints, knowledgeWith }, { readDocument }, { checkReading, recordRules, rules }] = await Promise.all([
    import('./knowledge.ts'),
    import('./read.ts'),
    import('../findings/index.ts'),
  ])
  const knowledge = knowledgeWith(own)
  const { learned } = own
  const suggest = learned && (await import('../analysis/index.ts')).suggester(learned.weights, learned.sha256)
  return {
    rules,
    recordRules,
    fingerprints: () => fingerprints(own),
    read(document) {
      const reading = readDocument(document, knowledge)
      const claims = suggest?.(document, reading.claims) ?? reading.claims
      return { ...reading, claims, findings: checkReading(reading) }
    },
  }
}
