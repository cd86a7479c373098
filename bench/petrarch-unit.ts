/** The same triples in a made-up world: the set brings its own actors, which stand in the register in place of ours. */
import { cameoByStatus } from '../src/codebook/index.ts'
import { actorFinder, type ActorTable, makeRegister } from '../src/mentions/index.ts'
import type { Actor, Claim } from '../src/model/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { readDocument } from '../src/pipeline/read.ts'
import type { Adapter, Tools } from './adapter.ts'
import { isoDay, triples } from './petrarch-gsr.ts'
import { weisOf } from './weis.ts'

type Given = Readonly<Record<string, unknown>>

export const adapter: Adapter = {
  inputs: ['date'],
  predict({ text, date }, tools) {
    const knowledge = tools.once('petrarch_unit', () => knowledgeOf(tools))
    const reading = readDocument({ id: 'row', name: 'row', text, sha256: '', published: isoDay(date) }, knowledge)
    return { events: triples(reading, codeOf).flatMap(inWeis).flatMap(each) }
  },
}

type Triple = ReturnType<typeof triples>[number]

/** A refusal of cooperation keeps the code of what is refused. */
function codeOf({ event, status, codes: { cameo } }: Claim): string | null {
  const isDone = status !== 'negated' && status !== 'denied'
  return isDone ? cameo : cameoByStatus(event, status, cameo)
}

/** The set writes WEIS codes. */
function inWeis(triple: Triple): readonly Triple[] {
  const code = weisOf(triple.code)
  return code === null ? [] : [{ ...triple, code }]
}

/** A name that stands for several actors has their codes with strokes between them. */
function each({ source, target, code }: Triple): readonly Triple[] {
  return source.split('/').flatMap((from) => target.split('/').map((to) => ({ source: from, target: to, code })))
}

function knowledgeOf(tools: Tools): ReturnType<typeof loadKnowledge> {
  const ours = loadKnowledge()
  const { index: _ours, ...table } = JSON.parse(new TextDecoder().decode(tools.table('actors.json'))) as ActorTable
  const rows = tools.rows('actors.jsonl')
  const own = actorFinder(makeRegister({ ...table, ...worldOf(rows) }))
  return { ...ours, finders: ours.finders.map((finder) => (finder.id === own.id ? own : finder)) }
}

/** Codes without a role are states, the others actors of a state with their sector. */
function worldOf(rows: readonly Given[]): Pick<ActorTable, 'actors' | 'states'> {
  const byCode = new Map<string, Given[]>()
  for (const row of rows) byCode.set(String(row['code']), [...(byCode.get(String(row['code'])) ?? []), row])
  const states: ActorTable['states'][number][] = []
  const actors: Actor[] = []
  for (const [code, named] of byCode) {
    const [name = '', ...others] = named.map((row) => titled(String(row['name'])))
    const aliases = others.map((text) => ({ text }))
    if (/^.{3}(?:\/.{3})*$/.test(code)) {
      const adjectives = endings.map((ending) => `${name}${ending}`)
      states.push({ id: code, name, adjectives, nationals: [], seats: [], aliases, source: 'set' })
    } else {
      const [country, sector] = [code.slice(0, 3), code.slice(3)]
      actors.push({ id: code, name, type: 'organisation', country, sector, aliases, source: 'set' })
    }
  }
  return { states, actors }
}

/** The set means its names as beginnings of words; ours are whole, so the adjective of a state needs its ending. */
const endings = ['i', 'n', 'an', 'ian'] as const

/** `THE DARK TOWER` as a text writes it. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (first) => first.toUpperCase())
}
