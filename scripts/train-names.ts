/**
 * Trains the name model on the sentences of RE3D that may be passed on (all but those of the BBC) and writes `data/mentions/names.qnm`:
 * `node dist/scripts/train-names.js [--data ../shared/bench] [--seed 1]`. Same data, seed and rules, same bytes. With `--folds` it
 * only learns from four fifths of the documents in turn and prints how the last fifth is labelled.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../src/mentions/name-model/features.ts'
import { labelOf, type NameKind, spansOf } from '../src/mentions/name-model/labels.ts'
import { type Marks, marksOf } from '../src/mentions/name-model/marks.ts'
import { openNameModel } from '../src/mentions/name-model/name-model.ts'
import { groupBy, type Mention, type Parse, type Sentence } from '../src/model/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { findMentions, parseDocument } from '../src/pipeline/read.ts'
import { dataFolder } from './data/table.ts'
import { learnNames, nameFile, type NameLesson } from './train/names.ts'
import { writeWhole } from './train/write-weights.ts'

interface Row {
  readonly id: string
  readonly doc: string
  readonly source?: string
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[]
}

/** A sentence with the names of its words and its document. */
interface Example extends NameLesson {
  readonly document: string
  readonly mayTrain: boolean
  readonly sentence: Sentence
  readonly marks: Marks
}

const kinds: Readonly<Record<string, NameKind>> = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
  Nationality: 'people',
}
const FOLDS = 5
const options = { rounds: 8, voices: 5, margin: 3 }
/** Rows that say less than this, in bytes, are not kept. */
const FLOOR = 40

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise
}
const seed = Number(option('seed', '1'))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const rows = readFileSync(join(option('data', '../shared/bench'), 're3d', 'dev.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)
const examples = rows.flatMap(examplesOf)
const header = {
  data: ['RE3D (Dstl), development part without the texts of BBC Online'],
  licence: 'CC BY-SA 4.0',
  seed,
}

function examplesOf({ id, doc, source, text, spans }: Row): Example[] {
  const known = { ...loadKnowledge(), revise: (_: Parse, mentions: readonly Mention[]) => mentions }
  const parse = parseDocument({ id, name: id, text, sha256: '', language: 'en' }, known)
  const bySentence = groupBy(findMentions(parse, known), ({ sentence }) => sentence)
  return parse.sentences.map((sentence, number) => {
    const marks = marksOf(sentence, bySentence.get(number) ?? [])
    const right = new Uint8Array(sentence.tokens.length)
    for (const { start, end, label } of spans) {
      const kind = kinds[label]
      if (kind === undefined) continue
      const covered = sentence.tokens.filter((token) => token.end > start && token.start < end)
      for (const [at, { index }] of covered.entries()) right[index] = labelOf(kind, at === 0 ? 'first' : 'later')
    }
    return {
      document: doc,
      mayTrain: source !== undefined && !source.includes('BBC'),
      sentence,
      marks,
      features: featuresOf(sentence, marks),
      right,
    }
  })
}

function learnt(lessons: readonly Example[]): Uint8Array {
  return nameFile(
    learnNames(
      lessons.filter(({ mayTrain }) => mayTrain),
      { ...options, seed },
    ),
    header,
    FLOOR,
  )
}

/** Spans that are right, found and wanted. */
class Tally {
  right = 0
  found = 0
  wanted = 0
  count(labels: Uint8Array, gold: Uint8Array): void {
    const key = ({ first, last, kind }: ReturnType<typeof spansOf>[number]): string => `${first}-${last} ${kind}`
    const wanted = new Set(spansOf(gold).map(key))
    const found = spansOf(labels).map(key)
    this.right += found.filter((span) => wanted.has(span)).length
    this.found += found.length
    this.wanted += wanted.size
  }
  toString(): string {
    return `F1 ${((200 * this.right) / (this.found + this.wanted)).toFixed(2)} (${this.right} right, ${this.found} found, ${this.wanted} wanted)`
  }
}

function checkFolds(): void {
  const documents = [...new Set(examples.map(({ document }) => document))].sort()
  const foldOf = new Map(documents.map((document, at) => [document, at % FOLDS]))
  const [byRules, byModel] = [new Tally(), new Tally()]
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = openNameModel(learnt(examples.filter(({ document }) => foldOf.get(document) !== fold)))
    for (const { document, sentence, marks, right } of examples) {
      if (foldOf.get(document) !== fold) continue
      byRules.count(marks.rule, right)
      byModel.count(model.label(sentence, marks), right)
    }
  }
  say(`rules alone: ${byRules}`)
  say(`name model, ${FOLDS} folds by document: ${byModel}`)
}

if (process.argv.includes('--folds')) checkFolds()
else {
  const bytes = learnt(examples)
  const folder = new URL('mentions/', dataFolder)
  mkdirSync(folder, { recursive: true })
  writeWhole(new URL('names.qnm', folder), bytes)
  say(`names.qnm: ${bytes.length} bytes, ${openNameModel(bytes).header.rows} features`)
}
