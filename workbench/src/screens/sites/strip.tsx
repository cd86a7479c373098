/** When things happened inside, as dots on a line; the table below says the same in words. */
import type { Distant } from '../../api/types.ts'
import { plural } from '../../ui/plural.ts'
import styles from './sites.module.css'
import { standInTime } from './stand-in-time.ts'

/** Dots one above the other; more do not rise. */
const most = 8

export function Strip({ inside }: { readonly inside: readonly Distant[] }) {
  const line = standInTime(inside)
  if (line === undefined) return <p className="small muted">None of them has a day.</p>
  const high = Math.min(most, Math.max(...line.stands.map(({ below }) => below)))
  return (
    <div>
      <div
        className={styles['strip']}
        style={{ blockSize: `${24 + high * 10}px` }}
        role="img"
        aria-label={`A line of time from ${line.first} to ${line.last} with ${plural(line.stands.length, 'incident')}; the table has them all`}
      >
        {line.stands.map(({ id, at, length, below }) => (
          <span
            key={id}
            className={length > 0 ? styles['stretch'] : styles['dot']}
            style={{
              insetInlineStart: `${at * 100}%`,
              insetBlockEnd: `${6 + Math.min(most, below) * 10}px`,
              ...(length > 0 ? { inlineSize: `max(10px, ${length * 100}%)` } : {}),
            }}
          />
        ))}
      </div>
      <p className={`small muted row spread ${styles['ends']}`}>
        <span>{line.first}</span>
        {line.first !== line.last && <span>{line.last}</span>}
      </p>
      {(line.undated > 0 || line.stands.some(({ length }) => length > 0)) && (
        <p className="small muted">
          {line.stands.some(({ length }) => length > 0) && 'A hollow bar: known to this stretch of time. '}
          {line.undated > 0 && `${plural(line.undated, 'incident has', 'incidents have')} no day.`}
        </p>
      )}
    </div>
  )
}
