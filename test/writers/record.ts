/** A small record made by hand from three short reports of our own: what exporters are tested on. */
import { createHash } from 'node:crypto'
import { codesOf } from '../../src/codebook/index.ts'
import {
  assertGrounded,
  type Claim,
  type Count,
  type Decision,
  type Document,
  type EventRecord,
  type ExportFile,
  type Exporter,
  type ExportOptions,
  type Incident,
  type Participant,
  type Span,
  type Tie,
} from '../../src/model/index.ts'
import { sampleRules } from './sample.ts'

function report(name: string, outlet: string, published: string, title: string, body: string): Document {
  const text = `${title}\n\n${body}\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id: sha256.slice(0, 16), name, text, sha256, title, outlet, published, language: 'en' }
}

const post: Document = {
  ...report(
    'post.txt',
    'Tigris Post',
    '2020-03-12',
    'Rockets kill three at Taji',
    `About 30 rockets hit Camp Taji on 11 March 2020 and killed three coalition soldiers, an army officer said.
The Harbour Brigade, a part of the River Front, says it fired them.
In October 2019 hundreds of people marched in Basra against the governor.`,
  ),
  url: 'https://tigris.example/taji',
}
const wire: Document = report(
  'wire.txt',
  'Desert Wire',
  '2020-03-13',
  'Five dead in Taji – "no tie to us" 🚀',
  `Five soldiers died when rockets struck the camp at Taji on Wednesday, 11 March. The River Front denied that its fighters had attacked.
Gunmen shot at a convoy near Kirkuk between January and September 2020.
=Police arrested 14 activists in Iraq on 2 March 2020, a "list" showed.`,
)

/** The span of words in a document. */
function at({ text }: Document, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no '${words}' in ${text}`)
  return [start, start + words.length]
}

const who = (document: Document, words: string, rest: Partial<Participant> = {}): Participant => ({
  name: words,
  basis: 'stated',
  spans: [at(document, words)],
  ...rest,
})

const many = (document: Document, words: string, of: Count['of'], best: number, rest: Partial<Count> = {}): Count => ({
  of,
  low: best,
  best,
  high: best,
  approximate: false,
  basis: 'stated',
  spans: [at(document, words)],
  ...rest,
})

function claimed(
  id: string,
  document: Document,
  evidence: string,
  trigger: string,
  rest: Pick<Claim, 'event'> & Partial<Claim>,
): Claim {
  const made: Omit<Claim, 'codes'> = {
    id,
    document: document.id,
    contexts: [],
    quad: 4,
    status: 'asserted',
    attribution: { kind: 'author' },
    initiators: [],
    recipients: [],
    counts: [],
    weapons: [],
    evidence: at(document, evidence),
    trigger: at(document, trigger),
    rule: 'by-hand',
    ...rest,
  }
  const claim: Claim = { ...made, codes: codesOf(made) }
  assertGrounded(document.text, id, claim)
  return claim
}

const taji = { lat: 33.5244, lon: 44.2517, precision: 'site', place: 'taji', country: 'IRQ', basis: 'stated' } as const
const march = { start: '2020-03-11', end: '2020-03-11', precision: 'day', basis: 'stated' } as const
const brigade = { name: 'Harbour Brigade', actor: 'harbour-brigade', country: 'IRQ', sector: 'PRM' } as const
const soldiers = { name: 'coalition soldiers', actor: 'coalition', country: 'USA', sector: 'MIL' } as const

