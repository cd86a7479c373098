/**
 * Which tellings are worth comparing. Each is filed under keys of time and place, actor, toll, person and sentence; two that could
 * be one incident share a key. In blocks where a coarse telling ("in Iraq", "in March") has to meet the exact ones, the exact
 * ones do not meet each other: they share a finer key. (Blocking for record linkage: P. Christen, "A Survey of Indexing
 * Techniques for Scalable Record Linkage and Deduplication", IEEE TKDE 24, 2012.)
 */
import type { Profile, Spot } from '../likeness/profile.ts'

interface Key {
  readonly key: string
  /** Meets all in the block; the others meet only those that lead. */
  readonly leads: boolean
}

/** In a block that has grown beyond this, a telling meets those nearest to it in order: work stays in proportion to the number. */
const widest = 300

/**
 * Calls `meet` once for every pair of numbers `i < j` of profiles that share a block. An entry is a hash of the key, the number of the
 * profile and whether it leads, in one double, so that a sort puts blocks side by side; two keys of one hash only cost a comparison.
 */
export function meetInBlocks(profiles: readonly Profile[], meet: (i: number, j: number) => void): void {
  const entries = entriesOf(profiles)
  const places = placesOf(entries, profiles.length)
  const leaders = nextLeaders(entries)
  const seen = new Int32Array(profiles.length).fill(-1)
  for (let i = 0; i < profiles.length; i++)
    for (let at = places.starts[i]!; at < places.starts[i + 1]!; at++) {
      const from = places.entries[at]!
      const block = Math.floor(entries[from]! / span)
      const leads = entries[from]! % 2 === 1
      let met = 0
      for (let to = leads ? from + 1 : leaders[from]!; to < entries.length && met < widest; met++) {
        const entry = entries[to]!
        if (Math.floor(entry / span) !== block) break
        const j = Math.floor((entry % span) / 2)
        if (j !== i && seen[j] !== i) {
          seen[j] = i
          meet(i, j)
        }
        to = leads ? to + 1 : leaders[to]!
      }
    }
}

/** For each entry where the next one stands that leads. */
function nextLeaders(entries: Float64Array): Uint32Array {
  const next = new Uint32Array(entries.length)
  let leader = entries.length
  for (let at = entries.length - 1; at >= 0; at--) {
    next[at] = leader
    if (entries[at]! % 2 === 1) leader = at
  }
  return next
}

/** Twice the most profiles there can be: the room below the hash. */
const span = 2 ** 21

function entriesOf(profiles: readonly Profile[]): Float64Array {
  let entries = new Float64Array(Math.max(16, profiles.length * 24))
  let size = 0
  for (const [i, profile] of profiles.entries())
    for (const { key, leads } of keysOf(profile)) {
      if (size === entries.length) {
        const wider = new Float64Array(size * 2)
        wider.set(entries)
        entries = wider
      }
      entries[size++] = hashOf(key) * span + i * 2 + Number(leads)
    }
  return entries.subarray(0, size).sort()
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Where the entries of each profile stand. */
function placesOf(
  entries: Float64Array,
  count: number,
): { readonly starts: Uint32Array; readonly entries: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (const entry of entries) starts[Math.floor((entry % span) / 2) + 1]!++
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const places = new Uint32Array(entries.length)
  for (let at = 0; at < entries.length; at++) places[next[Math.floor((entries[at]! % span) / 2)]!++] = at
  return { starts, entries: places }
}

function keysOf(profile: Profile): readonly Key[] {
  const keys = new Map<string, boolean>()
  const put = (key: string, leads: boolean): void => {
    keys.set(key, leads || keys.get(key) === true)
  }
  const family = familyOf(profile)
  const fine = profile.spots.filter(({ rank }) => rank !== undefined && rank <= 1)
  const isFine = fine.length > 0 && profile.spots.every(({ rank }) => rank !== undefined && rank <= 1)
  const names = namesOf(profile)
  const actors = actorsOf(profile)
  const tolls = profile.amounts.filter(({ low }) => low >= 5).map(({ of, low }) => `${of}${low}`)
  for (const when of whensOf(profile)) {
    const at = `${family}${when.key}`
    for (const spot of fine) for (const cell of cellsOf(spot)) put(`${at}c${cell}`, when.leads)
    for (const name of names) put(`${at}n${name}`, when.leads)
    for (const actor of actors) put(`${at}a${actor}`, when.leads)
    for (const toll of tolls) put(`${at}t${toll}`, when.leads)
    if (when.isDay) for (const country of countriesOf(profile)) put(`${at}l${country}`, !isFine)
  }
  for (const { actor, person } of profile.recipients) if (person) put(`${family}p${actor}`, true)
  for (const sentence of profile.sentences) put(sentence, true)
  return [...keys].map(([key, leads]) => ({ key, leads }))
}

/** Events that can be taken for each other lie in one family. */
function familyOf({ types }: Profile): string {
  const { event, mode } = types[0]!
  if (event === 'ASSAULT' || event === 'PROTEST' || (event === 'COERCE' && mode !== 'deport')) return 'v'
  if (event === 'REQUEST' || event === 'ACCUSE' || event === 'REJECT' || event === 'THREATEN') return 's'
  return event === 'MOBILIZE' ? 'm' : 'o'
}

interface When {
  readonly key: string
  readonly leads: boolean
  readonly isDay: boolean
}

/** Days are filed with the day after, so that neighbours meet; longer and missing times meet days through months and fortnights. */
function whensOf({ stretches, published }: Profile): readonly When[] {
  const found: When[] = []
  for (const { first, last } of stretches) {
    const isShort = last - first <= 7
    if (isShort) for (let day = first; day <= last + 1; day++) found.push({ key: `d${day}`, leads: true, isDay: true })
    if (!Number.isFinite(first) || !Number.isFinite(last) || last - first > 100) continue
    for (let month = Math.floor(first / 30); month <= Math.floor(last / 30); month++)
      found.push({ key: `m${month}`, leads: !isShort, isDay: false })
    if (isShort) found.push({ key: `w${Math.floor(first / 14)}`, leads: false, isDay: false })
  }
  if (stretches.length === 0) {
    if (published === undefined) found.push({ key: 'u', leads: true, isDay: false })
    else
      for (const week of [Math.floor(published / 14), Math.floor(published / 14) - 1])
        found.push({ key: `w${week}`, leads: true, isDay: false })
  }
  found.push({ key: 'u', leads: false, isDay: false })
  return found
}

/** The half-degree cell of a point and its neighbours to the right and above, so that two within one cell's width share one. */
function cellsOf({ lat, lon }: Spot): readonly string[] {
  const y = Math.floor(lat! * 2)
  const x = Math.floor(lon! * 2)
  return [`${y},${x}`, `${y + 1},${x}`, `${y},${x + 1}`, `${y + 1},${x + 1}`]
}

function namesOf({ spots }: Profile): readonly string[] {
  return [...new Set(spots.filter(({ rank }) => rank === undefined || rank === 0).flatMap(({ keys }) => keys))]
}

/** Actors that are no states, and both states of a pair. */
function actorsOf({ initiators, recipients }: Profile): readonly string[] {
  const found = new Set<string>()
  for (const side of [...initiators, ...recipients]) if (side.actor !== undefined && !side.state) found.add(side.actor)
  for (const one of initiators)
    for (const other of recipients)
      if (one.country !== undefined && other.country !== undefined) found.add(`${one.country}>${other.country}`)
  return [...found]
}

function countriesOf({ spots, initiators, recipients }: Profile): readonly string[] {
  return [...new Set([...spots, ...initiators, ...recipients].flatMap(({ country }) => country ?? []))]
}
