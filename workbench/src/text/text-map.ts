/** The way between offsets of a text and the nodes of the page that show it. The nodes, one after the other, are the text. */
import type { Span } from '../../../src/model/index.ts'

export interface TextMap {
  readonly nodes: readonly Text[]
  /** Offset of the first unit of each node. */
  readonly starts: readonly number[]
  readonly end: number
}

/** The map of all text under an element, which begins at an offset of its document. */
export function mapOf(root: Node, start = 0): TextMap {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  const starts: number[] = []
  let end = start
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node as Text)
    starts.push(end)
    end += (node as Text).length
  }
  return { nodes, starts, end }
}

/** Index of the node that holds an offset. */
function nodeAt({ starts }: TextMap, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The words of a span on the page; undefined when they are not on it. */
export function rangeOf(map: TextMap, [start, end]: Span): Range | undefined {
  const { nodes, starts } = map
  if (nodes.length === 0 || start < starts[0]! || end > map.end || start >= end) return undefined
  const first = nodeAt(map, start)
  // The node of the last unit, not of the one after it.
  const last = nodeAt(map, end - 1)
  const range = document.createRange()
  range.setStart(nodes[first]!, start - starts[first]!)
  range.setEnd(nodes[last]!, end - starts[last]!)
  return range
}

/** The offset in the text at a place on the page; undefined outside its words. */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | undefined {
  const caret = caretAt(x, y)
  if (caret === undefined) return undefined
  const index = map.nodes.indexOf(caret.node as Text)
  return index < 0 ? undefined : map.starts[index]! + caret.offset
}

interface OldDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset }
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y)
  return range === null || range === undefined ? undefined : { node: range.startContainer, offset: range.startOffset }
}

/** Brings words into view, a third down in what scrolls, unless they are well in view already; `bottom` is where the window ends for them. */
export function reveal(range: Range, bottom = window.innerHeight - 96): void {
  const element = range.startContainer.parentElement
  if (element === null) return
  const box = scrollerOf(element)
  const frame = box === undefined ? { top: 64, bottom } : box.getBoundingClientRect()
  // Twice: what was never laid out gets its true height only when it comes near.
  for (let i = 0; i < 2; i++) {
    const { top, bottom } = range.getBoundingClientRect()
    if (top >= frame.top + 16 && bottom <= frame.bottom - 16) return
    const by = top - frame.top - (frame.bottom - frame.top) / 3
    ;(box ?? window).scrollBy({ top: by })
  }
}

function scrollerOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return undefined
}
