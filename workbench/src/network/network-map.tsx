/** The network as a picture to look at and to move by hand or keys; the lists beside it hold the same. */
import { useRef, useState } from 'react'
import type { NetworkNode } from '../api/types.ts'
import { useColours } from '../map/colours.ts'
import frame from '../map/stage.module.css'
import { steps } from '../map/steps.ts'
import { useCanvas } from '../map/use-canvas.ts'
import { useFonts } from '../map/use-fonts.ts'
import { useGestures } from '../map/use-gestures.ts'
import { useSize } from '../map/use-size.ts'
import { panned, type Size, type View, zoomed } from '../map/view.ts'
import { Button } from '../ui/button.tsx'
import type { Edge } from './choose-ties.ts'
import { type NetworkScene, paintNetwork, radiusOf, spotOf } from './paint-network.ts'
import styles from './network.module.css'

interface NetworkMapProps {
  readonly label: string
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly Edge[]
  readonly places: NetworkScene['places']
  readonly selection: string | undefined
  readonly onSelect: (id: string | undefined) => void
}

export function NetworkMap({ label, nodes, edges, places, selection, onSelect }: NetworkMapProps) {
  const stage = useRef<HTMLDivElement>(null)
  const size = useSize(stage)
  const [moved, setMoved] = useState<View>()
  const [, drawAgain] = useState(0)
  const colours = useColours()
  const view = moved ?? fitted(nodes, places, size)
  const scene: NetworkScene = { view, size, colours, nodes, edges, places, chosen: selection }
  const canvas = useCanvas(size, (context, ratio) => paintNetwork(context, scene, ratio))
  useFonts(() => drawAgain((count) => count + 1))
  const look = (change: (now: View) => View): void => setMoved((now) => change(now ?? view))
  const at = (right: number, down: number, slack: number): string | undefined => {
    const [x, y] = [size.width / 2 + right, size.height / 2 + down]
    let [found, nearest]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
    for (const { id, ties } of nodes) {
      const spot = spotOf(scene, id)
      const away = Math.hypot(spot[0] - x, spot[1] - y)
      if (away <= radiusOf(ties) + slack && away < nearest) [found, nearest] = [id, away]
    }
    return found
  }
  const [isHit, setIsHit] = useState(false)
  useGestures(stage, {
    onPan: (right, down) => look((now) => panned(now, right, down)),
    onZoom: (by, { right, down }) => look((now) => zoomed(now, by, right, down)),
    onPick: ({ right, down }) => onSelect(at(right, down, 8)),
    onHover: (spot) => setIsHit(spot !== undefined && at(spot.right, spot.down, 4) !== undefined),
    onBox: undefined,
    isBoxing: false,
    onRest: () => {},
  })
  return (
    <div
      className={`${frame['stage']} ${styles['stage']}`}
      ref={stage}
      role="application"
      aria-roledescription="network"
      aria-label={`${label}. Arrow keys move it, plus and minus zoom, Enter selects the actor nearest to the middle.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the picture
      tabIndex={0}
      data-arrows=""
      data-hit={isHit}
      data-testid="network"
      data-nodes={nodes.length}
      data-edges={edges.length}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
        const step = steps.get(event.key)
        if (step !== undefined) look(step)
        else if (event.key === 'Enter') onSelect(at(0, 0, Number.POSITIVE_INFINITY))
        else if (event.key === '0') setMoved(undefined)
        else return
        event.preventDefault()
      }}
    >
      <canvas ref={canvas} />
      <div className={frame['tools']}>
        <Button aria-label="Zoom in" onClick={() => look((now) => zoomed(now, 0.5))}>
          +
        </Button>
        <Button aria-label="Zoom out" onClick={() => look((now) => zoomed(now, -0.5))}>
          −
        </Button>
        <Button onClick={() => setMoved(undefined)}>Fit</Button>
      </div>
    </div>
  )
}

/** The view that shows all of them, with room for their names. */
function fitted(nodes: readonly NetworkNode[], places: NetworkScene['places'], { width, height }: Size): View {
  const spots = nodes.flatMap(({ id }) => [places.get(id) ?? []].filter((spot) => spot.length === 2))
  if (spots.length === 0 || width === 0) return { x: 0.5, y: 0.5, zoom: 1 }
  const [xs, ys] = [spots.map(([x]) => x!), spots.map(([, y]) => y!)]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const across = Math.max(1, width - Math.min(160, width / 3)) / Math.max(1e-3, east - west)
  const down = Math.max(1, height - Math.min(96, height / 4)) / Math.max(1e-3, south - north)
  return { x: (west + east) / 2, y: (north + south) / 2, zoom: Math.min(3.5, Math.log2(Math.min(across, down) / 256)) }
}
