/** Universal Dependencies part of speech, https://universaldependencies.org/u/pos/ */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One word of a sentence, with its place in the dependency tree. */
export interface Token {
  /** Position in `sentence.tokens`. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** The very words: `document.text.slice(start, end)`. */
  readonly text: string
  /** Lower-case dictionary form: "attacked" → "attack". */
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag, which carries tense, verb form and number: VBD, VBN, NNS … */
  readonly xpos: string
  /** Index of the head in `sentence.tokens`; -1 for the root. */
  readonly head: number
  /** Universal dependency relation with its subtype: `nsubj`, `nsubj:pass`, `obl:agent` … */
  readonly deprel: string
}

/** One sentence and its dependency tree. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** For each token, the indexes of the tokens it heads, in text order. */
  readonly dependents: readonly (readonly number[])[]
  /** Index of the block it lies in. */
  readonly block: number
}
