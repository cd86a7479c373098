import { layOut } from '../../src/document/index.ts'
import { checkReading, rules } from '../../src/findings/index.ts'
import {
  assertReadingGrounded,
  type ActorMention,
  type Claim,
  type Finding,
  type Interval,
  type NumberMention,
  type Place,
  type PlaceMention,
  type Reading,
  type Sentence,
  type Span,
  type Tally,
  type TimeMention,
  type Token,
  type Upos,
} from '../../src/model/index.ts'
import { marked, type Mark } from '../marked.ts'

/** A text in the notation of our tests, with what was read out of it. */
export interface Draft {
  readonly text: string
  readonly marks: readonly Mark[]
  /** The span of the nth mark with a label. */
  at(label: string, n?: number): Span
}

/** Makes a reading by hand: the notation gives the text and the spans, `fill` what they mean. */
export function reading(
  notation: string,
  fill: (draft: Draft) => Partial<Reading> = () => ({}),
  published?: string,
): Reading {
  const { text, marks } = marked(notation)
  const at = (label: string, n = 0): Span => {
    const found = marks.filter((mark) => mark.label === label)[n]
    if (!found) throw new Error(`no ${n}. mark ${label} in ${notation}`)
    return found.span
  }
  const layout = layOut(text)
  const made: Reading = {
    document: { id: 'd', name: 'test', text, sha256: 'd', ...(published !== undefined && { published }) },
    layout,
    sentences: sentencesOf(text, marks),
    mentions: [],
    claims: [],
    tallies: [],
    ties: [],
    deeds: [],
    ...fill({ text, marks, at }),
  }
  assertReadingGrounded(made)
  return made
}

/** The findings of one rule. */
export function findings(rule: string, made: Reading): Finding[] {
  const found = rules.filter(({ id }) => id === rule)
  if (found.length !== 1) throw new Error(`no rule ${rule}`)
  const all = checkReading(made, found)
  for (const { spans, note } of all) {
    if (spans.length === 0 || !/[.!?]$/.test(note)) throw new Error(`finding without words or note: ${note}`)
    for (const [start, end] of spans)
      if (!(0 <= start && start < end && end <= made.document.text.length)) throw new Error(`span ${start},${end}`)
  }
  return all
}

/** The words of the first span of each finding. */
export function found(rule: string, made: Reading): string[] {
  return findings(rule, made).map(({ spans }) => made.document.text.slice(...spans[0]!))
}

/** One sentence a line end or full stop; marks `verb` are verbs, marks `item` one coordination, everything else nouns. */
function sentencesOf(text: string, marks: readonly Mark[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const part of text.matchAll(/[^\n.!?]+(?:[.!?]+|\n|$)/g)) {
    const tokens: Token[] = []
    let first: number | undefined
    for (const word of part[0].matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      const start = part.index + word.index
      const end = start + word[0].length
      const label = marks.find(
        ({ label, span }) => span[0] === start && span[1] === end && (label === 'verb' || label === 'item'),
      )?.label
      const index = tokens.length
      const upos: Upos = label === 'verb' ? 'VERB' : /[\p{L}\p{N}]/u.test(word[0]) ? 'NOUN' : 'PUNCT'
      const head = label === 'item' && first !== undefined ? first : -1
      if (label === 'item') first ??= index
      const deprel = head >= 0 ? 'conj' : 'dep'
      tokens.push({
        index,
        start,
        end,
        text: word[0],
        lemma: word[0].toLowerCase(),
        upos,
        xpos: upos === 'VERB' ? 'VBD' : 'NN',
        head,
        deprel,
      })
    }
    const dependents = tokens.map(({ index }) =>
      tokens.filter(({ head }) => head === index).map((token) => token.index),
    )
    if (tokens.length > 0)
      sentences.push({ start: part.index, end: part.index + part[0].length, tokens, dependents, block: 0 })
  }
  return sentences
}

export const day = (start: string, end: string = start): Interval => ({
  start,
  end,
  precision: start === end ? 'day' : 'range',
})
export const month = (value: string, last: number): Interval => ({
  start: `${value}-01`,
  end: `${value}-${last}`,
  precision: 'month',
})

export function time(span: Span, interval?: Interval, sentence = 0): TimeMention {
  return {
    kind: 'time',
    span,
    sentence,
    head: 0,
    reason: 'test',
    type: 'date',
    approximate: false,
    ...(interval ? { interval } : { anchor: 'unresolved' }),
  }
}

export function number(span: Span, best: number, more: Partial<NumberMention> = {}): NumberMention {
  return { kind: 'number', span, sentence: 0, head: 0, reason: 'test', best, approximate: false, use: 'count', ...more }
}

export function place(span: Span, row: Partial<Place> & { id: string }, sentence = 0): PlaceMention {
  const full: Place = {
    name: row.id,
    type: 'base',
    lat: 33,
    lon: 44,
    precision: 'site',
    country: 'IRQ',
    source: 'test',
    ...row,
  }
  return { kind: 'place', span, sentence, head: 0, reason: 'test', place: full, metonym: false }
}

export function actor(span: Span, id: string, more: Partial<ActorMention['referent'] & object> = {}): ActorMention {
  return {
    kind: 'actor',
    form: 'name',
    span,
    sentence: 0,
    head: 0,
    reason: 'test',
    basis: 'stated',
    referent: { id, name: id, registered: !id.startsWith('text:'), ...more },
  }
}

let serial = 0
export function claim(trigger: Span, more: Partial<Claim> = {}): Claim {
  return {
    id: `c${serial++}`,
    document: 'd',
    event: 'ASSAULT',
    contexts: [],
    quad: 4,
    status: 'asserted',
    attribution: { kind: 'author' },
    initiators: [],
    recipients: [],
    counts: [],
    weapons: [],
    evidence: trigger,
    trigger,
    rule: 'test',
    codes: { plover: null, cameo: null, acled: null, ucdp: null },
    ...more,
  }
}

export function tally(span: Span, best: number, more: Partial<Tally> = {}): Tally {
  return {
    id: `t${serial++}`,
    document: 'd',
    unit: 'attacks',
    best,
    approximate: false,
    initiators: [],
    recipients: [],
    attribution: { kind: 'author' },
    members: [],
    evidence: span,
    rule: 'test',
    basis: 'stated',
    spans: [span],
    ...more,
  }
}
