/** What each claim says, a column each and a row a field, so that the eye finds where they part. */
import { Link } from 'wouter'
import { sourceName } from '../../../../src/model/index.ts'
import type { ToldClaim } from '../../api/types.ts'
import { type FieldRow, fieldsOfClaim } from '../../claims/field-rows.ts'
import { whatWord } from '../../incidents/words.ts'
import { SaysWho, StatusMark } from '../../ui/marks.tsx'
import { readPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incident.module.css'

const order = ['event', 'initiators', 'recipients', 'when', 'place', 'counts', 'weapons'] as const
const names: Readonly<Record<(typeof order)[number], string>> = {
  event: 'What',
  initiators: 'Who',
  recipients: 'To whom',
  when: 'When',
  place: 'Where',
  counts: 'How many',
  weapons: 'With what',
}

export function SideBySide({ claims }: { readonly claims: readonly ToldClaim[] }) {
  const columns = claims.map((told) => ({ told, rows: fieldsOfClaim(told.claim) }))
  return (
    <section aria-labelledby="side-by-side" className="stack tight">
      <h2 id="side-by-side">What each says</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="scroll-x" aria-label="What each source says, as a table" tabIndex={0}>
        <table className={`table ${styles['sides']}`}>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Field</span>
              </th>
              {columns.map(({ told: { claim, document } }) => (
                <th key={claim.id} scope="col">
                  <Link href={readPath(document.id, { claim: claim.id })}>
                    <bdi>{visible(sourceName(document))}</bdi>
                  </Link>
                  <div className="muted">{document.published ?? 'undated'}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Says so</th>
              {columns.map(({ told: { claim } }) => (
                <td key={claim.id}>
                  <StatusMark status={claim.status} />{' '}
                  <span className="small">
                    <SaysWho attribution={claim.attribution} />
                  </span>
                </td>
              ))}
            </tr>
            {order
              .filter((field) => columns.some(({ rows }) => rows.some((row) => row.field === field)))
              .map((field) => (
                <tr key={field}>
                  <th scope="row">{names[field]}</th>
                  {columns.map(({ told, rows }) => (
                    <td key={told.claim.id}>
                      {field === 'event' ? (
                        whatWord(told.claim.event, told.claim.mode)
                      ) : (
                        <Cell rows={rows.filter((row) => row.field === field)} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Cell({ rows }: { readonly rows: readonly FieldRow[] }) {
  if (rows.length === 0) return <span className="muted">not said</span>
  return (
    <ul>
      {rows.map(({ value, basis, more, spans }) => (
        <li key={`${value} ${spans.join(' ')}`}>
          <bdi>{visible(value)}</bdi>
          {(more !== undefined || (basis !== undefined && basis !== 'stated')) && (
            <span className="small muted">
              {' '}
              {[more, basis === 'stated' ? undefined : basis]
                .filter((part) => part !== undefined)
                .map(visible)
                .join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
