/**
 * `npm run bench -- coverage [--limit N]`: which rows of the lexicon fire on the texts of the sets, which never do, and which verbs with
 * an actor beside them no row knows. It looks at texts only, never at what the sets say is right.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameRows } from '../src/claims/predicates/frame.ts'
import type { Reading } from '../src/model/index.ts'
import { read } from './reading.ts'

const sets = [
  'plv',
  'plover_gsr',
  'cameo_class',
  'case21_task2',
  'satp_relevant',
  'india_police',
  'wikievents',
  'muc4',
  'ceha',
]

/** Prints the coverage as one JSON object. `limit` is the number of texts of each set. */
export function printCoverage(data: string, limit: number): void {
  const { frames } = JSON.parse(readFileSync(join('dist', 'data', 'frames.json'), 'utf8')) as FrameRows
  const fired = new Map<string, number>()
  const unread = new Map<string, number>()
  const known = new Set(
    frames.filter(({ pos }) => pos === 'verb').flatMap(({ lemmas }) => lemmas.map((lemma) => lemma.split(' ')[0]!)),
  )
  let texts = 0
  for (const set of sets) {
    const file = join(data, set, 'dev.jsonl')
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n').slice(0, limit)) {
      if (line.trim() === '') continue
      const reading = read((JSON.parse(line) as { readonly text: string }).text)
      texts++
      for (const { rule, parts = [] } of reading.claims)
        for (const id of [rule, ...parts.map((part) => part.rule)]) fired.set(id, (fired.get(id) ?? 0) + 1)
      for (const lemma of verbsOfActors(reading)) if (!known.has(lemma)) unread.set(lemma, (unread.get(lemma) ?? 0) + 1)
    }
  }
  const most = (counts: ReadonlyMap<string, number>, count: number): readonly string[] =>
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([name, times]) => `${name} ${times}`)
  const never = frames.filter(({ id }) => !fired.has(id)).map(({ id }) => id)
  process.stdout.write(
    `${JSON.stringify({ texts, rows: frames.length, fired: fired.size, never, most: most(fired, 60), unread: most(unread, 80) }, null, 1)}\n`,
  )
}

/** Verbs that have a mention of an actor as subject or object. */
function verbsOfActors({ sentences, mentions }: Reading): readonly string[] {
  const heads = new Set(
    mentions.flatMap((mention) => (mention.kind === 'actor' ? [`${mention.sentence}:${mention.head}`] : [])),
  )
  return sentences.flatMap(({ tokens, dependents }, number) =>
    tokens.flatMap(({ upos, lemma, index }) =>
      upos === 'VERB' &&
      dependents[index]!.some((at) => /^(?:nsubj|obj)/.test(tokens[at]!.deprel) && heads.has(`${number}:${at}`))
        ? [lemma]
        : [],
    ),
  )
}
