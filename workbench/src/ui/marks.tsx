/** Marks that a person takes in at a glance: status, who says so, what review made of it. A sign and a word, never colour alone. */
import type { Attribution, Review, Status } from '../../../src/model/index.ts'
import { visible } from './visible.ts'

const signs: Readonly<Record<Status, string>> = {
  asserted: '●',
  denied: '⊘',
  negated: '∅',
  predicted: '◷',
  conditional: '◇',
  threatened: '⚠',
  intended: '➤',
}

export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <span className={`mark ${status === 'asserted' ? '' : 'warn'}`} data-status={status}>
      <span aria-hidden="true">{signs[status]}</span>
      {status}
    </span>
  )
}

const kinds: Readonly<Record<Attribution['kind'], string>> = {
  author: 'says the text itself',
  reported: 'says',
  claimed_by: 'claimed by',
  blamed_on: 'blamed by',
  confirmed_by: 'confirmed by',
  denied_by: 'denied by',
}

/** Who stands behind a claim, in words: "says the Ministry of Defence". */
export function SaysWho({ attribution: { kind, speaker } }: { readonly attribution: Attribution }) {
  return (
    <span>
      {kind === 'reported' && speaker === undefined ? 'reportedly' : kinds[kind]}
      {speaker !== undefined && (
        <>
          {' '}
          <bdi>{speaker}</bdi>
        </>
      )}
    </span>
  )
}

const verdicts: Readonly<Record<Review['verdict'], { readonly sign: string; readonly kind: string }>> = {
  accepted: { sign: '✓', kind: 'filled good' },
  corrected: { sign: '✎', kind: 'filled good' },
  rejected: { sign: '✕', kind: 'filled bad' },
  flagged: { sign: '⚑', kind: 'filled warn' },
}

/** "machine's guess" with a dashed edge, or the verdict of a person with their name. */
export function ReviewMark({ review }: { readonly review: Review | undefined }) {
  if (review === undefined) return <span className="mark guess">machine’s guess</span>
  const { sign, kind } = verdicts[review.verdict]
  return (
    <span className={`mark ${kind}`}>
      <span aria-hidden="true">{sign}</span>
      {review.verdict} by <bdi>{review.by}</bdi>
    </span>
  )
}

/** What the person wrote who decided; nothing where they wrote nothing. */
export function ReviewNote({ review }: { readonly review: Review | undefined }) {
  return review?.note === undefined ? null : (
    <p className="small">
      <bdi>{review.by}</bdi>: <q dir="auto">{visible(review.note)}</q>
    </p>
  )
}
