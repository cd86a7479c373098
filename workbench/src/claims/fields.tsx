/** Fields of a record on the page: each value is a button that leads to its words; how it follows from them is said and drawn. */
import { covers, type Review, type Span } from '../../../src/model/index.ts'
import { visible } from '../ui/visible.ts'
import type { FieldRow } from './field-rows.ts'
import styles from './fields.module.css'

export interface FieldsProps {
  readonly rows: readonly FieldRow[]
  /** A text that holds the words, or a passage of it, and where it begins in its document. */
  readonly text: string
  readonly start?: number
  readonly review?: Review | undefined
  /** Lights words while a value is looked at; undefined when no more. */
  readonly onLight: (spans: readonly Span[] | undefined) => void
  /** Goes to the words of a value. */
  readonly onGo?: (spans: readonly Span[]) => void
}

export function Fields({ rows, text, start = 0, review, onLight, onGo }: FieldsProps) {
  return (
    <dl className={styles['fields']}>
      {rows.map((row) => (
        <div key={`${row.field} ${row.value} ${row.spans.join(' ')}`} className={styles['field']}>
          <dt>{row.name}</dt>
          <dd>
            <Value row={row} words={wordsOf(row, text, start)} onLight={onLight} onGo={onGo} />
            <span className="small muted">
              {row.more !== undefined && <>{visible(row.more)} </>}
              {review?.verdict === 'corrected' && review.fields?.includes(row.field) === true ? (
                <>
                  ✎ put in by <bdi>{review.by}</bdi>
                </>
              ) : (
                row.basis !== undefined && <span className={styles[row.basis]}>{row.basis}</span>
              )}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface ValueProps {
  readonly row: FieldRow
  readonly words: string
  readonly onLight: FieldsProps['onLight']
  readonly onGo: FieldsProps['onGo']
}

function Value({ row: { value, spans, basis }, words, onLight, onGo }: ValueProps) {
  const shown = (
    <>
      <bdi>{visible(value)}</bdi>
      {words !== '' && words.toLowerCase() !== value.toLowerCase() && (
        <q className={styles['words']} dir="auto">
          {visible(words)}
        </q>
      )}
    </>
  )
  if (spans.length === 0) return <span className={styles['value']}>{shown}</span>
  return (
    <button
      type="button"
      className={styles['value']}
      data-basis={basis}
      onMouseEnter={() => onLight(spans)}
      onMouseLeave={() => onLight(undefined)}
      onFocus={() => onLight(spans)}
      onBlur={() => onLight(undefined)}
      onClick={() => onGo?.(spans)}
    >
      {shown}
    </button>
  )
}

/** The words of a field, as far as the text at hand holds them; cut when they are many. */
function wordsOf({ spans }: FieldRow, text: string, start: number): string {
  return spans
    .filter((span, i) => !spans.some((other, j) => i !== j && covers(other, span) && (j < i || !covers(span, other))))
    .filter(([from, to]) => from >= start && to <= start + text.length)
    .map(([from, to]) => text.slice(from - start, to - start).replace(/\s+/g, ' '))
    .map((words) => (words.length > 80 ? `${words.slice(0, 79)}…` : words))
    .join(' … ')
}
