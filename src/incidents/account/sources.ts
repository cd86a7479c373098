/** Who the sources of an incident are: outlets, documents where no outlet is known; texts that share a sentence are copies. */
import type { Claim, Document } from '../../model/index.ts'
import { sentenceAround } from '../likeness/profile.ts'

/** For each document of the claims the name of its source; copies have one name. */
export type SourceOf = (document: string) => string

/** Shorter sentences are alike by chance: "Nobody was hurt." */
const shortest = 40

export function sourcesOf(claims: readonly Claim[], documents: ReadonlyMap<string, Document>): SourceOf {
  const owner = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let next = owner.get(at); next !== undefined; next = owner.get(at)) at = next
    return at
  }
  const nameOf = (id: string): string => documents.get(id)?.outlet ?? id
  const bySentence = new Map<string, string>()
  for (const { document, trigger } of claims) {
    const text = documents.get(document)?.text
    const sentence = text === undefined ? '' : sentenceAround(text, trigger[0])
    if (sentence.length < shortest) continue
    const other = bySentence.get(sentence)
    if (other === undefined) bySentence.set(sentence, nameOf(document))
    else {
      const [a, b] = [root(other), root(nameOf(document))].sort() as [string, string]
      if (a !== b) owner.set(b, a)
    }
  }
  return (document) => root(nameOf(document))
}
