/**
 * Relations between two actors that a text states: "Esmail Qaani, commander of the Quds Force", "Iran-backed factions",
 * "the US-Iranian confrontation". Both ends must be actors that resolve or are named; a tie joins no one to itself.
 */
import {
  type Attribution,
  type ClaimTime,
  contentId,
  hull,
  type Parse,
  type Participant,
  type Sentence,
  type Span,
  type Status,
  type Tie,
  type Token,
} from '../../model/index.ts'
import { dependentOf, dependentsOf } from '../../language/index.ts'
import type { MentionIndex } from '../mention-index.ts'
import type { ParticipantReader } from '../sides/participants.ts'
import { type Filler, fillersOf, prepositionOf, type Slots, slotsOf } from '../predicates/slots.ts'
import type { TieForm, TieRow, TieTable } from './tie-row.ts'

/** What a tie takes from the rest of the reading: status and attribution of the word that states it. */
export interface TieContext {
  readonly parse: Parse
  readonly mentions: MentionIndex
  readonly participants: ParticipantReader
  readonly ties: TieTable
  stance(
    sentence: number,
    token: number,
  ): { readonly status: Status; readonly attribution: Attribution; readonly when?: ClaimTime }
}

const rowKinds: ReadonlyMap<string, TieRow['pos']> = new Map([
  ['VERB', 'verb'],
  ['NOUN', 'noun'],
  ['PROPN', 'noun'],
  ['ADJ', 'adjective'],
])

/** The ties of one sentence, in text order. */
export function tiesOf(number: number, context: TieContext): Tie[] {
  const sentence = context.parse.sentences[number]!
  const found: Tie[] = []
  for (const token of sentence.tokens) {
    const pos = rowKinds.get(token.upos)
    const forms = pos === undefined ? undefined : context.ties.get(pos)?.get(token.lemma)
    if (forms !== undefined) {
      for (const row of rowsAt(sentence, token, forms)) {
        const tie = tieAt(number, sentence, token, row, context)
        if (tie.length > 0) {
          found.push(...tie)
          break
        }
      }
    }
    const dash = dashIn(token.text)
    if (dash >= 0) found.push(...hyphenTies(number, sentence, token, dash, context))
  }
  return found
}

/** Where the first dash stands; -1 where none does. */
function dashIn(word: string): number {
  for (let i = 0; i < word.length; i++) if (dashes.has(word.charCodeAt(i))) return i
  return -1
}

/** "-", "‐", "‑", "–" */
const dashes: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011, 0x2013])

/** The rows whose lemma stands here, the longest first: "secretary-general" before "general". */
function rowsAt(sentence: Sentence, token: Token, forms: readonly TieForm[]): readonly TieRow[] {
  return forms
    .map(({ row, lemmas }) => ({
      row,
      length: Math.max(...lemmas.map((words) => lengthHere(sentence, token, row, words))),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ row }) => row)
}

/** How many words of a lemma stand at the token, 0 when they do not all stand there. */
function lengthHere(sentence: Sentence, token: Token, { pos }: TieRow, words: readonly string[]): number {
  if (pos === 'verb')
    return words.every((word, i) => sentence.tokens[token.index + i]?.lemma === word) ? words.length : 0
  let at = token.index
  for (let i = words.length - 1; i >= 0; i--, at--) {
    while (i < words.length - 1 && sentence.tokens[at]?.upos === 'PUNCT') at--
    if (sentence.tokens[at]?.lemma !== words[i]) return 0
  }
  return words.length
}

function tieAt(number: number, sentence: Sentence, token: Token, row: TieRow, context: TieContext): Tie[] {
  const slots = slotsOf(sentence, token.index)
  if (
    row.when !== undefined &&
    !Object.entries(row.when).every(([slot, lemmas]) =>
      slot === 'case'
        ? lemmas.includes(prepositionOf(sentence, token.index) ?? '')
        : slots.get(slot)?.some(({ token: at }) => lemmas.includes(sentence.tokens[at]!.lemma)),
    )
  )
    return []
  const from = endsOf(number, sentence, token, row, 'from', slots, context)
  const to = endsOf(number, sentence, token, row, 'to', slots, context, from)
  return pairs(from, to).flatMap(([a, b]) => makeTie(number, token, row, a, b, context))
}

