/** Which values one gave where the other gave another. */
import type { Agreement, AgreementOf } from '../../../api/types.ts'
import { plural } from '../../../ui/plural.ts'
import { visible } from '../../../ui/visible.ts'
import styles from './agreement.module.css'
import { fieldName } from './words.ts'

const shown = 6

export function Confusions({ agreement: { a, b, fields } }: { readonly agreement: Agreement }) {
  const differing = fields
    .map((each) => ({ ...each, pairs: each.pairs.filter((pair) => pair.a !== pair.b) }))
    .filter(({ pairs }) => pairs.length > 0)
  if (differing.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby="confusions">
      <h2 id="confusions">What is taken for what</h2>
      <div className={styles['confusions']}>
        {differing.map((each) => (
          <Confusion key={each.field} of={each} a={a} b={b} />
        ))}
      </div>
    </section>
  )
}

interface ConfusionProps {
  readonly of: AgreementOf
  readonly a: string
  readonly b: string
}

function Confusion({ of: { field, pairs }, a, b }: ConfusionProps) {
  const left = pairs.length - shown
  return (
    <table className={`table card ${styles['confusion']}`}>
      <caption>{fieldName(field)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <bdi>{visible(a)}</bdi>
          </th>
          <th scope="col">
            <bdi>{visible(b)}</bdi>
          </th>
          <th scope="col" className="number">
            Claims
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.slice(0, shown).map((pair) => (
          <tr key={`${pair.a}\0${pair.b}`}>
            <td>{pair.a}</td>
            <td>{pair.b}</td>
            <td className="number">{pair.count.toLocaleString('en')}</td>
          </tr>
        ))}
        {left > 0 && (
          <tr>
            <td colSpan={3} className="small muted">
              and {plural(left, 'rarer pair')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
