/** What an open card shows: the values of a record with their words, or what does not add up and why. */
import { Link } from 'wouter'
import type { Span } from '../../../../src/model/index.ts'
import { fieldsOfClaim, fieldsOfTally, fieldsOfTie } from '../../claims/field-rows.ts'
import { Fields } from '../../claims/fields.tsx'
import { visible } from '../../ui/visible.ts'
import type { Card } from './cards.ts'

interface CardFieldsProps {
  readonly card: Card
  readonly text: string
  readonly onLight: (spans: readonly Span[] | undefined) => void
  readonly onGo: (spans: readonly Span[]) => void
}

export function CardFields({ card, text, onLight, onGo }: CardFieldsProps) {
  if (card.kind === 'finding') {
    const { note, actual, expected, elsewhere, id } = card.record
    return (
      <div className="stack tight">
        <p>{visible(note)}</p>
        {actual !== undefined && (
          <p className="small muted">
            found <bdi>{visible(actual)}</bdi>
            {expected !== undefined && expected.length > 0 && (
              <>
                , expected <bdi>{visible(expected.join(' or '))}</bdi>
              </>
            )}
          </p>
        )}
        <p className="small">
          <Link href={`/findings?beside=${encodeURIComponent(id)}`}>
            {elsewhere === undefined || elsewhere.length === 0 ? 'Both places side by side' : 'The texts side by side'}
          </Link>
        </p>
      </div>
    )
  }
  const rows =
    card.kind === 'claim'
      ? fieldsOfClaim(card.record)
      : card.kind === 'tally'
        ? fieldsOfTally(card.record)
        : fieldsOfTie(card.record)
  return <Fields rows={rows} text={text} review={card.review} onLight={onLight} onGo={onGo} />
}