/** "from" and "to" may come out of one slot ("between A and B", "the US-Iranian conflict"): then the second is the other end. */
function pairs(from: readonly Participant[], to: readonly Participant[]): [Participant, Participant][] {
  if (to.length > 0)
    return from.flatMap((a) => to.filter((b) => !isSame(a, b)).map((b): [Participant, Participant] => [a, b]))
  return []
}

function endsOf(
  number: number,
  sentence: Sentence,
  token: Token,
  row: TieRow,
  side: 'from' | 'to',
  slots: Slots,
  context: TieContext,
  taken: readonly Participant[] = [],
): Participant[] {
  const wanted = row[side]
  for (const slot of wanted) {
    const fillers =
      slot === 'self'
        ? selfFillers(sentence, token)
        : slot === 'pair'
          ? pairFillers(sentence, slots)
          : slot === 'modifier' && row.to.includes('pair')
            ? pairedModifiers(sentence, slots)
            : fillersOrNext(number, sentence, token, slots, slot, row, context)
    const found = fillers.flatMap((filler) => {
      if (slot === 'pair' && taken.length > 1) return []
      const participant = context.participants.of(number, filler, 'recipient')
      return participant !== undefined &&
        isEnd(row, side, participant, context, number, filler) &&
        !taken.some((other) => isSame(other, participant))
        ? [participant]
        : []
    })
    if (found.length > 0) return slot === 'pair' || wanted.includes('pair') ? found.slice(0, 1) : found
    if (slot === 'pair' && taken.length > 1) return [taken[1]!]
  }
  return wanted.includes('pair') && taken.length > 1 ? [taken[1]!] : []
}

/** The actor right after an adjective and its preposition stands in the slot even where the parse hung it elsewhere. */
function fillersOrNext(
  number: number,
  sentence: Sentence,
  token: Token,
  slots: Slots,
  slot: string,
  row: TieRow,
  context: TieContext,
): readonly Filler[] {
  const found = fillersOf(sentence, slots, slot)
  if (found.length > 0 || row.pos !== 'adjective' || sentence.tokens[token.index + 1]?.lemma !== slot) return found
  for (let at = token.index + 2; at < sentence.tokens.length && at < token.index + 7; at++) {
    const actor = context.mentions.covering('actor', number, at)
    if (actor !== undefined) return [{ token: actor.head, basis: 'stated' }]
    if (!['DET', 'ADJ', 'NOUN'].includes(sentence.tokens[at]!.upos)) return []
  }
  return []
}

function selfFillers(sentence: Sentence, token: Token): Filler[] {
  const named = [
    dependentOf(sentence, token.index, 'appos'),
    ...dependentsOf(sentence, token.index, 'flat'),
    properHead(sentence, token),
    subjectOfCopula(sentence, token),
    bearer(sentence, token),
  ]
  const name = named.find((word) => word !== undefined) ?? token
  return [{ token: name.index, basis: 'stated' }]
}

/** "commander Qaani", "Qaani, the commander": the title depends on the name. */
function properHead(sentence: Sentence, token: Token): Token | undefined {
  if (!['compound', 'nmod:desc', 'appos', 'flat', 'amod'].includes(token.deprel)) return undefined
  const head = sentence.tokens[token.head]
  return head?.upos === 'PROPN' ? head : undefined
}

