/** The running text of a reading: what its author wrote in sentences, without furniture, references, byline and dateline. */
import type { Block, Reading } from '../../model/index.ts'

/** A run of characters without white space, as it stands in the text. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A run of letters inside running text. */
export type Word = Chunk

const address = /:\/\/|www\.|@|^[#/]|\.(?:com|org|net|gov|edu|info|html?|php|pdf)\b/i
const longest = 200
const letter = /[\p{L}\p{M}]/u

/** The blocks of running text. */
export function proseBlocks({ layout }: Reading): readonly Block[] {
  return layout.blocks.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'heading' || kind === 'title',
  )
}

/** The chunks of a block in text order; web addresses, handles and file names are left out. */
export function* chunksOf(text: string, { span }: Block): Generator<Chunk> {
  let start = -1
  for (let i = span[0]; i <= span[1]; i++) {
    const blank = i === span[1] || isBlank(text.charCodeAt(i))
    if (!blank && start < 0) start = i
    if (!blank || start < 0) continue
    if (i - start <= longest) {
      const chunk = text.slice(start, i)
      if (!address.test(chunk)) yield { start, end: i, text: chunk }
    }
    start = -1
  }
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x2028
}

/** Words of running text, by block, and how often each is written so. */
export interface Prose {
  readonly blocks: readonly { readonly block: Block; readonly words: readonly Word[] }[]
  readonly vocabulary: ReadonlyMap<string, number>
}

/** Several rules read the same words; a reading never changes, so they are cut once. */
const made = new WeakMap<Reading, Prose>()

/** The words of a reading: letters only, so "don't" is two. */
export function proseOf(reading: Reading): Prose {
  let prose = made.get(reading)
  if (!prose) {
    const vocabulary = new Map<string, number>()
    const blocks = proseBlocks(reading).map((block) => {
      const words: Word[] = []
      for (const chunk of chunksOf(reading.document.text, block)) cut(chunk, words)
      for (const { text } of words) vocabulary.set(text, (vocabulary.get(text) ?? 0) + 1)
      return { block, words }
    })
    prose = { blocks, vocabulary }
    made.set(reading, prose)
  }
  return prose
}

function cut({ start, text }: Chunk, words: Word[]): void {
  let from = -1
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isLetter(text, i)
    if (inside && from < 0) from = i
    if (inside || from < 0) continue
    words.push({ start: start + from, end: start + i, text: text.slice(from, i) })
    from = -1
  }
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code >= 0xd800 && code <= 0xdfff) return false
  return letter.test(text[at]!)
}
