/**
 * The map: countries, incidents as circles, circles round places. It draws on one canvas without WebGL and asks nothing of any other
 * host; what it shows stands in a table as well, which the screen that uses it has.
 */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Point } from '../../../src/model/index.ts'
import { Button } from '../ui/button.tsx'
import { visible } from '../ui/visible.ts'
import { circleAt, countWithin, rowsOf, useCircles } from './circles.ts'
import { useColours } from './colours.ts'
import styles from './map.module.css'
import type { MapRing } from './map-ring.ts'
import { degreesOf, worldX, worldY } from './mercator.ts'
import { paint, type Scene } from './paint.ts'
import { isPlaced, type MapPoints } from './points.ts'
import { ScaleBar } from './scale-bar.tsx'
import frame from './stage.module.css'
import { steps } from './steps.ts'
import { Under } from './under.tsx'
import { useCanvas } from './use-canvas.ts'
import { useCountries } from './use-countries.ts'
import { useFonts } from './use-fonts.ts'
import { useGestures } from './use-gestures.ts'
import { useMapView } from './use-map-view.ts'
import { type Bounds, boundsOf, panned, scaleOf, worldAt, zoomed } from './view.ts'

export interface IncidentMapProps {
  /** What it is a map of, for those who hear it: "Map of 24 incidents". */
  readonly label: string
  readonly points: MapPoints
  /** 0 for a row that is left out; all are shown when absent. Another array when it changes. */
  readonly shown?: ArrayLike<number>
  /** Id of the selected point. */
  readonly selection?: string | undefined
  readonly onSelect?: (id: string) => void
  /** A row in the list of a circle; the name of its place when absent. */
  readonly tell?: (row: number) => ReactNode
  readonly rings?: readonly MapRing[]
  /** Bounds that a person chose. */
  readonly box?: Bounds | undefined
  /** Lets a person choose bounds, by a drag or as the map stands. */
  readonly onBox?: (bounds: Bounds) => void
  /** Lets a person choose a point, by a click or the one under the cross. */
  readonly onPoint?: (point: Point) => void
  /** Under the map, after its own numbers. */
  readonly children?: ReactNode
}

const none: readonly MapRing[] = []

