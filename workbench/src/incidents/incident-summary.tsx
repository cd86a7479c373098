/** An incident in a few lines with the words it rests on. */
import type { IncidentPage } from '../api/types.ts'
import type { HeldActor } from '../../../src/model/index.ts'
import { visible } from '../ui/visible.ts'
import { whenWord } from './days.ts'
import styles from './merge-dialog.module.css'
import { tollWord, whatWord } from './words.ts'

export function IncidentSummary({ page: { incident, claims } }: { readonly page: IncidentPage }) {
  const { event, mode, times, places, initiators, recipients, tolls } = incident
  return (
    <article className={`card stack tight ${styles['side']}`}>
      <h3>{whatWord(event, mode)}</h3>
      <dl>
        <dt>When</dt>
        <dd>{whenWord(times[0]) ?? <span className="muted">undated</span>}</dd>
        <dt>Where</dt>
        <dd>
          <bdi>{visible(places[0]?.name ?? 'no place')}</bdi>
        </dd>
        <dt>Who</dt>
        <dd>
          <bdi>{namesOf(initiators)}</bdi>
        </dd>
        <dt>Whom</dt>
        <dd>
          <bdi>{namesOf(recipients)}</bdi>
        </dd>
        {tolls.map(({ of, who, low, best, high }) => (
          <Pair key={`${of} ${who}`} name={who === undefined ? of : `${of}, ${visible(who)}`}>
            {tollWord(low, best, high) ?? '–'}
          </Pair>
        ))}
      </dl>
      <ul className="stack tight">
        {claims.slice(0, 5).map(({ claim, document, quote }) => (
          <li key={claim.id} className="small">
            <q className="quote" dir="auto">
              {visible(quote.text)}
            </q>{' '}
            <span className="muted">
              <bdi>{visible(document.outlet ?? document.title ?? document.name)}</bdi>
            </span>
          </li>
        ))}
        {claims.length > 5 && <li className="muted small">and {claims.length - 5} more claims</li>}
      </ul>
    </article>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function namesOf(actors: readonly HeldActor[]): string {
  return actors.length === 0 ? 'nobody named' : visible(actors.map(({ name }) => name).join('; '))
}
