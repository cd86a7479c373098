/** Values of records as a person says them: "at least 3 soldiers killed", "2019-12", "Kata'ib Hezbollah → K1 base". */
import {
  type Claim,
  type Count,
  type Participant,
  printInterval,
  type Tally,
  type Tie,
} from '../../../src/model/index.ts'
import { whatWord } from '../incidents/words.ts'

interface Figures {
  readonly low?: number
  readonly best?: number
  readonly high?: number
  readonly approximate?: boolean
}

const figure = new Intl.NumberFormat('en')

/** "3", "about 70", "3–5", "at least 12", "at most 9"; undefined when there is no figure. */
export function numberInWords({ low, best, high, approximate }: Figures): string | undefined {
  const about = (n: number): string => (approximate === true ? 'about ' : '') + figure.format(n)
  if (low === undefined && high === undefined) return best === undefined ? undefined : about(best)
  if (low === high) return about(low!)
  if (high === undefined) return `at least ${figure.format(low!)}`
  if (low === undefined) return `at most ${figure.format(high)}`
  if (best !== undefined && approximate === true) return about(best)
  const range = `${figure.format(low)}–${figure.format(high)}`
  return best === undefined || best === low || best === high ? range : `${range}, best ${figure.format(best)}`
}

/** "about 30 rockets (munitions)", "3 soldiers killed" */
export function countInWords(count: Count): string {
  const number = numberInWords(count) ?? 'some'
  const { of, who } = count
  if (of === 'munitions' || of === 'targets' || of === 'events' || of === 'participants')
    return `${number} ${who ?? of}`
  return [number, who, of].filter(Boolean).join(' ')
}

function namesInWords(participants: readonly Participant[]): string {
  return participants.map(({ name }) => name).join(', ')
}

/** "Kata'ib Hezbollah → K1 base"; a side that nobody names is left out. */
export function sidesInWords({ initiators, recipients }: Pick<Claim, 'initiators' | 'recipients'>): string {
  const sides = [namesInWords(initiators), namesInWords(recipients)]
  return sides[1] === '' ? sides[0]! : `${sides[0] === '' ? 'somebody' : sides[0]} → ${sides[1]}`
}

/** "Green Zone · 2020-01-26 · 5 rockets" */
export function circumstancesInWords({ place, when, counts }: Pick<Claim, 'place' | 'when' | 'counts'>): string {
  const isDated = when?.start !== undefined || when?.end !== undefined
  return [place?.name, isDated ? printInterval(when) : undefined, ...counts.map(countInWords)]
    .filter(Boolean)
    .join(' · ')
}

/** A claim in a line, for the status region and lists. */
export function claimInWords(claim: Claim): string {
  return [whatWord(claim.event, claim.mode), sidesInWords(claim), circumstancesInWords(claim)]
    .filter(Boolean)
    .join(' · ')
}

/** "31 attacks" */
export function tallyInWords(tally: Tally): string {
  return `${numberInWords(tally) ?? 'some'} ${tally.unit}`
}

/** "Esmail Qaani commands Quds Force", "… no longer supports …" */
export function tieInWords({ from, relation, to, polarity }: Tie): string {
  return `${from.name} ${polarity === '-' ? 'not ' : ''}${relation.replaceAll('_', ' ')} ${to.name}`
}
