/**
 * Trains the English model from UD_English-EWT and UD_English-GUM and writes `data/language/english.qwt`:
 * `npm run train -- [--data ../shared/bench] [--seed 1]`. Same data and seed, same bytes. Prints figures on the dev parts.
 */
import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { encode } from '../src/language/encode.ts'
import { loadModel } from '../src/language/index.ts'
import { partsOfSpeech, PUNCT } from '../src/language/parts-of-speech.ts'
import { tagEncoded } from '../src/language/tag.ts'
import type { Upos } from '../src/model/index.ts'
import { dataFolder } from './data/table.ts'
import { joinModels } from './train/join-models.ts'
import { learnLemmas } from './train/lemmas.ts'
import { tagNames } from './train/lexicon.ts'
import { learnMarks, type MarkLesson } from './train/marks.ts'
import { goldTree } from './train/oracle.ts'
import { learnParser, type Lesson, transitionsOf } from './train/parser.ts'
import { score } from './train/score.ts'
import { substituted } from './train/substitute.ts'
import { learnTagger } from './train/tagger.ts'
import { foldsOf, type GoldSentence, readTreebank, wordsOf } from './train/treebank.ts'
import { weightsOf, writeWhole } from './train/write-weights.ts'

const FOLDS = 4
/** So many parsers are learnt in different orders and summed. */
const COMMITTEE = 2
/** What of the tagger and of the parser is too small to keep. */
const TAG_FLOOR = { weight: 25, row: 30 }
const FOLD_FLOOR = { weight: 30, row: 40 }
const MOVE_FLOOR = { weight: 35, row: 36 }
/** Features of moves seen less often are not learnt. */
const LEAST_MOVE = 4
/** What of the model of punctuation is too small to keep. */
const MARK_FLOOR = { weight: 2, row: 3 }

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise
}
const seed = Number(option('seed', '1'))
const tagRounds = Number(option('tag-rounds', '5'))
const parseRounds = Number(option('parse-rounds', '7'))
const base = pathToFileURL(`${resolve(option('data', '../shared/bench'))}/`)
const read = (name: string): GoldSentence[] => readTreebank(new URL(name, base))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const treebank = [...read('ud_ewt/train.jsonl'), ...read('ud_gum/train.jsonl')]
const sentences = [...treebank, ...substituted(treebank, seed)]
const { names, idOf } = tagNames(sentences)
const labels = [...new Set(sentences.flatMap(({ tokens }) => tokens.map(({ deprel }) => deprel)))].sort()
const coarse = Int32Array.from(names, (name) => partsOfSpeech.indexOf(name.split('|')[0] as Upos))
say(`${sentences.length} sentences, ${names.length} tags, ${labels.length} relations`)

const tagger = learnTagger(sentences, names, idOf, { seed, rounds: tagRounds, least: 2, floor: TAG_FLOOR })
say(`tagger: ${tagger.forward.keys.length} and ${tagger.backward.keys.length} features`)

// The parser learns from tags as they will be: each fold is tagged by a tagger that has not seen it.
const tagged: Int32Array[] = []
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
    if (foldOf(index) === fold) tagged[index] = tagEncoded(encode(wordsOf(sentence), other.lexicon.words), other)
  })
  say(`fold ${fold + 1} of ${FOLDS} tagged`)
}

const isMark = (tag: number): boolean => coarse[tag] === PUNCT
const trees: MarkLesson[] = sentences.map((sentence, index) => {
  const { tokens } = sentence
  const words = wordsOf(sentence)
  return {
    words,
    encoded: encode(words, tagger.lexicon.words),
    tags: tagged[index]!,
    head: Int32Array.from(tokens, ({ head }) => (head === 0 ? tokens.length : head - 1)),
    label: Int32Array.from(tokens, ({ deprel }) => labels.indexOf(deprel)),
  }
})
const marks = learnMarks(trees, isMark, { seed, rounds: 6, floor: MARK_FLOOR })
const lessons: Lesson[] = trees.map(({ encoded, tags, head, label }) => ({
  encoded,
  tags,
  gold: goldTree(head, label),
}))
const transitions = transitionsOf(lessons, labels.indexOf('root'))
const committee = Array.from({ length: COMMITTEE }, (_, member) =>
  learnParser(lessons, transitions, coarse, {
    seed: seed + member,
    rounds: parseRounds,
    least: LEAST_MOVE,
    floor: { weight: 1, row: 1 },
    onRound: (round, right, made) =>
      say(`parser ${member + 1}, round ${round + 1}: ${((100 * right) / made).toFixed(2)} % of transitions right`),
  }),
)
const moves = joinModels(committee, MOVE_FLOOR)
say(`parser: ${moves.keys.length} features, ${moves.bytes.length} weights, ${transitions.move.length} transitions`)
say(`punctuation: ${marks.keys.length} features`)

const bytes = weightsOf({
  seed,
  data: ['UD_English-EWT', 'UD_English-GUM (Wikinews, Wikipedia, Wikivoyage, speeches, court)'],
  licence: 'CC BY-SA 4.0',
  tags: names,
  labels,
  lexicon: tagger.lexicon,
  tagger,
  transitions,
  moves,
  marks,
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
