/** The one claim: what can be done with it, its words, its code and its values, why it is here, where it belongs. */
import { whatWord } from '../../incidents/words.ts'
import { useMemo, useState } from 'react'
import { sourceName, type Span } from '../../../../src/model/index.ts'
import type { QueueItem } from '../../api/types.ts'
import { Fields } from '../../claims/fields.tsx'
import { fieldsOfClaim } from '../../claims/field-rows.ts'
import { sidesInWords } from '../../claims/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { ReviewMark, ReviewNote, SaysWho, StatusMark } from '../../ui/marks.tsx'
import { visible } from '../../ui/visible.ts'
import { runCommand } from '../../keys/use-command.ts'
import { ActsBar } from './acts-bar.tsx'
import { ClaimSentence } from './claim-sentence.tsx'
import { Codes } from './codes.tsx'
import { InIncident } from './in-incident.tsx'
import { passageOf } from './passage.ts'
import styles from './claim-panel.module.css'
import type { Acting } from './use-acts.ts'
import type { Refused } from './use-deciding.ts'

interface ClaimPanelProps {
  readonly ref: React.Ref<HTMLElement>
  readonly item: QueueItem
  readonly refused: Refused | undefined
  readonly acting: Acting
  readonly isBlind: boolean
  readonly mayDecide: boolean
  readonly isBeside: boolean
  readonly onBeside: () => void
}

export function ClaimPanel({ ref, item, refused, acting, isBlind, mayDecide, isBeside, onBeside }: ClaimPanelProps) {
  const { claim, reviewed = claim, document, quote, review, reasons, same } = item
  const [lit, setLit] = useState<{ readonly claim: string; readonly spans: readonly Span[] }>()
  const passage = useMemo(() => passageOf(item), [item])
  const rows = useMemo(() => fieldsOfClaim(reviewed), [reviewed])
  const isOutside = (spans: readonly Span[]): boolean =>
    spans.some(([start, end]) => start < passage.start || end > passage.start + passage.text.length)
  return (
    <article
      ref={ref}
      tabIndex={-1}
      aria-labelledby="claim"
      className={`card ${styles['panel']} ${review === undefined ? 'guess' : ''}`}
      data-claim={claim.id}
      data-testid="claim"
    >
      <ActsBar item={item} acts={acting.acts} mayDecide={mayDecide} />
      {refused !== undefined && (
        <div className="fault" role="alert">
          <strong>Not kept – {visible(refused.told)}</strong>
          <p>{visible(refused.reason)}</p>
        </div>
      )}
      <header className="stack tight">
        <h2 id="claim">
          <span className={review?.verdict === 'rejected' ? 'rejected' : ''}>
            {whatWord(reviewed.event, reviewed.mode)}
          </span>
          <span className={styles['sides']}>
            {' '}
            <bdi>{visible(sidesInWords(reviewed))}</bdi>
          </span>
        </h2>
        <div className="row">
          <StatusMark status={reviewed.status} />
          <SaysWho attribution={reviewed.attribution} />
          <ReviewMark review={review} />
        </div>
        <ReviewNote review={review} />
      </header>
      <ClaimSentence item={item} lit={lit?.claim === claim.id ? lit.spans : undefined} />
      <div className="row spread">
        <p className="small muted">
          <bdi>{visible(sourceName(document))}</bdi>, line {quote.line}
          {document.published !== undefined && `, ${document.published}`}
        </p>
        <div className="row">
          <Button kind="quiet" command="evidenceBeside" onClick={() => runCommand('evidenceBeside')}>
            {isBeside ? 'Close the text' : 'Text beside'}
          </Button>
          <Button kind="quiet" command="evidence" onClick={() => runCommand('evidence')}>
            Open the text
          </Button>
        </div>
      </div>
      {same.length > 0 && (
        <label className={`row ${styles['same']}`}>
          <input
            type="checkbox"
            checked={acting.isTogether(item)}
            onChange={({ target }) => acting.setTogether(item, target.checked)}
          />
          {same.length} more with the same words, read alike: decide all {same.length + 1} together
        </label>
      )}
      <div className={styles['columns']}>
        <section className="stack tight" aria-labelledby="values">
          <h3 id="values">As it was read</h3>
          <Fields
            rows={rows}
            text={passage.text}
            start={passage.start}
            review={review}
            onLight={(spans) => setLit(spans && { claim: claim.id, spans })}
            onGo={(spans) => (isOutside(spans) ? onBeside() : setLit({ claim: claim.id, spans }))}
          />
        </section>
        <div className="stack">
          <Codes item={item} onChoose={acting.acts.choose} mayDecide={mayDecide} />
          {reasons.length > 0 && (
            <section className="stack tight" aria-labelledby="why">
              <h3 id="why">Why it is here</h3>
              <ul className={styles['reasons']}>
                {reasons.map((reason) => (
                  <li key={reason}>
                    <bdi>{visible(reason)}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {!isBlind && <InIncident item={item} acts={acting.acts} mayDecide={mayDecide} />}
        </div>
      </div>
    </article>
  )
}
