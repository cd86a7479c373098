/**
 * Event data in the plain shape that ICEWS and PETRARCH made common: day, who, to whom, CAMEO code. One row for each pair of an
 * initiator and a recipient; a side that is not known is empty. Keep the codes as text: `0841` is not 841.
 */
import { cameo as cameoCode, cameoActor, cameoQuad, goldsteinOf, type Party, stretchOf } from '../../codebook/index.ts'
import type { Exporter } from '../../model/index.ts'
import { type Cell, csvLine, joined } from '../csv-line.ts'
import { incidentViews, type IncidentView } from '../incident-view.ts'
import { countLeftOut, type LeftOut } from '../left-out.ts'
import { actorsOf } from '../sides.ts'

interface Row {
  readonly view: IncidentView
  /** ISO day. */
  readonly day: string
  readonly code: string
  readonly source?: Party
  readonly target?: Party
}

const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  date: ({ day }) => day,
  source: ({ source }) => cameoActor(source ?? {}).code,
  target: ({ target }) => cameoActor(target ?? {}).code,
  code: ({ code }) => code,
  code_name: ({ code }) => cameoCode(code)?.name,
  goldstein: ({ code }) => goldsteinOf(code),
  quad: ({ code }) => cameoQuad(code),
  source_name: ({ source }) => source?.name,
  target_name: ({ target }) => target?.name,
  place: ({ view }) => view.place?.name,
  country: ({ view }) => view.place?.country,
  latitude: ({ view }) => view.place?.lat,
  longitude: ({ view }) => view.place?.lon,
  id: ({ view }) => view.incident.id,
  reports: ({ view }) => view.documents.length,
  publishers: ({ view }) => joined(view.sources),
}

export const cameoCsv: Exporter = {
  id: 'cameo',
  about: 'one row a pair of actors: day, source, target, CAMEO code, Goldstein value, quad',
  folder: false,
  *export(record, _, tell) {
    const out = countLeftOut('incident')
    const rows = incidentViews(record).flatMap((view) => rowsOf(view, out))
    out.tell(tell)
    yield { path: '.csv', content: lines(rows) }
  },
}

function* lines(rows: readonly Row[]): Generator<string> {
  yield csvLine(Object.keys(columns))
  for (const row of rows) yield csvLine(Object.values(columns).map((column) => column(row)))
}

function rowsOf(view: IncidentView, out: LeftOut): readonly Row[] {
  const { incident, when } = view
  const code = incident.codes.cameo
  const stretch = stretchOf(when)
  if (incident.members.length > 0) out.leave('its members have rows of their own')
  else if (code === null) out.leave('CAMEO has no code for it')
  else if (stretch?.days !== 1) out.leave('its day is not known')
  else {
    return pairs(view).map((pair) => ({ view, day: stretch.start, code, ...pair }))
  }
  return []
}

/** Each pair of codes once, under the first names that have them; a side of nobody is left open. */
function pairs(view: IncidentView): readonly Pick<Row, 'source' | 'target'>[] {
  const found = new Map<string, Pick<Row, 'source' | 'target'>>()
  for (const source of side(view, 'initiators')) {
    for (const target of side(view, 'recipients')) {
      const key = `${cameoActor(source ?? {}).code ?? ''} ${cameoActor(target ?? {}).code ?? ''}`
      if (!found.has(key)) found.set(key, { ...(source && { source }), ...(target && { target }) })
    }
  }
  return [...found.values()]
}

/** Those of a side that have a code; where none has, the first name without one, or nobody. */
function side(view: IncidentView, which: 'initiators' | 'recipients'): readonly (Party | undefined)[] {
  const parties = actorsOf(view, which).map(({ actor }) => actor)
  const coded = parties.filter((party) => cameoActor(party).code !== undefined)
  return coded.length === 0 ? [parties[0]] : coded
}
