/** The fields of records as a person would say them, for the terminal and the page. */
import {
  type Attribution,
  type CheckedReading,
  type ClaimPlace,
  type ClaimTime,
  type Count,
  type Parse,
  type Participant,
  type Run,
  type Suggestion,
  type Tally,
  fates,
} from '../model/index.ts'
import { printInterval } from '../model/index.ts'
import { visible } from './visible.ts'

type Bounds = Pick<Count, 'low' | 'best' | 'high' | 'approximate'>

/** "3", "about 70", "12 to 15", "at least 12", "at most 5"; "an unknown number" when no bound is known. */
export function boundsPhrase({ low, best, high, approximate }: Bounds): string {
  const about = approximate ? 'about ' : ''
  if (low !== undefined && high === undefined) return `at least ${number(low)}`
  if (high !== undefined && low === undefined) return `at most ${number(high)}`
  if (approximate && best !== undefined) return `about ${number(best)}`
  if (low !== undefined && high !== undefined && low !== high) {
    return `${about}${number(low)} to ${number(high)}${best === undefined || best === low || best === high ? '' : `, best ${number(best)}`}`
  }
  const value = best ?? low ?? high
  return value === undefined ? 'an unknown number' : `${about}${number(value)}`
}

/** "3 soldiers killed", "about 12 wounded", "about 15 rockets". */
export function countPhrase(count: Count): string {
  const { of, who } = count
  const counted = who === undefined ? of : fates.includes(of) ? `${who} ${of}` : who
  return `${boundsPhrase(count)} ${counted}`
}

/** "our code book alone", "the code book Evictions (3fa2b1c4)". */
export function codebookInWords(codebook: Run['codebook']): string {
  return codebook === undefined
    ? 'our code book alone'
    : `the code book ${visible(codebook.name)} (${codebook.sha256.slice(0, 8)})`
}

/** What learned weights make of a claim: never to be taken for what a person said. */
export function suggestionPhrase({ upheld, code }: Suggestion): string {
  const rather =
    code === undefined
      ? ''
      : `; rather ${code.event}${code.mode === undefined ? '' : `/${code.mode}`} (${percent(code.likely)})`
  return `weights, and no person: ${percent(upheld)} likely to be upheld as coded${rather}`
}

function percent(share: number): string {
  return `${Math.min(Math.max(Math.round(share * 100), 1), 99)} %`
}

/** "about 70 attacks, 2020-01-01..2020-09-30" */
export function tallyPhrase(tally: Tally): string {
  return `${boundsPhrase(tally)} ${tally.unit}`
}

/** "2019-12", "2020-01-01..2020-09-30"; "not resolved" when a relative time has nothing to be counted from. */
export function timePhrase(time: Omit<ClaimTime, 'basis' | 'spans'>): string {
  if (time.start === undefined && time.end === undefined) return 'not resolved to days'
  const days = printInterval(time)
  if (time.anchor === 'published') return `${days}, counted from the day of publication`
  if (time.anchor === 'text') return `${days}, counted from a date in the text`
  return days
}

/** "Camp Taji (site, 33.52, 44.26)" */
export function placePhrase({
  name,
  precision,
  lat,
  lon,
}: Pick<ClaimPlace, 'name' | 'precision' | 'lat' | 'lon'>): string {
  const point = lat === undefined || lon === undefined ? [] : [`${lat.toFixed(2)}, ${lon.toFixed(2)}`]
  const detail = [...(precision === undefined ? [] : [precision]), ...point]
  return detail.length === 0 ? name : `${name} (${detail.join(', ')})`
}

/** "Kataib Hezbollah (IRQ PRM)" */
export function participantPhrase({ name, country, sector }: Participant): string {
  const codes = [country, sector].filter((code) => code !== undefined)
  return codes.length === 0 ? name : `${name} (${codes.join(' ')})`
}

const kinds: Readonly<Record<Attribution['kind'], string>> = {
  author: 'the text itself',
  reported: '',
  claimed_by: 'claimed by',
  blamed_on: 'blamed on them by',
  confirmed_by: 'confirmed by',
  denied_by: 'denied by',
}

/** "an army spokesman", "claimed by Qasim al-Jabarin", "denied by somebody unnamed", "the text itself" */
export function attributionPhrase({ kind, speaker }: Attribution): string {
  return kind === 'author' ? kinds.author : `${kinds[kind]} ${speaker ?? 'somebody unnamed'}`.trim()
}

/** "63 claims (14 not plainly asserted), 6 tallies, 27 ties, 25 findings"; kinds that there are none of are left out. */
export function foundPhrase({
  claims,
  tallies,
  ties,
  findings,
}: Omit<CheckedReading, keyof Parse | 'mentions'>): string {
  const other = claims.filter(({ status }) => status !== 'asserted').length
  return [
    plural(claims.length, 'claim') + (other === 0 ? '' : ` (${other} not plainly asserted)`),
    ...(tallies.length === 0 ? [] : [plural(tallies.length, 'tally', 'tallies')]),
    ...(ties.length === 0 ? [] : [plural(ties.length, 'tie')]),
    ...(findings.length === 0 ? [] : [plural(findings.length, 'finding')]),
  ].join(', ')
}

/** "1 claim", "2 claims", "8,400 characters" */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${number(count)} ${count === 1 ? singular : many}`
}

function number(value: number): string {
  return String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
}
