/** The labels that two sets of defence reporting give to mentions, and the mentions that they label: the outermost ones. */
import { nounGroup } from '../src/claims/mention-index.ts'
import { covers, type Mention, type NumberMention, overlaps, type Reading, type Span } from '../src/model/index.ts'

export interface LabelledSpan {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** One label a stretch; a number before the noun it counts is a label of its own. */
export function labelledSpans(reading: Reading): LabelledSpan[] {
  const {
    document: { text },
    mentions,
  } = reading
  const labelled: LabelledSpan[] = []
  const wide = mentions.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || rank(a) - rank(b))
  const kept: Mention[] = []
  for (const mention of wide) {
    const label = labelOf(mention)
    if (label === undefined) continue
    const outer = kept.find((other) => overlaps(other.span, mention.span))
    if (
      outer !== undefined &&
      !(mention.kind === 'number' && outer.kind === 'actor' && mention.span[0] === outer.span[0])
    )
      continue
    kept.push(mention)
    let [start, end] =
      mention.kind === 'place'
        ? wholePlace(mention, reading)
        : mention.kind === 'number'
          ? withUnit(mention, reading)
          : mention.span
    const count = mentions.find(
      (other): other is NumberMention =>
        other.kind === 'number' &&
        labelOf(other) === 'Quantity' &&
        other.span[0] === start &&
        covers(mention.span, other.span),
    )
    if (count !== undefined && mention.kind === 'actor') {
      labelled.push({ start: bareStart(count, reading), end: count.span[1], label: 'Quantity' })
      start = count.span[1]
      while (start < end && /\s/.test(text[start]!)) start++
    }
    if (start < end && !labelled.some((other) => overlaps([other.start, other.end], [start, end])))
      labelled.push({ start, end, label })
  }
  return labelled
}

/** The set labels noun groups: "northern Syria", "Palmyra, Syria". */
function wholePlace({ sentence, head, span }: Mention, { document: { text }, sentences, mentions }: Reading): Span {
  const group = nounGroup(sentences[sentence]!, head)
  const start = Math.min(span[0], group[0])
  const next = mentions.find(
    (other) => other.kind === 'place' && other.span[0] > span[1] && other.span[0] <= span[1] + 2,
  )
  return [start, next !== undefined && text.slice(span[1], next.span[0]) === ', ' ? next.span[1] : span[1]]
}

/** "$135 million", "7 km": the sign before and the unit right after the number. */
function withUnit(mention: NumberMention, reading: Reading): Span {
  const { sentence, span, use, noun } = mention
  const { tokens } = reading.sentences[sentence]!
  const bare = bareStart(mention, reading)
  const sign = tokens[tokens.findIndex(({ start }) => start === bare) - 1]
  const start = use === 'money' && sign?.upos === 'SYM' && sign.end === bare ? sign.start : bare
  const unit = noun === undefined ? undefined : tokens[noun]
  const joined =
    unit !== undefined && (use === 'money' || use === 'measure') && unit.start >= span[1] && unit.start - span[1] <= 1
  return [start, joined ? unit.end : span[1]]
}

/** Where the number itself begins, after "at least" or "about". */
function bareStart({ sentence, span }: NumberMention, { sentences }: Reading): number {
  const number = sentences[sentence]!.tokens.find(
    ({ start, end, upos }) => start >= span[0] && end <= span[1] && upos === 'NUM',
  )
  return number?.start ?? span[0]
}

function rank({ kind }: Mention): number {
  return ['actor', 'place', 'time', 'weapon', 'number'].indexOf(kind)
}

const platforms: ReadonlySet<string> = new Set(['ship', 'vehicle', 'helicopter', 'armour', 'recon-drone'])

function labelOf(mention: Mention): string | undefined {
  switch (mention.kind) {
    case 'actor': {
      const { referent, reason } = mention
      if (reason.startsWith('possessive')) return undefined
      if (reason.startsWith('facility')) return 'Location'
      if (reason.startsWith('adjective')) return 'Nationality'
      if (referent?.type === 'person' || reason.endsWith('(one person)')) return 'Person'
      return 'Organisation'
    }
    case 'place':
      return 'Location'
    case 'time':
      return mention.type === 'set' || mention.value?.endsWith('_REF') === true ? undefined : 'Temporal'
    case 'number':
      if (mention.best === undefined || mention.best < 2) return undefined
      return mention.use === 'money'
        ? 'Money'
        : mention.use === 'count' || mention.use === 'measure'
          ? 'Quantity'
          : undefined
    case 'weapon':
      return platforms.has(mention.weapon.class) ? 'MilitaryPlatform' : 'Weapon'
  }
}
