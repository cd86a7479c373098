import type { Sentence, Token } from '../model/index.ts'

/** True when the token's relation is one of `relations`; `nsubj` also accepts its subtypes, `nsubj:pass` only itself. */
export function isRelation(token: Token, ...relations: readonly string[]): boolean {
  for (const relation of relations) {
    if (token.deprel === relation) return true
    if (token.deprel.startsWith(relation) && token.deprel.charCodeAt(relation.length) === 58) return true
  }
  return false
}

/** The dependents of a token with one of `relations` (subtypes included), in text order. */
export function dependentsOf(sentence: Sentence, index: number, ...relations: readonly string[]): Token[] {
  const found: Token[] = []
  for (const dependent of sentence.dependents[index] ?? []) {
    const token = sentence.tokens[dependent]!
    if (isRelation(token, ...relations)) found.push(token)
  }
  return found
}

/** The first dependent of a token with one of `relations`, subtypes included. */
export function dependentOf(sentence: Sentence, index: number, ...relations: readonly string[]): Token | undefined {
  for (const dependent of sentence.dependents[index] ?? []) {
    const token = sentence.tokens[dependent]!
    if (isRelation(token, ...relations)) return token
  }
  return undefined
}

/** The head of a token; undefined for the root. */
export function headOf(sentence: Sentence, index: number): Token | undefined {
  const { head } = sentence.tokens[index]!
  return head < 0 ? undefined : sentence.tokens[head]
}

/** The tokens from a token's head up to the root, nearest first. */
export function* ancestors(sentence: Sentence, index: number): Generator<Token> {
  for (let at = sentence.tokens[index]!.head; at >= 0; at = sentence.tokens[at]!.head) yield sentence.tokens[at]!
}

/** Indexes of a token and all below it, in text order, without the branches whose relation is in `without`. */
export function subtree(sentence: Sentence, index: number, ...without: readonly string[]): number[] {
  const found = [index]
  for (let i = 0; i < found.length; i++) {
    for (const dependent of sentence.dependents[found[i]!] ?? []) {
      if (!isRelation(sentence.tokens[dependent]!, ...without)) found.push(dependent)
    }
  }
  return found.sort((a, b) => a - b)
}

/** A token and those coordinated with it: "A, B and C" from A. */
export function conjuncts(sentence: Sentence, index: number): Token[] {
  return [sentence.tokens[index]!, ...dependentsOf(sentence, index, 'conj')]
}
