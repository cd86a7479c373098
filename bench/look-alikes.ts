/**
 * A made-up war told by made-up outlets: incidents with their neighbours that look alike (the same base some days later, another base on
 * the same day, the blow in return), each told by one to five texts that leave things out, round them off or get them wrong.
 * The same seed gives the same world.
 */
import { codesOf, quadOf } from '../src/codebook/index.ts'
import {
  type Claim,
  contentId,
  type Count,
  type Document,
  type EventType,
  type Participant,
  type PlacePrecision,
  type Reviewed,
  type Span,
} from '../src/model/index.ts'

/** Claims with the incident each is about. */
export interface World {
  readonly reviewed: Reviewed
  readonly gold: ReadonlyMap<string, number>
}

interface Spot {
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly precision: PlacePrecision
}

interface Region {
  readonly province: Spot
  readonly towns: readonly { readonly town: Spot; readonly sites: readonly Spot[] }[]
}

interface Group {
  readonly name: string
  readonly actor: string
  readonly sector: string
  readonly country: string
  readonly described: string
}

interface Happening {
  readonly number: number
  readonly day: number
  readonly site: Spot
  readonly town: Spot
  readonly province: Spot
  readonly mode: string
  readonly weapon: string
  readonly by: Group
  readonly against: Group
  readonly killed: number
  readonly wounded: number
}

type Chance = () => number

/** After Tommy Ettinger's mulberry32 (public domain). */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const one = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!

const groups: readonly Group[] = [
  ['Northern Army', 'MIL', 'AAA', 'soldiers'],
  ['Coalition Forces', 'MIL', 'BBB', 'coalition soldiers'],
  ['River Brigade', 'PRM', 'AAA', 'militiamen'],
  ['Harbour Front', 'PRM', 'AAA', 'fighters'],
  ['League of the Plain', 'REB', 'AAA', 'insurgents'],
  ['Eastern Guard', 'MIL', 'CCC', 'troops'],
  ['Southern Army', 'MIL', 'DDD', 'southern soldiers'],
  ['Lake Column', 'REB', 'AAA', 'rebels'],
  ['Frontier Police', 'COP', 'AAA', 'policemen'],
  ['Salt Road Militia', 'PRM', 'CCC', 'gunmen of the road'],
].map(([name, sector, country, described]) => ({
  name: name!,
  actor: name!.toLowerCase().replaceAll(' ', '-'),
  sector: sector!,
  country: country!,
  described: described!,
}))

const modes: readonly (readonly [mode: string, weapon: string, word: string])[] = [
  ['heavy-weapons', 'rocket', 'shelled'],
  ['aerial', 'aircraft', 'bombed'],
  ['explosives', 'ied', 'blew up'],
  ['firearms', 'firearm', 'shot at'],
  ['drone', 'drone', 'struck'],
]

const outlets = [
  'Desert Wire',
  'Tigris Post',
  'Gulf Echo',
  'Harbour Times',
  'Plain Dealer',
  'Field Desk',
  'Night Bulletin',
]

/** About ten incidents a day over the regions, so that a larger world is a longer one. */
const perDay = 10

/** A world of about so many claims. */
export function worldOf(claims: number, seed: number): World {
  const chance = chanceOf(seed)
  const happenings = happeningsOf(Math.round(claims / 3.86), chance)
  const documents: Document[] = []
  const made: Claim[] = []
  const gold = new Map<string, number>()
  for (const happening of happenings) {
    const tellers = Math.min(5, 1 + Math.floor(-Math.log(1 - chance()) * 1.6))
    const names = outlets.toSorted(() => chance() - 0.5).slice(0, tellers)
    for (const outlet of names) {
      const background =
        chance() < 0.25 ? happenings[Math.max(0, happening.number - 1 - Math.floor(chance() * 40))] : undefined
      const text = tell(happening, background === happening ? undefined : background, outlet, documents.length, chance)
      documents.push(text.document)
      for (const [claim, number] of text.claims) {
        made.push(claim)
        gold.set(claim.id, number)
      }
    }
  }
  return { reviewed: { documents, claims: made, tallies: [], ties: [], reviews: new Map() }, gold }
}

