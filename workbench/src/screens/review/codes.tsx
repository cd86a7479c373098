/** The code of the claim, and three others that a key puts in its place. */
import { whatWord } from '../../incidents/words.ts'
import { plover } from '../../../../src/codebook/index.ts'
import type { QueueItem } from '../../api/types.ts'
import { visible } from '../../ui/visible.ts'
import styles from './claim-panel.module.css'
import type { Acts } from './use-acts.ts'

interface CodesProps {
  readonly item: QueueItem
  readonly onChoose: Acts['choose']
  readonly mayDecide: boolean
}

export function Codes({ item, onChoose, mayDecide }: CodesProps) {
  const { claim, reviewed = claim, alternatives, review } = item
  const isPersons =
    review?.verdict === 'accepted' || review?.fields?.includes('event') || review?.fields?.includes('mode')
  return (
    <section className="stack tight" aria-labelledby="code">
      <h3 id="code">Code</h3>
      <p className={`${styles['now']} ${isPersons === true ? styles['persons'] : ''}`}>
        <strong>{whatWord(reviewed.event, reviewed.mode)}</strong>{' '}
        <span className="small muted">{plover(reviewed.event).means}</span>
      </p>
      <ol className={styles['codes']} aria-label="Other codes">
        {alternatives.map((other, index) => (
          <li key={whatWord(other.event, other.mode)}>
            <button
              type="button"
              className={`button ${styles['code']}`}
              aria-keyshortcuts={String(index + 1)}
              aria-disabled={!mayDecide}
              onClick={() => onChoose(item, index)}
            >
              <span className="key" aria-hidden="true">
                {index + 1}
              </span>
              <span>{whatWord(other.event, other.mode)}</span>
              <small>{visible(other.reason)}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