const rockets = claimed(
  'c1',
  post,
  'About 30 rockets hit Camp Taji on 11 March 2020 and killed three coalition soldiers',
  'hit',
  {
    event: 'ASSAULT',
    mode: 'heavy-weapons',
    contexts: ['military'],
    attribution: {
      kind: 'reported',
      speaker: 'an army officer',
      speakerSpan: at(post, 'an army officer'),
      cue: at(post, 'said'),
    },
    initiators: [who(post, 'The Harbour Brigade', { ...brigade, basis: 'implied' })],
    recipients: [who(post, 'coalition soldiers', soldiers)],
    place: { name: 'Camp Taji', ...taji, spans: [at(post, 'Camp Taji')] },
    when: { ...march, spans: [at(post, '11 March 2020')] },
    counts: [
      many(post, 'three coalition soldiers', 'killed', 3, { who: 'soldiers' }),
      many(post, 'About 30 rockets', 'munitions', 30, { who: 'rockets', approximate: true }),
    ],
    weapons: [{ name: 'rockets', weapon: 'rocket', class: 'rocket', basis: 'stated', spans: [at(post, 'rockets')] }],
  },
)
const deaths = claimed(
  'c2',
  wire,
  'Five soldiers died when rockets struck the camp at Taji on Wednesday, 11 March',
  'struck',
  {
    event: 'ASSAULT',
    mode: 'heavy-weapons',
    recipients: [who(wire, 'Five soldiers', { name: 'soldiers', sector: 'MIL' })],
    place: { name: 'the camp at Taji', ...taji, spans: [at(wire, 'the camp at Taji')] },
    when: { ...march, spans: [at(wire, 'Wednesday, 11 March')], anchor: 'published', basis: 'inferred' },
    counts: [many(wire, 'Five soldiers', 'killed', 5, { who: 'soldiers' })],
  },
)
const denial = claimed('c3', wire, 'The River Front denied that its fighters had attacked', 'attacked', {
  event: 'ASSAULT',
  status: 'denied',
  statusCue: at(wire, 'denied'),
  attribution: {
    kind: 'denied_by',
    speaker: 'The River Front',
    speakerSpan: at(wire, 'The River Front'),
    cue: at(wire, 'denied'),
  },
  initiators: [
    who(wire, 'its fighters', {
      name: 'River Front',
      actor: 'river-front',
      country: 'IRQ',
      sector: 'PRM',
      basis: 'implied',
    }),
  ],
})
const march2019 = claimed(
  'c4',
  post,
  'In October 2019 hundreds of people marched in Basra against the governor',
  'marched',
  {
    event: 'PROTEST',
    mode: 'demo',
    initiators: [who(post, 'hundreds of people', { name: 'people', sector: 'CVL', country: 'IRQ' })],
    recipients: [who(post, 'the governor', { sector: 'GOV', country: 'IRQ' })],
    place: {
      name: 'Basra',
      lat: 30.5085,
      lon: 47.7804,
      precision: 'town',
      place: 'basra',
      country: 'IRQ',
      basis: 'stated',
      spans: [at(post, 'Basra')],
    },
    when: {
      start: '2019-10-01',
      end: '2019-10-31',
      precision: 'month',
      basis: 'stated',
      spans: [at(post, 'October 2019')],
    },
    counts: [
      {
        of: 'participants',
        who: 'people',
        low: 200,
        approximate: true,
        basis: 'stated',
        spans: [at(post, 'hundreds of people')],
      },
    ],
  },
)
const convoy = claimed('c5', wire, 'Gunmen shot at a convoy near Kirkuk between January and September 2020', 'shot', {
  event: 'ASSAULT',
  mode: 'firearms',
  initiators: [who(wire, 'Gunmen', { sector: 'UAF' })],
  recipients: [who(wire, 'a convoy')],
  place: {
    name: 'Kirkuk',
    lat: 35.4681,
    lon: 44.3922,
    precision: 'province',
    country: 'IRQ',
    basis: 'stated',
    spans: [at(wire, 'Kirkuk')],
  },
  when: {
    start: '2020-01-01',
    end: '2020-09-30',
    precision: 'range',
    basis: 'stated',
    spans: [at(wire, 'between January and September 2020')],
  },
})
const arrests = claimed('c6', wire, '=Police arrested 14 activists in Iraq on 2 March 2020', 'arrested', {
  event: 'COERCE',
  mode: 'arrest',
  initiators: [who(wire, '=Police', { country: 'IRQ', sector: 'COP' })],
  recipients: [who(wire, '14 activists', { name: 'activists', sector: 'CVL', country: 'IRQ' })],
  place: {
    name: 'Iraq',
    lat: 33,
    lon: 44,
    precision: 'country',
    country: 'IRQ',
    basis: 'stated',
    spans: [at(wire, 'Iraq')],
  },
  when: {
    start: '2020-03-02',
    end: '2020-03-02',
    precision: 'day',
    basis: 'stated',
    spans: [at(wire, '2 March 2020')],
  },
  counts: [many(wire, '14 activists', 'arrested', 14, { who: 'activists' })],
})

const tie: Tie = {
  id: 'r1',
  document: post.id,
  from: who(post, 'The Harbour Brigade', brigade),
  relation: 'part_of',
  to: who(post, 'the River Front', { name: 'River Front', actor: 'river-front', country: 'IRQ', sector: 'PRM' }),
  polarity: '+',
  status: 'asserted',
  attribution: { kind: 'author' },
  evidence: [at(post, 'The Harbour Brigade, a part of the River Front')],
  rule: 'by-hand',
}