export function IncidentMap(props: IncidentMapProps) {
  const { label, points, shown, selection, onSelect, tell, rings = none, box, onBox, onPoint, children } = props
  const stage = useRef<HTMLDivElement>(null)
  const { view, size, rested, look, showAll } = useMapView(stage, points, shown, rings, box)
  const colours = useColours()
  const { countries, fault } = useCountries(view.zoom)
  const circles = useCircles(points, shown, view.zoom)
  const [boxing, setBoxing] = useState<'off' | 'ready' | Bounds>('off')
  const [isPointing, setIsPointing] = useState(false)
  const [hover, setHover] = useState(-1)
  const [under, setUnder] = useState<{ readonly title: string; readonly rows: readonly number[] }>()
  const selected = useMemo(() => (selection === undefined ? -1 : points.id.indexOf(selection)), [points, selection])
  const chosen = selected < 0 ? -1 : circles.grid.circle[selected]!
  const drawnBox = typeof boxing === 'object' ? boxing : box
  const scene: Scene = { view, size, colours, countries, points, ...circles, chosen, rings, box: drawnBox }

  const canvas = useCanvas(size, (context, ratio) => paint(context, scene, ratio))
  useFonts(() => look((now) => ({ ...now })))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the map
  useEffect(() => {
    if (selected < 0 || !isPlaced(points, selected) || size.width === 0) return
    const [x, y] = [worldX(points.lon[selected]!), worldY(points.lat[selected]!)]
    const scale = scaleOf(view)
    const isSeen =
      Math.abs(x - view.x) * scale < size.width / 2 - 8 && Math.abs(y - view.y) * scale < size.height / 2 - 8
    if (!isSeen) look((now) => ({ ...now, x, y }))
  }, [selection, size.width === 0])

  const list = (circle: number): void => {
    const rows = rowsOf(circles, shown, circle)
    const [only] = rows
    if (rows.length === 1 && only !== undefined && onSelect !== undefined) {
      setUnder(undefined)
      onSelect(points.id[only]!)
    } else setUnder({ title: titleOf(circle, rows.length), rows })
  }
  const titleOf = (circle: number, count: number): string => {
    if (circle < 0) return 'Nothing under the cross'
    const name = points.names[circles.grid.name[circle]!] ?? 'Here'
    return `${name}${circles.grid.mixed[circle] === 1 ? ' and near it' : ''}: ${count.toLocaleString('en')}`
  }

  useGestures(stage, {
    onPan: (right, down) => look((now) => panned(now, right, down)),
    onZoom: (steps, at) => look((now) => zoomed(now, steps, at.right, at.down)),
    onPick: ({ right, down }) => {
      if (onPoint !== undefined && isPointing) {
        setIsPointing(false)
        onPoint(degreesOf(worldAt(view, right, down)))
        return
      }
      const circle = circleAt(circles, view, right, down)
      if (circle < 0) setUnder(undefined)
      else list(circle)
    },
    onHover: (at) => setHover(at === undefined ? -1 : circleAt(circles, view, at.right, at.down)),
    onBox:
      onBox &&
      ((from, to, isDone) => {
        const [a, b] = [from, to].map(({ right, down }) => degreesOf(worldAt(view, right, down)))
        const bounds: Bounds = [
          Math.min(a!.lon, b!.lon),
          Math.min(a!.lat, b!.lat),
          Math.max(a!.lon, b!.lon),
          Math.max(a!.lat, b!.lat),
        ]
        setBoxing(isDone ? 'off' : bounds)
        if (isDone) onBox(bounds)
      }),
    isBoxing: boxing !== 'off',
    onRest: () => look((now) => ({ ...now })),
  })

  const { placed, within } = useMemo(() => countWithin(circles, rested, size), [circles, rested, size])
  const hovered = hover < 0 ? undefined : titleOf(hover, circles.counts[hover] ?? 0)
  return (
    <div className={styles['map']} data-testid="map" data-count={placed}>
      <div
        className={`${frame['stage']} ${styles['stage']}`}
        ref={stage}
        role="application"
        aria-label={`${label}. Arrow keys move it, plus and minus zoom, Enter lists what is under the cross.`}
        aria-roledescription="map"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the map
        tabIndex={0}
        data-arrows=""
        data-boxing={boxing !== 'off' || isPointing}
        data-hit={hover >= 0}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
          const step = steps.get(event.key)
          if (step !== undefined) look(step)
          else if (event.key === 'Enter') list(circleAt(circles, view, 0, 0))
          else if (event.key === '0') showAll()
          else return
          event.preventDefault()
        }}
      >
        <canvas ref={canvas} />
        <ScaleBar view={view} />
        {under !== undefined && (
          <Under
            {...under}
            tell={tell ?? ((row) => <bdi>{visible(points.names[points.name[row]!] ?? points.id[row]!)}</bdi>)}
            selected={selected}
            onChoose={(row) => onSelect?.(points.id[row]!)}
            onClose={() => {
              setUnder(undefined)
              stage.current?.focus({ preventScroll: true })
            }}
          />
        )}
        <div className={frame['tools']}>
          <Button aria-label="Zoom in" onClick={() => look((now) => zoomed(now, 1))}>
            +
          </Button>
          <Button aria-label="Zoom out" onClick={() => look((now) => zoomed(now, -1))}>
            −
          </Button>
          <Button onClick={showAll}>Fit</Button>
          {onPoint !== undefined && (
            <>
              <Button aria-pressed={isPointing} onClick={() => setIsPointing(!isPointing)}>
                Point
              </Button>
              <Button
                aria-label="Middle: take the point in the middle of the map"
                onClick={() => onPoint(degreesOf(view))}
              >
                Middle
              </Button>
            </>
          )}
          {onBox !== undefined && (
            <>
              <Button aria-pressed={boxing !== 'off'} onClick={() => setBoxing(boxing === 'off' ? 'ready' : 'off')}>
                Box
              </Button>
              <Button aria-label="Window: keep only what it shows" onClick={() => onBox(boundsOf(view, size))}>
                Window
              </Button>
            </>
          )}
        </div>
      </div>
      <div className={styles['caption']}>
        <span>
          {fault ??
            (hovered === undefined
              ? `${placed.toLocaleString('en')} on the map${within < placed ? `, ${(placed - within).toLocaleString('en')} outside the window` : ''}`
              : visible(hovered))}
        </span>
        {children}
        <span>Borders as held: Natural Earth</span>
      </div>
    </div>
  )
}
