/**
 * Trains the English model from UD_English-EWT and UD_English-GUM and writes `data/language/english.qwt`:
 * `npm run train -- [--data ../shared/bench] [--seed 1]`. Same data and seed, same bytes. Prints figures on the dev parts.
 */
import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { encode } from '../src/language/encode.ts'
import { loadModel } from '../src/language/index.ts'
import { type NetworkShape, PART_ROWS, SHAPE_ROWS } from '../src/language/network/shape.ts'
import { tagEncoded } from '../src/language/tag.ts'
import { dataFolder } from './data/table.ts'
import { everyCapitals, recase } from './train/capitals.ts'
import { learnLemmas } from './train/lemmas.ts'
import { tagNames } from './train/lexicon.ts'
import { learnNetwork, type Lesson } from './train/network/learn.ts'
import { score } from './train/score.ts'
import { substituted } from './train/substitute.ts'
import { learnTagger } from './train/tagger.ts'
import { foldsOf, type GoldSentence, readTreebank, wordsOf } from './train/treebank.ts'
import { weightsOf, writeWhole } from './train/write-weights.ts'

const FOLDS = 4
/** What of the reader of first tags is too small to keep, in the whole and in the folds. */
const TAG_FLOOR = { weight: 25, row: 30 }
const FOLD_FLOOR = { weight: 30, row: 40 }
/** Units of the network: of a layer in one direction, and of the vectors that find heads and name relations. */
const HIDDEN = 128
const ROLE = 96
/** Widths of the embeddings of a word: itself, three ends, three beginnings, its shape, its first tag and the rival of that. */
const WORD = 64
const PARTS = [16, 32, 32, 16, 32, 32]
const SHAPE = 16
const TAG = 48
const RIVAL = 32

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise
}
const seed = Number(option('seed', '1'))
const tagRounds = Number(option('tag-rounds', '5'))
const rounds = Number(option('rounds', '8'))
const base = pathToFileURL(`${resolve(option('data', '../shared/bench'))}/`)
const read = (name: string): GoldSentence[] => readTreebank(new URL(name, base))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const treebank = [...read('ud_ewt/train.jsonl'), ...read('ud_gum/train.jsonl')]
const sentences = [...treebank, ...substituted(treebank, seed)]
const { names, idOf } = tagNames(sentences)
const labels = [...new Set(sentences.flatMap(({ tokens }) => tokens.map(({ deprel }) => deprel)))].sort()
say(`${sentences.length} sentences, ${names.length} tags, ${labels.length} relations`)

const tagger = learnTagger(sentences, names, idOf, { seed, rounds: tagRounds, least: 2, floor: TAG_FLOOR })
say(`tagger: ${tagger.reader.keys.length} features`)

// The network learns from first tags as they will be: each fold is tagged by a reader that has not seen it.
const lessons: Lesson[] = []
const foldOf = foldsOf(sentences, FOLDS)
for (let fold = 0; fold < FOLDS; fold++) {
  const others = sentences.filter((_, index) => foldOf(index) !== fold)
  const other = learnTagger(others, names, idOf, {
    seed: seed + 1 + fold,
    rounds: Math.min(tagRounds, 3),
    least: 2,
    floor: FOLD_FLOOR,
  })
  sentences.forEach((sentence, index) => {
    if (foldOf(index) !== fold) return
    const { tokens } = sentence
    const words = wordsOf(sentence)
    lessons[index] = {
      words,
      first: everyCapitals.map((capitals) => tagEncoded(encode(recase(words, capitals), other.lexicon), other)),
      head: Int32Array.from(tokens, ({ head }) => (head === 0 ? tokens.length : head - 1)),
      label: Int32Array.from(tokens, ({ deprel }) => labels.indexOf(deprel)),
      tag: Int32Array.from(tokens, ({ upos, xpos }) => idOf(`${upos}|${xpos}`)),
    }
  })
  say(`fold ${fold + 1} of ${FOLDS} tagged`)
}

const { lexicon } = tagger
const shape: NetworkShape = {
  tables: [
    [lexicon.counts.length, WORD],
    ...PARTS.map((width) => [PART_ROWS, width] as const),
    [SHAPE_ROWS, SHAPE],
    [names.length + 1, TAG],
    [2 * names.length + 1, RIVAL],
  ],
  hidden: HIDDEN,
  arc: ROLE,
  relation: ROLE,
  tags: names.length,
  labels: labels.length,
}
const network = learnNetwork(lessons, lexicon, shape, {
  seed,
  rounds,
  onRound: (round, loss) => say(`network, round ${round + 1}: loss ${loss.toFixed(4)}`),
})

const bytes = weightsOf({
  seed,
  data: ['UD_English-EWT', 'UD_English-GUM (Wikinews, Wikipedia, Wikivoyage, speeches, court)'],
  licence: 'CC BY-SA 4.0',
  tags: names,
  labels,
  lexicon,
  reader: tagger.reader,
  network,
  lemmas: learnLemmas(treebank),
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
