/** What a person can do with a card; each by its key too. */
import { Button } from '../../ui/button.tsx'
import styles from './card.module.css'
import type { Card } from './cards.ts'
import type { Acts } from './use-acts.ts'

export function CardActs({ card, acts }: { readonly card: Card; readonly acts: Acts }) {
  const isFinding = card.kind === 'finding'
  return (
    <div className={styles['acts']}>
      <Button command="accept" onClick={() => acts.accept(card)}>
        {isFinding ? 'Confirm' : 'Accept'}
      </Button>
      {!isFinding && (
        <Button command="correct" onClick={() => acts.correct(card)}>
          Correct
        </Button>
      )}
      <Button command="reject" onClick={() => acts.reject(card)}>
        {isFinding ? 'Dismiss' : 'Reject'}
      </Button>
      <Button command="flag" onClick={() => acts.flag(card)}>
        Flag
      </Button>
      <Button kind="quiet" command="copyQuote" onClick={() => acts.copy(card)}>
        Copy
      </Button>
    </div>
  )
}
