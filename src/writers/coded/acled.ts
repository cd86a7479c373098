/**
 * Rows as ACLED has them, for the tools that read ACLED: what happened, one event for a day, a place and a pair of actors.
 * Columns in the order of ACLED's exports since March 2023; rules of its codebook, web edition of 2024.
 */
import {
  acled,
  acledCount,
  acledDescription,
  acledDay,
  acledGeo,
  type AcledDay,
  acledInters,
  acledTypes,
  countryOf,
  type Country,
  interactionOf,
  interOf,
  type Party,
  unnamedInitiator,
  unnamedRecipient,
} from '../../codebook/index.ts'
import { type Exporter, type HeldPlace, type Incident, groupBy } from '../../model/index.ts'
import { type Cell, csvLine, joined } from '../csv-line.ts'
import { incidentViews, type IncidentView, numberOfId, tollOf } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'
import { quotesOf } from '../quotes.ts'
import { type Acting, actorsOf } from '../sides.ts'

/** An actor with its class. */
interface Side {
  readonly name: string
  readonly others: readonly string[]
  readonly inter: number
}

interface Row {
  readonly view: IncidentView
  readonly day: AcledDay
  readonly type: string
  readonly sub: string
  readonly place: HeldPlace & { readonly lat: number; readonly lon: number }
  readonly geo: number
  readonly country: Country
  readonly one: Side
  readonly two?: Side
  readonly fatalities: number
  /** Others of the same day, place and pair that stand in this row. */
  readonly swallowed: readonly IncidentView[]
}

const columns: Readonly<Record<string, (row: Row, at: string) => Cell>> = {
  event_id_cnty: ({ country, view }) => `${country.iso3}${numberOfId(view.incident.id)}`,
  event_date: ({ day }) => day.date,
  year: ({ day }) => Number(day.date.slice(0, 4)),
  time_precision: ({ day }) => day.precision,
  disorder_type: ({ sub }) => acled(sub)?.disorder_type,
  event_type: ({ type }) => type,
  sub_event_type: ({ sub }) => sub,
  actor1: ({ one }) => one.name,
  assoc_actor_1: ({ one }) => joined(one.others),
  inter1: ({ one }) => acledInters[one.inter],
  actor2: ({ two }) => two?.name,
  assoc_actor_2: ({ two }) => two && joined(two.others),
  inter2: ({ two }) => two && acledInters[two.inter],
  interaction: ({ one, two }) => interactionOf(one.inter, two?.inter),
  civilian_targeting: (row) => (targetsCivilians(row) ? 'Civilian targeting' : undefined),
  iso: ({ country }) => country.numeric,
  region: ({ country }) => country.region,
  country: ({ country }) => country.name,
  admin1: () => undefined,
  admin2: () => undefined,
  admin3: () => undefined,
  location: ({ place }) => place.name,
  latitude: ({ place }) => place.lat.toFixed(4),
  longitude: ({ place }) => place.lon.toFixed(4),
  geo_precision: ({ geo }) => geo,
  source: ({ view, swallowed }) => joined(new Set([view, ...swallowed].flatMap(({ sources }) => sources))),
  source_scale: () => undefined,
  notes: ({ view, swallowed }) => [view, ...swallowed].map(note).join(' '),
  fatalities: ({ fatalities }) => fatalities,
  tags: ({ type, view }) => (type === 'Protests' || type === 'Riots' ? crowdSize(view.incident) : undefined),
  timestamp: (_, at) => Math.floor(Date.parse(at) / 1000),
}

export const acledCsv: Exporter = {
  id: 'acled.csv',
  about: 'one row an event as ACLED codes it: what happened, by day, place and pair of actors, the lowest toll',
  folder: false,
  *export(record, { at }, tell) {
    const out = countLeftOut('incident')
    const rows = onePerPair(
      incidentViews(record).flatMap((view) => rowOf(view, out) ?? []),
      out,
    )
    out.tell(tell)
    yield { path: '.csv', content: lines(rows, at) }
  },
}

function* lines(rows: readonly Row[], at: string): Generator<string> {
  yield csvLine(Object.keys(columns))
  for (const row of rows) yield csvLine(Object.values(columns).map((column) => column(row, at)))
}