/** Whom an adjective or a phrase is said of: "fighters {loyal} to", "a unit under the {command} of". */
function bearer(sentence: Sentence, token: Token): Token | undefined {
  const head = sentence.tokens[token.head]
  if (head === undefined) return undefined
  const phrase =
    ['nmod', 'acl', 'amod', 'acl:relcl'].includes(token.deprel) &&
    (token.upos === 'ADJ' || prepositionOf(sentence, token.index) === 'under')
  if (phrase && (head.upos === 'NOUN' || head.upos === 'PROPN')) return head
  if (head.upos === 'VERB' && prepositionOf(sentence, token.index) === 'under')
    return dependentOf(sentence, head.index, 'nsubj', 'nsubj:pass')
  return undefined
}

function subjectOfCopula(sentence: Sentence, token: Token): Token | undefined {
  return dependentOf(sentence, token.index, 'cop') === undefined
    ? undefined
    : dependentOf(sentence, token.index, 'nsubj')
}

function pairFillers(sentence: Sentence, slots: Slots): readonly Filler[] {
  return (slots.get('between') ?? pairedModifiers(sentence, slots)).slice(1)
}

/** The modifiers in text order, with those that hang on another one: "the {US}-{Iranian} confrontation". */
function pairedModifiers(sentence: Sentence, slots: Slots): readonly Filler[] {
  const own = slots.get('modifier') ?? []
  const nested = own.flatMap(({ token }) =>
    dependentsOf(sentence, token, 'compound', 'amod', 'nmod', 'nmod:poss').map(
      ({ index }): Filler => ({ token: index, basis: 'stated' }),
    ),
  )
  return [...own, ...nested].sort((a, b) => a.token - b.token)
}

/** Who is located somewhere is an actor, where is a place; the ends of other relations are actors, known or named by the text. */
function isEnd(
  row: TieRow,
  side: 'from' | 'to',
  participant: Participant,
  context: TieContext,
  number: number,
  filler: Filler,
): boolean {
  if (row.relation === 'located_in' && side === 'to')
    return context.mentions.headed('place', number, filler.token) !== undefined
  if (participant.actor !== undefined) return !vague.has(context.parse.sentences[number]!.tokens[filler.token]!.lemma)
  return (
    side === 'to' &&
    holdsPlaces.has(row.relation) &&
    context.mentions.headed('place', number, filler.token) !== undefined
  )
}

/** Nouns that name no side of a political relation: "a member of staff". */
const vague: ReadonlySet<string> = new Set([
  'staff',
  'public',
  'family',
  'society',
  'team',
  'audience',
  'crew',
  'people',
  'person',
  'number',
])

/** Relations whose object may be a place: "controls the province". */
const holdsPlaces: ReadonlySet<string> = new Set(['controls', 'hosts', 'owns'])

function isSame(a: Participant, b: Participant): boolean {
  return (a.actor !== undefined && a.actor === b.actor) || (a.name === b.name && a.spans[0]?.[0] === b.spans[0]?.[0])
}

/** "Iran-backed factions", "the US-led coalition", "pro-Iranian militias". */
function hyphenTies(number: number, sentence: Sentence, token: Token, dash: number, context: TieContext): Tie[] {
  if (token.text.length > 1) return innerPrefix(number, sentence, token, dash, context)
  const before = sentence.tokens[token.index - 1]
  const after = sentence.tokens[token.index + 1]
  if (before === undefined || after === undefined || before.end !== token.start || token.end !== after.start) return []
  const suffixRow = context.ties.get('suffix')?.get(after.text.toLowerCase())?.[0]?.row
  const prefixRow = context.ties.get('prefix')?.get(before.text.toLowerCase())?.[0]?.row
  const row = suffixRow ?? prefixRow
  if (row === undefined) return []
  const modifier = suffixRow === undefined ? after : before
  const noun = nounAfter(sentence, after.index)
  if (noun === undefined) return []
  const read = (at: number) => context.participants.of(number, { token: at, basis: 'stated' }, 'recipient')
  const self = read(noun)
  const other = stateAt(number, modifier.index, context) ?? read(modifier.index)
  if (self === undefined || other?.actor === undefined) return []
  const [from, to] = row.from[0] === 'self' ? [self, other] : [other, self]
  return isSame(from, to) ? [] : makeTie(number, token, row, from, to, context, [before.start, after.end])
}

