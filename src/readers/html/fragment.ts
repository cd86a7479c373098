import type { Scribe } from '../scribe.ts'
import { furnitureKind } from './article.ts'
import { writeBlocks } from './blocks.ts'
import { type Element, parseMarkup } from './tree.ts'

/** A piece of HTML inside something else, written at the end of a text: all of it is the report but what is hidden or a reply. */
export function writeFragment(markup: string, name: string, scribe: Scribe, within = ''): void {
  const furnitureOf = (element: Element): string | undefined => {
    const { class: classes = '', type = '' } = element.attributes
    if (element.name === 'blockquote' && type === 'cite') return 'reply'
    if (/\b(?:gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader)\b/.test(classes)) return 'reply'
    if (/\b(?:gmail_signature|moz-signature)\b/.test(classes)) return 'signature'
    return element.name === 'header' ? undefined : furnitureKind(element)
  }
  writeBlocks(parseMarkup(markup, name, 'html'), scribe, furnitureOf, within)
}
