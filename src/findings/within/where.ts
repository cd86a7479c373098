/** Finding one's place in lists that are in text order, by halving. */
import { firstFrom, type Sentence } from '../../model/index.ts'

/** Index of the sentence that holds `offset`; -1 when none does. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  const at = firstFrom(sentences, offset + 1, ({ start }) => start) - 1
  return at >= 0 && offset < sentences[at]!.end ? at : -1
}
