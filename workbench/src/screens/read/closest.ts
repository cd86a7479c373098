/** Of a text without claims: the sentences that came closest, because they name who and where, when or with what. */
import { covers, type Mention, type Span } from '../../../../src/model/index.ts'

export interface Close {
  readonly span: Span
  /** What it names: "actor, place". */
  readonly names: readonly string[]
}

export function closestSentences(sentences: readonly Span[], mentions: readonly Mention[], most = 5): readonly Close[] {
  return sentences
    .map((span): Close & { readonly score: number } => {
      const kinds = new Set(mentions.filter((mention) => covers(span, mention.span)).map(({ kind }) => kind))
      const isNear = kinds.has('actor') && (kinds.has('place') || kinds.has('time') || kinds.has('weapon'))
      return { span, names: [...kinds].sort(), score: isNear ? kinds.size : 0 }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.span[0] - b.span[0])
    .slice(0, most)
    .map(({ span, names }) => ({ span, names }))
}
