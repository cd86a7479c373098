/** Entries of the log as a table: when, who, what, and whether it still stands. */
import type { LogLine } from '../../api/types.ts'
import { useDecide } from '../../decisions/use-decide.ts'
import { Button } from '../../ui/button.tsx'
import { instant } from '../../ui/instant.ts'
import { visible } from '../../ui/visible.ts'
import styles from './log.module.css'

export function Entries({ entries }: { readonly entries: readonly LogLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the focus
    <section className="scroll-x" tabIndex={0} aria-label="Entries of the log">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              No.
            </th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">
              <span className="unseen">Take back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.number} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ entry }: { readonly entry: LogLine }) {
  const { number, at, by, line, hash, stands } = entry
  return (
    <tr>
      <td className="number">{number}</td>
      <td className={styles['when']}>
        <time dateTime={at}>{instant(at)}</time>
      </td>
      <td className={styles['who']}>
        {by === undefined ? <span className="muted">the machine</span> : <bdi>{visible(by)}</bdi>}
      </td>
      <td className={styles['what']}>
        <span className={stands === false ? 'rejected' : undefined} dir="auto">
          {visible(line)}
        </span>
        {stands === false && <span className="mark">taken back</span>}
        <span className="muted small mono" title={hash}>
          {hash.slice(0, 12)}
        </span>
      </td>
      <td>{stands === true && <TakeBack entry={entry} />}</td>
    </tr>
  )
}

function TakeBack({ entry: { line, decision } }: { readonly entry: LogLine }) {
  const decide = useDecide()
  return (
    <Button
      aria-label={`Take back: ${visible(line)}`}
      onClick={() => void decide([{ verdict: 'undo', undoes: decision! }], `undo: ${line}`).catch(() => {})}
    >
      Undo
    </Button>
  )
}
