/**
 * Finds places. Names of the gazetteer are matched over words, weighed by the grammar around them, and resolved with what
 * the whole text says about where it plays. A name that stays doubtful becomes no mention; a mention whose place stays
 * unknown has none: no place rather than a false one.
 */
import type { Finder, Parse, PlaceMention, Sentence } from '../model/index.ts'
import type { Gazetteer } from './gazetteer.ts'
import { enough, type Evidence, headToken, weigh } from './place-evidence.ts'
import { type Candidate, matchPlaces, settingOf, type Setting as Letters } from './place-match.ts'
import { seatsOf } from './place-embassy.ts'
import { relationBefore } from './place-relation.ts'
import { type Choice, fame, resolve, type Setting, within } from './place-resolve.ts'
import { romanisedPlaces, unknownPlaces } from './place-unknown.ts'
import { type PlaceWord, placeWords } from './place-words.ts'

interface Line {
  readonly sentence: Sentence
  readonly words: readonly PlaceWord[]
  readonly letters: Letters
  readonly candidates: readonly Candidate[]
  /** It speaks of an embassy or consulate. */
  readonly seat: boolean
}

interface Weighed extends Evidence {
  readonly candidate: Candidate
  readonly line: Line
  /** Rows named right beside it that may contain it. */
  readonly containers: readonly number[]
}

/** The finder of places over one gazetteer. */
export function placeFinder(gazetteer: Gazetteer): Finder<PlaceMention> {
  return { id: 'place', find: (parse) => findPlaces(gazetteer, parse) }
}

function findPlaces(gazetteer: Gazetteer, parse: Parse): PlaceMention[] {
  const { text } = parse.document
  const lines: Line[] = []
  const weighed: Weighed[] = []
  const unknown: { readonly candidate: Candidate; readonly line: Line }[] = []
  const demonyms = new Map<string, number>()
  let military = 0
  const lowerText = isLower(text)
  for (const [index, sentence] of parse.sentences.entries()) {
    const words = placeWords(text, sentence)
    const letters = settingOf(words, lowerText)
    let seat = false
    for (const word of words) {
      if (gazetteer.lists.militaryWords.has(word.folded)) military++
      if (word.folded === 'embassy' || word.folded === 'consulate') seat = true
      if (!word.capital && letters !== 'lower') continue
      for (const row of gazetteer.demonym(word.folded)) {
        const country = gazetteer.country(row)
        if (country !== undefined) demonyms.set(country, (demonyms.get(country) ?? 0) + 1)
      }
    }
    const candidates = matchPlaces(gazetteer, text, sentence, index, words, letters)
    const line: Line = { sentence, words, letters, candidates, seat }
    lines.push(line)
    const covered = new Uint8Array(words.length)
    for (const { from, to, key, rows } of candidates)
      covered.fill(gazetteer.lists.givenNames.has(key) && fame(gazetteer, rows[0]!) < 6.3 ? 2 : 1, from, to)
    const evidence = candidates.map((candidate) =>
      weigh(gazetteer, sentence, words, candidate, letters, (word) => covered[word] === 1),
    )
    const lineWeighed = candidates.map((_, i) => beside(gazetteer, words, candidates, evidence, i, line))
    weighed.push(...lineWeighed)
    const known = new Uint8Array(words.length)
    for (const { candidate, points } of lineWeighed) if (points >= enough) known.fill(1, candidate.from, candidate.to)
    for (const candidate of unknownPlaces(gazetteer, sentence, index, words, letters, (word) => known[word] === 1))
      unknown.push({ candidate, line })
  }
  const dateline = parse.layout.dateline?.place
  const accepted = accept(gazetteer, weighed, demonyms, dateline)
  const setting = settingFrom(gazetteer, accepted, demonyms, military > 1)
  const senses = new Map<string, Choice>()
  for (const { candidate, containers } of accepted) {
    if (containers.length === 0 || senses.has(candidate.key)) continue
    const choice = resolve(gazetteer, candidate.rows, containers, setting)
    if (containers.some((container) => within(gazetteer, choice.row, container))) senses.set(candidate.key, choice)
  }
  const mentions: PlaceMention[] = []
  for (const item of accepted) {
    const { candidate, containers } = item
    const sense = containers.length === 0 ? senses.get(candidate.key) : undefined
    const choice =
      sense !== undefined && candidate.rows.includes(sense.row)
        ? { row: sense.row, reason: `${sense.reason}, as elsewhere in the text` }
        : resolve(gazetteer, candidate.rows, containers, setting)
    mentions.push(mentionOf(gazetteer, text, item, choice))
  }
  for (const [index, line] of lines.entries()) {
    const free = (word: number): boolean => !overlapping(mentions, line.words[word]!)
    for (const candidate of romanisedPlaces(
      gazetteer,
      line.sentence,
      index,
      line.words,
      line.letters,
      (word) => !free(word),
      setting.countries,
    )) {
      mentions.push(
        mentionOf(
          gazetteer,
          text,
          {
            candidate,
            line,
            points: enough,
            never: false,
            person: false,
            reason: 'other romanisation',
            containers: [],
          },
          resolve(gazetteer, candidate.rows, [], setting),
        ),
      )
    }
  }
  for (const { candidate, line } of unknown) {
    if (mentions.some(({ span }) => span[0] < candidate.end && candidate.start < span[1])) continue
    mentions.push(
      mentionOf(
        gazetteer,
        text,
        {
          candidate,
          line,
          points: enough,
          never: false,
          person: false,
          reason: `form of a ${candidate.type?.id ?? 'place'} name`,
          containers: [],
        },
        undefined,
      ),
    )
  }
  const cities = accepted.flatMap(({ candidate }) => candidate.rows.slice(0, 1))
  for (const [index, line] of lines.entries()) {
    if (!line.seat) continue
    for (const { candidate, row, reason } of seatsOf(gazetteer, line.words, line.candidates, index, cities)) {
      mentions.push(
        mentionOf(
          gazetteer,
          text,
          {
            candidate,
            line,
            points: enough,
            never: false,
            person: false,
            reason: row === undefined ? reason : '',
            containers: [],
          },
          row === undefined ? undefined : { row, reason },
        ),
      )
    }
  }
  return mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function overlapping(mentions: readonly PlaceMention[], word: PlaceWord): boolean {
  return mentions.some(({ span }) => span[0] < word.end && word.start < span[1])
}

/** True for text without capitals, as some wires and posts are. */
function isLower(text: string): boolean {
  let letters = 0
  for (let at = 0; at < text.length && at < 4000; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 65 && unit <= 90) return false
    if (unit >= 97 && unit <= 122) letters++
  }
  return letters > 0
}

