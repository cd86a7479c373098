import type { Fingerprints } from '../pipeline/index.ts'
import type { CheckedReading, Document, RecordRule, Rule } from '../model/index.ts'

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
export async function openEngine(): Promise<Engine> {
  const [{ fingerprints, loadKnowledge }, { readDocument }, { checkReading, recordRules, rules }] = await Promise.all([
    import('../pipeline/knowledge.ts'),
    import('../pipeline/read.ts'),
    import('../findings/index.ts'),
  ])
  const knowledge = loadKnowledge()
  return {
    rules,
    recordRules,
    fingerprints,
    read(document) {
      const reading = readDocument(document, knowledge)
      return { ...reading, findings: checkReading(reading) }
    },
  }
}
