/**
 * A frame says what a word means as a political event and where the grammar puts the ones involved:
 * "X attacked Y" → ASSAULT, initiator = subject, recipient = object. Frames are rows of `data/frames/`, this is their shape.
 */
import type { CountOf, EventType } from '../../model/index.ts'

/**
 * A grammatical place beside a word, after passives, relative clauses and control are undone: `subject`, `object`,
 * `indirect`, `clause`, `possessor`, `modifier` ("Israeli strikes"), `modal` ("must"), `particle`, or a preposition: `on`, `against`, `with` …
 * A recipient may also be the `site`: the thing that a blast was at ("outside {the bank}").
 * Filters may also ask for `adverbial`: the verb of a clause beside this one ("killed when a bus {overturned}").
 */
export type Slot = string

/** A lemma, or a class of words with `@`: `@actor`, `@place`, `@weapon`, `@time`, `@number`, `@event`, or a class of `data/frames/classes.yml`. */
export type Filter = string

export interface Frame {
  readonly id: string
  /** Dictionary forms; a two-word form is a verb with its particle ("carry out") or a compound noun ("car bombing"). */
  readonly lemmas: readonly string[]
  readonly pos: 'verb' | 'noun'
  readonly event: EventType
  readonly mode?: string
  /** Slots that hold the initiator; the first that is filled wins. */
  readonly initiator: readonly Slot[]
  readonly recipient: readonly Slot[]
  /** Slots whose filler must pass one of the filters. */
  readonly when?: Readonly<Record<Slot, readonly Filter[]>>
  /** Slots whose filler must pass none of the filters. */
  readonly unless?: Readonly<Record<Slot, readonly Filter[]>>
  /** What a number on the recipient counts. */
  readonly toll?: CountOf
  /** An outcome ("killing three"): told beside an attack of the same sentence it belongs to that attack. */
  readonly outcome?: boolean
  /** Claims nothing by itself: soon after an attack ("two officers {died}") it is taken for what became of that one, inferred. */
  readonly aftermath?: boolean
  readonly contexts?: readonly string[]
  /** The code of CAMEO where the word tells it more closely than event and mode do: praise is 051, a signed treaty 057. */
  readonly cameo?: string
  /** The sub-event type of ACLED where the word tells it and event and mode do not: a base that is set up, a village handed over. */
  readonly acled?: string
  /** Slots whose event noun is part of this row and claims nothing itself: "lifted the {curfew}", "signed an {agreement}". */
  readonly takes?: readonly Slot[]
  /** Only as a clause, not as a participle beside a noun: "rebels {backed} by Ankara" tells of a tie. */
  readonly clausal?: boolean
  /** The class of a person's own code book that it tells. */
  readonly label?: string
  /** One of several modes of its row, by what stands in a slot: that makes the row no more demanding than it is. */
  readonly moded?: true
  /** A row of a person's own: asked before all of ours. */
  readonly own?: true
}

/** A verb that only carries an event noun: "launch an attack", "pay a visit", "come under fire". */
export interface LightVerb {
  readonly id: string
  readonly lemmas: readonly string[]
  /** Slot in which the event noun stands. */
  readonly noun: Slot
  /** What the subject of the verb is to the event: `initiator`, `recipient`, or nothing ("the area witnessed clashes"). */
  readonly subject?: 'initiator' | 'recipient'
  /** What the object of the verb is, when the noun stands elsewhere ("subjected them to torture"). */
  readonly object?: 'initiator' | 'recipient'
}

/** The rows as compiled: `dist/data/frames.json`. */
export interface FrameRows {
  readonly frames: readonly Frame[]
  readonly light: readonly LightVerb[]
  readonly classes: Readonly<Record<string, readonly string[]>>
}

/** One lemma of a row: its look-up word stands in the index, the others must stand beside it. */
export interface FrameForm {
  readonly frame: Frame
  /** The particles of a verb, the first parts of a compound noun; empty for a single word. */
  readonly others: readonly string[]
  /** `when` and `unless` of the row as lists, since they are asked for at every such word. */
  readonly when: readonly Condition[]
  readonly unless: readonly Condition[]
}

type Condition = readonly [Slot, readonly Filter[]]

/** The rows made ready for look-up by lemma. */
export interface FrameTable {
  readonly verbs: ReadonlyMap<string, readonly FrameForm[]>
  readonly nouns: ReadonlyMap<string, readonly FrameForm[]>
  readonly light: ReadonlyMap<string, readonly LightVerb[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
}

/** Indexes the rows by the first word of each lemma: a person's own rows first, then the most demanding, aftermaths last. */
export function openFrames(rows: FrameRows): FrameTable {
  const verbs = new Map<string, FrameForm[]>()
  const nouns = new Map<string, FrameForm[]>()
  for (const frame of rows.frames) {
    const isVerb = frame.pos === 'verb'
    const when = Object.entries(frame.when ?? {})
    const unless = Object.entries(frame.unless ?? {})
    for (const lemma of frame.lemmas) {
      const words = lemma.split(' ')
      add(isVerb ? verbs : nouns, keyOf(frame.pos, lemma), {
        frame,
        others: isVerb ? words.slice(1) : words.slice(0, -1),
        when,
        unless,
      })
    }
  }
  for (const index of [verbs, nouns]) for (const list of index.values()) list.sort((a, b) => demands(b) - demands(a))
  const light = new Map<string, LightVerb[]>()
  for (const verb of rows.light) for (const lemma of verb.lemmas) add(light, keyOf('verb', lemma), verb)
  const classes = new Map(Object.entries(rows.classes).map(([name, lemmas]) => [name, new Set(lemmas)]))
  return { verbs, nouns, light, classes }
}

/** The word under which a lemma is looked up: a verb's first word, a compound noun's last. */
function keyOf(pos: Frame['pos'], lemma: string): string {
  const words = lemma.split(' ')
  return pos === 'verb' ? words[0]! : words.at(-1)!
}

function demands({ frame, when, others }: FrameForm): number {
  const asked = when.length - (frame.moded === true ? 1 : 0)
  if (frame.aftermath === true) return -1
  return (frame.own === true ? 1000 : 0) + 10 * asked + (frame.unless ? 1 : 0) + 5 * others.length
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
