/**
 * Makes the names of the register ready for look-up, once, when the data is compiled: the words of each name folded, which
 * of them need a capital, and for Arabic and Persian names the keys of their sound.
 */
import type { Actor, Alias } from '../../model/index.ts'
import { arabicArticles, nameWords, soundKeys } from '../names.ts'

/** A state as it stands in the data. */
export interface StateRow {
  /** ISO 3166 alpha-3. */
  readonly id: string
  readonly name: string
  readonly adjectives: readonly string[]
  readonly nationals: readonly string[]
  /** Capitals and seats whose name stands for the government. */
  readonly seats: readonly string[]
  readonly aliases: readonly Alias[]
  readonly source: string
}

/** How a name stands for its actor. */
export type NameUse = 'name' | 'adjective' | 'national' | 'seat'

/** Words of names, one a line, and for each three numbers: whose it is (states first), its use and spelling, its capitals. */
interface NameColumns {
  readonly keys: string
  readonly rows: readonly number[]
}

export interface NameIndex {
  readonly names: NameColumns
  readonly sounds: NameColumns
}

const uses: readonly NameUse[] = ['name', 'adjective', 'national', 'seat']

/** Reads the second number of a row back. */
export function unpack(packed: number): { readonly use: NameUse; readonly spelling: number; readonly caps: boolean } {
  return { use: uses[packed & 3]!, caps: (packed & 4) !== 0, spelling: packed >> 3 }
}

/** A spelling of an actor by its number in one use; 0 is the name itself. */
export function spellingOf(
  actor: Actor,
  state: StateRow | undefined,
  use: NameUse,
  spelling: number,
): string | undefined {
  if (use === 'name') return spelling === 0 ? actor.name : actor.aliases[spelling - 1]?.text
  return (use === 'adjective' ? state?.adjectives : use === 'seat' ? state?.seats : state?.nationals)?.[spelling]
}

/** Last words of names that texts write without a capital: "Iraqi army". */
const plainWords: ReadonlySet<string> = new Set(
  'army government police parliament military ministry movement group brigades brigade battalions militia network regime administration command navy rebels separatists cell cells groups factions party spokesman intelligence mission agency'.split(
    ' ',
  ),
)

/** States whose names reach English by several romanisations of Arabic or Persian script. */
const soundStates: ReadonlySet<string> = new Set(
  'IRQ IRN SYR LBN PSE JOR YEM SAU ARE QAT BHR KWT OMN EGY LBY TUN DZA MAR SDN MRT AFG SOM IMG'.split(' '),
)

interface Columns {
  readonly keys: string[]
  readonly rows: number[]
  readonly seen: Set<string>
}

export function indexNames(actors: readonly Actor[], states: readonly StateRow[]): NameIndex {
  const names: Columns = { keys: [], rows: [], seen: new Set() }
  const sounds: Columns = { keys: [], rows: [], seen: new Set() }
  for (const [number, state] of states.entries()) {
    for (const [i, text] of [state.name, ...state.aliases.map((alias) => alias.text)].entries())
      addName(names, number, text, 'name', i)
    for (const [i, text] of state.adjectives.entries()) addName(names, number, text, 'adjective', i)
    for (const [i, text] of state.nationals.entries())
      for (const form of pluralsOf(text)) addName(names, number, form, 'national', i)
    for (const [i, text] of state.seats.entries()) addName(names, number, text, 'seat', i)
  }
  for (const [at, actor] of actors.entries()) {
    const number = states.length + at
    for (const [i, text] of [actor.name, ...actor.aliases.map((alias) => alias.text)].entries()) {
      addName(names, number, text, 'name', i)
      if (soundStates.has(actor.country ?? '')) addSound(sounds, number, text, i)
    }
  }
  return {
    names: { keys: names.keys.join('\n'), rows: names.rows },
    sounds: { keys: sounds.keys.join('\n'), rows: sounds.rows },
  }
}

function add(
  { keys, rows, seen }: Columns,
  words: string,
  number: number,
  use: NameUse,
  spelling: number,
  caps: boolean,
  capitals: number,
): void {
  const mark = `${words}|${number}|${use}`
  if (seen.has(mark)) return
  seen.add(mark)
  keys.push(words)
  rows.push(number, uses.indexOf(use) | (caps ? 4 : 0) | (spelling << 3), capitals)
}

function addName(columns: Columns, number: number, text: string, use: NameUse, spelling: number): void {
  const words = nameWords(text, 0, text.length)
  const skip = words.length > 1 && /^(?:the|al|el)$/.test(words[0]!.key) ? 1 : 0
  const used = words.slice(skip)
  if (used.length === 0) return
  let capitals = 0
  for (const [i, { key, capital }] of used.entries()) {
    const plain = i > 0 && i === used.length - 1 && plainWords.has(key)
    if (capital && !plain && i < 31) capitals |= 1 << i
  }
  const only = used[0]!
  add(
    columns,
    used.map(({ key }) => key).join(' '),
    number,
    use,
    spelling,
    used.length === 1 && only.caps && only.key.length <= 6,
    capitals,
  )
}

/** Two or more words are enough to be told by their sound; one word must be long. */
function addSound(columns: Columns, number: number, text: string, spelling: number): void {
  if (text.charCodeAt(0) > 0x250) return
  const words = soundWords(nameWords(text, 0, text.length).map(({ key }) => key))
  if (words.length === 0 || words.length > 5 || (words.length === 1 && words[0]!.length < 7)) return
  let phrases = ['']
  for (const word of words)
    phrases = phrases
      .flatMap((phrase) => soundKeys(word).map((key) => (phrase === '' ? key : `${phrase} ${key}`)))
      .slice(0, 16)
  for (const phrase of phrases) add(columns, phrase, number, 'name', spelling, false, (1 << words.length) - 1)
}

/** Words of an Arabic name as they are compared by sound: without articles, with "Abd al-", "Abdul" and "Abdel" as one. */
export function soundWords(keys: readonly string[]): string[] {
  const words: string[] = []
  for (const key of keys) {
    if (arabicArticles.has(key)) continue
    const servant = /^abd(?:u|e|a|o)l?(?=.{4})/.exec(key)
    if (key === 'abdul' || key === 'abdel' || key === 'abdal') words.push('abd')
    else if (servant !== null && key !== 'abdullah' && key !== 'abdallah' && key !== 'abdulla')
      words.push('abd', key.slice(servant[0].length))
    else words.push(key)
  }
  return words
}

function pluralsOf(national: string): string[] {
  if (/(?:ese|men|sh|ch|z|ss|Swiss|Basotho|Batswana)$/i.test(national)) return [national]
  return [national, `${national}s`]
}
