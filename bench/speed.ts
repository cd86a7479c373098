/**
 * How fast Qanat reads, against wink-nlp's tokenise-and-tag over the same texts in the same run.
 *
 * Every repetition of an arm is a process of its own, and the arms take turns, so that no arm profits from the other's
 * warm caches and peak memory is its own. Times leave out start-up, which is told apart as `loadMs`. Figures are medians.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layOut } from '../src/document/index.ts'
import { parseSentences } from '../src/language/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { read } from './reading.ts'

type Arm = 'parse' | 'read' | 'wink'

interface Lap {
  readonly loadMs: number
  readonly seconds: number
  readonly tokens: number
  readonly peakMB: number
}

const arms: readonly Arm[] = ['parse', 'read', 'wink']
const repetitions = 5

/** At most `perSet` texts of article length from every set, in the order of the files. */
function textsOf(data: string, perSet = 12): readonly string[] {
  const files = existsSync(data)
    ? readdirSync(data)
        .sort()
        .map((set) => join(data, set, 'dev.jsonl'))
        .filter((file) => existsSync(file))
    : []
  const texts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { readonly text?: string }).text ?? '')
      .filter((text) => text.length >= 800)
      .slice(0, perSet),
  )
  if (texts.length > 0) return texts
  const examples = join('examples', 'baghdad-2020')
  return readdirSync(examples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(examples, name), 'utf8'))
}

/** Loads what an arm needs and gives back the work on one text, which counts its tokens. */
async function workOf(arm: Arm): Promise<(text: string) => number> {
  if (arm === 'wink') {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const nlp = winkNLP(model, ['sbd', 'pos'])
    return (text) => {
      const tokens = nlp.readDoc(text).tokens()
      return tokens.out(nlp.its.pos).length
    }
  }
  const known = loadKnowledge()
  if (arm === 'read') return (text) => tokensOf(read(text).sentences)
  return (text) => tokensOf(parseSentences(text, layOut(text, known.furniture).blocks, known.model))
}

function tokensOf(sentences: readonly { readonly tokens: readonly unknown[] }[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
}

async function lap(arm: Arm, texts: readonly string[]): Promise<Lap> {
  const born = performance.now()
  const work = await workOf(arm)
  const loaded = performance.now()
  for (const text of texts.slice(0, 30)) work(text)
  const begun = performance.now()
  let tokens = 0
  for (const text of texts) tokens += work(text)
  return {
    loadMs: Math.round(loaded - born),
    seconds: (performance.now() - begun) / 1000,
    tokens,
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

/** Runs all arms in turn and prints one JSON line. */
export function compareSpeed(data: string): void {
  const texts = textsOf(data)
  const laps = new Map<Arm, Lap[]>(arms.map((arm) => [arm, []]))
  for (let i = 0; i < repetitions; i++)
    for (const arm of arms) {
      process.stderr.write(`speed: ${arm}, lap ${i + 1} of ${repetitions}\n`)
      const command = [...process.execArgv, process.argv[1]!, 'lap', arm, '--data', data]
      laps.get(arm)!.push(JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Lap)
    }
  const figures = Object.fromEntries(arms.map((arm) => [arm, figuresOf(laps.get(arm)!, texts.length)]))
  const seconds = (arm: Arm): number => median(laps.get(arm)!.map((each) => each.seconds))
  process.stdout.write(
    `${JSON.stringify({
      name: 'speed',
      docs: texts.length,
      characters: texts.reduce((sum, text) => sum + text.length, 0),
      repetitions,
      ...figures,
      ratio: { parse: round(seconds('wink') / seconds('parse')), read: round(seconds('wink') / seconds('read')) },
    })}\n`,
  )
}

/** One lap of one arm in this process. */
export async function printLap(arm: string, data: string): Promise<void> {
  process.stdout.write(JSON.stringify(await lap(arm as Arm, textsOf(data))))
}

function figuresOf(laps: readonly Lap[], docs: number): Readonly<Record<string, number>> {
  const seconds = median(laps.map((each) => each.seconds))
  return {
    docsPerSecond: round(docs / seconds),
    tokensPerSecond: Math.round(laps[0]!.tokens / seconds),
    peakMB: median(laps.map(({ peakMB }) => peakMB)),
    loadMs: median(laps.map(({ loadMs }) => loadMs)),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
