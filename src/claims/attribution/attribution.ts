/**
 * Attribution: who stands behind a claim. "A villager said rebels burned the mill" is reported, "the rebels claimed
 * responsibility for the fire" claimed_by, "the governor blamed the rebels for it" blamed_on. The innermost voice wins; the
 * voices around it are kept as its chain.
 */
import {
  type ActorMention,
  type AttributionKind,
  type Mention,
  type Parse,
  type Sentence,
  type Span,
  type Token,
  groupBy,
} from '../../model/index.ts'
import { quoteVoices, type PlacedVoice } from './quote-voices.ts'
import { voicesOf } from './verb-voices.ts'
import { quotationAt, sentenceAt, speakerSpan } from './voice-words.ts'
import type { CueTable, VoiceKind } from '../cues/cues.ts'

/** One voice of a text: somebody who says, claims, blames, confirms, denies, or only wants or judges (`attitude`). */
export interface VoiceReading {
  readonly kind: VoiceKind
  /** Index of the sentence that holds the cue. */
  readonly sentence: number
  /** Index of the cue's main word in that sentence. */
  readonly token: number
  readonly cue: Span
  /** Absent where nobody is named: "reportedly". */
  readonly speakerSpan?: Span
  /** Token that heads the speaker's noun group, in the same sentence. */
  readonly speakerHead?: number
  readonly speakerMention?: ActorMention
  /** Token that heads whoever is made responsible, in the same sentence. */
  readonly blamedHead?: number
  readonly blamed?: ActorMention
  /** Tokens that head what is said, in the same sentence. */
  readonly heads: readonly number[]
  /** What is said, in text order; empty for a bare "claimed responsibility". */
  readonly content: readonly Span[]
  /** Id of the cue row. */
  readonly because: string
  /** True when the cue is negated or itself uncertain: "no group has claimed". */
  readonly open: boolean
}

/** Who stands behind one event, as `Attribution` without names; `kind` `author` has no further field. */
export interface FoundAttribution {
  readonly kind: AttributionKind
  /** Index of the sentence that the cue and the speaker stand in. */
  readonly sentence?: number
  readonly speakerSpan?: Span
  readonly speakerHead?: number
  readonly speakerMention?: ActorMention
  readonly cue?: Span
  /** For `blamed_on`: who is blamed. */
  readonly blamed?: ActorMention
  readonly blamedHead?: number
  /** Id of the cue row; `none` for the author. */
  readonly because: string
  /** The voices around this one, nearest first: "the agency quoted *police* as saying". */
  readonly chain: readonly VoiceReading[]
}

/** Every voice of a text, in text order. */
export function findAttributions(parse: Parse, mentions: readonly Mention[], cues: CueTable): readonly VoiceReading[] {
  const placed: PlacedVoice[] = []
  parse.sentences.forEach((tree, sentence) => {
    for (const voice of voicesOf(tree, cues)) placed.push({ ...voice, sentence })
  })
  const actors = actorsBySentence(mentions)
  return quoteVoices(parse, placed)
    .filter((voice) => !isChatter(parse, voice))
    .map((voice) => named(parse, voice, actors))
}

const speaking = new Set(['i', 'we', 'you', 'me', 'us'])

/** "I think" or "you know" inside of what somebody else says, and a judgement that is nobody's. */
function isChatter({ sentences, layout }: Parse, { kind, speaker, sentence, cue, content }: PlacedVoice): boolean {
  if (kind === 'reported' && content.length === 0) return true
  if (speaker === undefined) return kind === 'attitude'
  if (!speaking.has(sentences[sentence]!.tokens[speaker]!.lemma)) return false
  return kind === 'attitude' || quotationAt(layout.quotations, cue[0]) !== undefined
}

/**
 * Who stands behind the event whose word is `token` of sentence `sentence`. The voices of a text are read once. A deed that is
 * plainly somebody's takes no bare "claimed responsibility" of others: `isOpen` is false for it.
 */
export function attributionOf(
  parse: Parse,
  sentence: number,
  token: number,
  mentions: readonly Mention[],
  cues: CueTable,
  isOpen = true,
): FoundAttribution {
  const tree = parse.sentences[sentence]
  const word = tree?.tokens[token]
  if (tree === undefined || word === undefined) return author
  const voices = voicesOnce(parse, mentions, cues)
  const around = (voices.over.get(sentence) ?? [])
    .filter(
      (voice) => voice.kind !== 'attitude' && !voice.open && !(voice.sentence === sentence && voice.token === token),
    )
    .filter((voice) => voice.content.some(([start, end]) => start <= word.start && word.end <= end))
    .sort((a, b) => size(a) - size(b))
  const [nearest, ...chain] = around
  const later =
    isOpen && (nearest === undefined || nearest.kind === 'reported')
      ? anaphoric(parse, sentence, token, voices, cues)
      : undefined
  if (later !== undefined) return fromVoice(later, around)
  return nearest === undefined ? author : fromVoice(nearest, chain)
}

