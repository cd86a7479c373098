/** Words of a document with a little of what stands round them, and the way to them. */
import { Link } from 'wouter'
import { sourceName } from '../../../src/model/index.ts'
import type { Excerpt } from '../api/types.ts'
import { visible } from '../ui/visible.ts'
import styles from './excerpt.module.css'

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
        <Link href={`/read/${encodeURIComponent(document.id)}?at=${span[0]}-${span[1]}`}>
          <bdi>{visible(sourceName(document))}</bdi>, line {line}, column {column}
        </Link>
        {document.published !== undefined && <span>{document.published}</span>}
      </figcaption>
    </figure>
  )
}

/** Without the part of a word that it begins with. */
function fromWord(words: string): string {
  return words.replace(/^\S{0,40}\s/, '')
}

/** Without the part of a word that it ends with. */
function toWord(words: string): string {
  return words.replace(/\s\S{0,40}$/, '')
}