/** Adds what the candidates right beside one say: "Balad, Salah ad-Din", "Mosul in Nineveh province", "Iraq's Anbar". */
function beside(
  gazetteer: Gazetteer,
  words: readonly PlaceWord[],
  candidates: readonly Candidate[],
  evidence: readonly Evidence[],
  i: number,
  line: Line,
): Weighed {
  const candidate = candidates[i]!
  const own = evidence[i]!
  const containers: number[] = []
  let points = own.points
  if (!own.never) {
    const next = candidates[i + 1]
    const previous = candidates[i - 1]
    if (next && !evidence[i + 1]!.never && leadsTo(words, candidate.to, next.from)) {
      const comma = next.from === candidate.to
      const open = words[next.to]
      const apposed = comma && open?.capital === true && open.gap === 'space' && !next.typed
      const holding = next.rows.filter((outer) => candidate.rows.some((inner) => within(gazetteer, inner, outer)))
      if (
        holding.length > 0 &&
        !(apposed && gazetteer.type(holding[0]!).id === 'country' && fame(gazetteer, candidate.rows[0]!) < 5)
      ) {
        containers.push(...holding)
        points += comma ? (apposed ? 0.5 : 2.5) : 1
      }
    }
    if (
      previous &&
      !evidence[i - 1]!.never &&
      candidate.from === previous.to &&
      words[candidate.from]!.gap === 'comma'
    ) {
      if (candidate.rows.some((outer) => previous.rows.some((inner) => within(gazetteer, inner, outer)))) points += 2.5
    }
    if (
      previous &&
      !evidence[i - 1]!.never &&
      containers.length === 0 &&
      candidate.from === previous.to &&
      words[previous.to - 1]!.possessive
    ) {
      const holding = previous.rows.filter((outer) => candidate.rows.some((inner) => within(gazetteer, inner, outer)))
      if (holding.length > 0) {
        containers.push(...holding)
        points += 1.5
      }
    }
  }
  return { ...own, points, candidate, line, containers }
}

/** True for a comma, or "in", "of", "in the" between two names. */
function leadsTo(words: readonly PlaceWord[], from: number, to: number): boolean {
  if (to === from) return words[to]!.gap === 'comma'
  if (to - from > 4) return false
  for (let at = from; at < to; at++) if (words[at]!.gap === 'other') return false
  const link = words[from]!.folded
  if (link === 'in' || link === 'of') return true
  for (let at = from; at < to - 1; at++) if (words[at]!.folded === 'in' && !words[at]!.capital) return to - from <= 4
  return words[to - 1]!.folded === 'in'
}

