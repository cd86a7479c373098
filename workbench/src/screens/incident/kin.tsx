/** The incident that this one is a part of, and its own parts. */
import type { IncidentPage } from '../../api/types.ts'
import { IncidentLine } from '../../incidents/incident-line.tsx'
import { plural } from '../../ui/plural.ts'
import styles from './incident.module.css'

export function Kin({ page: { parent, members } }: { readonly page: IncidentPage }) {
  if (parent === undefined && members.length === 0) return null
  return (
    <section aria-labelledby="kin" className="stack tight">
      <h2 id="kin">
        {parent === undefined ? `Told as one with ${plural(members.length, 'part')}` : 'Part of another'}
      </h2>
      <ul className={styles['list']}>
        {parent !== undefined && (
          <li>
            <IncidentLine incident={parent} />
          </li>
        )}
        {members.map((member) => (
          <li key={member.id}>
            <IncidentLine incident={member} />
          </li>
        ))}
      </ul>
    </section>
  )
}
