/** For browsers without highlights: boxes behind the words, drawn into a layer of their own. The text itself is left as it is. */
import { type LitRanges, litNames } from './lit.ts'

export function drawLit(layer: HTMLElement, ranges: LitRanges): void {
  const origin = layer.getBoundingClientRect()
  const boxes: HTMLElement[] = []
  for (const name of litNames)
    for (const range of ranges.get(name) ?? [])
      for (const { left, top, width, height } of range.getClientRects()) {
        const box = document.createElement('span')
        box.dataset['lit'] = name
        Object.assign(box.style, {
          position: 'absolute',
          left: `${left - origin.left}px`,
          top: `${top - origin.top}px`,
          width: `${width}px`,
          height: `${height}px`,
        })
        boxes.push(box)
      }
  layer.replaceChildren(...boxes)
}
