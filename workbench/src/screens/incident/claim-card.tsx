/** A claim of the incident: its words, who says them, why it is here, and what a person makes of it. */
import { Link } from 'wouter'
import type { IncidentClaim } from '../../../../src/model/index.ts'
import type { ToldClaim } from '../../api/types.ts'
import { claimInWords } from '../../claims/in-words.ts'
import { Key } from '../../keys/key.tsx'
import type { CommandId } from '../../keys/keymap.ts'
import { ExcerptQuote } from '../../text/excerpt.tsx'
import { Button } from '../../ui/button.tsx'
import { ReviewMark, SaysWho, StatusMark } from '../../ui/marks.tsx'
import { readPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import styles from './incident.module.css'

interface ClaimCardProps {
  readonly told: ToldClaim
  readonly why: IncidentClaim | undefined
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onDecide: (verdict: 'accept' | 'reject' | 'flag') => void
  readonly onCorrect: () => void
  /** Absent for the only claim. */
  readonly onSplit: (() => void) | undefined
}

const roles: Readonly<Record<IncidentClaim['role'], string>> = {
  asserts: 'says that it happened',
  denies: 'says that it did not',
  expects: 'expected it',
  part: 'tells a part of it',
}

export function ClaimCard({ told, why, isCurrent, onFocus, onDecide, onCorrect, onSplit }: ClaimCardProps) {
  const { claim, document, quote, review } = told
  const words = claimInWords(claim)
  // The keys act on the current claim, so only its buttons show them.
  const key = (command: CommandId) => (isCurrent ? { command } : {})
  return (
    <article
      className={`card ${styles['claim']} ${review === undefined ? 'guess' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: J and K move over the claims
      tabIndex={0}
      aria-label={visible(words)}
      aria-current={isCurrent || undefined}
      onFocus={onFocus}
      data-claim={claim.id}
    >
      <div className="row">
        <StatusMark status={claim.status} />
        <SaysWho attribution={claim.attribution} />
        <ReviewMark review={review} />
      </div>
      <ExcerptQuote excerpt={quote} />
      {why !== undefined && (
        <p className="small muted">
          {roles[why.role]}
          {why.reason !== '' && (
            <>
              ; {why.by === 'person' ? 'put here by a person' : 'joined for'}: <bdi>{visible(why.reason)}</bdi>
            </>
          )}
          {why.likeness !== undefined && `; likeness ${why.likeness.toFixed(2)}`}
        </p>
      )}
      <div className="row">
        <Button onClick={() => onDecide('accept')}>Accept</Button>
        <Button {...key('correct')} onClick={onCorrect}>
          Correct
        </Button>
        <Button {...key('reject')} onClick={() => onDecide('reject')}>
          Reject
        </Button>
        <Button onClick={() => onDecide('flag')}>Flag</Button>
        {onSplit !== undefined && (
          <Button {...key('split')} onClick={onSplit}>
            Split out
          </Button>
        )}
        <Link className="button" href={readPath(document.id, { claim: claim.id })}>
          Open the text
          {isCurrent && <Key id="evidence" />}
        </Link>
      </div>
    </article>
  )
}
