/**
 * Names that the gazetteer does not have but whose form says that a place is meant: "Camp Marez", "Sarrin base",
 * "Bismil Airport", "Elm Street". They are mentions without a place.
 */
import type { Sentence } from '../../model/index.ts'
import type { Gazetteer, PlaceType } from './gazetteer.ts'
import { isArticle, skeletonOf } from './place-fold.ts'
import type { Line } from './place-line.ts'
import { type Candidate, typeAfter, typeOf } from './place-match.ts'
import type { PlaceWord } from './place-words.ts'

const prefixes: Readonly<Record<string, string>> = {
  camp: 'camp',
  fort: 'base',
  fob: 'base',
  mount: 'mountains',
  lake: 'lake',
  kibbutz: 'settlement',
  wadi: 'valley',
  tell: 'town',
  jabal: 'mountains',
  jebel: 'mountains',
}

/**
 * Names after a preposition of place that the gazetteer has in another romanisation ("in Jubayl"), in a country that the text
 * names. Only where one row fits.
 */
export function romanisedPlaces(
  gazetteer: Gazetteer,
  { sentence, index, words, letters, taken: marks }: Line,
  countries: ReadonlyMap<string, number>,
): Candidate[] {
  const taken = (word: number): boolean => marks[word] === 1
  if (letters !== 'mixed') return []
  const found: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const next = words[at + 1]
    const hyphen = next?.gap === 'hyphen' || word.folded === 'al' || word.folded === 'el'
    const article = isArticle(word.folded) && next?.capital === true && hyphen && !taken(at + 1)
    if (taken(at) || !(word.capital || article)) continue
    const first = article ? at + 1 : at
    if (
      !proper(sentence, words[first]!) ||
      gazetteer.lists.ordinary.has(words[first]!.folded) ||
      gazetteer.lists.givenNames.has(words[first]!.folded) ||
      gazetteer.demonym(words[first]!.folded).length > 0
    )
      continue
    const to = nameEnd(sentence, words, first, taken)
    const before = words[at - 1]
    const governed =
      before !== undefined &&
      !before.capital &&
      (gazetteer.lists.insidePrepositions.has(before.folded) || typeOf(gazetteer, before.folded) !== undefined)
    if (governed && words[first]!.folded.length > 3) {
      const skeleton = skeletonOf(
        words
          .slice(first, to)
          .map(({ folded }) => folded)
          .join(' '),
      )
      const rows = Array.from(gazetteer.findSkeleton(skeleton)).filter((row) =>
        countries.has(gazetteer.country(row) ?? ''),
      )
      const towns = rows.filter((row) => gazetteer.type(row).precision !== 'district')
      const kept = towns.length > 0 ? towns : rows
      if (skeleton.replaceAll('_', '').length >= 3 && kept.length > 0 && kept.length <= 2)
        found.push({
          sentence: index,
          from: at,
          to,
          start: word.start,
          end: words[to - 1]!.end,
          key: words
            .slice(first, to)
            .map(({ folded }) => folded)
            .join(' '),
          rows: kept,
          typed: false,
        })
    }
    at = to - 1
  }
  return found
}

/** Type words that make a name of whatever capitalised name stands before them. */
const closers: ReadonlySet<string> = new Set([
  'base',
  'camp',
  'airport',
  'crossing',
  'port',
  'oilfield',
  'refinery',
  'prison',
  'shrine',
  'mosque',
  'hospital',
  'square',
  'street',
  'bridge',
  'dam',
  'county',
  'province',
  'governorate',
  'district',
  'village',
  'island',
  'river',
  'lake',
  'stadium',
  'park',
  'church',
  'cemetery',
  'school',
  'university',
  'hotel',
  'building',
  'valley',
])

/** Candidates without rows in the words that no known candidate covers. */
export function unknownPlaces(
  gazetteer: Gazetteer,
  { sentence, index, words, letters, taken: marks }: Line,
): Candidate[] {
  const taken = (word: number): boolean => marks[word] === 1
  if (letters === 'lower' || letters === 'upper') return []
  const found: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    if (taken(at)) continue
    const word = words[at]!
    const next = words[at + 1]
    const prefix = word.capital ? prefixes[word.folded] : undefined
    if (prefix !== undefined && next?.gap === 'space' && next.capital && !taken(at + 1) && proper(sentence, next)) {
      const to = nameEnd(sentence, words, at + 1, taken)
      found.push(make(gazetteer, index, words, at, to, prefix))
      at = to - 1
      continue
    }
    if (!word.capital || !proper(sentence, word) || gazetteer.lists.directions.has(word.folded)) continue
    const to = nameEnd(sentence, words, at, taken)
    for (let end = at + 1; end <= to; end++) {
      const after = typeAfter(gazetteer, words, end)
      if (!after || !closers.has(after.type.id) || after.to <= end) continue
      const last = words[after.to - 1]!
      const loose = !last.capital && letters === 'mixed'
      if (
        loose &&
        ![
          'base',
          'camp',
          'airport',
          'crossing',
          'oilfield',
          'refinery',
          'province',
          'governorate',
          'district',
          'village',
          'prison',
        ].includes(after.type.id)
      )
        continue
      if (loose && words[at]!.possessive) continue
      found.push(make(gazetteer, index, words, at, after.to, after.type.id))
      at = after.to - 1
      break
    }
    if (at < to - 1) at = Math.max(at, to - 1)
  }
  return found
}

function proper(sentence: Sentence, word: PlaceWord): boolean {
  return sentence.tokens[word.token]?.upos === 'PROPN'
}

/** The end of the run of capitalised proper nouns that begins at `at`. */
function nameEnd(
  sentence: Sentence,
  words: readonly PlaceWord[],
  at: number,
  taken: (word: number) => boolean,
): number {
  let to = at + 1
  while (to < words.length && to - at < 5) {
    const word = words[to]!
    if (
      !word.capital ||
      taken(to) ||
      (word.gap !== 'space' && word.gap !== 'hyphen') ||
      words[to - 1]!.possessive ||
      !proper(sentence, word)
    )
      break
    to++
  }
  return to
}

function make(
  gazetteer: Gazetteer,
  sentence: number,
  words: readonly PlaceWord[],
  from: number,
  to: number,
  id: string,
): Candidate {
  const type: PlaceType | undefined = gazetteer.types.find((type) => type.id === id)
  return {
    sentence,
    from,
    to,
    start: words[from]!.start,
    end: words[to - 1]!.start + words[to - 1]!.text.length,
    key: words
      .slice(from, to)
      .map((word) => word.folded)
      .join(' '),
    rows: [],
    typed: true,
    ...(type ? { type } : {}),
  }
}
