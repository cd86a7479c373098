/** The incidents as a table in plain words: what happened, who, where, when, how many, who says so and what they do not agree on. */
import { cameo, countryOf, quadNames } from '../../codebook/index.ts'
import type { CountOf, HeldActor } from '../../model/index.ts'
import { joined } from '../csv-line.ts'
import { incidentViews, type IncidentView, tollOf } from '../incident-view.ts'
import { quotesOf } from '../quotes.ts'
import { type Column, day, type ExportTable, integer, real, tableOf, text } from './column.ts'

type View = IncidentView

const about = {
  best: 'the figure most sources give',
  low: 'the lowest figure any source gives',
  high: 'the highest figure any source gives',
} as const

/** The columns of an incident; formats that hold a flat record of an incident use them too. */
export const incidentColumns: readonly Column<View>[] = [
  text('id', 'id of the incident', ({ incident }) => incident.id),
  day('start', 'first day it may have happened on', ({ when }) => when?.start),
  day('end', 'last day it may have happened on', ({ when }) => when?.end),
  text('time_precision', 'how exactly the time is known: day, week, month …', ({ when }) => when?.precision),
  text('time_basis', 'whether the time is stated, implied or inferred', ({ when }) => when?.basis),
  text('other_times', 'other times that sources give', ({ incident }) =>
    joined(
      incident.times.slice(1).map(({ start, end }) => (start === end ? `${start}` : `${start ?? ''}..${end ?? ''}`)),
    ),
  ),
  text('event', 'what happened, one of the sixteen events of PLOVER', ({ incident }) => incident.event),
  text('mode', 'how it was done', ({ incident }) => incident.mode),
  text('contexts', 'what it was about', ({ incident }) => joined(incident.contexts)),
  text('quad', 'verbal or material, cooperation or conflict', ({ incident }) => quadNames[incident.quad]),
  text('standing', 'asserted, or disputed where a source denies it', ({ incident }) => incident.standing),
  ...actors('initiator', 'who did it', ({ incident }) => incident.initiators),
  ...actors('recipient', 'to whom it was done', ({ incident }) => incident.recipients),
  text('place', 'where it happened', ({ place }) => place?.name),
  text('country', 'country of the place, ISO 3166 alpha-3', ({ place }) => place?.country),
  text('country_name', 'country of the place', ({ place }) => countryOf(place?.country)?.name),
  real('latitude', 'degrees, WGS 84', ({ place }) => place?.lat),
  real('longitude', 'degrees, WGS 84', ({ place }) => place?.lon),
  text('place_precision', 'how exactly the place is known: site, town, district …', ({ place }) => place?.precision),
  text('place_basis', 'whether the place is stated, implied or inferred', ({ place }) => place?.basis),
  text('other_places', 'other places that sources give', ({ incident }) =>
    joined(incident.places.slice(1).map(({ name }) => name)),
  ),
  ...toll('killed'),
  ...toll('wounded'),
  text('other_counts', 'all other counts, each as low/best/high', ({ incident }) =>
    joined(
      incident.tolls
        .filter(({ of }) => of !== 'killed' && of !== 'wounded')
        .map(
          ({ of, who, low, best, high }) =>
            `${of}${who === undefined ? '' : ` ${who}`}: ${low ?? ''}/${best ?? ''}/${high ?? ''}`,
        ),
    ),
  ),
  text('weapons', 'what it was done with', ({ incident }) => joined(incident.weapons.map(({ name }) => name))),
  integer('sources', 'number of sources; copies of one text count once', ({ incident }) => incident.sources),
  text('source_names', 'the sources', ({ sources }) => joined(sources)),
  text('dissent', 'what the sources do not agree on', ({ incident }) =>
    joined(incident.dissent.map(({ note }) => note)),
  ),
  text('words', 'what each source says', (view) => quotesOf(view).join(' | ')),
  text('cameo', 'code of CAMEO; keep it as text', ({ incident }) => incident.codes.cameo ?? undefined),
  text('cameo_name', 'what the CAMEO code means', ({ incident }) => cameo(incident.codes.cameo ?? '')?.name),
  text('acled_event_type', 'type of ACLED', ({ incident }) => incident.codes.acled?.event_type),
  text('acled_sub_event_type', 'sub-type of ACLED', ({ incident }) => incident.codes.acled?.sub_event_type),
  integer('ucdp', 'type of violence of UCDP, 1 to 3', ({ incident }) => incident.codes.ucdp ?? undefined),
  text('parent', 'id of the incident it is a member of', ({ incident }) => incident.parent),
  text('members', 'ids of its members', ({ incident }) => joined(incident.members)),
  text('tallies', 'ids of the tallies that count it', ({ incident }) => joined(incident.tallies)),
  text('claims', 'ids of the claims it rests on', ({ incident }) => joined(incident.claims.map(({ claim }) => claim))),
]

function actors(side: string, who: string, of: (view: View) => readonly HeldActor[]): readonly Column<View>[] {
  const each = (key: 'country' | 'sector') => (view: View) =>
    of(view).some((actor) => actor[key] !== undefined) ? joined(of(view).map((actor) => actor[key] ?? '')) : undefined
  return [
    text(`${side}s`, who, (view) => joined(of(view).map(({ name }) => name))),
    text(`${side}_countries`, `${who}: the country of each`, each('country')),
    text(`${side}_sectors`, `${who}: the PLOVER sector of each`, each('sector')),
  ]
}

function toll(of: CountOf): readonly Column<View>[] {
  return (['low', 'best', 'high'] as const).map((bound) =>
    integer(`${of}_${bound}`, `${of}: ${about[bound]}`, ({ incident }) => tollOf(incident, of)?.[bound]),
  )
}

export const incidents: ExportTable = tableOf(
  'incidents',
  'one row an incident: what the claims of all texts are about',
  incidentColumns,
  incidentViews,
)
