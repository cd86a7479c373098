import type { Casefile, Run } from '../model/index.ts'

/** The last working over each document that was read from prose, by its id: what made the claims that it has now. */
export async function lastRuns(casefile: Casefile): Promise<ReadonlyMap<string, Run>> {
  const runs = new Map<string, Run>()
  for await (const { kind, body } of casefile.log()) {
    if (kind !== 'run') continue
    const { run, documents } = body as { readonly run: Run; readonly documents: readonly { readonly id: string }[] }
    if (run.kind !== 'import') for (const { id } of documents) runs.set(id, run)
  }
  return runs
}

/** The code books that documents were read with, each once; undefined stands for ours alone. */
export function codebooksOf(runs: ReadonlyMap<string, Run>): readonly Run['codebook'][] {
  return [...new Map([...runs.values()].map(({ codebook }) => [codebook?.sha256, codebook] as const)).values()]
}
