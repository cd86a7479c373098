/** The incidents inside a precinct, by time, with how far and in which direction each lies. */
import { Link } from 'wouter'
import type { Distant } from '../../api/types.ts'
import { whenWord } from '../../incidents/days.ts'
import { tollWord, whatWord } from '../../incidents/words.ts'
import { incidentPath } from '../../ui/paths.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { usePages } from '../../ui/use-pages.tsx'
import { visible } from '../../ui/visible.ts'
import { directionWord, kmWord } from './round.ts'
import styles from './sites.module.css'

/** Names that a row has room for. */
const most = 3

/** "A; B; C and 4 more" */
function fewNames(joined: string): string {
  const names = joined.split('; ')
  return names.length <= most ? joined : `${names.slice(0, most).join('; ')} and ${names.length - most} more`
}

export function InsideTable({ inside }: { readonly inside: readonly Distant[] }) {
  const { here, more } = usePages(inside)
  return (
    <>
      <ScrollBox label="Incidents inside">
        <table className={`table ${styles['inside']}`} data-testid="inside" aria-rowcount={inside.length + 1}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Where</th>
              <th scope="col">Who → whom</th>
              <th scope="col">Killed</th>
              <th scope="col" className="number">
                Distance
              </th>
              <th scope="col">Direction</th>
            </tr>
          </thead>
          <tbody>
            {here.map(({ incident, km, bearing }) => {
              const { id, event, mode, place, initiators, recipients, killed } = incident
              const toll = tollWord(killed?.low, killed?.best, killed?.high)
              return (
                <tr key={id} data-id={id}>
                  <td className={styles['figure']}>{whenWord(incident) ?? <span className="muted">undated</span>}</td>
                  <td>
                    <Link href={incidentPath(id)}>{whatWord(event, mode)}</Link>
                  </td>
                  <td>
                    <bdi>{visible(place ?? '')}</bdi>
                  </td>
                  <td>
                    <bdi>{visible(fewNames(initiators) || 'nobody named')}</bdi>{' '}
                    <span className="muted">
                      → <bdi>{visible(fewNames(recipients) || 'nobody named')}</bdi>
                    </span>
                  </td>
                  <td className={styles['figure']}>{toll ?? <span className="muted">–</span>}</td>
                  <td className={`number ${styles['figure']}`}>{kmWord(km)}</td>
                  <td className={styles['figure']}>{directionWord(bearing)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      {more}
    </>
  )
}
