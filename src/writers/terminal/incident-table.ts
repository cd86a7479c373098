/** Incidents as a table at a terminal: one line each, columns as wide as what they hold, within the width that is given. */
import { type HeldActor, type Incident, printInterval, type Toll } from '../../model/index.ts'
import { palette } from '../paint.ts'
import { clipped, visible } from '../visible.ts'

export interface TableOptions {
  readonly color?: boolean
  /** Characters of a line; columns of names give way. */
  readonly width?: number
}

interface Column {
  readonly title: string
  /** At most so many characters. */
  readonly most: number
  readonly right?: true
  readonly of: (incident: Incident) => string
}

const columns: readonly Column[] = [
  { title: 'ID', most: 8, of: ({ id }) => id.slice(0, 8) },
  { title: 'WHEN', most: 22, of: ({ times: [time] }) => (time === undefined ? '?' : printInterval(time)) },
  { title: 'WHERE', most: 24, of: ({ places: [place] }) => place?.name ?? '?' },
  { title: 'WHAT', most: 24, of: ({ event, mode }) => (mode === undefined ? event : `${event} ${mode}`) },
  { title: 'WHO → WHOM', most: 40, of: sides },
  { title: 'KILLED', most: 8, right: true, of: ({ tolls }) => spread(tolls.find(({ of }) => of === 'killed')) },
  { title: 'WOUNDED', most: 8, right: true, of: ({ tolls }) => spread(tolls.find(({ of }) => of === 'wounded')) },
  { title: 'SRC', most: 4, right: true, of: ({ sources }) => String(sources) },
  {
    title: '',
    most: 9,
    of: ({ standing, dissent }) => (standing === 'disputed' ? 'disputed' : dissent.length > 0 ? 'dissent' : ''),
  },
]

/** The table with its head; nothing for no incidents. */
export function* incidentTable(incidents: readonly Incident[], { color, width }: TableOptions): Iterable<string> {
  if (incidents.length === 0) return
  const paint = palette(color ?? false)
  const rows = incidents.map((incident) => columns.map(({ of, most }) => clipped(of(incident), most)))
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const over = widths.reduce((sum, each) => sum + each + 2, -2) - (width ?? Number.POSITIVE_INFINITY)
  const [where, what, who] = [2, 3, 4]
  let left = Math.max(0, over)
  for (const i of [who, where, what]) {
    const given = Math.min(left, Math.max(0, widths[i]! - 12))
    widths[i] = widths[i]! - given
    left -= given
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const fitted = clipped(cell, widths[i]!)
        return columns[i]!.right ? fitted.padStart(widths[i]!) : fitted.padEnd(widths[i]!)
      })
      .join('  ')
      .trimEnd()
  yield `${paint.strong(line(columns.map(({ title }) => title)))}\n`
  for (const row of rows) yield `${line(row)}\n`
}

/** "Kataib Hezbollah → US forces, soldiers +2", "? → soldiers": the actors that are known and most told first. */
export function sides({ initiators, recipients }: Pick<Incident, 'initiators' | 'recipients'>): string {
  return `${names(initiators)} → ${names(recipients)}`
}

/** So many actors of a side are named. */
const named = 2

function names(actors: readonly HeldActor[]): string {
  if (actors.length === 0) return '?'
  const known = ({ actor }: HeldActor): number => (actor === undefined ? 0 : actor.startsWith('text:') ? 1 : 2)
  const first = actors.toSorted((a, b) => known(b) - known(a) || b.claims.length - a.claims.length).slice(0, named)
  const more = actors.length > first.length ? ` +${actors.length - first.length}` : ''
  return `${visible(first.map(({ name }) => name).join(', '))}${more}`
}

/** "3", "3–5", "≥12". */
function spread(toll: Toll | undefined): string {
  if (toll === undefined) return ''
  const { low, high, best } = toll
  if (low !== undefined && high !== undefined) return low === high ? String(low) : `${low}–${high}`
  return low !== undefined ? `≥${low}` : high !== undefined ? `≤${high}` : String(best ?? '?')
}
