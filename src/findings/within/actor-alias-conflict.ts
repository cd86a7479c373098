import {
  type ActorMention,
  type Complaint,
  groupBy,
  type PlaceMention,
  type Reading,
  type Rule,
  type Sentence,
  type Span,
} from '../../model/index.ts'
import { say } from '../say.ts'
import { nameWords, spelledApart } from './spelling.ts'

/** Names compared with each other in one text at most. */
const most = 400
const sides = new Map([
  ['state', 'government'],
  ['government', 'government'],
  ['governmental', 'government'],
  ['regime', 'government'],
])
const generic =
  /^(?:the|base|camp|airport|airbase|air|group|movement|party|forces?|brigades?|organi[sz]ation|militia|front|site|facility|district|province)$/i

/** "Asa'ib Ahl al-Haq" and "Asaib Ahl al-Haqq"; "the state factions" beside "the pro-state factions". */
export const actorAliasConflict: Rule = {
  id: 'actor-alias-conflict',
  code: 'QN305',
  title: 'One name is written in two ways, or one name means two',
  severity: 'medium',
  about:
    'The text spells the name of an actor or a place in two ways, breaks it apart, names one camp by two terms ("state" and "pro-state" factions), or uses one name for two. A search for one of them misses the other, and a reader cannot be sure that one is meant. Short forms, acronyms, possessives and translations are no conflict.',
  *check(reading: Reading): Iterable<Complaint> {
    const names = namesOf(reading)
    yield* twoSpellings(reading, names)
    yield* oneNameForTwo(reading, names)
    yield* twoTerms(reading)
    yield* scrambled(reading, names)
  },
}

/** A name as one text writes it, with every place where it does. */
interface Name {
  readonly words: readonly string[]
  readonly spans: Span[]
  /** Ids of what it stands for there. */
  readonly ids: Set<string>
  readonly kind: 'actor' | 'place'
  /** Known to the register or the gazetteer. */
  registered: boolean
  /** A state, whose people and things have names of their own: "French" for France. */
  readonly state: boolean
}

function namesOf({ document, mentions }: Reading): readonly Name[] {
  const names = new Map<string, Name>()
  for (const mention of mentions) {
    if (!isNamed(mention)) continue
    const words = nameWords(document.text.slice(...mention.span))
    if (words.length === 0 || words.length > 8) continue
    const key = `${mention.kind} ${words.join(' ')}`
    const id = mention.kind === 'actor' ? mention.referent?.id : mention.place?.id
    let name = names.get(key)
    if (!name) {
      name = { words, spans: [], ids: new Set(), kind: mention.kind, registered: false, state: isState(mention) }
      names.set(key, name)
    }
    name.spans.push(mention.span)
    const registered = mention.kind === 'actor' ? mention.referent?.registered === true : mention.place !== undefined
    if (id !== undefined && registered) name.ids.add(id)
    if (registered) name.registered = true
    if (names.size >= most) break
  }
  return [...names.values()]
}

/** "Ukraine" and "Ukrainian", "France" and "French". */
function isDemonym(a: readonly string[], b: readonly string[]): boolean {
  const people = (words: readonly string[]): boolean => /(?:an|ese|ish|ic|ch|i)$/.test(words.at(-1)!)
  return a.length === 1 && b.length === 1 && people(a) !== people(b)
}

function isAcronym(text: string, { spans }: Name): boolean {
  return /^(?:the )?\p{Lu}{2,6}s?$/u.test(text.slice(...spans[0]!))
}

function isState(mention: ActorMention | PlaceMention): boolean {
  return mention.kind === 'actor' ? mention.referent?.type === 'state' : mention.place?.precision === 'country'
}

function isNamed(mention: Reading['mentions'][number]): mention is ActorMention | PlaceMention {
  return mention.kind === 'actor' ? mention.form === 'name' : mention.kind === 'place'
}

function* twoSpellings({ document }: Reading, names: readonly Name[]): Iterable<Complaint> {
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) {
      if (a.kind !== b.kind || a.words.length !== b.words.length) continue
      const same = [...a.ids].some((id) => b.ids.has(id))
      if (!same && a.registered && b.registered) continue
      if (
        !spelledApart(a.words, b.words, same && !a.state && !b.state) ||
        isDemonym(a.words, b.words) ||
        isAcronym(document.text, a) ||
        isAcronym(document.text, b)
      )
        continue
      const [rare, usual] = b.spans.length <= a.spans.length ? [b, a] : [a, b]
      const [first, second] = [say(document.text, rare.spans[0]!), say(document.text, usual.spans[0]!)]
      yield {
        spans: [...rare.spans, usual.spans[0]!],
        actual: first,
        expected: [second],
        note: `"${first}" is also written "${second}" in this text.`,
      }
    }
}

