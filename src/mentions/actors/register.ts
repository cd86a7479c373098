/**
 * The register: who is known to act, under which names. Rows are data; this makes them searchable.
 * A state brings its adjective ("Iraqi"), its nationals ("Iraqis") and its seats ("Baghdad said"), so that
 * "Iraqi army" and "Turkish forces" need no rows of their own.
 */
import type { Actor, ActorType, Referent } from '../../model/index.ts'
import { nameKeys } from '../names.ts'
import { indexNames, type NameIndex, type NameUse, type StateRow, spellingOf, unpack } from './register-index.ts'

/**
 * What a noun says of an actor. `person`: one or more people; `group`: a body; `vague`: a body that the text has named before;
 * `title`: stands before a name or alone; `rank`: stands before a name only; `facility`: belongs to an actor.
 */
type RoleKind = 'person' | 'group' | 'vague' | 'title' | 'rank' | 'facility'

export interface RoleRow {
  readonly id: string
  readonly kind: RoleKind
  readonly sector?: string
  readonly type?: ActorType
  /** The body it belongs to when a country qualifies it: "armed forces" for "Iraqi soldiers". */
  readonly institution?: string
  readonly words: readonly string[]
  readonly source: string
}

/** The lists of `data/actors/words.yml`; each row says what its words tell. */
export type WordList =
  | 'body-nouns'
  | 'arabic-bodies'
  | 'arabic-places'
  | 'place-nouns'
  | 'other-nouns'
  | 'after-name'
  | 'before-name'
  | 'common-words'
  | 'mass-nouns'
  | 'collective-nouns'
  | 'partitives'
  | 'plain-qualifiers'
  | 'stative-verbs'
  | 'addressing-verbs'
  | 'parts-of-towns'
  | 'motions'
  | 'sources'
  | 'entering-verbs'

export interface ActorTable {
  readonly actors: readonly Actor[]
  readonly states: readonly StateRow[]
  readonly roles: readonly RoleRow[]
  /** Words that tell what a name or a noun stands for. */
  readonly words: Readonly<Record<WordList, readonly string[]>>
  /** Common given names, folded. */
  readonly given: { readonly m: readonly string[]; readonly f: readonly string[] }
  /** The names of actors and states, made ready; worked out from the rows when absent. */
  readonly index?: NameIndex
}

export interface Entry {
  readonly actor: Actor
  readonly use: NameUse
  /** The spelling in the register. */
  readonly text: string
  /** Bits of the words that must begin with a capital. */
  readonly capitals: number
  /** All capitals in the text: "WHO", "IS". */
  readonly caps: boolean
  /** Found by the sound of its words, not by its letters. */
  readonly sound: boolean
}

/** Entries by their words, joined with spaces. A beginning of longer names has an entry list of its own, maybe empty. */
type Phrases = ReadonlyMap<string, readonly Entry[]>

export interface Register {
  readonly names: Phrases
  readonly sounds: Phrases
  actor(id: string): Actor | undefined
  /** The actor that has exactly this name, whatever the case. */
  named(name: string): Actor | undefined
  /** The role of a noun by lemma, or by several words: "prime minister". */
  role(words: string): RoleRow | undefined
  /** How many words the longest role has that ends with this one. */
  roleLength(last: string): number
  /** `m`, `f`, or undefined when it is no common given name. */
  given(folded: string): 'm' | 'f' | undefined
  state(iso: string): StateRow | undefined
  words(list: WordList): ReadonlySet<string>
  /** The body of a state: "armed forces" of TUR; a row of the register, else an actor named after it. */
  body(iso: string, institution: string): Referent | undefined
  /** People who held an office: "prime minister" of IRQ. */
  holders(title: string, of: string): readonly Actor[]
}