/** Takes what has points enough, alone or with what the rest of the text says. */
function accept(
  gazetteer: Gazetteer,
  weighed: readonly Weighed[],
  demonyms: ReadonlyMap<string, number>,
  dateline: readonly [number, number] | undefined,
): Weighed[] {
  const persons = new Set<string>()
  const sure = new Map<string, number>()
  const countries = new Map(demonyms)
  const divisions = new Set<number>()
  for (const { candidate, points, person } of weighed) {
    if (person) persons.add(candidate.key)
    if (points < enough) continue
    sure.set(candidate.key, Math.max(sure.get(candidate.key) ?? 0, points))
    for (const row of candidate.rows.slice(0, 1)) {
      const country = gazetteer.country(row)
      if (country !== undefined && gazetteer.type(row).id === 'country')
        countries.set(country, (countries.get(country) ?? 0) + 1)
      if (gazetteer.type(row).precision === 'province' && (candidate.rows.length === 1 || candidate.type !== undefined))
        divisions.add(row)
    }
  }
  return weighed.filter(({ candidate, points, never }) => {
    if (never) return false
    const { key, rows, start, end } = candidate
    let sum = points
    if (dateline && start >= dateline[0] && end <= dateline[1]) sum += 3
    const named = persons.has(key)
    if (sum < enough + 2.5 && named) sum -= 2.5
    const best = sure.get(key)
    if (best !== undefined && points < best && !named) sum += best >= enough + 1 ? 1.3 : 0.7
    const ordinary = gazetteer.lists.ordinary.has(key)
    if (rows.some((row) => countries.has(gazetteer.country(row) ?? ''))) sum += ordinary ? 0.2 : 0.6
    if (rows.some((row) => divisions.has(gazetteer.division(row)))) sum += ordinary ? 0.3 : 0.7
    return sum >= enough
  })
}

function settingFrom(
  gazetteer: Gazetteer,
  accepted: readonly Weighed[],
  demonyms: ReadonlyMap<string, number>,
  military: boolean,
): Setting {
  const countries = new Map(demonyms)
  const divisions = new Map<number, number>()
  const anchors: number[] = []
  for (const { candidate, containers } of accepted) {
    const [first, second] = candidate.rows
    if (first === undefined) continue
    const alone = second === undefined || fame(gazetteer, first) - fame(gazetteer, second) > 2.2
    const country = gazetteer.country(first)
    const { id, precision } = gazetteer.type(first)
    if (country !== undefined && (id === 'country' || alone))
      countries.set(country, (countries.get(country) ?? 0) + (id === 'country' ? 1 : 0.5))
    if (precision === 'province' && (alone || candidate.type !== undefined))
      divisions.set(first, (divisions.get(first) ?? 0) + 1)
    if (alone && id !== 'country' && precision !== 'region' && anchors.length < 40 && !anchors.includes(first))
      anchors.push(first)
    for (const container of containers) {
      if (gazetteer.type(container).precision === 'province')
        divisions.set(container, (divisions.get(container) ?? 0) + 1)
    }
  }
  return { countries, divisions, anchors, military }
}

function mentionOf(
  gazetteer: Gazetteer,
  text: string,
  { candidate, line, reason }: Weighed,
  choice: Choice | undefined,
): PlaceMention {
  const { sentence, words } = line
  const { from, to, start, end } = candidate
  const head = headToken(sentence, words[from]!.token, words[to - 1]!.token)
  const relation = relationBefore(text, sentence.start, start)
  const quoted = text.slice(start, end)
  return {
    kind: 'place',
    span: [start, end],
    sentence: candidate.sentence,
    head,
    reason:
      choice === undefined
        ? reason
        : `'${quoted}' is ${gazetteer.place(choice.row).id}: ${choice.reason}${reason === '' ? '' : ` (${reason})`}`,
    metonym: isMetonym(sentence, words, to, head),
    ...(choice === undefined ? {} : { place: gazetteer.place(choice.row) }),
    ...(relation === undefined ? {} : { relation }),
  }
}

/** "Baghdad said", "the Damascus government", "Texas police". */
function isMetonym(sentence: Sentence, words: readonly PlaceWord[], to: number, head: number): boolean {
  const after = words[to]
  if (after !== undefined && after.gap === 'space' && (gazetteer.lists.rulers.has(after.folded) || gazetteer.lists.bodies.has(after.folded)))
    return true
  const token = sentence.tokens[head]!
  if (token.deprel === 'nsubj' || token.deprel === 'csubj' || token.deprel === 'obl:agent') {
    const verb = sentence.tokens[token.head]
    return verb !== undefined && gazetteer.lists.actorVerbs.has(verb.lemma)
  }
  if (token.deprel === 'conj') {
    const other = sentence.tokens[token.head]
    return (
      other !== undefined &&
      other.deprel === 'nsubj' &&
      other.upos === 'PROPN' &&
      gazetteer.lists.actorVerbs.has(sentence.tokens[other.head]?.lemma ?? '')
    )
  }
  return false
}
