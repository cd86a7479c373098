/** Which types of event two texts may give one incident. "Attack" and "shelling" fit; "shelling" and "kidnapping" do not. */
import type { EventType } from '../../model/index.ts'
import type { Type } from './profile.ts'

/** Modes that say the same at different depth. */
const near: readonly (readonly [event: EventType, modes: string])[] = [
  ['ASSAULT', 'targeted firearms'],
  ['ASSAULT', 'targeted drone'],
  ['ASSAULT', 'targeted aerial'],
  ['ASSAULT', 'targeted explosives'],
  ['ASSAULT', 'aerial drone'],
  ['ASSAULT', 'explosives suicide-attack'],
  ['ASSAULT', 'beat torture'],
  ['ASSAULT', 'beat primitive'],
  ['ASSAULT', 'beat crowd-control'],
  ['ASSAULT', 'firearms crowd-control'],
  ['PROTEST', 'demo obstruct'],
  ['PROTEST', 'riot vandalize'],
  ['PROTEST', 'demo strike'],
  ['PROTEST', 'riot demo'],
  ['PROTEST', 'riot obstruct'],
  ['COERCE', 'curfew restrict'],
  ['COERCE', 'martial-law restrict'],
  ['MOBILIZE', 'troops weapons'],
]

/** What destroys things fits every means of destroying them. */
const destroying: ReadonlySet<string> = new Set([
  'heavy-weapons',
  'aerial',
  'drone',
  'explosives',
  'suicide-attack',
  'primitive',
  'unconventional',
])

/** Taken for each other in first reports: a rocket, a bomb, a drone; a wrong weapon is dissent, not another incident. */
const mistaken: readonly (readonly string[])[] = [
  ['heavy-weapons', 'aerial', 'drone', 'explosives', 'suicide-attack', 'unconventional'],
  ['firearms', 'primitive', 'explosives', 'suicide-attack', 'targeted', 'heavy-weapons'],
  ['targeted', 'heavy-weapons'],
]

/** Events that texts and coders use for one happening, with the modes it holds for. */
const crossing: readonly (readonly [one: string, other: string])[] = [
  ['CONCEDE', 'RETREAT/ceasefire'],
  ['CONCEDE', 'RETREAT/withdraw'],
  ['CONCEDE', 'AGREE'],
  ['COERCE/arrest', 'ASSAULT/abduct'],
  ['COERCE/deport', 'SANCTION/expel'],
  ['PROTEST/riot', 'ASSAULT/destroy'],
  ['PROTEST/vandalize', 'ASSAULT/destroy'],
  ['PROTEST/riot', 'ASSAULT'],
  ['PROTEST/demo', 'ASSAULT/crowd-control'],
  ['AGREE', 'CONSULT'],
  ['COERCE/seize', 'ASSAULT/destroy'],
  ['SANCTION/withdraw', 'RETREAT/withdraw'],
]

const pairs = new Map<string, TypeLevel>()
const put = (a: string, b: string, level: TypeLevel): void => {
  if (!pairs.has(`${a}|${b}`)) pairs.set(`${a}|${b}`, level).set(`${b}|${a}`, level)
}
for (const [event, modes] of near) {
  const [a, b] = modes.split(' ') as [string, string]
  put(`${event}/${a}`, `${event}/${b}`, 'type near')
}
for (const mode of destroying) put('ASSAULT/destroy', `ASSAULT/${mode}`, 'type near')
for (const group of mistaken)
  for (const a of group) for (const b of group) if (a !== b) put(`ASSAULT/${a}`, `ASSAULT/${b}`, 'type mistaken')
for (const [a, b] of crossing) put(a, b, 'type mistaken')

export type TypeLevel = 'type same' | 'type open' | 'type near' | 'type mistaken'

/** How two types fit; undefined when they cannot be one incident. */
export function compareTypes(a: readonly Type[], b: readonly Type[]): TypeLevel | undefined {
  let best: TypeLevel | undefined
  for (const one of a)
    for (const other of b) {
      const found = typeLevel(one, other)
      if (found !== undefined && (best === undefined || order.indexOf(found) < order.indexOf(best))) best = found
    }
  return best
}

const order: readonly TypeLevel[] = ['type same', 'type open', 'type near', 'type mistaken']

function typeLevel(a: Type, b: Type): TypeLevel | undefined {
  if (a.event === b.event) {
    if (a.mode === b.mode) return a.mode === undefined ? 'type open' : 'type same'
    if (a.mode === undefined || b.mode === undefined) return unlikeAny(a.mode ?? b.mode) ? undefined : 'type open'
  }
  return pairs.get(`${printType(a)}|${printType(b)}`)
}

/** "Attack" is not said of these. */
function unlikeAny(mode: string | undefined): boolean {
  return mode === 'abduct' || mode === 'sexual' || mode === 'torture'
}

/** "ASSAULT/drone". */
export function printType({ event, mode }: Type): string {
  return mode === undefined ? event : `${event}/${mode}`
}
