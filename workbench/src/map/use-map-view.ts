/** Where the map looks: at first at what it shows, then where a person takes it. At most one picture a frame. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MapRing } from './map-ring.ts'
import { boundsOfPoints, isPlaced, type MapPoints } from './points.ts'
import { ringAround } from './ring-around.ts'
import { useSize } from './use-size.ts'
import { type Bounds, fitted, type Size, type View } from './view.ts'

interface MapView {
  readonly view: View
  readonly size: Size
  /** The view where it last came to rest. */
  readonly rested: View
  /** Changes the view with the next frame. */
  readonly look: (change: (now: View) => View) => void
  /** Shows all that there is. */
  readonly showAll: () => void
}

/** Iraq and its neighbours, while there is nothing to look at. */
const start: View = { x: 0.6225, y: 0.4, zoom: 4 }

/** The zoom at which a circle of a few kilometres fills the map. */
const ringsNearest = 10

export function useMapView(
  stage: RefObject<HTMLElement | null>,
  points: MapPoints,
  shown: ArrayLike<number> | undefined,
  rings: readonly MapRing[],
  box: Bounds | undefined,
): MapView {
  const [view, setView] = useState(start)
  const [rested, setRested] = useState(start)
  const size = useSize(stage)
  const next = useRef(start)
  const frame = useRef(0)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const look = useCallback((change: (now: View) => View) => {
    next.current = change(next.current)
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      setView(next.current)
      clearTimeout(resting.current)
      resting.current = setTimeout(() => setRested(next.current), 150)
    })
  }, [])
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      frame.current = 0
      clearTimeout(resting.current)
    },
    [],
  )
  const show = useCallback(
    (bounds: Bounds | undefined) => {
      if (bounds === undefined || size.width === 0) return
      // A circle is looked at for itself; a lone point has its country round it.
      next.current = rings.length > 0 ? fitted(bounds, size, ringsNearest) : fitted(bounds, size)
      setView(next.current)
      setRested(next.current)
    },
    [size, rings],
  )
  const showAll = useCallback(
    () => show(boundsOfRings(rings) ?? boundsOfPoints(points, shown)),
    [show, points, shown, rings],
  )
  const fittedTo = useRef<unknown>(undefined)
  useLayoutEffect(() => {
    // The first look at something, and at each other centre of a circle or one of twice the size; a filter or a new report leaves the
    // map where it is.
    const [ring] = rings
    const subject =
      ring === undefined
        ? points.id.length > 0 && 'points'
        : `${ring.lat} ${ring.lon} ${Math.round(Math.log2(Math.max(1, ring.km)))}`
    if (size.width === 0 || subject === false || fittedTo.current === subject) return
    fittedTo.current = subject
    show(box ?? boundsOfRings(rings) ?? boundsOfMost(points, shown) ?? boundsOfPoints(points, shown))
  }, [points, shown, rings, box, size, show])
  return { view, size, rested, look, showAll }
}

function boundsOfRings(rings: readonly MapRing[]): Bounds | undefined {
  const around = rings.filter(({ isFaint }) => isFaint !== true).flatMap((ring) => ringAround(ring, ring.km, 16))
  const [lats, lons] = [around.map(({ lat }) => lat), around.map(({ lon }) => lon)]
  return around.length === 0 ? undefined : [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/**
 * Bounds of where most of what is known exactly lies: neither the middle of a country nor a lone report from another continent should
 * take the map away from the towns. The caption says how many lie outside.
 */
function boundsOfMost(points: MapPoints, shown: ArrayLike<number> | undefined): Bounds | undefined {
  const rows = points.id
    .map((_, row) => row)
    .filter((row) => shown?.[row] !== 0 && points.vague[row] !== 1 && isPlaced(points, row))
  if (rows.length === 0) return undefined
  const inner = (column: ArrayLike<number | null>): readonly [number, number] => {
    const sorted = rows.map((row) => column[row]!).sort((a, b) => a - b)
    const quarter = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!
    const reach = Math.max(1, 2.5 * (quarter(0.75) - quarter(0.25)))
    const inside = sorted.filter((value) => Math.abs(value - quarter(0.5)) <= reach)
    return [inside[0]!, inside.at(-1)!]
  }
  const [[south, north], [west, east]] = [inner(points.lat), inner(points.lon)]
  return [west, south, east, north]
}
