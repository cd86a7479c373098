/**
 * Learns the weights of `src/incidents/words/mention-weights.ts` from the development part of ECB+ and prints them:
 * `node dist/scripts/train-mentions.js [--data ../shared/bench]`. Logistic regression by Newton's method; topics are read in
 * four lots, so that words are as rare among the texts at hand as they will be among others.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventText } from '../src/incidents/index.ts'
import { featureNames, rarityIn, topicOf } from '../src/incidents/words/mention-features.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { parseDocument } from '../src/pipeline/read.ts'

interface Row {
  readonly id: string
  readonly topic: number
  readonly text: string
  readonly mentions: readonly {
    readonly m: string
    readonly start: number
    readonly end: number
    readonly cluster: string
  }[]
}

interface Lesson {
  readonly seen: readonly number[]
  readonly isOne: boolean
}

const LOTS = 4
const ROUNDS = 9
/** Pull towards nothing, so that things seen together share their weight. */
const PULL = 2

const at = process.argv.indexOf('--data')
const data = at > 0 ? process.argv[at + 1]! : '../shared/bench'
const rows = readFileSync(join(data, 'ecbplus', 'dev.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)
const gold = new Map(rows.flatMap(({ mentions }) => mentions.map(({ m, cluster }) => [m, cluster] as const)))

function topicsOf(): readonly (readonly EventText[])[] {
  const topics = new Map<number, EventText[]>()
  const known = loadKnowledge()
  for (const { id, topic, text, mentions } of rows) {
    const document = { id, name: id, text, sha256: '', language: 'en' }
    const { sentences } = parseDocument(document, known)
    const given = mentions.map(({ m, start, end }) => ({ id: m, span: [start, end] as const }))
    topics.set(topic, [...(topics.get(topic) ?? []), { id, sentences, mentions: given }])
  }
  return [...topics].sort(([a], [b]) => a - b).map(([, texts]) => texts)
}

function* lessonsOf(topics: readonly (readonly EventText[])[]): Generator<Lesson> {
  for (let lot = 0; lot < LOTS; lot++) {
    const own = topics.filter((_, i) => i % LOTS === lot)
    const rarity = rarityIn(own.flat())
    for (const texts of own) {
      const { mentions, features } = topicOf(texts, rarity)
      for (let i = 0; i < mentions.length; i++)
        for (let j = 0; j < i; j++)
          yield { seen: features(i, j), isOne: gold.get(mentions[i]!.id) === gold.get(mentions[j]!.id) }
    }
  }
}

/** One step of Newton's method on the penalised likelihood. */
function step(lessons: readonly Lesson[], weights: readonly number[]): number[] {
  const size = weights.length
  const curve = weights.map((_, i) => weights.map((_other, j) => (i === j ? PULL : 0)))
  const slope = weights.map((weight) => -PULL * weight)
  for (const { seen, isOne } of lessons) {
    const sum = seen.reduce((all, value, i) => all + value * weights[i]!, 0)
    const chance = 1 / (1 + Math.exp(-sum))
    const spread = chance * (1 - chance)
    for (let i = 0; i < size; i++) {
      if (seen[i] === 0) continue
      slope[i]! += (Number(isOne) - chance) * seen[i]!
      for (let j = 0; j < size; j++) curve[i]![j]! += spread * seen[i]! * seen[j]!
    }
  }
  const change = solve(curve, slope)
  return weights.map((weight, i) => weight + change[i]!)
}

/** Gauss elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]!])
  for (const [i, pivot] of rows.entries())
    for (const row of rows.slice(i + 1)) {
      const share = row[i]! / pivot[i]!
      for (let j = i; j < row.length; j++) row[j]! -= share * pivot[j]!
    }
  const found = vector.map(() => 0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const rest = found.reduce((sum, value, j) => (j > i ? sum + value * rows[i]![j]! : sum), 0)
    found[i] = (rows[i]!.at(-1)! - rest) / rows[i]![i]!
  }
  return found
}

const lessons = [...lessonsOf(topicsOf())]
let weights: number[] = featureNames.map(() => 0)
for (let round = 0; round < ROUNDS; round++) weights = step(lessons, weights)
for (const [i, name] of featureNames.entries())
  process.stdout.write(`  '${name}': ${Math.round(weights[i]! * 100) / 100},\n`)
