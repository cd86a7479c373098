/**
 * How much each agreement or disagreement of two tellings says for or against one incident, in bits: log2 of how often it is
 * seen in two tellings of one incident over how often in tellings of two incidents of one kind and season (I. Fellegi and
 * A. Sunter, "A Theory for Record Linkage", JASA 64, 1969). A value that a telling does not give has no weight at all.
 */

/** One level at which an argument of two tellings can agree or differ. */
export interface Level {
  /** For one incident when positive. */
  readonly bits: number
  /** For the reason of a merge; `{}` is the value in question. */
  readonly words: string
}

const level = (bits: number, words: string): Level => ({ bits, words })

/** An argument and a level. */
export type LevelName =
  | `type ${'same' | 'open' | 'near' | 'mistaken'}`
  | `day ${'same' | 'within' | 'next' | 'weekday' | 'weekday-other' | 'printed' | 'printed-far'}`
  | `place ${'site' | 'name' | 'town' | 'in-town' | 'beside' | 'in-district' | 'area' | 'in-area' | 'country' | 'far' | 'other-name'}`
  | `initiator ${'actor' | 'state' | 'name' | 'kind' | 'country' | 'other' | 'blamed'}`
  | `recipient ${'person' | 'actor' | 'state' | 'name' | 'kind' | 'country' | 'other' | 'other-actor'}`
  | `toll ${'same' | 'same-high' | 'close' | 'other' | 'far'}`
  | `weapon ${'same' | 'exact' | 'other'}`
  | 'words same'
  | `text ${'title' | 'sentence' | 'paragraph' | 'latest' | 'topic' | 'word' | 'far' | 'cause'}`

/** By argument and level. */
export const weights: Readonly<Record<LevelName, Level>> = {
  'type same': level(1.5, 'same type ({})'),
  'type open': level(0.5, 'types that fit ({})'),
  'type near': level(0, 'types that fit ({})'),
  'type mistaken': level(-1, 'another type ({})'),
  'day same': level(5, 'same day ({})'),
  'day within': level(0, 'times that fit ({})'),
  'day next': level(-1, 'days next to each other ({})'),
  'day weekday': level(1, 'same weekday'),
  'day weekday-other': level(-4, 'another weekday'),
  'day printed': level(2, 'printed within days of it'),
  'day printed-far': level(-1.5, 'printed weeks apart'),
  'place site': level(5, 'same place ({})'),
  'place name': level(4.5, 'same place name ({})'),
  'place in-town': level(3.5, 'one place inside the other ({})'),
  'place town': level(3, 'same town ({})'),
  'place beside': level(2.5, 'places beside each other ({})'),
  'place in-district': level(2.5, 'one place inside the other ({})'),
  'place area': level(2, 'same province ({})'),
  'place in-area': level(1.5, 'one place inside the other ({})'),
  'place country': level(0.5, 'same country ({})'),
  'place far': level(-2, 'places apart ({})'),
  'place other-name': level(-5, 'other place names ({})'),
  'initiator actor': level(4, 'same initiator ({})'),
  'initiator state': level(2.5, 'same initiator ({})'),
  'initiator name': level(3, 'same initiator by name ({})'),
  'initiator kind': level(2, 'initiators of one country and kind ({})'),
  'initiator country': level(1, 'initiators of one country ({})'),
  'initiator other': level(-3, 'other initiators ({})'),
  'initiator blamed': level(-1, 'another initiator is blamed ({})'),
  'recipient person': level(11, 'same person harmed ({})'),
  'recipient actor': level(3.5, 'same recipient ({})'),
  'recipient state': level(2, 'same recipient ({})'),
  'recipient name': level(2.5, 'same recipient by name ({})'),
  'recipient kind': level(1.5, 'recipients of one country and kind ({})'),
  'recipient country': level(0.5, 'recipients of one country ({})'),
  'recipient other': level(-0.5, 'other recipients ({})'),
  'recipient other-actor': level(-2, 'other recipients ({})'),
  'toll same': level(2, 'same toll ({})'),
  'toll same-high': level(4, 'same toll ({})'),
  'toll close': level(0.5, 'tolls that fit ({})'),
  'toll other': level(-0.5, 'other tolls ({})'),
  'toll far': level(-1.5, 'tolls far apart ({})'),
  'weapon same': level(1, 'same weapon ({})'),
  'weapon exact': level(2, 'same weapon ({})'),
  'weapon other': level(-0.5, 'other weapons ({})'),
  'words same': level(8, 'same sentence word for word'),
  'text title': level(5, 'the title tells what the text tells'),
  'text sentence': level(4, 'in one sentence'),
  'text paragraph': level(1.5, 'in one paragraph'),
  'text latest': level(1, 'right after it'),
  'text topic': level(1, 'what the text is about'),
  'text word': level(1.5, 'same word for it'),
  'text far': level(-1, 'paragraphs apart'),
  'text cause': level(-5, 'told as what came before'),
}

/** Where the lines are drawn, in bits. */
export const thresholds: Readonly<
  Record<
    'link' | 'undated' | 'whole' | 'within' | 'followed' | 'alone' | 'leaning' | 'about' | 'margin' | 'average',
    number
  >
> = {
  /** Two tellings of two texts are one incident. */
  link: 9,
  /** The same where neither the day nor the words tell when. */
  undated: 10,
  /** A telling that is like no other one is like all tellings of an incident together. */
  whole: 12,
  /** Two claims of one text that each stand on their own, with what the text adds. */
  within: 8,
  /** The same for a claim that gives no day. */
  followed: 5,
  /** The same when only one thing in the text fits. */
  alone: 2.5,
  /** A claim that leans on the text before it: a later mention, a toll. */
  leaning: 0.5,
  /** A denial or an expectation is about an incident. */
  about: 5,
  /** A telling that fits two incidents nearly as well fits none. */
  margin: 1,
  /** Likeness to the whole of an incident, as a share of the link. */
  average: 0.6,
}
