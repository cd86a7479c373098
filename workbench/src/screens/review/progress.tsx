/** How far review has come. */
import { plural } from '../../ui/plural.ts'
import styles from './review.module.css'
import type { Shown } from './shown.ts'

export function Progress({ counts, today }: Pick<Shown, 'counts' | 'today'>) {
  const { all, decided, flagged, undecided } = counts
  return (
    <label className={styles['progress']}>
      <span className="small">
        <strong data-testid="to-go">{undecided.toLocaleString('en')} to go</strong>{' '}
        <span className="muted">
          · {decided.toLocaleString('en')} of {plural(all, 'claim')} decided · {flagged.toLocaleString('en')} flagged ·{' '}
          {today.toLocaleString('en')} decided today
        </span>
      </span>
      <progress max={Math.max(1, all)} value={decided + flagged} />
    </label>
  )
}