function rowOf(view: IncidentView, out: LeftOut): Row | undefined {
  const { incident, when, place } = view
  const code = incident.codes.acled
  if (incident.members.length > 0) return out.leave('its members have rows of their own')
  if (code === null) return out.leave('ACLED has no event for it')
  const day = acledDay(when)
  if (day === undefined) return out.leave('its time is not known to the month')
  if (place === undefined) return out.leave('no place is known')
  const geo = place.precision && acledGeo[place.precision]
  if (geo === undefined) return out.leave('its place is a country or wider')
  const { lat, lon } = place
  if (lat === undefined || lon === undefined) return out.leave('its place has no coordinates')
  const country = countryOf(place.country)
  if (country === undefined) return out.leave('the country of its place is not known')
  const { event_type: type, sub_event_type: sub } = code
  const ofProtest = protestersFirst(sub)
  const acting = sideOf(actorsOf(view, 'initiators'), country, ofProtest ? undefined : type)
  const target = sideOf(actorsOf(view, 'recipients'), country, ofProtest ? type : undefined)
  const marchers = unnamed(unnamedInitiator('Protests', country.name), country)
  const [first, second] = ofProtest ? [target ?? marchers, acting] : [acting, target]
  const one = first ?? unnamed(unnamedInitiator(type, country.name), country)
  const two = second ?? unnamed(unnamedRecipient(type, country.name), country)
  if (one === undefined) return out.leave('nobody is named who did it')
  if (type === 'Battles' && two === undefined) return out.leave('a battle has two sides and one is not known')
  return {
    view,
    day,
    type,
    sub,
    place: { ...place, lat, lon },
    geo,
    country,
    one,
    ...(two === undefined ? {} : { two }),
    fatalities: fatalities(view),
    swallowed: [],
  }
}

/** Force against a protest is filed under the protest. */
function protestersFirst(sub: string): boolean {
  return sub === 'Excessive force against protesters' || sub === 'Protest with intervention'
}

/** The first that is an actor to ACLED, by the name it has there; the rest of the side is associated with it. */
function sideOf(acting: readonly Acting[], country: Country, crowd: string | undefined): Side | undefined {
  const classed = acting.flatMap(({ actor, named, coded }) => {
    // In rows of ACLED every class but "Other" gives a sector.
    const other = actor.sector === undefined && coded === 'acled'
    const inter = other ? 8 : interOf(actor, country.iso3, crowd)
    return inter === undefined ? [] : [{ actor, named, inter }]
  })
  const [first, ...rest] = classed
  if (first === undefined) return undefined
  const { actor, named, inter } = first
  const described = named ? undefined : acledDescription(actor, inter, country.name)
  const others = rest.map((each) => each.actor.name)
  return described === undefined
    ? { name: actor.name, inter, others }
    : { name: described, inter, others: [actor.name, ...others] }
}

function unnamed(party: Party | undefined, country: Country): Side | undefined {
  const inter = party && interOf(party, country.iso3)
  return party === undefined || inter === undefined ? undefined : { name: party.name, inter, others: [] }
}

/** The lowest that any source gives for the dead. */
function fatalities({ incident, told }: IncidentView): number {
  const values = tollOf(incident, 'killed')?.values ?? []
  if (values.length === 0) return 0
  return Math.min(
    ...values.map((value) => {
      const teller = told.find(({ claim }) => claim.id === value.claim)
      const spans = teller?.claim.counts.filter(({ of }) => of === 'killed').flatMap((count) => count.spans) ?? []
      const words = spans.map(([start, end]) => teller?.document.text.slice(start, end)).join(' ')
      return acledCount(words, value)
    }),
  )
}

/** Of events of one day, place and pair the one that stands highest in ACLED's order stays and takes in the others' dead. */
function onePerPair(rows: readonly Row[], out: LeftOut): readonly Row[] {
  const groups = groupBy(rows, ({ day, place, one, two }) =>
    JSON.stringify([day, place.name, place.lat, place.lon, ...[one.name, two?.name ?? ''].sort()]),
  )
  return [...groups.values()].map((group) => {
    const [first, ...rest] = [...group].sort((a, b) => rank(a) - rank(b)) as [Row, ...Row[]]
    for (const _ of rest) out.leave('it stands in the row of another of the same day, place and pair of actors')
    return {
      ...first,
      fatalities: group.reduce((sum, row) => sum + row.fatalities, 0),
      swallowed: rest.map(({ view }) => view),
    }
  })
}

function rank({ sub }: Row): number {
  return acledTypes.findIndex(({ sub_event_type }) => sub_event_type === sub)
}

function targetsCivilians({ type, sub, two }: Row): boolean {
  if (type === 'Violence against civilians' || sub === 'Excessive force against protesters') return true
  return type === 'Explosions/Remote violence' && two?.inter === 7
}

function crowdSize(incident: Incident): string {
  const { best, low } = tollOf(incident, 'participants') ?? {}
  return `crowd size=${best ?? low ?? 'no report'}`
}

function note(view: IncidentView): string {
  const dissent = view.incident.dissent.map(({ note: words }) => `Sources differ: ${words}.`)
  return [...quotesOf(view), ...dissent].join(' ')
}
