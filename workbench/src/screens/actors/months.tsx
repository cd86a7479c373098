/** Incidents of an actor by month: what it did upwards and solid, what was done to it downwards and hatched; the same as a table. */
import type { ActorPage } from '../../api/types.ts'
import { plural } from '../../ui/plural.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { fillMonths } from './fill-months.ts'
import styles from './months.module.css'

interface MonthsProps {
  readonly months: ActorPage['months']
  /** All its incidents, those without a day too. */
  readonly of: number
}

/** Pixels a month, and of the tallest bar. */
const step = 18
const tall = 56

export function Months({ months, of }: MonthsProps) {
  if (of === 0) return null
  const all = fillMonths(months)
  const dated = months.reduce((sum, { initiator, recipient }) => sum + Math.max(initiator, recipient), 0)
  const most = Math.max(1, ...all.map(({ initiator, recipient }) => Math.max(initiator, recipient)))
  // A side that has nothing takes no room.
  const up = all.some(({ initiator }) => initiator > 0) ? tall : 0
  const down = all.some(({ recipient }) => recipient > 0) ? tall : 0
  const height = (count: number): number => (count === 0 ? 0 : Math.max(3, (tall * count) / most))
  return (
    <section className="stack tight" aria-labelledby="months">
      <h2 id="months">By month</h2>
      {all.length === 0 ? (
        <p className="muted">None of its incidents has a day.</p>
      ) : (
        <>
          <ScrollBox label="Bars by month">
            <svg
              width={Math.max(64, all.length * step)}
              height={up + down + 18}
              className={styles['bars']}
              role="img"
              aria-label={`Incidents by month from ${all[0]!.month} to ${all.at(-1)!.month}; the table below has the figures`}
            >
              <defs>
                <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width="2" height="4" className={styles['hatch']} />
                </pattern>
              </defs>
              {all.map(({ month, initiator, recipient }, at) => (
                <g key={month}>
                  <rect
                    x={at * step + 2}
                    y={up - height(initiator)}
                    width={step - 4}
                    height={height(initiator)}
                    className={styles['did']}
                  />
                  <rect
                    x={at * step + 2}
                    y={up + 1}
                    width={step - 4}
                    height={height(recipient)}
                    className={styles['suffered']}
                  />
                  {(at === 0 || (month.endsWith('-01') && at * step > 56)) && (
                    <text x={at * step + 2} y={up + down + 14} className={styles['tick']}>
                      {at === 0 ? month : month.slice(0, 4)}
                    </text>
                  )}
                </g>
              ))}
              <line x1="0" x2={all.length * step} y1={up + 0.5} y2={up + 0.5} className={styles['axis']} />
            </svg>
          </ScrollBox>
          <p className="small muted row">
            {up > 0 && (
              <span>
                <span className={styles['key']} aria-hidden="true" /> up: it did
              </span>
            )}
            {down > 0 && (
              <span>
                <span className={`${styles['key']} ${styles['hatched']}`} aria-hidden="true" /> down: was done to it
              </span>
            )}
            <span>the tallest bar is {most}</span>
            {dated < of && <span>{plural(of - dated, 'incident has', 'incidents have')} no day</span>}
          </p>
          <details>
            <summary>As a table</summary>
            <ScrollBox label="Incidents by month">
              <table className="table" data-testid="months">
                <thead>
                  <tr>
                    <th scope="col">Month</th>
                    <th scope="col" className="number">
                      It did
                    </th>
                    <th scope="col" className="number">
                      Was done to it
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {months.map(({ month, initiator, recipient }) => (
                    <tr key={month}>
                      <td>{month}</td>
                      <td className="number">{initiator}</td>
                      <td className="number">{recipient}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </details>
        </>
      )}
    </section>
  )
}
