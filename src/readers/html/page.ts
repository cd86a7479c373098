import type { Source } from '../../model/index.ts'
import type { Draft } from '../document.ts'
import { openScribe } from '../scribe.ts'
import { declaredIn } from '../text/declared.ts'
import { decode } from '../text/decode.ts'
import { charsetIn } from '../text/plain.ts'
import { articleOf } from './article.ts'
import { writeBlocks } from './blocks.ts'
import { factsOf } from './metadata.ts'
import { parseMarkup } from './tree.ts'

/** A page as its text, with what surrounds the article marked, and what the page says of itself. */
export function draftOfPage({ bytes, name, type }: Source): Draft {
  const markup = decode(bytes, name, charsetIn(type) ?? declaredIn(bytes))
  const root = parseMarkup(markup, name, 'html')
  const { metadata, language } = factsOf(root, linkedDataIn(markup))
  const scribe = openScribe()
  writeBlocks(root, scribe, articleOf(root, metadata.title))
  return { ...scribe.finish(), metadata, ...(language !== undefined && { language }) }
}

const mostLinkedData = 20

/** The scripts of JSON-LD; they are data, and the only scripts that are looked at. */
function linkedDataIn(markup: string): readonly string[] {
  const found: string[] = []
  const opening = /<script[^>]{0,300}application\/ld\+json[^>]{0,300}>/gi
  for (let open = opening.exec(markup); open !== null && found.length < mostLinkedData; open = opening.exec(markup)) {
    const close = markup.indexOf('</script', opening.lastIndex)
    if (close < 0) break
    found.push(markup.slice(opening.lastIndex, close))
    opening.lastIndex = close
  }
  return found
}