/** An incident of one claim. */
export function incidentOf(claim: Claim, rest: Partial<Incident> = {}): Incident {
  const held = <T extends { readonly basis: Claim['initiators'][number]['basis'] }>({ ...value }: T) => {
    const { spans: _, ...bare } = value as T & { readonly spans?: unknown }
    return { ...bare, claims: [claim.id] }
  }
  const of = [...new Set(claim.counts.map((count) => count.of))]
  return {
    id: `i-${claim.id}`,
    event: claim.event,
    ...(claim.mode === undefined ? {} : { mode: claim.mode }),
    contexts: claim.contexts,
    quad: claim.quad,
    codes: claim.codes,
    standing: 'asserted',
    initiators: claim.initiators.map(held),
    recipients: claim.recipients.map(held),
    places: claim.place === undefined ? [] : [held(claim.place)],
    times: claim.when === undefined ? [] : [held(claim.when)].map(({ anchor: _, ...time }) => time),
    tolls: of.map((kind) => {
      const { basis: _, spans: __, ...count } = claim.counts.find((each) => each.of === kind)!
      const { approximate, low, best, high } = count
      const bounds = {
        ...(low === undefined ? {} : { low }),
        ...(best === undefined ? {} : { best }),
        ...(high === undefined ? {} : { high }),
      }
      return {
        of: kind,
        ...(count.who === undefined ? {} : { who: count.who }),
        ...bounds,
        values: [{ claim: claim.id, approximate, ...bounds }],
      }
    }),
    weapons: claim.weapons.map(held),
    claims: [{ claim: claim.id, document: claim.document, role: 'asserts', reason: 'the first', by: 'machine' }],
    dissent: [],
    tallies: [],
    members: [],
    sources: 1,
    ...rest,
  }
}

const [one] = [incidentOf(rockets)]
const attack: Incident = {
  ...one,
  standing: 'disputed',
  tolls: [
    {
      of: 'killed',
      who: 'soldiers',
      low: 3,
      best: 3,
      high: 5,
      values: [
        { claim: 'c1', low: 3, best: 3, high: 3, approximate: false },
        { claim: 'c2', low: 5, best: 5, high: 5, approximate: false },
      ],
    },
    ...one.tolls.slice(1),
  ],
  claims: [
    ...one.claims,
    {
      claim: 'c2',
      document: wire.id,
      role: 'asserts',
      reason: 'same type, Taji, 2020-03-11',
      likeness: 0.9,
      by: 'machine',
    },
    {
      claim: 'c3',
      document: wire.id,
      role: 'denies',
      reason: 'denies it in the same text',
      likeness: 0.5,
      by: 'machine',
    },
  ],
  dissent: [
    { kind: 'count', claims: ['c1', 'c2'], note: '3 killed (Tigris Post) or 5 (Desert Wire)' },
    { kind: 'denied', claims: ['c3'], note: 'The River Front denies it (Desert Wire)' },
  ],
  sources: 2,
}

const decision: Decision = {
  id: 'd'.repeat(64),
  at: '2020-04-01T09:00:00Z',
  by: 'R. Aziz',
  verdict: 'accept',
  about: [{ record: 'claim', id: 'c1', document: post.id, span: rockets.trigger }],
  note: 'checked against the photo',
}

export const record: EventRecord = {
  documents: [post, wire],
  claims: [rockets, march2019, deaths, denial, convoy, arrests],
  tallies: [],
  ties: [tie],
  reviews: new Map([['c1', { verdict: 'accepted', by: 'R. Aziz', decision: decision.id }]]),
  incidents: [incidentOf(march2019), incidentOf(convoy), incidentOf(arrests), attack],
  network: [
    {
      id: 'n1',
      from: { id: 'harbour-brigade', name: 'Harbour Brigade', country: 'IRQ', sector: 'PRM' },
      relation: 'part_of',
      to: { id: 'river-front', name: 'River Front', country: 'IRQ', sector: 'PRM' },
      stated: ['r1'],
      ended: [],
      first: '2020-03-12',
      last: '2020-03-12',
    },
  ],
  findings: [
    {
      id: 'f1',
      document: post.id,
      rule: 'count-conflict',
      severity: 'high',
      spans: [at(post, 'three coalition soldiers')],
      elsewhere: [{ document: wire.id, spans: [at(wire, 'Five soldiers')] }],
      incident: attack.id,
      actual: '3',
      expected: ['5'],
      note: 'Tigris Post counts 3 killed, Desert Wire 5.',
    },
  ],
  decisions: [decision],
}

const options: ExportOptions = { rules: sampleRules, version: '0.0.0', at: '2020-04-02T10:00:00Z' }

/** An exported file as bytes. */
export interface Written {
  readonly path: string
  readonly bytes: Uint8Array
}

/** All files of an export and the lines it tells. */
export async function exported(
  exporter: Exporter,
  of: EventRecord = record,
): Promise<{ files: Written[]; told: string[] }> {
  const told: string[] = []
  const files: Written[] = []
  for await (const file of exporter.export(of, options, (line) => told.push(line))) {
    files.push({ path: file.path, bytes: await bytesOf(file) })
  }
  return { files, told }
}

async function bytesOf({ content }: ExportFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part)
  return Buffer.concat(parts)
}

/** The one file of an export as text. */
export async function exportedText(exporter: Exporter, of: EventRecord = record): Promise<string> {
  const { files } = await exported(exporter, of)
  return new TextDecoder().decode(files[0]!.bytes)
}
