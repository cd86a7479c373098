/** The labels that two sets of defence reporting give to mentions, and the mentions that they label: the outermost ones. */
import { covers, type Mention, overlaps, type Reading } from '../src/model/index.ts'

export interface LabelledSpan {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** One label a stretch; a number before the noun it counts is a label of its own. */
export function labelledSpans({ document: { text }, mentions }: Reading): LabelledSpan[] {
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
    let [start, end] = mention.span
    const count = mentions.find(
      (other) =>
        other.kind === 'number' &&
        labelOf(other) === 'Quantity' &&
        other.span[0] === start &&
        covers(mention.span, other.span),
    )
    if (count !== undefined && mention.kind === 'actor') {
      labelled.push({ start, end: count.span[1], label: 'Quantity' })
      start = count.span[1]
      while (start < end && /\s/.test(text[start]!)) start++
    }
    if (start < end) labelled.push({ start, end, label })
  }
  return labelled
}

function rank({ kind }: Mention): number {
  return ['actor', 'place', 'time', 'weapon', 'number'].indexOf(kind)
}

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
      return mention.weapon.class === 'aircraft' ||
        mention.weapon.class === 'ship' ||
        mention.weapon.class === 'vehicle'
        ? 'MilitaryPlatform'
        : 'Weapon'
  }
}
