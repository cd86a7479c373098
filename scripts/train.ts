/**
 * Trains the English model from UD_English-EWT and UD_English-GUM and writes `data/language/english.qwt`:
 * `npm run train -- [--data ../shared/bench] [--seed 1]`. Same data and seed, same bytes. Prints figures on the dev parts.
 */
import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { encode } from '../src/language/encode.ts'
import { loadModel } from '../src/language/index.ts'
import { tagEncoded } from '../src/language/tag.ts'
import { dataFolder } from './data/table.ts'
import { learnLemmas } from './train/lemmas.ts'
import { tagNames } from './train/lexicon.ts'
import { goldTree } from './train/oracle.ts'
import { learnParser, type Lesson } from './train/parser.ts'
import { score } from './train/score.ts'
import { learnTagger } from './train/tagger.ts'
import { type GoldSentence, readTreebank, wordsOf } from './train/treebank.ts'
import { weightsOf, writeWhole } from './train/write-weights.ts'

const FOLDS = 5

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise
}
const seed = Number(option('seed', '1'))
const tagRounds = Number(option('tag-rounds', '8'))
const parseRounds = Number(option('parse-rounds', '10'))
const base = pathToFileURL(`${resolve(option('data', '../shared/bench'))}/`)
const read = (name: string): GoldSentence[] => readTreebank(new URL(name, base))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const sentences = [...read('ud_ewt/train.jsonl'), ...read('ud_gum/train.jsonl')]
const { names, idOf } = tagNames(sentences)
const labels = [...new Set(sentences.flatMap(({ tokens }) => tokens.map(({ deprel }) => deprel)))].sort()
const kinds = [...new Set(names.map((name) => name.split('|')[0]!))]
const coarse = Int32Array.from(names, (name) => kinds.indexOf(name.split('|')[0]!))
say(`${sentences.length} sentences, ${names.length} tags, ${labels.length} relations`)

const tagger = learnTagger(sentences, names, idOf, { seed, rounds: tagRounds })
say(`tagger: ${tagger.model.keys.length} features, ${tagger.model.classOf.length} weights`)

// The parser learns from tags as they will be: each fold is tagged by a tagger that has not seen it.
const tagged: Int32Array[] = []
const foldOf = (index: number): number => Math.floor(index / 10) % FOLDS
for (let fold = 0; fold < FOLDS; fold++) {
  const others = sentences.filter((_, index) => foldOf(index) !== fold)
  const other = learnTagger(others, names, idOf, { seed: seed + 1 + fold, rounds: Math.min(tagRounds, 4) })
  sentences.forEach((sentence, index) => {
    if (foldOf(index) === fold) tagged[index] = tagEncoded(encode(wordsOf(sentence), other.lexicon.words), other)
  })
  say(`fold ${fold + 1} of ${FOLDS} tagged`)
}

const lessons: Lesson[] = sentences.map((sentence, index) => {
  const { tokens } = sentence
  const heads = Int32Array.from(tokens, ({ head }) => (head === 0 ? tokens.length : head - 1))
  return {
    encoded: encode(wordsOf(sentence), tagger.lexicon.words),
    tags: tagged[index]!,
    gold: goldTree(heads, Int32Array.from(tokens, ({ deprel }) => labels.indexOf(deprel))),
  }
})
const parser = learnParser(lessons, labels.length, labels.indexOf('root'), coarse, {
  seed,
  rounds: parseRounds,
  onRound: (round, right, moves) => say(`round ${round + 1}: ${((100 * right) / moves).toFixed(2)} % of moves right`),
})
say(`parser: ${parser.moves.keys.length} features of moves, ${parser.labels.keys.length} of relations`)

const bytes = weightsOf({
  seed,
  data: ['UD_English-EWT', 'UD_English-GUM (Wikinews, Wikipedia, Wikivoyage, speeches, court)'],
  licence: 'CC BY-SA 4.0',
  tags: names,
  labels,
  settled: tagger.settled,
  lexicon: {
    keys: tagger.lexicon.hashes,
    values: tagger.lexicon.hashes.map((hash) => tagger.lexicon.words.get(hash, 0)),
  },
  tagger: tagger.model,
  moves: parser.moves,
  relations: parser.labels,
  lemmas: learnLemmas(sentences),
})
const folder = new URL('language/', dataFolder)
mkdirSync(folder, { recursive: true })
writeWhole(new URL('english.qwt', folder), bytes)
say(`english.qwt: ${bytes.length} bytes`)

const model = loadModel(bytes)
for (const name of ['ud_ewt', 'ud_gum']) {
  const dev = read(`${name}/dev.jsonl`)
  say(`${name}: ${JSON.stringify(score(dev, model))}`)
  say(`${name} lower case: ${JSON.stringify(score(dev, model, (text) => text.toLowerCase()))}`)
  say(`${name} capitals: ${JSON.stringify(score(dev, model, (text) => text.toUpperCase()))}`)
}