function regionsOf(chance: Chance): readonly Region[] {
  return Array.from({ length: 12 }, (_, p) => {
    const lat = 28 + Math.floor(p / 4) * 4 + chance()
    const lon = 38 + (p % 4) * 4 + chance()
    const spot = (name: string, precision: PlacePrecision, dLat: number, dLon: number): Spot => ({
      id: name.toLowerCase().replaceAll(' ', '-'),
      name,
      lat: lat + dLat,
      lon: lon + dLon,
      precision,
    })
    const towns = Array.from({ length: 4 }, (_, t) => {
      const [x, y] = [(t % 2) * 1.1, Math.floor(t / 2) * 1.1]
      const town = spot(`Town ${letters(p * 4 + t)}`, 'town', x, y)
      const sites = Array.from({ length: 4 }, (_, s) =>
        spot(
          `Base ${letters((p * 4 + t) * 4 + s + 200)}`,
          'site',
          x + (s % 2) * 0.09,
          y + Math.floor(s / 2) * 0.09 + 0.01,
        ),
      )
      return { town, sites }
    })
    return { province: spot(`Province ${letters(p + 900)}`, 'province', 0.5, 0.5), towns }
  })
}

/** A name of its own for each number: "Kalora", "Temisu". */
function letters(number: number): string {
  const consonants = 'bdfgklmnprstvz'
  const vowels = 'aeiou'
  let left = number * 2654435761 + 97
  let name = ''
  for (let i = 0; i < 3; i++) {
    name += consonants[Math.abs(left) % 14]! + vowels[Math.abs(left >> 4) % 5]!
    left = Math.imul(left ^ (left >>> 13), 1540483477)
  }
  return `${name[0]!.toUpperCase()}${name.slice(1)}${number}`
}

function happeningsOf(number: number, chance: Chance): readonly Happening[] {
  const regions = regionsOf(chance)
  const days = Math.max(20, Math.round(number / perDay))
  const found: Omit<Happening, 'number'>[] = []
  const fresh = (): Omit<Happening, 'number'> => {
    const { province, towns } = one(regions, chance)
    const { town, sites } = one(towns, chance)
    const [mode, weapon] = one(modes, chance)
    const by = one(groups, chance)
    return {
      day: Math.floor(chance() * days),
      site: one(sites, chance),
      town,
      province,
      mode,
      weapon,
      by,
      against: one(
        groups.filter((group) => group !== by && group.country !== by.country),
        chance,
      ),
      killed: chance() < 0.4 ? 0 : 1 + Math.floor(-Math.log(1 - chance()) * 4),
      wounded: chance() < 0.4 ? 0 : 1 + Math.floor(-Math.log(1 - chance()) * 8),
    }
  }
  while (found.length < number) {
    const first = fresh()
    found.push(first)
    const turn = chance()
    if (turn < 0.2) found.push({ ...first, ...harm(chance), day: first.day + 2 + Math.floor(chance() * 9) })
    else if (turn < 0.35) {
      const region = regions.find(({ province }) => province === first.province)!
      const { sites } = region.towns.find(({ town }) => town === first.town)!
      found.push({
        ...first,
        ...harm(chance),
        site: one(
          sites.filter((site) => site !== first.site),
          chance,
        ),
      })
    } else if (turn < 0.45)
      found.push({
        ...first,
        ...harm(chance),
        by: first.against,
        against: first.by,
        day: first.day + Math.floor(chance() * 3),
      })
  }
  return found.sort((a, b) => a.day - b.day).map((happening, i) => ({ ...happening, number: i }))
}

function harm(chance: Chance): Pick<Happening, 'killed' | 'wounded'> {
  return {
    killed: chance() < 0.4 ? 0 : 1 + Math.floor(-Math.log(1 - chance()) * 4),
    wounded: chance() < 0.4 ? 0 : 1 + Math.floor(-Math.log(1 - chance()) * 8),
  }
}

interface Told {
  readonly document: Document
  readonly claims: readonly (readonly [claim: Claim, number: number])[]
}

function tell(
  main: Happening,
  background: Happening | undefined,
  outlet: string,
  serial: number,
  chance: Chance,
): Told {
  const published = iso(main.day + (chance() < 0.85 ? Math.floor(chance() * 3) : 3 + Math.floor(chance() * 25)))
  let text = ''
  const drafts: {
    readonly draft: Omit<Claim, 'id' | 'document' | 'evidence' | 'trigger' | 'codes'>
    readonly at: number
    readonly word: string
    readonly happening: Happening
  }[] = []
  const write = (
    before: string,
    word: string,
    after: string,
    happening: Happening,
    draft: (typeof drafts)[number]['draft'],
  ): void => {
    const at = text.length + before.length
    text += `${before}${word}${after}`
    drafts.push({ draft, at, word, happening })
  }
  const [, , verb] = modes.find(([mode]) => mode === main.mode)!
  write(`Report ${serial} of ${outlet}: somebody `, verb, ' the place. ', main, lead(main, chance, false))
  if (chance() < 0.35 && main.killed > 0)
    write(
      'In all ',
      'killed',
      ` were ${main.killed} that day, says ${serial}. `,
      main,
      toll(main, 'killed', main.killed, chance),
    )
  if (chance() < 0.3 && main.wounded > 0)
    write('Also ', 'wounded', ` were ${main.wounded} people. `, main, toll(main, 'wounded', main.wounded, chance))
  if (chance() < 0.25)
    write('\n\nPeople say the ', 'attack', ` shook the whole town ${serial}. `, main, bare(main, 'test.n'))
  if (background !== undefined) {
    const [, , earlier] = modes.find(([mode]) => mode === background.mode)!
    write(`\n\nEarlier they `, earlier, ` another place ${serial}.`, background, lead(background, chance, true))
  }
  const id = contentId('d', outlet, serial)
  const document = { id, name: `${serial}.txt`, text, sha256: id, outlet, published }
  return {
    document,
    claims: drafts.map(({ draft, at, word, happening }) => {
      const trigger: Span = [at, at + word.length]
      const core = { ...draft, document: id, evidence: trigger, trigger }
      return [{ id: contentId('c', id, at), ...core, codes: codesOf(core) }, happening.number] as const
    }),
  }
}

