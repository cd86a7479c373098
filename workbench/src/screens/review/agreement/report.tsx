/** What two coders agree on and where they differ, with what the figures mean. */
import { Link } from 'wouter'
import type { Agreement } from '../../../api/types.ts'
import { plural } from '../../../ui/plural.ts'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { Empty } from '../../../ui/states.tsx'
import { visible } from '../../../ui/visible.ts'
import styles from './agreement.module.css'
import { Chart } from './chart.tsx'
import { Confusions } from './confusions.tsx'
import { Differences } from './differences.tsx'
import { FieldTable } from './field-table.tsx'
import { Meaning } from './meaning.tsx'
import { few } from './words.ts'

export function Report({ agreement }: { readonly agreement: Agreement }) {
  const { a, b, claims, seen, documents, fields } = agreement
  if (claims === 0)
    return (
      <Empty
        title={
          seen === 0
            ? 'The two have decided on no claim in common.'
            : `Both decided on ${plural(seen, 'claim')}, each in sight of the other’s decision.`
        }
      >
        <p>
          {seen > 0 && 'That proves nothing: who sees a verdict tends to follow it. '}
          Let <bdi>{visible(b)}</bdi> open{' '}
          <Link href={`/review?blind=1&coder=${encodeURIComponent(b)}`}>the blind queue</Link> and decide on claims that{' '}
          <bdi>{visible(a)}</bdi> decided on.
        </p>
      </Empty>
    )
  return (
    <>
      <p>
        Both decided on <strong>{plural(claims, 'claim')}</strong>, at least one of the two without seeing what the
        other did.
        {seen > 0 && ` ${plural(seen, 'more claim')} both decided on in sight of each other are left out.`}{' '}
        {documents === 0
          ? 'No text has all its claims decided by both, so stretches cannot be compared yet.'
          : `Stretches are compared in ${plural(documents, 'text')} that both went through.`}
        {claims < few && <strong> So few claims leave much to chance; the intervals are wide for that reason.</strong>}
      </p>
      <div className={styles['figures']}>
        <section className="card stack tight" aria-labelledby="figures">
          <h2 id="figures">Krippendorff’s alpha</h2>
          <ScrollBox label="Alpha of each field, drawn">
            <Chart fields={fields} />
          </ScrollBox>
          <FieldTable fields={fields} />
        </section>
        <Meaning />
      </div>
      <Confusions agreement={agreement} />
      <Differences agreement={agreement} />
    </>
  )
}
