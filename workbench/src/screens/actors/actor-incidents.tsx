/** The incidents of an actor, by the side that it stands on. */
import { useState } from 'react'
import type { ActorPage } from '../../api/types.ts'
import { IncidentLine } from '../../incidents/incident-line.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './actor.module.css'

type Sided = ActorPage['incidents'][number]

const sides: readonly (readonly [Sided['side'], string])[] = [
  ['initiator', 'It did'],
  ['recipient', 'Was done to it'],
  ['both', 'On both sides'],
]

/** A side lists so many before a person asks for all. */
const most = 50

export function ActorIncidents({ incidents }: { readonly incidents: readonly Sided[] }) {
  return (
    <section className="stack tight" aria-labelledby="incidents">
      <h2 id="incidents">Incidents</h2>
      {incidents.length === 0 && <p className="muted">It takes part in no incident.</p>}
      <div className={styles['sides']}>
        {sides.map(([side, title]) => (
          <Side key={side} title={title} incidents={incidents.filter((each) => each.side === side)} />
        ))}
      </div>
    </section>
  )
}

function Side({ title, incidents }: { readonly title: string; readonly incidents: readonly Sided[] }) {
  const [isWhole, setIsWhole] = useState(false)
  if (incidents.length === 0) return null
  const shown = isWhole ? incidents : incidents.slice(0, most)
  return (
    <div className="stack tight" data-testid={`side-${incidents[0]!.side}`}>
      <h3>
        {title} <span className="muted">{incidents.length.toLocaleString('en')}</span>
      </h3>
      <ol className="stack tight">
        {shown.map((incident) => (
          <li key={incident.id}>
            <IncidentLine incident={incident} />
          </li>
        ))}
      </ol>
      {shown.length < incidents.length && (
        <div>
          <Button onClick={() => setIsWhole(true)}>Show all {incidents.length.toLocaleString('en')}</Button>
        </div>
      )}
    </div>
  )
}
