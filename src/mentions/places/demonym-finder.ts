/**
 * Finds the words for a people and what is theirs ("Iraqi", "the Saudis"). They name no place where something happens; as
 * mentions they only lead to the country. Readers of maps want them, makers of claims do not, so they are a finder apart.
 */
import type { Finder, Parse, PlaceMention } from '../../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeWords } from './place-words.ts'

/** The finder of demonyms over one gazetteer; it leaves out what a place found before covers. */
export function demonymFinder(gazetteer: Gazetteer): Finder<PlaceMention> {
  return {
    id: 'demonym',
    find(parse, found) {
      const taken = found.filter(({ kind }) => kind === 'place')
      return findDemonyms(gazetteer, parse).filter(
        ({ span }) => !taken.some((other) => other.span[0] < span[1] && span[0] < other.span[1]),
      )
    },
  }
}

function findDemonyms(gazetteer: Gazetteer, parse: Parse): PlaceMention[] {
  const mentions: PlaceMention[] = []
  for (const [index, sentence] of parse.sentences.entries()) {
    const words = placeWords(parse.document.text, sentence)
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      if (!word.capital) continue
      const next = words[at + 1]
      const pair =
        next?.capital === true && next.gap === 'space' ? gazetteer.demonym(`${word.folded} ${next.folded}`) : []
      const rows = pair.length > 0 ? pair : gazetteer.demonym(word.folded)
      const row = rows[0]
      if (row === undefined) continue
      const last = pair.length > 0 ? next! : word
      mentions.push({
        kind: 'place',
        span: [word.start, last.end],
        sentence: index,
        head: last.token,
        reason: `demonym of ${gazetteer.place(row).name}`,
        place: gazetteer.place(row),
        metonym: true,
      })
      if (pair.length > 0) at++
    }
  }
  return mentions
}
