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
} from '../model/index.ts'
import { dependentOf, dependentsOf } from '../language/index.ts'
import type { MentionIndex } from './mention-index.ts'
import type { ParticipantReader } from './participants.ts'
import { type Filler, fillersOf, type Slots, slotsOf } from './slots.ts'
import type { TieRow, TieTable } from './tie-row.ts'

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

/** The ties of one sentence, in text order. */
export function tiesOf(number: number, context: TieContext): Tie[] {
  const sentence = context.parse.sentences[number]!
  const found: Tie[] = []
  for (const token of sentence.tokens) {
    const pos = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' || token.upos === 'PROPN' ? 'noun' : undefined
    for (const row of pos === undefined ? [] : (context.ties.get(`${pos} ${token.lemma}`) ?? [])) {
      if (!isWholeLemma(sentence, token, row)) continue
      const tie = tieAt(number, sentence, token, row, context)
      if (tie.length > 0) {
        found.push(...tie)
        break
      }
    }
    found.push(...hyphenTies(number, sentence, token, context))
  }
  return found
}

function isWholeLemma(sentence: Sentence, token: Token, row: TieRow): boolean {
  return row.lemmas.some((lemma) => {
    const words = lemma.split(' ')
    if (row.pos === 'verb')
      return (
        words[0] === token.lemma &&
        words.slice(1).every((word, i) => sentence.tokens[token.index + 1 + i]?.lemma === word)
      )
    return (
      words.at(-1) === token.lemma &&
      words.slice(0, -1).every((word, i) => sentence.tokens[token.index - words.length + 1 + i]?.lemma === word)
    )
  })
}

function tieAt(number: number, sentence: Sentence, token: Token, row: TieRow, context: TieContext): Tie[] {
  const slots = slotsOf(sentence, token.index)
  if (
    row.when !== undefined &&
    !Object.entries(row.when).every(([slot, lemmas]) =>
      slots.get(slot)?.some(({ token: at }) => lemmas.includes(sentence.tokens[at]!.lemma)),
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
          ? pairFillers(slots)
          : fillersOf(sentence, slots, slot)
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

function selfFillers(sentence: Sentence, token: Token): Filler[] {
  const named = [
    dependentOf(sentence, token.index, 'appos'),
    ...dependentsOf(sentence, token.index, 'flat'),
    properHead(sentence, token),
    subjectOfCopula(sentence, token),
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

function subjectOfCopula(sentence: Sentence, token: Token): Token | undefined {
  return dependentOf(sentence, token.index, 'cop') === undefined
    ? undefined
    : dependentOf(sentence, token.index, 'nsubj')
}

function pairFillers(slots: Slots): readonly Filler[] {
  return (slots.get('between') ?? slots.get('modifier') ?? []).slice(1)
}

/** Who is located somewhere is an actor, where is a place; the ends of all other relations are actors. */
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
  return isKnown(participant, context, number, filler)
}

function isKnown(participant: Participant, context: TieContext, number: number, { token }: Filler): boolean {
  return (
    participant.actor !== undefined ||
    participant.country !== undefined ||
    context.mentions.headed('place', number, token) !== undefined
  )
}

function isSame(a: Participant, b: Participant): boolean {
  return (a.actor !== undefined && a.actor === b.actor) || (a.name === b.name && a.spans[0]?.[0] === b.spans[0]?.[0])
}

/** "Iran-backed factions", "the US-led coalition", "pro-Iranian militias". */
function hyphenTies(number: number, sentence: Sentence, token: Token, context: TieContext): Tie[] {
  if (token.text !== '-' && token.text !== '‐' && token.text !== '‑' && token.text !== '–') return []
  const before = sentence.tokens[token.index - 1]
  const after = sentence.tokens[token.index + 1]
  if (before === undefined || after === undefined || before.end !== token.start || token.end !== after.start) return []
  const suffixRow = context.ties.get(`suffix ${after.text.toLowerCase()}`)?.[0]
  const prefixRow = context.ties.get(`prefix ${before.text.toLowerCase()}`)?.[0]
  const row = suffixRow ?? prefixRow
  if (row === undefined) return []
  const modifier = suffixRow === undefined ? after : before
  const noun = nounAfter(sentence, after.index)
  if (noun === undefined) return []
  const read = (at: number) => context.participants.of(number, { token: at, basis: 'stated' }, 'recipient')
  const self = read(noun)
  const other = read(modifier.index)
  if (
    self === undefined ||
    other === undefined ||
    !isKnown(other, context, number, { token: modifier.index, basis: 'stated' })
  )
    return []
  const [from, to] = row.from[0] === 'self' ? [self, other] : [other, self]
  return isSame(from, to) ? [] : makeTie(number, token, row, from, to, context, [before.start, after.end])
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
