/** Grammar: tokens, sentences, lemmas, tags and dependency trees. It knows no politics. */
export { tokenise } from './tokenise.ts'
export { splitSentences } from './sentence-split.ts'
export { loadModel, type Model } from './model.ts'
export { parseSentences, parseTokens } from './parse-sentences.ts'
export { lemmaOf } from './lemma.ts'
export * from './features.ts'
export * from './tree.ts'
export { hashOf, mix } from './hash.ts'