/** Makes the rows of the register searchable by name, sound, role and office. */
export function makeRegister({
  actors,
  states,
  roles,
  given,
  words,
  index = indexNames(actors, states),
}: ActorTable): Register {
  const byState = new Map(states.map((state) => [state.id, state]))
  const everyone = [...states.map(stateActor), ...actors]
  const byId = new Map(everyone.map((actor) => [actor.id, actor]))
  const byName = new Map<string, Actor>()
  const holders = new Map<string, Actor[]>()
  for (const actor of actors) for (const { title, of } of actor.offices ?? []) push(holders, `${title}|${of}`, actor)
  const names = phrasesOf(index.names, everyone, states, false)
  const sounds = phrasesOf(index.sounds, everyone, states, true)
  for (const [name, entries] of names) {
    const entry = entries.find(({ use }) => use === 'name')
    if (entry !== undefined) byName.set(name, entry.actor)
  }

  const roleByWords = new Map<string, RoleRow>()
  const roleLengths = new Map<string, number>()
  for (const role of roles) {
    for (const phrase of role.words) {
      roleByWords.set(phrase, role)
      const parts = phrase.split(/[ -]/)
      const last = parts.at(-1)!
      roleLengths.set(last, Math.max(roleLengths.get(last) ?? 0, parts.length))
      if (phrase.includes('-')) roleByWords.set(phrase.replaceAll('-', ' '), role)
    }
  }
  const lists = new Map(Object.entries(words).map(([list, all]) => [list, new Set(all)] as const))
  const gender = new Map<string, 'm' | 'f'>()
  for (const name of given.f) gender.set(name, 'f')
  for (const name of given.m) gender.set(name, 'm')

  return {
    names,
    sounds,
    actor: (id) => byId.get(id),
    named: (name) => byName.get(nameKeys(name).join(' ')),
    role: (words) => roleByWords.get(words),
    roleLength: (last) => roleLengths.get(last) ?? (last.endsWith('s') ? (roleLengths.get(last.slice(0, -1)) ?? 0) : 0),
    given: (folded) => gender.get(folded),
    state: (iso) => byState.get(iso),
    words: (list) => lists.get(list)!,
    holders: (title, of) => holders.get(`${title}|${of}`) ?? [],
    body(iso, institution) {
      const state = byState.get(iso)
      if (state === undefined) return undefined
      for (const adjective of [...state.adjectives, state.name]) {
        for (const body of institutions.get(institution) ?? [institution]) {
          const actor = byName.get(nameKeys(`${adjective} ${body}`).join(' '))
          if (actor !== undefined) return referentOf(actor)
        }
      }
      const name = `${state.adjectives[0] ?? state.name} ${institution}`
      const kind = bodyKinds.get(institution)
      return {
        id: `text:${name.toLowerCase()}`,
        name,
        ...(kind === undefined ? {} : kind),
        country: iso,
        registered: false,
      }
    },
  }
}

const institutions: ReadonlyMap<string, readonly string[]> = new Map([
  ['armed forces', ['armed forces', 'military', 'army']],
  ['government', ['government']],
  ['police', ['police']],
  ['intelligence', ['intelligence']],
  ['parliament', ['parliament']],
])

const bodyKinds: ReadonlyMap<string, { readonly type: ActorType; readonly sector: string }> = new Map([
  ['armed forces', { type: 'military', sector: 'MIL' }],
  ['government', { type: 'government', sector: 'GOV' }],
  ['police', { type: 'police', sector: 'COP' }],
  ['intelligence', { type: 'intelligence', sector: 'SPY' }],
  ['parliament', { type: 'legislature', sector: 'LEG' }],
  ['judiciary', { type: 'judiciary', sector: 'JUD' }],
])

export function referentOf(actor: Actor): Referent {
  return {
    id: actor.id,
    name: actor.name,
    type: actor.type,
    ...(actor.country === undefined ? {} : { country: actor.country }),
    ...(actor.sector === undefined ? {} : { sector: actor.sector }),
    registered: true,
  }
}

function stateActor({ id, name, aliases, source }: StateRow): Actor {
  return { id, name, type: 'state', country: id, sector: 'GOV', aliases, source }
}

function phrasesOf(
  { keys, rows }: NameIndex['names'],
  actors: readonly Actor[],
  states: readonly StateRow[],
  sound: boolean,
): Phrases {
  const phrases = new Map<string, Entry[]>()
  for (const [i, words] of keys.split('\n').entries()) {
    if (words === '') continue
    const number = rows[i * 3]!
    const { use, spelling, caps } = unpack(rows[i * 3 + 1]!)
    const actor = actors[number]!
    const entry: Entry = {
      actor,
      use,
      text: spellingOf(actor, states[number], use, spelling) ?? words,
      capitals: rows[i * 3 + 2]!,
      caps,
      sound,
    }
    const list = phrases.get(words)
    if (list !== undefined) {
      list.push(entry)
      continue
    }
    phrases.set(words, [entry])
    for (let end = words.lastIndexOf(' '); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      const beginning = words.slice(0, end)
      if (phrases.has(beginning)) break
      phrases.set(beginning, [])
    }
  }
  return phrases
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
