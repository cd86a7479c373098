import type { Complaint, NumberMention, Reading, Rule, Sentence, Span, Tally } from '../../model/index.ts'
import { list, say } from '../say.ts'

/** Words after which a list names all that was counted. */
const whole = /^(?:[^,;:.]{0,40})?(?:\s*:|,? namely|,? viz\.?)\s*$/i
const several = 5

/** "three bases: A, B, C and D"; "about 70 attacks" of which two are named. */
export const tallyAgainstList: Rule = {
  id: 'tally-against-list',
  code: 'QN103',
  title: 'A count and the list under it differ',
  severity: 'medium',
  about:
    'The text states how many there were and then names them, and the names do not add up to the number. More names than the number allows is a contradiction. Where it counts many and names a few, the finding is low: most of what it counts cannot be checked from this text.',
  *check(reading: Reading): Iterable<Complaint> {
    yield* fromTallies(reading)
    for (const mention of reading.mentions)
      if (
        mention.kind === 'number' &&
        mention.use === 'count' &&
        !mention.approximate &&
        mention.best !== undefined &&
        mention.best >= 2 &&
        mention.best <= 12
      )
        yield* fromList(reading, mention, mention.best)
  },
}

function* fromTallies(reading: Reading): Iterable<Complaint> {
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]))
  for (const tally of reading.tallies) {
    const members = tally.members.flatMap((id) => claims.get(id) ?? []).filter(({ status }) => status === 'asserted')
    const most = tally.high ?? tally.best
    if (members.length === 0 || most === undefined) continue
    const spans: Span[] = [tally.spans[0] ?? tally.evidence, ...members.map(({ trigger }) => trigger)]
    if (members.length > most)
      yield {
        spans,
        actual: `${members.length}`,
        expected: [print(tally)],
        note: `The text counts ${print(tally)} ${tally.unit} and then names ${members.length}.`,
      }
    else if (tally.best !== undefined && most >= several && members.length * 2 < most)
      yield {
        spans,
        actual: `${members.length}`,
        expected: [print(tally)],
        severity: 'low',
        note: `The text counts ${print(tally)} ${tally.unit} and names ${members.length === 1 ? 'one' : members.length} of them.`,
      }
  }
}

function print({ best, low, high, approximate }: Tally): string {
  const number = best ?? (low !== undefined && high !== undefined ? `${low} to ${high}` : (low ?? high))
  return `${approximate ? 'about ' : ''}${number}`
}

/** Tokens from the noun within which its list begins. */
const reach = 40

/** "nine bases: A, B and C": the items after the colon, counted by the tree. */
function* fromList(reading: Reading, mention: NumberMention, stated: number): Iterable<Complaint> {
  const sentence = reading.sentences[mention.sentence]
  const noun = mention.noun === undefined ? undefined : sentence?.tokens[mention.noun]
  if (!sentence || !noun) return
  const { text } = reading.document
  const first = sentence.tokens
    .slice(noun.index + 1, noun.index + 1 + reach)
    .find(({ start, end, upos }) => upos !== 'PUNCT' && whole.test(text.slice(noun.end, start)) && end > start)
  if (!first) return
  const items = distinct(reading, mention.sentence, itemsFrom(sentence, first.index))
  const rest = text.slice(first.start, sentence.end)
  if (items.length < stated && (rest.match(/[,;]|\band\b|\bor\b|&/g)?.length ?? 0) + 1 >= stated) return
  if (items.length < 2 || items.length === stated || items.some((at) => isCounted(reading, mention.sentence, at)))
    return
  const spans: Span[] = [
    mention.span,
    ...items.map((at): Span => [sentence.tokens[at]!.start, sentence.tokens[at]!.end]),
  ]
  const names = items.map((at) => say(text, [sentence.tokens[at]!.start, sentence.tokens[at]!.end]))
  yield {
    spans,
    actual: `${items.length}`,
    expected: [`${stated}`],
    note: `The text says ${stated} ${noun.text} and lists ${items.length}: ${list(names)}.`,
  }
}

/** Heads of the coordination that the word at `at` opens, when it is one of nouns. */
function itemsFrom(sentence: Sentence, at: number): number[] {
  let head = at
  for (let step = 0; step < 8; step++) {
    const token = sentence.tokens[head]!
    if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      const parent = sentence.tokens[token.head]
      if (
        !parent ||
        parent.index < at ||
        !(token.deprel.startsWith('compound') || token.deprel.startsWith('flat') || token.deprel.startsWith('amod'))
      )
        break
    }
    if (token.head < at) break
    head = token.head
  }
  const items = [head]
  for (const dependent of sentence.dependents[head] ?? []) {
    const token = sentence.tokens[dependent]!
    if (token.deprel.startsWith('conj')) {
      if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return []
      items.push(dependent)
    }
  }
  const { upos } = sentence.tokens[head]!
  return upos === 'NOUN' || upos === 'PROPN' ? items : []
}

/** Items without those that are a later word of the same name: "Ain al-Asad" is one. */
function distinct({ mentions, sentences }: Reading, number: number, items: readonly number[]): number[] {
  const { tokens } = sentences[number]!
  const names = mentions.filter(({ kind, sentence }) => sentence === number && (kind === 'place' || kind === 'actor'))
  const taken = new Set<string>()
  return items.filter((at) => {
    const { start, end } = tokens[at]!
    if (tokens[at - 1]?.text === '-' && tokens[at - 1]!.end === start) return false
    const name = names.find(({ span }) => span[0] <= start && end <= span[1])
    const key = (name?.span ?? [start, end]).join()
    const fresh = !taken.has(key)
    taken.add(key)
    return fresh
  })
}

/** "five soldiers and six policemen" are amounts, no items: parts-against-total adds those. */
function isCounted({ mentions }: Reading, sentence: number, noun: number): boolean {
  return mentions.some((mention) => mention.kind === 'number' && mention.sentence === sentence && mention.noun === noun)
}
