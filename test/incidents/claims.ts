/**
 * Claims in a line each, so that a test of merging can be read:
 *
 *     Wire 2020-11-18: ASSAULT/heavy-weapons | militia > US forces | Green Zone | 2020-11-17 | killed 1, wounded 5 | rocket
 *
 * An outlet and the day of printing, the type, the sides, the place, the time (a day, a month, `2020-03-01..2020-03-05`), counts and
 * weapons. `-` or nothing is an absent value. A status or attribution may stand before the type: `denied ASSAULT`, `predicted`,
 * `claimed_by`. Words in quotation marks after the last bar are the sentence, with the trigger in brackets: "the [attack] went on".
 * Lines of one outlet and day are one text, a line a paragraph.
 */
import {
  type Attribution,
  type Claim,
  type ClaimPlace,
  type ClaimTime,
  contentId,
  type Count,
  type CountOf,
  type Document,
  type EventType,
  type Participant,
  type Reviewed,
  type Span,
  type Status,
} from '../../src/model/index.ts'
import { codesOf, quadOf } from '../../src/codebook/index.ts'

type Known = Omit<Participant, 'name' | 'basis' | 'spans'>

/** Actors that the register of these tests knows; others are known from the text alone. */
const actors: Readonly<Record<string, Known>> = {
  'United States': { actor: 'USA', country: 'USA', sector: 'GOV' },
  'US forces': { actor: 'us-armed-forces', country: 'USA', sector: 'MIL' },
  Iran: { actor: 'IRN', country: 'IRN', sector: 'GOV' },
  Israel: { actor: 'ISR', country: 'ISR', sector: 'GOV' },
  Syria: { actor: 'SYR', country: 'SYR', sector: 'GOV' },
  'Iraqi army': { actor: 'iraqi-armed-forces', country: 'IRQ', sector: 'MIL' },
  "Kata'ib Hezbollah": { actor: 'kataib-hezbollah', country: 'IRQ', sector: 'PRM' },
  "Asa'ib Ahl al-Haq": { actor: 'asaib-ahl-al-haq', country: 'IRQ', sector: 'PRM' },
  'Islamic State': { actor: 'islamic-state', sector: 'REB' },
  'Qassem Soleimani': { actor: 'qassem-soleimani', country: 'IRN', sector: 'MIL' },
  'Mike Pompeo': { actor: 'mike-pompeo', country: 'USA', sector: 'GOV' },
  'Adil Abdul-Mahdi': { actor: 'adil-abdul-mahdi', country: 'IRQ', sector: 'GOV' },
  militia: { actor: 'text:militia', sector: 'PRM' },
  'Iraqi militia': { actor: 'text:iraqi militia', country: 'IRQ', sector: 'PRM' },
  gunmen: { actor: 'text:gunman', sector: 'UAF' },
  soldiers: { actor: 'text:soldier', sector: 'MIL' },
  'American soldiers': { actor: 'text:american soldier', country: 'USA', sector: 'MIL' },
  civilians: { actor: 'text:civilian', sector: 'CVL' },
  protesters: { actor: 'text:protester', sector: 'CVL' },
}

/** Actors of these tests that are human beings. */
const people: ReadonlySet<string> = new Set(['qassem-soleimani', 'mike-pompeo', 'adil-abdul-mahdi'])

const site = (place: string, lat: number, lon: number): Partial<ClaimPlace> => ({
  place,
  lat,
  lon,
  precision: 'site',
  country: 'IRQ',
})
const town = (place: string, lat: number, lon: number): Partial<ClaimPlace> => ({
  ...site(place, lat, lon),
  precision: 'town',
})
const area = (place: string, lat: number, lon: number): Partial<ClaimPlace> => ({
  ...site(place, lat, lon),
  precision: 'province',
})

/** Places on the map of these tests; others are names without a point. */
const places: Readonly<Record<string, Partial<ClaimPlace>>> = {
  'Green Zone': site('green-zone', 33.306, 44.391),
  'US embassy': site('us-embassy', 33.299, 44.397),
  'Baghdad airport': site('baghdad-airport', 33.262, 44.234),
  'Camp Taji': site('camp-taji', 33.524, 44.257),
  'Balad base': site('balad-base', 33.94, 44.361),
  'K1 base': site('k1', 35.51, 44.28),
  'Ain al-Asad': site('ain-al-asad', 33.785, 42.441),
  Taji: town('taji', 33.52, 44.27),
  Baghdad: town('baghdad', 33.34, 44.4),
  Kirkuk: town('kirkuk', 35.468, 44.392),
  Mosul: town('mosul', 36.34, 43.13),
  Nasiriyah: town('nasiriyah', 31.05, 46.26),
  Basra: town('basra', 30.5, 47.8),
  Anbar: area('anbar', 33.0, 41.5),
  Iraq: { ...site('IRQ', 33, 44), precision: 'country' },
  Damascus: { ...town('damascus', 33.51, 36.29), country: 'SYR' },
}

const weapons: Readonly<Record<string, readonly [id: string, kind: string]>> = {
  rocket: ['rocket', 'rocket'],
  Katyusha: ['rocket-katyusha', 'rocket'],
  missile: ['missile', 'missile'],
  drone: ['drone', 'drone'],
  'roadside bomb': ['ied-roadside', 'ied'],
}

const attributions: ReadonlySet<string> = new Set(['reported', 'claimed_by', 'blamed_on', 'confirmed_by', 'denied_by'])
const statuses: ReadonlySet<string> = new Set([
  'denied',
  'negated',
  'predicted',
  'conditional',
  'threatened',
  'intended',
])