function* oneNameForTwo({ document }: Reading, names: readonly Name[]): Iterable<Complaint> {
  for (const { ids, spans, words, kind } of names)
    if (kind === 'actor' && ids.size > 1 && words.length > 1)
      yield {
        spans,
        actual: say(document.text, spans[0]!),
        expected: [...ids],
        severity: 'low',
        note: `"${say(document.text, spans[0]!)}" stands for ${ids.size} different actors in this text.`,
      }
}

/** "pro-state factions", "pro-government factions", "state factions": one camp, three terms. */
function* twoTerms(reading: Reading): Iterable<Complaint> {
  const { text } = reading.document
  const camps = new Map<string, Map<string, Span[]>>()
  const term =
    /\b(?:(pro|anti)-)?(state|government|governmental|regime) ((?:armed |militant )?(?:factions|militias|militants|fighters|groups|forces|tribes|gunmen))\b/gi
  for (const { span } of reading.layout.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item'))
    for (const found of text.slice(...span).matchAll(term)) {
      const [whole, side, power = '', group = ''] = found
      if (side?.toLowerCase() === 'anti') continue
      const camp = `${sides.get(power.toLowerCase())} ${group.toLowerCase()}`
      const words = whole.toLowerCase()
      const terms = camps.get(camp) ?? new Map<string, Span[]>()
      camps.set(camp, terms)
      const start = span[0] + found.index
      terms.set(words, [...(terms.get(words) ?? []), [start, start + whole.length]])
    }
  for (const [camp, terms] of camps) {
    if (terms.size < 2 || camp.endsWith(' forces')) continue
    const sorted = [...terms].sort((a, b) => a[1].length - b[1].length)
    const [usual] = sorted.at(-1)!
    for (const [words, spans] of sorted.slice(0, -1))
      yield {
        spans: [...spans, sorted.at(-1)![1][0]!],
        actual: words,
        expected: [usual],
        note: `The text speaks of "${words}" and of "${usual}"; it does not say whether they are the same.`,
      }
  }
}

/** 'the “Ain” base Saleh' in a text that writes "Ain al-Saleh": the words of a name with marks or a common noun between them. */
function* scrambled(reading: Reading, names: readonly Name[]): Iterable<Complaint> {
  const { text } = reading.document
  const wanted = names.flatMap((name) => {
    const words = name.words.filter((word) => word.length >= 3 && !generic.test(word))
    return words.length >= 2 && words.length <= 4 ? [{ name, words }] : []
  })
  if (wanted.length === 0) return
  const byFirst = groupBy(wanted, ({ words }) => words[0]!)
  for (const sentence of reading.sentences)
    for (const [at, token] of sentence.tokens.entries())
      for (const { name, words } of byFirst.get(token.text.toLowerCase()) ?? []) {
        const span = brokenName(sentence, at, words)
        if (!span || name.spans.some((other) => other[0] < span[1] && span[0] < other[1])) continue
        const usual = say(text, name.spans[0]!)
        yield {
          spans: [span, name.spans[0]!],
          actual: say(text, span),
          expected: [usual],
          note: `"${say(text, span)}" looks like the name "${usual}" broken apart.`,
        }
      }
}

/** The span of the words of a name in order, when only marks and common nouns stand between them and something does. */
function brokenName({ tokens }: Sentence, from: number, words: readonly string[]): Span | undefined {
  let next = 1
  let broken = false
  for (let at = from + 1; at < tokens.length && at <= from + 3 * words.length && next < words.length; at++) {
    const { text } = tokens[at]!
    if (text.toLowerCase() === words[next]) next++
    else if (generic.test(text) && text.toLowerCase() === text && text !== 'the') broken = true
    else if (!/^(?:-|al|el|al-|el-|[“”"‘’«»'()])$/i.test(text)) return undefined
    if (next === words.length) return broken ? [tokens[from]!.start, tokens[at]!.end] : undefined
  }
  return undefined
}
