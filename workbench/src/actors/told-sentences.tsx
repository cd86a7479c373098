/** The sentences that state, deny or end a tie, each with who says so and what review made of it. */
import type { ToldTie } from '../api/types.ts'
import { ExcerptQuote } from '../text/excerpt.tsx'
import { ReviewMark, SaysWho, StatusMark } from '../ui/marks.tsx'

export function ToldSentences({ told: { told } }: { readonly told: ToldTie }) {
  return (
    <ul className="stack tight">
      {told.map(({ tie, quotes, review }) => (
        <li key={tie.id} className="stack tight">
          {quotes.map((quote) => (
            <ExcerptQuote key={quote.span.join('-')} excerpt={quote} />
          ))}
          <div className="row small">
            {tie.polarity === '-' && (
              <span className="mark bad">
                <span aria-hidden="true">⊘</span>denies or ends it
              </span>
            )}
            {tie.status !== 'asserted' && <StatusMark status={tie.status} />}
            <SaysWho attribution={tie.attribution} />
            <ReviewMark review={review} />
          </div>
        </li>
      ))}
    </ul>
  )
}
