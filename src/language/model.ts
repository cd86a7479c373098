/** The trained English model: what is read from the file of weights once and used for every text. */
import { errors, type Upos } from '../model/index.ts'
import type { IntTable } from './int-table.ts'
import { type Lemmatiser, readLemmatiser } from './lemma.ts'
import type { Parser } from './parse.ts'
import { partsOfSpeech } from './parts-of-speech.ts'
import { subtypeLabels } from './subtypes.ts'
import type { Tagger } from './tag.ts'
import { openWeights, readIntTable, readSparseModel } from './weights.ts'

export interface Model {
  /** Number → part of speech and Penn tag. */
  readonly tags: readonly { readonly upos: Upos; readonly xpos: string }[]
  /** Number → relation. */
  readonly labels: readonly string[]
  /** Hash of a folded word → class of its known tags. */
  readonly lexicon: IntTable
  readonly tagger: Tagger
  readonly parser: Parser
  readonly lemmatiser: Lemmatiser
  /** The treebanks it was trained on and their licence. */
  readonly data: readonly string[]
  readonly licence: string
}

/** Reads a model from the bytes of `english.qwt`; throws `errors.weightsMalformed`. */
export function loadModel(bytes: Uint8Array): Model {
  const weights = openWeights(bytes)
  const { header } = weights
  const tags = header.tags.map((name) => {
    const [upos, xpos] = name.split('|')
    if (upos === undefined || xpos === undefined) throw errors.weightsMalformed(`${name} is no tag`)
    return { upos: upos as Upos, xpos }
  })
  return {
    tags,
    labels: header.labels,
    lexicon: readIntTable(weights, 'lexicon'),
    tagger: {
      forward: readSparseModel(weights, 'tags.forward', tags.length),
      backward: readSparseModel(weights, 'tags.backward', tags.length),
      settled: Int32Array.from(header.settled),
    },
    parser: {
      moves: readSparseModel(weights, 'moves', header.transitions.length),
      transitions: {
        move: Uint8Array.from(header.transitions, ([move]) => move),
        label: Uint8Array.from(header.transitions, ([, label]) => label),
        root: header.labels.indexOf('root'),
      },
      marks: readSparseModel(weights, 'marks', 2),
      punct: header.labels.indexOf('punct'),
      parataxis: header.labels.indexOf('parataxis'),
      subtypes: subtypeLabels(header.labels),
      participles: new Set(tags.flatMap(({ xpos }, tag) => (xpos === 'VBN' ? [tag] : []))),
      coarse: Int32Array.from(tags, ({ upos }) => partsOfSpeech.indexOf(upos)),
    },
    lemmatiser: readLemmatiser(new TextDecoder().decode(weights.section('lemmas'))),
    data: header.data,
    licence: header.licence,
  }
}
