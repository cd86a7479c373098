/** What keys do to a view: arrows move it, plus and minus zoom. */
import { panned, type View, zoomed } from './view.ts'

export const steps: ReadonlyMap<string, (now: View) => View> = new Map([
  ['ArrowLeft', (now) => panned(now, -64, 0)],
  ['ArrowRight', (now) => panned(now, 64, 0)],
  ['ArrowUp', (now) => panned(now, 0, -64)],
  ['ArrowDown', (now) => panned(now, 0, 64)],
  ['+', (now) => zoomed(now, 0.5)],
  ['=', (now) => zoomed(now, 0.5)],
  ['-', (now) => zoomed(now, -0.5)],
])