const ground = { basis: 'stated', spans: [[0, 6]] } as const

function bare(happening: Happening, rule: string): ReturnType<typeof lead> {
  return {
    event: 'ASSAULT' as EventType,
    contexts: [],
    quad: quadOf('ASSAULT'),
    status: 'asserted',
    attribution: { kind: 'author' },
    initiators: [],
    recipients: [],
    counts: [],
    weapons: [],
    rule,
    ...(happening.number < 0 ? { mode: happening.mode } : {}),
  }
}

function toll(happening: Happening, of: 'killed' | 'wounded', number: number, chance: Chance): ReturnType<typeof lead> {
  return { ...bare(happening, 'test.v'), counts: [countOf(of, number, chance)] }
}

function lead(
  happening: Happening,
  chance: Chance,
  isBackground: boolean,
): Omit<Claim, 'id' | 'document' | 'evidence' | 'trigger' | 'codes'> {
  const { mode, weapon, by, against, site, town, province, day, killed, wounded } = happening
  const mistaken = chance() < 0.03
  const said = mistaken ? one(modes, chance)[0] : mode
  const turn = chance()
  const spot = turn < 0.62 ? site : turn < 0.8 ? town : turn < 0.9 ? province : undefined
  const when = chance()
  const off = chance() < 0.04 ? 1 : 0
  const first = iso(day + off)
  const month = first.slice(0, 7)
  const time =
    isBackground || when < 0.8
      ? { start: first, end: first, precision: 'day' as const, ...ground }
      : when < 0.86
        ? { start: `${month}-01`, end: `${month}-28`, precision: 'month' as const, ...ground }
        : undefined
  return {
    ...bare(happening, 'test.v'),
    ...(chance() < 0.2 ? {} : { mode: said }),
    initiators: chance() < 0.6 ? [partyOf(chance() < 0.04 ? one(groups, chance) : by, chance)] : [],
    recipients: chance() < 0.6 ? [partyOf(against, chance)] : [],
    ...(spot === undefined
      ? {}
      : {
          place: {
            name: spot.name,
            place: spot.id,
            lat: spot.lat,
            lon: spot.lon,
            precision: spot.precision,
            country: 'AAA',
            ...ground,
          },
        }),
    ...(time === undefined ? {} : { when: time }),
    counts: [
      ...(killed > 0 && chance() < 0.45 ? [countOf('killed', killed, chance)] : []),
      ...(wounded > 0 && chance() < 0.3 ? [countOf('wounded', wounded, chance)] : []),
    ],
    weapons: chance() < 0.5 && !mistaken ? [{ name: weapon, weapon, class: weapon, ...ground }] : [],
  }
}

function partyOf({ name, actor, sector, country, described }: Group, chance: Chance): Participant {
  return chance() < 0.6
    ? { name, actor, sector, country, ...ground }
    : { name: described, actor: `text:${described}`, sector, ...(chance() < 0.5 ? { country } : {}), ...ground }
}

function countOf(of: 'killed' | 'wounded', number: number, chance: Chance): Count {
  const turn = chance()
  if (turn < 0.7) return { of, low: number, best: number, high: number, approximate: false, ...ground }
  if (turn < 0.85) {
    const least = Math.max(1, Math.round(number * 0.8))
    return { of, low: least, best: least, approximate: false, ...ground }
  }
  const other = number + 1 + Math.floor(chance() * (1 + number / 3))
  return { of, low: other, best: other, high: other, approximate: true, ...ground }
}

function iso(day: number): string {
  return new Date(Date.UTC(2015, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
}
