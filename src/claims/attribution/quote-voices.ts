/**
 * Quotations that reach over sentences: a voice whose words lie in quotation marks says all that the marks hold; later
 * quotations of the same paragraph, and a paragraph that is nothing but quotation, go on with the speaker before them; a
 * quotation after "he said:" belongs to the sentence that announces it.
 */
import { covers, overlaps, type Parse, type Quotation, type Span } from '../../model/index.ts'
import type { Voice } from './phrase-voices.ts'
import { joined, sentenceAt } from './voice-words.ts'

/** A voice with the sentence that it was read from. */
export interface PlacedVoice extends Voice {
  readonly sentence: number
}

/** The voices of a text with their contents stretched over the quotations they belong to. */
export function quoteVoices(parse: Parse, voices: readonly PlacedVoice[]): PlacedVoice[] {
  const quotations = parse.layout.quotations.filter(({ inner }) => inner[1] - inner[0] > 1)
  if (quotations.length === 0) return [...voices]
  const speech = voices.map((voice) => speaks(voice))
  const owner = new Map<Quotation, number>()
  const bySentence = new Map<number, number[]>()
  voices.forEach((voice, i) => {
    if (speech[i]) push(bySentence, voice.sentence, i)
  })
  voices.forEach((voice, i) => {
    if (voice.kind === 'attitude') return
    for (const span of voice.content) {
      for (const quotation of quotationsIn(quotations, span)) {
        if (!covers(quotation.span, voice.cue) && !owner.has(quotation)) owner.set(quotation, i)
      }
    }
  })
  let before: number | undefined
  for (const quotation of quotations) {
    const known = owner.get(quotation)
    if (known !== undefined) {
      before = known
      continue
    }
    if (!isSentenceLike(parse, quotation)) continue
    const found = announced(parse, quotation, voices, bySentence) ?? continued(parse, quotation, voices, before)
    if (found === undefined) continue
    owner.set(quotation, found)
    before = found
  }
  const grown = new Map<number, Span[]>()
  for (const [quotation, i] of owner) push(grown, i, quotation.span)
  return voices.map((voice, i) => {
    const more = grown.get(i)
    if (more === undefined) return voice
    const outside = more.filter((span) => !covers(span, voice.cue))
    return { ...voice, content: joined([...voice.content, ...outside]) }
  })
}

function speaks(voice: Voice): boolean {
  return (
    voice.because === 'say-voice' ||
    voice.because === 'think-voice' ||
    voice.kind === 'confirmed_by' ||
    voice.kind === 'denied_by'
  )
}

/** The quotations that share a character with a span. */
function quotationsIn(quotations: readonly Quotation[], span: Span): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.span[1] <= span[0]) low = middle + 1
    else high = middle
  }
  const found: Quotation[] = []
  for (let i = low; i < quotations.length && overlaps(quotations[i]!.span, span); i++) found.push(quotations[i]!)
  return found
}

function isSentenceLike(parse: Parse, { inner }: Quotation): boolean {
  const words = parse.document.text.slice(inner[0], Math.min(inner[1], inner[0] + 200)).split(/\s+/u, 8).length
  return words >= 4
}

/** "Caddell continued:" or "he said, …" before a quotation in the same or the sentence before. */
function announced(
  parse: Parse,
  quotation: Quotation,
  voices: readonly PlacedVoice[],
  bySentence: ReadonlyMap<number, number[]>,
): number | undefined {
  const { sentences } = parse
  const at = sentenceAt(parse.sentences, quotation.inner[0])
  const last = sentenceAt(parse.sentences, quotation.inner[1] - 1)
  for (const sentence of new Set([at, last, at - 1])) {
    const tree = sentences[sentence]
    if (tree === undefined) continue
    for (const i of bySentence.get(sentence) ?? []) {
      const voice = voices[i]!
      if (covers(quotation.span, voice.cue)) continue
      if (sentence === at - 1 && tree.end <= quotation.span[0] && !tree.tokens.at(-1)!.text.endsWith(':')) continue
      return i
    }
  }
  return undefined
}

/** A quotation that goes on: in the paragraph of the one before, or opening the next paragraph by itself. */
function continued(
  parse: Parse,
  quotation: Quotation,
  voices: readonly PlacedVoice[],
  before: number | undefined,
): number | undefined {
  if (before === undefined) return undefined
  const at = parse.sentences[sentenceAt(parse.sentences, quotation.inner[0])]
  const voice = voices[before]!
  const from = parse.sentences[voice.sentence]!
  if (at === undefined) return undefined
  const block = parse.layout.blocks[at.block]
  if (block === undefined) return undefined
  const leads = quotation.span[0] <= at.start + 1
  if (at.block === from.block) return leads ? before : undefined
  const alone = quotation.span[0] <= block.span[0] + 1 && quotation.span[1] >= block.span[1] - 1
  return alone && at.block - from.block <= 3 ? before : undefined
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
