/** How many claims say that it happened, and how many that it did not, will or might. */
import { type Status, statuses as all } from '../../../../src/model/index.ts'
import { StatusMark } from '../../ui/marks.tsx'
import styles from './home.module.css'

interface ClaimsByStatusProps {
  readonly statuses: Readonly<Partial<Record<Status, number>>>
}

export function ClaimsByStatus({ statuses }: ClaimsByStatusProps) {
  const most = Math.max(1, ...Object.values(statuses))
  return (
    <section className="card stack" aria-labelledby="statuses">
      <h2 id="statuses">What the claims say</h2>
      <table className={styles['statuses']}>
        <thead className="unseen">
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {all
            .filter((status) => (statuses[status] ?? 0) > 0)
            .map((status) => (
              <tr key={status}>
                <th scope="row">
                  <StatusMark status={status} />
                </th>
                <td>
                  <span className={styles['share']} style={{ inlineSize: `${(80 * statuses[status]!) / most}%` }} />
                  {statuses[status]!.toLocaleString('en')}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="muted small">
        What is denied, threatened or predicted is kept, and is never told as something that happened.
      </p>
    </section>
  )
}
