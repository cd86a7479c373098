/**
 * Incidents over time as bars. A drag over them chooses days, and so do the two date fields; what the bars say stands in a table as well.
 */
import { useMemo, useRef } from 'react'
import type { IncidentFilter } from '../../api/types.ts'
import { binOfRows, binsBetween, spanOf, sumBins } from '../../incidents/bins.ts'
import { isoOfDay } from '../../../../src/codebook/index.ts'
import { daysOf } from '../../incidents/days.ts'
import { bestToll, type Rows } from '../../incidents/rows.ts'
import type { Sifted } from '../../incidents/sift.ts'
import { plural } from '../../ui/plural.ts'
import { Button } from '../../ui/button.tsx'
import styles from './timeline.module.css'
import { TimelineBars } from './timeline-bars.tsx'

/** Days that were chosen; an open side is absent. */
export interface ChosenDays {
  readonly after?: string | undefined
  readonly before?: string | undefined
}

export interface TimelineProps {
  readonly rows: Rows
  readonly sifted: Sifted
  readonly filter: IncidentFilter
  /** True while the pointer brushes. */
  readonly isDraft: boolean
  readonly bars: 'incidents' | 'killed'
  readonly onBars: (bars: 'incidents' | 'killed') => void
  /** True when the axis is the chosen days alone. */
  readonly isZoomed: boolean
  readonly onZoom: (isZoomed: boolean) => void
  readonly onChange: (days: ChosenDays) => void
  /** While the pointer moves. */
  readonly onDraft: (days: ChosenDays | undefined) => void
}

export function Timeline(props: TimelineProps) {
  const { rows, sifted, filter, isDraft, bars, onBars, isZoomed, onZoom, onChange, onDraft } = props
  const whole = useMemo(() => spanOf(rows), [rows])
  const [from] = daysOf(filter.after ?? '') ?? []
  const [, to] = daysOf(filter.before ?? '') ?? []
  // A brush over a zoomed axis chooses; the axis waits until it is done.
  const axis = useRef(whole)
  if (!isZoomed || whole === undefined) axis.current = whole
  else if (!isDraft) axis.current = [from ?? whole[0], to ?? whole[1]]
  const span = axis.current
  const { unit, bins } = useMemo(
    () => (span === undefined ? { unit: 'day' as const, bins: [] } : binsBetween(...span)),
    [span],
  )
  const of = useMemo(() => binOfRows(rows, bins), [rows, bins])
  const sums = useMemo(
    () => sumBins(rows, bins, of, sifted, bars === 'killed' ? (row) => bestToll(rows.killed, row) : undefined),
    [rows, bins, of, sifted, bars],
  )
  const dated = sifted.count - sifted.undated
  const before = useMemo(() => countBefore(rows, sifted, of), [rows, sifted, of])
  const isChosen = filter.after !== undefined || filter.before !== undefined
  return (
    <section className={styles['timeline']} aria-label="Timeline" data-testid="timeline" data-count={sifted.count}>
      <div className="row spread">
        <fieldset className={styles['kinds']}>
          <legend className="unseen">Bars of</legend>
          {(['incidents', 'killed'] as const).map((kind) => (
            <Button key={kind} kind="quiet" aria-pressed={bars === kind} onClick={() => onBars(kind)}>
              {kind === 'killed' ? 'Killed' : 'Incidents'}
            </Button>
          ))}
        </fieldset>
        <div className={styles['dates']}>
          {(['after', 'before'] as const).map((side) => (
            <label key={side}>
              <span className="label">{side === 'after' ? 'From' : 'To'}</span>
              <input
                type="date"
                className="input"
                value={dayIn(filter[side], side)}
                onChange={({ target }) => onChange({ [side]: target.value === '' ? undefined : target.value })}
              />
            </label>
          ))}
        </div>
      </div>
      {span === undefined ? (
        <p className="empty">No incident has a day.</p>
      ) : (
        <TimelineBars bins={bins} unit={unit} sums={sums} from={from} to={to} onChange={onChange} onDraft={onDraft} />
      )}
      <div className={styles['caption']}>
        <span>
          {plural(dated, 'incident')} by {unit}
          {before > 0 && `, ${before.toLocaleString('en')} began before`}
          {sifted.undated > 0 && `, ${sifted.undated.toLocaleString('en')} undated`}
        </span>
        <span>
          <span className={styles['sure']} /> sure of the {unit} <span className={styles['vague']} /> only of a longer
          time
        </span>
        {isChosen && (
          <span>
            <Button kind="quiet" aria-pressed={isZoomed} onClick={() => onZoom(!isZoomed)}>
              Zoom to them
            </Button>
            <Button kind="quiet" onClick={() => onChange({ after: undefined, before: undefined })}>
              All days
            </Button>
          </span>
        )}
      </div>
      <details>
        <summary>The bars as a table</summary>
        <div className="scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{unit.charAt(0).toUpperCase() + unit.slice(1)}</th>
                <th scope="col" className="number">
                  {bars === 'killed' ? 'Killed (best)' : 'Incidents'}
                </th>
                <th scope="col" className="number">
                  Sure of the {unit}
                </th>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ name }, bin) =>
                sums.shown[bin] === 0 ? null : (
                  <tr key={name}>
                    <td>{name}</td>
                    <td className="number">{sums.shown[bin]!.toLocaleString('en')}</td>
                    <td className="number">{(sums.shown[bin]! - sums.vague[bin]!).toLocaleString('en')}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
        <p className="muted small">
          An incident stands at its first day. {plural(sifted.undated, 'incident')} without a day{' '}
          {sifted.undated === 1 ? 'is' : 'are'} in no bar.
        </p>
      </details>
    </section>
  )
}

/** Incidents that answer and began before the axis, which reach into it all the same. */
function countBefore(rows: Rows, { fails }: Sifted, of: Int32Array): number {
  let count = 0
  for (let row = 0; row < of.length; row++)
    if (fails[row] === 0 && of[row]! < 0 && rows.first[row]! <= rows.last[row]!) count++
  return count
}

/** A field for days shows the first or last day of a month or year. */
function dayIn(given: string | undefined, side: 'after' | 'before'): string {
  const days = daysOf(given ?? '')
  return days === undefined ? '' : isoOfDay(days[side === 'after' ? 0 : 1])
}
