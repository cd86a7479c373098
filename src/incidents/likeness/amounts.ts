/** Tolls and weapons of two tellings. Another toll is dissent rather than another incident, unless it is far off. */
import type { Amount, Profile } from './profile.ts'
import { shared } from './names.ts'
import type { LevelName } from './weights.ts'

export interface AmountLikeness {
  readonly level: LevelName
  readonly value: string
}

/** A number that high is seldom met twice by chance. */
const telling = 5

/** One level for each kind of count that both give. */
export function compareAmounts(a: readonly Amount[], b: readonly Amount[]): AmountLikeness[] {
  const found: AmountLikeness[] = []
  for (const of of new Set(a.map((each) => each.of))) {
    const ones = a.filter((each) => each.of === of)
    const others = b.filter((each) => each.of === of)
    let best: AmountLikeness | undefined
    for (const one of ones)
      for (const other of others) {
        const level = amountLevel(one, other)
        if (best === undefined || order.indexOf(level) < order.indexOf(best.level))
          best = { level, value: `${one.low} ${of}` }
      }
    if (best !== undefined) found.push(best)
  }
  return found
}

const order: readonly LevelName[] = ['toll same-high', 'toll same', 'toll close', 'toll other', 'toll far']

function amountLevel(a: Amount, b: Amount): LevelName {
  if (a.low === b.low && a.low > 0) return a.low >= telling ? 'toll same-high' : 'toll same'
  if (a.low === b.low) return 'toll same'
  if (a.low <= b.high && b.low <= a.high) return 'toll close'
  const [less, more] = a.low <= b.low ? [a.low, b.low] : [b.low, a.low]
  if (more - less <= 2 || more <= less * 1.5) return 'toll close'
  return more > less * 4 && more - less > 5 ? 'toll far' : 'toll other'
}

/** The best agreement in weapons; undefined when one names none that tells. */
export function compareWeapons(a: Profile, b: Profile): LevelName | undefined {
  const one = a.weaponClasses.filter((kind) => kind !== 'unspecified')
  const other = b.weaponClasses.filter((kind) => kind !== 'unspecified')
  if (one.length === 0 || other.length === 0) return undefined
  if (shared(a.weapons.filter(isExact(a)), b.weapons) > 0) return 'weapon exact'
  return shared(one, other) > 0 ? 'weapon same' : 'weapon other'
}

/** "Katyusha rocket" tells more than "rocket": its id is not the class. */
function isExact({ weaponClasses }: Profile): (id: string) => boolean {
  return (id) => !weaponClasses.includes(id) && !id.startsWith('weapon')
}
