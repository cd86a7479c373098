/**
 * Words that name one kind of event: "the raid" takes up "struck", "the killing" takes up "shot dead". A family holds verbs and the
 * nouns made of them; a word may be of several. Words of no family are their own, cut to a stem, so that "visited" and "the visit" meet.
 */
const rows: readonly string[] = [
  `attack assault raid strike struck hit pound bombard bombardment shell shelling airstrike target barrage volley salvo
   fire launch land fell offensive storm ambush aggression blast bomb bombing`,
  'strike airstrike raid bomb bombing bombard sortie',
  'bomb bombing blast explode explosion detonate detonation',
  'kill killing slay slain murder assassinate assassination execute execution massacre slaughter',
  'die dead death perish martyr fatality',
  'wound injure injury hurt maim casualty',
  'shoot shot shooting gunfire gunshot rampage',
  'abduct abduction kidnap kidnapping seize hostage capture',
  'arrest detain detention custody apprehend capture nab catch',
  'escape flee fled run',
  'foil thwart prevent avert',
  'rob robbery heist raid loot',
  'protest demonstrate demonstration rally march sit-in',
  'riot clash unrest battle fight fighting',
  'condemn condemnation denounce denunciation deplore decry',
  'accuse accusation blame allege allegation charge',
  'convict conviction guilty sentence verdict',
  'sue lawsuit suit',
  'threaten threat warn warning vow',
  'visit trip arrive arrival tour travel',
  'meet met meeting talk negotiate negotiation summit discuss consult',
  'agree agreement accord deal treaty pact sign',
  'truce ceasefire armistice',
  'withdraw withdrawal pullout leave retreat evacuate evacuation',
  'resign resignation quit step',
  'dismiss dismissal sack oust fire',
  'nominate nomination nominee appoint appointment name choose pick',
  'elect election vote poll',
  'win won victory triumph beat defeat',
  'release free freed',
  'sanction embargo',
  'deploy deployment mobilize mobilise send',
  'destroy destruction demolish burn torch damage raze devastate',
  'fire blaze burn arson inferno',
  'cut sever damage',
  'crash collide collision accident',
  'earthquake quake tremor',
  'flood flooding inundate',
  'find discover discovery uncover',
  'buy bought purchase acquire acquisition takeover',
  'announce announcement unveil reveal declare',
  'say said tell told statement',
]

const ending = /(?:ations?|ings?|ments?|ions?|ers?|ors?|ies|ied|ed|es|e|s|y)$/

const families: ReadonlyMap<string, readonly string[]> = familiesOf()

function familiesOf(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [i, row] of rows.entries())
    for (const word of row.split(/\s+/)) found.set(stem(word), [...(found.get(stem(word)) ?? []), `#${i}`])
  return found
}

/** A word without its endings: "visited", "visits" and "visit" → "visit"; "bombing", "bombs" → "bomb". */
export function stem(word: string): string {
  const low = word.toLowerCase()
  if (low.length < 5) return low.replace(/(?<=..[^s])s$|(?<=...)e$/, '')
  const cut = low.replace(ending, '')
  const kept = cut.length < 3 ? low : cut
  return kept.replace(/([bdgklmnprt])\1$/, '$1')
}

/** The kinds of event that the words of a phrase name, each a family or a stem. */
export function eventWords(phrase: string): readonly string[] {
  const found = new Set<string>()
  for (const word of phrase.slice(0, 120).match(/[\p{L}-]+/gu) ?? []) {
    const key = stem(word)
    const kin = families.get(key)
    if (kin !== undefined) for (const each of kin) found.add(each)
    else if (key.length > 3) found.add(key)
  }
  return [...found].sort()
}

const harm: ReadonlySet<string> = new Set(['kill', 'die', 'wound'].flatMap((word) => families.get(word)!))

/** True for words that name what an attack did to people: "killed", "the dead", "injuries". */
export function namesHarm(words: readonly string[]): boolean {
  return words.some((word) => harm.has(word))
}

const speech: ReadonlySet<string> = new Set(families.get('say')!)

/** True for words that only tell that somebody spoke: "said", "the statement". */
export function namesSpeech(words: readonly string[]): boolean {
  return words.some((word) => speech.has(word))
}
