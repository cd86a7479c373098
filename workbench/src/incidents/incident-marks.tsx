/** Marks of an incident: what review made of it, whether its sources agree. */
import type { IncidentReview } from '../api/types.ts'
import { plural } from '../ui/plural.ts'

const reviews: Readonly<
  Record<IncidentReview, { readonly word: string; readonly sign: string; readonly kind: string }>
> = {
  machine: { word: 'machine’s guess', sign: '', kind: 'guess' },
  partly: { word: 'partly reviewed', sign: '◐', kind: '' },
  accepted: { word: 'accepted', sign: '✓', kind: 'filled good' },
  corrected: { word: 'corrected', sign: '✎', kind: 'filled good' },
  flagged: { word: 'flagged', sign: '⚑', kind: 'filled warn' },
}

export function reviewWord(reviewed: string): string {
  return reviews[reviewed as IncidentReview]?.word ?? reviewed
}

export function ReviewedMark({ reviewed }: { readonly reviewed: string | undefined }) {
  const { word, sign, kind } = reviews[reviewed as IncidentReview] ?? reviews.machine
  return (
    <span className={`mark ${kind}`}>
      {sign !== '' && <span aria-hidden="true">{sign}</span>}
      {word}
    </span>
  )
}

export interface DissentMarkProps {
  readonly standing?: string | undefined
  /** Number of things the sources do not agree on. */
  readonly dissent: number
}

export function DissentMark({ standing, dissent }: DissentMarkProps) {
  return (
    <>
      {standing === 'disputed' && (
        <span className="mark bad">
          <span aria-hidden="true">⊘</span>disputed
        </span>
      )}
      {dissent > 0 && (
        <span className="mark warn" title={`Its sources do not agree on ${plural(dissent, 'thing')}`}>
          <span aria-hidden="true">≠</span>
          {plural(dissent, 'dissent')}
        </span>
      )}
    </>
  )
}
