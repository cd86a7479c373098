/**
 * Names as they are compared between texts: the words that tell one thing from another, each as a key under which the
 * spellings of one name fall together ("Qassem Sulaimani", "Kasim Soleimani") and other names stay apart (Hasan, Hussein).
 */

/** Words that many names share; they tell nothing from anything. */
const common: ReadonlySet<string> = new Set(
  `the a an of and in at on near for to with by from al el ul ad ar as ash adh ath az bin ibn abu least about some several many
   more one two three four five six seven eight nine ten its his her their who that new old people person persons man men
   woman women child children civilian civilians soldier soldiers troops fighter fighters militant militants gunman gunmen
   attacker attackers member members force forces group groups official officials security unknown armed killed wounded militia militias rebels
   rebel army police troops contractor contractors commander commanders`.split(/\s+/),
)

/** Words for what a place is, with the one they are compared as. */
const facilities: ReadonlyMap<string, string> = new Map(
  [
    'base bases camp camps airbase barracks garrison outpost post',
    'airport airports',
    'airfield',
    'embassy embassies consulate consulates mission',
    'zone',
    'prison jail',
    'hospital clinic',
    'school',
    'market bazaar',
    'mosque shrine church temple synagogue',
    'bridge',
    'square',
    'checkpoint roadblock',
    'convoy convoys',
    'port harbour harbor',
    'refinery oilfield field',
    'house home',
    'headquarters',
    'crossing border',
    'hotel',
    'station',
    'compound',
    'road highway street',
  ].flatMap((row) => row.split(' ').map((word, _, all) => [word, all[0]!] as const)),
)

/** Words beside those that say what a place is and not which one. */
const describing: ReadonlySet<string> = new Set(
  `military air international national army main northern southern eastern western north south east west central city town
   village district area province governorate region site sites hall cargo building capital local`.split(/\s+/),
)

/** A name cut up for comparing. */
export interface NameKeys {
  /** Keys of the words that tell which one it is. */
  readonly keys: readonly string[]
  /** What kind of place it says it is: `base`, `airport`. */
  readonly kinds: readonly string[]
}

const known = new Map<string, NameKeys>()

/** The keys of a name; the same object for the same name. */
export function nameKeys(name: string): NameKeys {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size > 50_000) known.clear()
  const keys = new Set<string>()
  const kinds = new Set<string>()
  for (const { word, proper } of words(name.slice(0, 200))) {
    const kind = facilities.get(word)
    if (kind !== undefined) kinds.add(kind)
    else if (proper && !common.has(word) && !describing.has(word)) keys.add(spellingKey(word))
  }
  const made = { keys: [...keys].sort(), kinds: [...kinds].sort() }
  known.set(name, made)
  return made
}

/** The words of a name in lower case; proper ones have a capital, a digit or letters without case. */
function words(name: string): readonly { readonly word: string; readonly proper: boolean }[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʿʾʻʼ]/gu, '')
    .replace(/(\p{L})\.(?=\p{L}\b)/gu, '$1')
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    word: word.toLowerCase(),
    proper: !/^\p{Ll}/u.test(word),
  }))
}

/** Consonants, and whether the first vowel is dark: transliterations differ in the other vowels, in q, k and c, in doubled letters. */
function spellingKey(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  const first = /[aeiou]/.exec(word)?.[0] ?? ''
  const vowel = first === 'o' || first === 'u' ? 'u' : ''
  const bare = word
    .replace(/gh|ck|c(?!h)|q/g, 'k')
    .replace(/dh/g, 'z')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/(?<=[a-z])h$/, '')
    .replace(/(.)\1+/g, '$1')
  return bare.length < 2 ? word : `${bare}${vowel}`
}

/** How many keys two sorted lists share. */
export function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return count
}