/** The state whose country is named at a word that belongs to a longer name: "the {US}-led coalition". */
function stateAt(number: number, index: number, { mentions }: TieContext): Participant | undefined {
  const country = mentions.headed('place', number, index)
  if (
    country?.place?.precision !== 'country' ||
    country.place.country === undefined ||
    mentions.headed('actor', number, index) !== undefined
  )
    return undefined
  return {
    name: country.place.name,
    actor: country.place.country,
    country: country.place.country,
    basis: 'stated',
    spans: [country.span],
  }
}

/** "Pro-Iranian factions" where prefix and name are one token. */
function innerPrefix(number: number, sentence: Sentence, token: Token, dash: number, context: TieContext): Tie[] {
  if (dash < 2 || dash > 5) return []
  const row = context.ties.get('prefix')?.get(token.text.slice(0, dash).toLowerCase())?.[0]?.row
  const noun = row === undefined ? undefined : nounAfter(sentence, token.index)
  if (row === undefined || noun === undefined) return []
  const named = context.mentions
    .in(number)
    .find(({ kind, span }) => kind === 'actor' && span[0] > token.start && span[1] <= token.end)
  const self = context.participants.of(number, { token: noun, basis: 'stated' }, 'recipient')
  if (named?.kind !== 'actor' || named.referent === undefined || self === undefined) return []
  const { id, name, country, sector } = named.referent
  const other: Participant = {
    name,
    actor: id,
    ...(country === undefined ? {} : { country }),
    ...(sector === undefined ? {} : { sector }),
    basis: named.basis,
    spans: [named.span],
  }
  const [from, to] = row.from[0] === 'self' ? [self, other] : [other, self]
  return isSame(from, to) ? [] : makeTie(number, token, row, from, to, context, [token.start, token.end])
}

/** The noun that a hyphenated modifier qualifies: the nearest noun to the right with nothing but modifiers between. */
function nounAfter(sentence: Sentence, from: number): number | undefined {
  let last: number | undefined
  for (let at = from + 1; at < sentence.tokens.length && at < from + 6; at++) {
    const { upos } = sentence.tokens[at]!
    if (upos === 'NOUN' || upos === 'PROPN') last = at
    else if (last !== undefined || (upos !== 'ADJ' && upos !== 'PUNCT')) return last
  }
  return last
}

/** A role named beside a name holds whatever is said of the person: "the commander may visit". */
function namesRole(row: TieRow): boolean {
  return row.pos !== 'verb' && (row.from.includes('self') || row.to.includes('self'))
}

function makeTie(
  number: number,
  token: Token,
  row: TieRow,
  from: Participant,
  to: Participant,
  context: TieContext,
  cue: Span = [token.start, token.end],
): Tie[] {
  const { document } = context.parse
  const stance = context.stance(number, token.index)
  const { attribution, when } = stance
  const status: Status = namesRole(row) ? 'asserted' : stance.status
  const negated = status === 'negated' || status === 'denied'
  const flipped = row.polarity === '-' ? '+' : '-'
  const sentence = context.parse.sentences[number]!
  const near = [...from.spans, ...to.spans].filter(([start, end]) => start >= sentence.start && end <= sentence.end)
  return [
    {
      id: contentId('r', document.id, row.id, ...cue, ...(from.spans[0] ?? []), ...(to.spans[0] ?? [])),
      document: document.id,
      from,
      relation: row.relation,
      to,
      polarity: negated ? flipped : row.polarity,
      status,
      attribution,
      ...(when === undefined ? {} : { when }),
      evidence: [hull([cue, ...near])!],
      rule: row.id,
    },
  ]
}
