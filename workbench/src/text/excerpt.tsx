/** Words of a document with a little of what stands round them, and the way to them. */
import { Link } from 'wouter'
import { sourceName } from '../../../src/model/index.ts'
import type { Excerpt } from '../api/types.ts'
import { readPath } from '../ui/paths.ts'
import { visible } from '../ui/visible.ts'
import styles from './excerpt.module.css'
import { fromWord, toWord } from './whole-words.ts'

export function ExcerptQuote({ excerpt }: { readonly excerpt: Excerpt }) {
  const { document, span, before, text, after, line, column } = excerpt
  return (
    <figure className={styles['excerpt']}>
      <blockquote
        className="quote"
        dir="auto"
        {...(document.language === undefined ? {} : { lang: document.language })}
      >
        {before !== '' && (span[0] > before.length ? `… ${visible(fromWord(before))}` : visible(before))}
        <mark className={styles['words']}>{visible(text)}</mark>
        {after !== '' && `${visible(toWord(after))} …`}
      </blockquote>
      <figcaption className="small muted">
        <Link href={readPath(document.id, { at: span })}>
          <bdi>{visible(sourceName(document))}</bdi>, line {line}, column {column}
        </Link>
        {document.published !== undefined && <span>{document.published}</span>}
      </figcaption>
    </figure>
  )
}
