/** The trained English model: what is read from the file of weights once and used for every text. */
import { errors, type Upos } from '../model/index.ts'
import type { Lexicon } from './encode.ts'
import { type Lemmatiser, readLemmatiser } from './lemma.ts'
import type { Network } from './network/network.ts'
import { type SubtypeLabels, subtypeLabels } from './subtypes.ts'
import type { Tagger } from './tag.ts'
import { openWeights, readLexicon, readNetwork, readSparseModel } from './weights.ts'

export interface Model {
  /** Number → part of speech and Penn tag. */
  readonly tags: readonly { readonly upos: Upos; readonly xpos: string }[]
  /** Number → relation. */
  readonly labels: readonly string[]
  readonly lexicon: Lexicon
  readonly tagger: Tagger
  readonly network: Network
  readonly subtypes: SubtypeLabels
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
    lexicon: readLexicon(weights),
    tagger: {
      reader: readSparseModel(weights, 'tags', tags.length),
      settled: Int32Array.from(header.settled),
    },
    network: readNetwork(weights),
    subtypes: subtypeLabels(header.labels),
    lemmatiser: readLemmatiser(new TextDecoder().decode(weights.section('lemmas'))),
    data: header.data,
    licence: header.licence,
  }
}
