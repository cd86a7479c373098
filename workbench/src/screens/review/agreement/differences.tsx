/** The claims on which the two differ, each with its words: what they have to talk about. */
import { useState } from 'react'
import type { Agreement, Difference } from '../../../api/types.ts'
import { ExcerptQuote } from '../../../text/excerpt.tsx'
import { Button } from '../../../ui/button.tsx'
import { plural } from '../../../ui/plural.ts'
import { visible } from '../../../ui/visible.ts'
import styles from './agreement.module.css'
import { fieldName } from './words.ts'

const step = 50

export function Differences({ agreement: { a, b, differing, differences } }: { readonly agreement: Agreement }) {
  const [most, setMost] = useState(step)
  return (
    <section className="stack tight" aria-labelledby="differences">
      <h2 id="differences">
        {differing === 0 ? 'They differ on no claim' : `They differ on ${plural(differing, 'claim')}`}
      </h2>
      {differing > differences.length && (
        <p className="muted">The first {differences.length.toLocaleString('en')} are listed.</p>
      )}
      <ul className="stack tight">
        {differences.slice(0, most).map((each) => (
          <li key={each.claim} className="card stack tight" data-claim={each.claim}>
            <ExcerptQuote excerpt={each.quote} />
            <Fields of={each} a={a} b={b} />
          </li>
        ))}
      </ul>
      {differences.length > most && (
        <div>
          <Button onClick={() => setMost(most + step)}>
            Show {Math.min(step, differences.length - most)} more of {differences.length.toLocaleString('en')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Fields({ of: { fields }, a, b }: { readonly of: Difference; readonly a: string; readonly b: string }) {
  return (
    <dl className={styles['differs']}>
      {fields.map((each) => (
        <div key={each.field}>
          <dt>{fieldName(each.field)}</dt>
          <dd>
            <bdi>{visible(a)}</bdi>: <strong>{each.a}</strong>
          </dd>
          <dd>
            <bdi>{visible(b)}</bdi>: <strong>{each.b}</strong>
          </dd>
        </div>
      ))}
    </dl>
  )
}
