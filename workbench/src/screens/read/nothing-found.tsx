/** Above a text without claims: that there are none, and the sentences that came closest. */
import { Link } from 'wouter'
import type { DocumentPage } from '../../api/types.ts'
import { readPath } from '../../ui/paths.ts'
import { visible } from '../../ui/visible.ts'
import { closestSentences } from './closest.ts'
import styles from './reading.module.css'

export function NothingFound({ page: { document, sentences, mentions } }: { readonly page: DocumentPage }) {
  const closest = closestSentences(sentences, mentions)
  const isOther = document.language !== undefined && !/^en\b/.test(document.language)
  return (
    <div className={`card stack tight ${styles['nothing']}`}>
      <strong>No claims found in this text</strong>
      {isOther && (
        <p>
          It is not in English (<span className="mono">{document.language}</span>): it is kept and searched, but not
          coded.
        </p>
      )}
      {closest.length > 0 && <p>These sentences came closest; they name who and where, when or with what:</p>}
      <ul className="stack tight">
        {closest.map(({ span, names }) => (
          <li key={span[0]}>
            <Link href={readPath(document.id, { at: span })}>
              <span className="quote" dir="auto">
                {visible(document.text.slice(...span).replace(/\s+/g, ' '))}
              </span>
            </Link>{' '}
            <span className="small muted">{names.join(', ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
