/** Readings and incidents made up by the thousand, always the same ones: what stores are measured with. Their words are nobody's. */
import { createHash } from 'node:crypto'
import type { Claim, Filed, Incident, Mention, Participant, Span } from '../src/model/index.ts'

const names = [
  'Harbour Brigade',
  'River Front',
  'Iraqi army',
  'coalition forces',
  'Lantern Cells',
  'border police',
  'Kata’ib al-Nahr',
  'tribal fighters',
]
const places = [
  'Baghdad',
  'Camp Taji',
  'Kirkuk',
  'Ain al-Asad',
  'Mosul',
  'Tal Afar',
  'Erbil',
  'Basra',
  'al-Qa’im',
  'Tikrit',
]
const deeds = ['attacked', 'shelled', 'struck', 'ambushed', 'raided', 'bombed']
const events = ['ASSAULT', 'ASSAULT', 'ASSAULT', 'THREATEN', 'COERCE', 'PROTEST'] as const
const filler =
  'convoy patrol checkpoint village market district governor ministry statement report witness hospital bridge highway pipeline village farmer council tribe school river mountain night morning officer spokesman colonel soldiers rockets mortar drone rifle vehicle dust rain quiet later nearby reportedly according to residents the a of in on near after before while'.split(
    ' ',
  )
const codes: Claim['codes'] = { plover: { event: 'ASSAULT' }, cameo: '190', acled: null, ucdp: null }

/** A stream of numbers below one that begins at a seed (mulberry32, T. Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!
const dayOf = (random: () => number): string =>
  new Date(Date.UTC(2003, 2, 20) + Math.floor(random() * 8000) * 86_400_000).toISOString().slice(0, 10)

/** A reading of about 5,000 characters with twelve claims and some seventy mentions. */
export function madeUpFiled(seed: number): Filed {
  const random = chance(seed)
  const head = `Report ${seed}: `
  let text = head
  const sketches: {
    readonly evidence: Span
    readonly who: Span
    readonly deed: Span
    readonly whom: Span
    readonly where: Span
    readonly toll: Span
  }[] = []
  const say = (words: string): Span => {
    const start = text.length
    text += words
    return [start, start + words.length]
  }
  for (let i = 0; i < 12; i++) {
    const start = text.length
    const who = say(pick(names, random))
    text += ' '
    const deed = say(pick(deeds, random))
    text += ' '
    const whom = say(pick(names, random))
    text += ' near '
    const where = say(pick(places, random))
    text += ' and killed '
    const toll = say(String(1 + Math.floor(random() * 40)))
    sketches.push({ evidence: [start, text.length], who, deed, whom, where, toll })
    text += '.'
    for (let word = 0; word < 48; word++)
      text += ` ${pick(filler, random)}${random() < 0.03 ? ` w${Math.floor(random() * 50_000)}` : ''}`
    text += '.\n'
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  const id = sha256.slice(0, 16)
  const quote = ([start, end]: Span): string => text.slice(start, end)
  const participant = (span: Span): Participant => ({
    name: quote(span),
    actor: `text:${quote(span).toLowerCase()}`,
    basis: 'stated',
    spans: [span],
  })
  const claims = sketches.map(({ evidence, who, deed, whom, where, toll }, i): Claim => {
    const day = dayOf(random)
    return {
      id: `c${id.slice(0, 11)}${i.toString(36)}`,
      document: id,
      event: pick(events, random),
      contexts: ['military'],
      quad: 4,
      status: 'asserted',
      attribution: { kind: 'author' },
      initiators: [participant(who)],
      recipients: [participant(whom)],
      place: {
        name: quote(where),
        lat: 29 + random() * 8,
        lon: 39 + random() * 9,
        precision: 'town',
        country: 'IRQ',
        place: `p${i}`,
        basis: 'stated',
        spans: [where],
      },
      when: { start: day, end: day, precision: 'day', basis: 'stated', spans: [evidence] },
      counts: [{ of: 'killed', best: Number(quote(toll)), approximate: false, basis: 'stated', spans: [toll] }],
      weapons: [],
      evidence,
      trigger: deed,
      rule: 'strike-v',
      codes,
    }
  })
  const mentions = sketches.flatMap(({ who, whom, where, toll }, sentence): Mention[] => [
    actorMention(who, sentence, quote(who)),
    actorMention(whom, sentence, quote(whom)),
    {
      kind: 'place',
      span: where,
      sentence,
      head: 5,
      reason: `name '${quote(where)}' of the gazetteer`,
      metonym: false,
    },
    {
      kind: 'number',
      span: toll,
      sentence,
      head: 8,
      reason: 'digits',
      best: Number(quote(toll)),
      approximate: false,
      use: 'count',
    },
    actorMention(who, sentence, quote(who)),
    actorMention(whom, sentence, quote(whom)),
  ])
  return {
    document: { id, name: `reports/${seed}.txt`, text, sha256, title: head, published: dayOf(random), language: 'en' },
    layout: { blocks: [{ kind: 'paragraph', span: [0, text.length] }], marks: [], notes: [], quotations: [] },
    mentions,
    claims,
    tallies: [],
    ties: [],
    findings: [],
  }
}

function actorMention(span: Span, sentence: number, name: string): Mention {
  return {
    kind: 'actor',
    span,
    sentence,
    head: 1,
    reason: `alias '${name}' of ${name}`,
    form: 'name',
    referent: { id: `text:${name.toLowerCase()}`, name, type: 'militia', country: 'IRQ', registered: true },
    basis: 'stated',
  }
}

/** An incident of one to three of the claims, somewhere in and around Iraq. */
export function madeUpIncident(seed: number, claims: readonly Pick<Claim, 'id' | 'document'>[]): Incident {
  const random = chance(seed)
  const own = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(claims, random))
  const ids = [...new Set(own.map(({ id }) => id))]
  const [day, killed] = [dayOf(random), Math.floor(random() ** 4 * 90)]
  const held = { basis: 'stated', claims: ids } as const
  const rare = random() < 0.01 ? ` ${Math.floor(random() * 900)}` : ''
  const someone = (): Incident['initiators'][number] => {
    const name = pick(names, random)
    return {
      name: `${name}${rare}`,
      actor: `text:${name.toLowerCase()}${rare}`,
      country: 'IRQ',
      sector: 'PRM',
      ...held,
    }
  }
  return {
    id: `i${seed.toString(16).padStart(8, '0')}`,
    event: pick(events, random),
    contexts: ['military'],
    quad: 4,
    codes,
    standing: random() < 0.05 ? 'disputed' : 'asserted',
    initiators: [someone()],
    recipients: [someone()],
    places: [
      {
        name: `${pick(places, random)}${rare}`,
        lat: 26 + random() * 14,
        lon: 35 + random() * 18,
        precision: 'town',
        country: 'IRQ',
        ...held,
      },
    ],
    times: random() < 0.1 ? [] : [{ start: day, end: day, precision: 'day', ...held }],
    tolls: [
      {
        of: 'killed',
        low: killed,
        best: killed,
        high: killed,
        values: ids.map((claim) => ({ claim, best: killed, approximate: false })),
      },
    ],
    weapons: [],
    claims: ids.map((claim) => ({
      claim,
      document: own.find(({ id }) => id === claim)!.document,
      role: 'asserts',
      reason: 'same type, same place, same day',
      likeness: 0.9,
      by: 'machine',
    })),
    dissent: [],
    tallies: [],
    members: [],
    sources: ids.length,
  }
}
