/** One card: what was read out of the words beside it, who says so, what review made of it; open, all its values and the acts. */
import { whatWord } from '../../incidents/words.ts'
import { memo } from 'react'
import { Link } from 'wouter'
import { circumstancesInWords, sidesInWords, tallyInWords, tieInWords } from '../../claims/in-words.ts'
import { ReviewMark, ReviewNote, SaysWho, StatusMark } from '../../ui/marks.tsx'
import { incidentPath } from '../../ui/paths.ts'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { visible } from '../../ui/visible.ts'
import styles from './card.module.css'
import { CardActs } from './card-acts.tsx'
import { CardFields } from './card-fields.tsx'
import { type Card, evidenceInWords } from './cards.ts'
import type { Acts } from './use-acts.ts'
import type { Looking } from './use-looking.ts'

export interface CardViewProps {
  readonly card: Card
  readonly text: string
  /** It is looked at: all of it is shown. */
  readonly open: boolean
  /** Its words hold the place that was clicked. */
  readonly here: boolean
  readonly looking: Pick<Looking, 'choose' | 'hover' | 'light' | 'go'>
  readonly acts: Acts
}

export const CardView = memo(function CardView({ card, text, open, here, looking, acts }: CardViewProps) {
  const [start, end] = card.spans[0] ?? [0, 0]
  const { review } = card
  const isGuess = review === undefined && card.kind !== 'finding'
  return (
    <article
      id={`card-${card.id}`}
      className={[styles['card'], isGuess && 'guess', open && styles['open'], here && styles['here']]
        .filter(Boolean)
        .join(' ')}
      data-card={card.id}
      data-kind={card.kind}
      data-start={start}
      data-end={end}
      data-quote={text.slice(start, end)}
      onMouseEnter={() => looking.hover(card.id)}
      onMouseLeave={() => looking.hover(undefined)}
    >
      <button
        type="button"
        className={styles['head']}
        aria-expanded={open}
        onFocus={() => looking.choose(card.id)}
        onClick={() => looking.choose(card.id, { reveal: true })}
      >
        <Head card={card} />
        <span className="unseen">{visible(evidenceInWords(card, text))}</span>
      </button>
      {open && (
        <div className={styles['body']}>
          <CardFields card={card} text={text} onLight={looking.light} onGo={looking.go} />
          {card.kind === 'claim' && card.incident !== undefined && (
            <p className="small">
              Part of <Link href={incidentPath(card.incident)}>incident {card.incident.slice(0, 7)}</Link>
            </p>
          )}
          <ReviewNote review={review} />
          <CardActs card={card} acts={acts} />
        </div>
      )}
    </article>
  )
})

function Head({ card }: { readonly card: Card }) {
  const rejected = card.review?.verdict === 'rejected' ? 'rejected' : ''
  if (card.kind === 'finding')
    return (
      <>
        <span className={styles['first']}>
          <SeverityMark severity={card.record.severity} />
          <span className="mono">{card.rule?.code}</span>
          {card.review !== undefined && <ReviewMark review={card.review} />}
        </span>
        <span className={`${styles['told']} ${rejected}`}>{card.rule?.title ?? card.record.rule}</span>
      </>
    )
  const { record } = card
  const isSaid = record.attribution.kind !== 'author'
  const second = [
    card.kind === 'tie' ? '' : sidesInWords(card.record),
    card.kind === 'claim' ? circumstancesInWords(card.record) : '',
  ].filter(Boolean)
  return (
    <>
      <span className={styles['first']}>
        {card.kind === 'tally' ? <span className="mark">Σ tally</span> : <StatusMark status={card.record.status} />}
        {card.kind === 'tie' && <span className="mark">⚭ tie</span>}
        <strong className={rejected}>
          <bdi>
            {card.kind === 'claim'
              ? whatWord(card.record.event, card.record.mode)
              : visible(card.kind === 'tally' ? tallyInWords(card.record) : tieInWords(card.record))}
          </bdi>
        </strong>
        <ReviewMark review={card.review} />
      </span>
      {(second.length > 0 || isSaid) && (
        <span className={`small muted ${styles['second']}`}>
          {isSaid && <SaysWho attribution={record.attribution} />}
          {isSaid && second.length > 0 && ': '}
          <bdi>{visible(second.join(' · '))}</bdi>
        </span>
      )}
    </>
  )
}
