import type { CheckedReading, Document, Rule } from '../model/index.ts'

/** What reads documents: the pipeline with its tables and the rules of the findings. */
export interface Engine {
  readonly rules: readonly Rule[]
  read(document: Document): CheckedReading
}

/** Loads tables, weights and rules; only commands that read documents pay for it. */
export async function openEngine(): Promise<Engine> {
  const [{ loadKnowledge }, { readDocument }, { checkReading, rules }] = await Promise.all([
    import('../pipeline/knowledge.ts'),
    import('../pipeline/read.ts'),
    import('../findings/index.ts'),
  ])
  const knowledge = await loadKnowledge()
  return {
    rules,
    read(document) {
      const reading = readDocument(document, knowledge)
      return { ...reading, findings: checkReading(reading) }
    },
  }
}