interface Once {
  readonly parse: Parse
  readonly cues: CueTable
  readonly voices: Voices
}

/** Voices by the sentence that holds their cue and by the sentences that their contents reach. */
interface Voices {
  readonly of: ReadonlyMap<number, readonly VoiceReading[]>
  readonly over: ReadonlyMap<number, readonly VoiceReading[]>
}

const once = new WeakMap<readonly Mention[], Once>()

function voicesOnce(parse: Parse, mentions: readonly Mention[], cues: CueTable): Voices {
  const known = once.get(mentions)
  if (known?.parse === parse && known.cues === cues) return known.voices
  const voices = bySentence(parse, findAttributions(parse, mentions, cues))
  once.set(mentions, { parse, cues, voices })
  return voices
}

function bySentence({ sentences }: Parse, voices: readonly VoiceReading[]): Voices {
  const over = new Map<number, VoiceReading[]>()
  for (const voice of voices) {
    const reached = new Set<number>()
    for (const [start, end] of voice.content) {
      for (let i = sentenceAt(sentences, start); i < sentences.length && sentences[i]!.start < end; i++) reached.add(i)
    }
    for (const sentence of reached) put(over, sentence, voice)
  }
  return { of: groupBy(voices, ({ sentence }) => sentence), over }
}

function put(map: Map<number, VoiceReading[]>, key: number, voice: VoiceReading): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [voice])
  else list.push(voice)
}

const author: FoundAttribution = { kind: 'author', because: 'none', chain: [] }

function size({ content }: VoiceReading): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0)
}

function fromVoice(voice: VoiceReading, chain: readonly VoiceReading[]): FoundAttribution {
  const { kind, open: _, content: __, token: ___, heads: ____, ...rest } = voice
  return { ...rest, kind: kind === 'attitude' ? 'reported' : kind, chain }
}

/** "Rockets hit the base. The militia claimed responsibility.": a bare claim in the same sentence or the next. */
function anaphoric(
  parse: Parse,
  sentence: number,
  token: number,
  { of }: Voices,
  cues: CueTable,
): VoiceReading | undefined {
  const tree = parse.sentences[sentence]!
  if (!cues.isHostile(tree.tokens[token]!.lemma)) return undefined
  return [...(of.get(sentence) ?? []), ...(of.get(sentence + 1) ?? [])].find((voice) => {
    if (voice.kind !== 'claimed_by' || voice.open) return false
    const there = parse.sentences[voice.sentence]!
    if (there.block > tree.block + 1 || (voice.sentence === sentence && voice.token < token)) return false
    return voice.content.length === 0 || voice.content.every((span) => pointsBack(there, span, tree, cues))
  })
}

/** "it", "the attack", "both blasts"; "the grenade attack" only where `told` has grenades. */
function pointsBack(tree: Sentence, [start, end]: Span, told: Sentence, cues: CueTable): boolean {
  const words = tree.tokens.filter((word) => start <= word.start && word.end <= end && word.upos !== 'ADP')
  if (words.length > 3) return false
  const last = words.at(-1)
  if (last === undefined) return true
  if (last.upos === 'PRON') return true
  const isTold = ({ upos, lemma }: Token) => upos !== 'NOUN' || told.tokens.some((word) => word.lemma === lemma)
  return (
    words[0]!.upos === 'DET' &&
    words[0]!.lemma !== 'a' &&
    cues.isHostile(last.lemma) &&
    words.slice(1, -1).every(isTold)
  )
}

type Actors = ReadonlyMap<number, readonly ActorMention[]>

function actorsBySentence(mentions: readonly Mention[]): Actors {
  const actors = mentions.filter((mention) => mention.kind === 'actor')
  return groupBy(actors, ({ sentence }) => sentence)
}

function named(parse: Parse, voice: PlacedVoice, actors: Actors): VoiceReading {
  const { speaker, blamed, ...rest } = voice
  const tree = parse.sentences[voice.sentence]!
  const speakerMention = speaker === undefined ? undefined : actorAt(tree, speaker, actors.get(voice.sentence))
  const blamedMention = blamed === undefined ? undefined : actorAt(tree, blamed, actors.get(voice.sentence))
  return {
    ...rest,
    ...(speaker === undefined ? {} : { speakerHead: speaker, speakerSpan: speakerSpan(tree, speaker) }),
    ...(speakerMention === undefined ? {} : { speakerMention }),
    ...(blamed === undefined ? {} : { blamedHead: blamed }),
    ...(blamedMention === undefined ? {} : { blamed: blamedMention }),
  }
}

/** The actor whose head is the token, or else the one that covers it. */
function actorAt(tree: Sentence, token: number, actors: readonly ActorMention[] | undefined): ActorMention | undefined {
  if (actors === undefined) return undefined
  const { start, end } = tree.tokens[token]!
  return actors.find(({ head }) => head === token) ?? actors.find(({ span }) => span[0] <= start && end <= span[1])
}
