/** Grammar: tokens, sentences, lemmas, tags and dependency trees. It knows no politics. */
export * from './tree.ts'
