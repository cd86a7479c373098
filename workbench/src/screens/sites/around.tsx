/** What lies nearest, inside or not, and which other precincts of the same radius overlap this one. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { Precinct } from '../../api/types.ts'
import { IncidentLine } from '../../incidents/incident-line.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { visible } from '../../ui/visible.ts'
import { directionWord, kmWord, paramsOfSite } from './round.ts'
import styles from './sites.module.css'

interface AroundProps {
  readonly precinct: Precinct
  readonly after: string | undefined
  readonly before: string | undefined
}

/** A person looks at so many before asking for the others. */
const most = 8

export function Around({ precinct, after, before }: AroundProps) {
  const [isWhole, setIsWhole] = useState(false)
  const { nearest, km, sites } = precinct
  const kept = { km: String(km), ...(after && { after }), ...(before && { before }) }
  // The site itself is no other.
  const others = sites.filter(({ km: apart }) => apart > 0.05)
  return (
    <div className={styles['around']}>
      <section className="stack tight" aria-labelledby="nearest">
        <h2 id="nearest">The nearest incidents</h2>
        {nearest.length === 0 ? (
          <p className="muted">No incident has a place that is exact enough.</p>
        ) : (
          <>
            <ScrollBox label="Table of the nearest incidents">
              <table className="table" data-testid="nearest">
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      Distance
                    </th>
                    <th scope="col">Direction</th>
                    <th scope="col">Incident</th>
                    <th scope="col">Circle</th>
                  </tr>
                </thead>
                <tbody>
                  {(isWhole ? nearest : nearest.slice(0, most)).map(({ incident, km: away, bearing }) => (
                    <tr key={incident.id}>
                      <td className={`number ${styles['figure']}`}>{kmWord(away)}</td>
                      <td className={styles['figure']}>{directionWord(bearing)}</td>
                      <td className={styles['line']}>
                        <IncidentLine incident={incident} />
                      </td>
                      <td>{away <= km ? 'inside' : <span className="muted">outside</span>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
            {!isWhole && nearest.length > most && (
              <div>
                <Button onClick={() => setIsWhole(true)}>Show the nearest {nearest.length}</Button>
              </div>
            )}
          </>
        )}
      </section>
      <section className="stack tight" aria-labelledby="overlaps">
        <h2 id="overlaps">Other sites of the record and of your lists</h2>
        {others.length === 0 ? (
          <p className="muted">None lies within {kmWord(4 * km)}.</p>
        ) : (
          <>
            <ScrollBox label="Table of other sites">
              <table className="table" data-testid="overlaps">
                <thead>
                  <tr>
                    <th scope="col">Site</th>
                    <th scope="col" className="number">
                      Distance
                    </th>
                    <th scope="col">Its circle</th>
                    <th scope="col" className="number">
                      Shared area
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {others.map(({ site, km: apart, overlaps, share }) => (
                    <tr key={site.id}>
                      <td>
                        <Link href={`/sites?${new URLSearchParams({ ...paramsOfSite(site), ...kept })}`}>
                          <bdi>{visible(site.name)}</bdi>
                        </Link>{' '}
                        <span className="small muted">
                          {site.source === 'own' ? 'from your list' : plural(site.incidents, 'incident')}
                        </span>
                      </td>
                      <td className="number">{kmWord(apart)}</td>
                      <td>{overlaps ? 'overlaps' : <span className="muted">apart</span>}</td>
                      <td className="number">{overlaps ? `${Math.round(share * 100)} %` : '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
            <p className="small muted">
              An incident may lie in several circles. Who adds up precincts that overlap counts it more than once.
            </p>
          </>
        )}
      </section>
    </div>
  )
}