/** A record of texts, and its claims in the order of the lines. */
export interface Noted {
  readonly reviewed: Reviewed
  readonly claims: readonly Claim[]
}

/** Reads lines into documents with claims. */
export function noted(lines: readonly string[]): Noted {
  const texts = new Map<
    string,
    {
      outlet: string
      published: string | undefined
      rows: { fields: string[]; at: number; trigger: Span }[]
      text: string
    }
  >()
  const order: { key: string; row: number }[] = []
  for (const line of lines) {
    const found = /^(\S+)(?: (\d{4}-\d{2}-\d{2}))?: (.*)$/.exec(line)
    if (found === null) throw new Error(`not a claim: ${line}`)
    const [, outlet = '', published, rest = ''] = found
    const key = `${outlet} ${published ?? ''}`
    const text = texts.get(key) ?? { outlet, published, rows: [], text: '' }
    texts.set(key, text)
    const fields = rest.split('|').map((field) => field.trim())
    const words = /^"(.*)"$/.exec(fields.at(-1) ?? '')?.[1] ?? `${line.replace(/[|:]/g, ',')} [attacked].`
    order.push({ key, row: text.rows.length })
    const at = text.text.length
    const [before = '', word = '', after = ''] = words.split(/[[\]]/)
    const trigger: Span = [at + before.length, at + before.length + word.length]
    text.rows.push({ fields: fields.filter((field) => !field.startsWith('"')), at, trigger })
    text.text += `${before}${word}${after}\n\n`
  }
  const documents: Document[] = []
  const made = new Map<string, Claim[]>()
  for (const [key, { outlet, published, rows, text }] of texts) {
    const id = contentId('d', key, text)
    documents.push({
      id,
      name: `${outlet}.txt`,
      text,
      sha256: id,
      outlet,
      ...(published === undefined ? {} : { published }),
    })
    made.set(
      key,
      rows.map(({ fields, at, trigger }) => claimOf(id, text, fields, at, trigger)),
    )
  }
  const claims = order.map(({ key, row }) => made.get(key)![row]!)
  return { reviewed: { documents, claims, tallies: [], ties: [], reviews: new Map(), people }, claims }
}

function claimOf(document: string, text: string, fields: readonly string[], at: number, trigger: Span): Claim {
  const [type = '', sides = '', place = '', when = '', counts = '', arms = ''] = fields.map((field) =>
    field === '-' ? '' : field,
  )
  const evidence: Span = [at, text.indexOf('\n', at)]
  const heads = type.split(' ')
  const [event = '', mode] = heads.at(-1)!.split('/')
  const status = (heads.find((word) => statuses.has(word)) ?? 'asserted') as Status
  const kind = (heads.find((word) => attributions.has(word)) ?? 'author') as Attribution['kind']
  const [left = '', right = ''] = sides.split('>').map((side) => side.trim())
  const grounds = { basis: 'stated', spans: [evidence] } as const
  const core = {
    document,
    event: event as EventType,
    ...(mode === undefined ? {} : { mode }),
    contexts: [],
    quad: quadOf(event as EventType),
    status,
    attribution: { kind },
    initiators: participants(left, grounds),
    recipients: participants(right, grounds),
    ...(place === '' ? {} : { place: { name: place, ...places[place], ...grounds } }),
    ...(when === '' ? {} : { when: { ...timeOf(when), ...grounds } }),
    counts: counts === '' ? [] : counts.split(', ').map((count) => ({ ...countOf(count), ...grounds })),
    weapons:
      arms === ''
        ? []
        : arms.split(', ').map((name) => ({ name, weapon: weapons[name]![0], class: weapons[name]![1], ...grounds })),
    evidence,
    trigger,
    rule: /\b(?:the|an?|this|of|second) $/.test(text.slice(at, trigger[0])) ? 'test.n' : 'test.v',
  }
  return { id: contentId('c', document, ...trigger, type), ...core, codes: codesOf(core) }
}

function participants(names: string, grounds: Pick<Participant, 'basis' | 'spans'>): Participant[] {
  return names === '' || names === '-'
    ? []
    : names
        .split(' + ')
        .map((name) => ({ name, ...(actors[name] ?? { actor: `text:${name.toLowerCase()}` }), ...grounds }))
}

function timeOf(words: string): Omit<ClaimTime, 'basis' | 'spans'> {
  if (words.includes('..')) {
    const [start = '', end = ''] = words.split('..')
    return { ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }), precision: 'range' }
  }
  if (/^\d{4}-\d{2}$/.test(words)) {
    const last = new Date(Date.UTC(Number(words.slice(0, 4)), Number(words.slice(5)), 0)).getUTCDate()
    return { start: `${words}-01`, end: `${words}-${last}`, precision: 'month' }
  }
  if (words === 'unresolved') return { precision: 'vague', anchor: 'unresolved' }
  return { start: words, end: words, precision: 'day' }
}

/** "killed 3", "killed ≥3", "killed ~70", "killed 3 soldiers". */
function countOf(words: string): Omit<Count, 'basis' | 'spans'> {
  const [, of = '', sign = '', number = '', who] = /^(\S+) ([≥~]?)(\d+)(?: (.*))?$/.exec(words) ?? []
  const value = Number(number)
  return {
    of: of as CountOf,
    ...(who === undefined ? {} : { who }),
    low: value,
    best: value,
    ...(sign === '≥' ? {} : { high: value }),
    approximate: sign === '~',
  }
}
