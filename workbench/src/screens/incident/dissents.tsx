/** What the sources do not agree on, in a sentence each. */
import { Link } from 'wouter'
import type { Dissent } from '../../../../src/model/index.ts'
import type { ToldClaim } from '../../api/types.ts'
import { sourcesOf, toldBy } from '../../incidents/told-by.ts'
import { readPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incident.module.css'

interface DissentsProps {
  readonly dissent: readonly Dissent[]
  readonly claims: readonly ToldClaim[]
}

export function Dissents({ dissent, claims }: DissentsProps) {
  const names = toldBy(claims)
  return (
    <section aria-labelledby="dissent" className={styles['dissent']}>
      <h2 id="dissent">Where the sources do not agree</h2>
      <ul className="stack tight">
        {dissent.map(({ kind, note, claims: ids }) => (
          <li key={`${kind} ${note}`}>
            <span className={`mark ${kind === 'denied' ? 'bad' : 'warn'}`}>
              <span aria-hidden="true">{kind === 'denied' ? '⊘' : '≠'}</span>
              {kind}
            </span>{' '}
            <bdi>{visible(note)}</bdi>{' '}
            <span className="small">
              {sourcesOf(ids, claims).map(({ claim, document }, at) => (
                <span key={claim.id}>
                  {at > 0 && ' · '}
                  <Link href={readPath(document.id, { claim: claim.id })}>
                    <bdi>{visible(names.get(document.id)!)}</bdi>
                  </Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
