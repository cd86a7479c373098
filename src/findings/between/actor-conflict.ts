import { type Participant, type RecordRule, isRegistered } from '../../model/index.ts'
import { disagreements } from './disagreements.ts'

/** One report names one group as the attacker, another one another. */
export const actorConflict: RecordRule = {
  id: 'actor-conflict',
  code: 'QN504',
  title: 'Two texts name other actors for one incident',
  severity: 'medium',
  about:
    'Two texts tell of one incident and name initiators that exclude each other: both are known to the register and they belong to two countries, or are two armed groups of one kind. A general word ("gunmen", "a militia") excludes nobody. It is high when both texts say it as their own word and neither as an accusation or a claim of responsibility.',
  check: (record) =>
    disagreements(record, ['asserts'], (later, earlier) => {
      const [a, b] = [known(later.initiators), known(earlier.initiators)]
      const [first, second] = [a[0], b[0]]
      if (!first || !second || !a.every((one) => b.every((other) => exclude(one, other)))) return undefined
      const own = [later, earlier].every(({ attribution }) => attribution.kind === 'author')
      return {
        later: { name: first.name, span: first.spans[0] },
        earlier: { name: second.name, span: second.spans[0] },
        severity: own ? 'high' : 'medium',
        verb: 'names',
      }
    }),
}

/** Those whom the register knows. */
function known(people: readonly Participant[]): readonly Participant[] {
  return people.filter(({ actor }) => isRegistered(actor))
}

function exclude(a: Participant, b: Participant): boolean {
  if (a.actor === b.actor) return false
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true
  return a.sector !== undefined && a.sector === b.sector && armed.has(a.sector)
}

/** Sectors whose groups act each for itself: paramilitary, rebels, organised violence. */
const armed: ReadonlySet<string> = new Set(['PRM', 'REB', 'TER', 'CRM'])
