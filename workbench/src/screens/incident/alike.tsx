/** Other incidents that may be the same, each with why. */
import { Link } from 'wouter'
import type { LookAlike } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { IncidentLine } from '../../incidents/incident-line.tsx'
import styles from './incident.module.css'

interface AlikeProps {
  readonly lookAlikes: readonly LookAlike[]
  readonly onMerge: (id: string) => void
}

export function Alike({ lookAlikes, onMerge }: AlikeProps) {
  return (
    <section aria-labelledby="alike" className="stack tight">
      <h2 id="alike">May be the same</h2>
      {lookAlikes.length === 0 ? (
        <p className="muted">
          No other incident of this type is within a week and 50 km. To merge it with another, pick both in{' '}
          <Link href="/incidents">the list</Link>.
        </p>
      ) : (
        <ul className={styles['list']}>
          {lookAlikes.map(({ incident, reason }, at) => (
            <li key={incident.id}>
              <div>
                <IncidentLine incident={incident} />
                <div className="small muted">{reason}</div>
              </div>
              <Button {...(at === 0 ? { command: 'merge' as const } : {})} onClick={() => onMerge(incident.id)}>
                Merge …
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
