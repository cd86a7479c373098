/** The map's arithmetic: where things stand, what falls on one circle, what the window shows. */
import { describe, expect, test } from 'vitest'
import { distanceKm } from '../../src/model/index.ts'
import { circleAt, countWithin, rowsOf } from '../../workbench/src/map/circles.ts'
import { countIn, gridOf, radiusOf } from '../../workbench/src/map/grid.ts'
import { degreesOf, worldX, worldY } from '../../workbench/src/map/mercator.ts'
import { boundsOfPoints, mapPointsOf } from '../../workbench/src/map/points.ts'
import { ringAround } from '../../workbench/src/map/ring-around.ts'
import { boundsOf, fitted, panned, scaleOf, worldAt, zoomed } from '../../workbench/src/map/view.ts'

const size = { width: 800, height: 400 }
const points = mapPointsOf([
  { id: 'a', lat: 33.3, lon: 44.4, name: 'Baghdad', precision: 'town' },
  { id: 'b', lat: 33.3, lon: 44.4, name: 'Baghdad', precision: 'town' },
  { id: 'c', lat: 33.31, lon: 44.39, name: 'Green Zone', precision: 'site' },
  { id: 'd', lat: 33.3, lon: 44.4, name: 'Iraq', precision: 'country' },
  { id: 'e', lat: 30.5, lon: 47.8, name: 'Basra', precision: 'town' },
  { id: 'f', name: 'nowhere' },
])

describe('degrees and the square', () => {
  test.each([
    [0, 0],
    [33.3, 44.4],
    [-54.8, -68.3],
    [84, 179.9],
  ])('%d, %d goes there and back', (lat, lon) => {
    const back = degreesOf({ x: worldX(lon), y: worldY(lat) })
    expect(back.lat).toBeCloseTo(lat, 9)
    expect(back.lon).toBeCloseTo(lon, 9)
  })
  test('the poles are held at the edge of the square', () => {
    expect(worldY(90)).toBeCloseTo(0, 9)
    expect(worldY(-90)).toBeCloseTo(1, 9)
  })
})

describe('the view', () => {
  const view = fitted([40, 30, 48, 36], size)
  test('shows the bounds that it was asked to show, with a margin', () => {
    const [west, south, east, north] = boundsOf(view, size)
    expect([west < 40, south < 30, east > 48, north > 36]).toEqual([true, true, true, true])
  })
  test('one point has its country round it', () => {
    expect(fitted([44, 33, 44, 33], size).zoom).toBe(6.5)
  })
  test('what is under the pointer stays there when it zooms', () => {
    const before = worldAt(view, 120, -70)
    const after = worldAt(zoomed(view, 1.5, 120, -70), 120, -70)
    expect(after.x).toBeCloseTo(before.x, 12)
    expect(after.y).toBeCloseTo(before.y, 12)
  })
  test('panning leaves the world never', () => {
    expect(panned(view, 1e9, -1e9)).toMatchObject({ x: 1, y: 0 })
    expect(zoomed(view, 99).zoom).toBeLessThanOrEqual(13)
  })
})

describe('circles', () => {
  const wide = gridOf(points, 4)
  test('what falls on the same pixels is one circle; the vague and the exact never share one', () => {
    const of = [...wide.circle]
    expect(of[0]).toBe(of[1])
    expect(of[0]).toBe(of[2])
    expect(of[3]).not.toBe(of[0])
    expect(of[4]).not.toBe(of[0])
    expect(of[5]).toBe(-1)
    expect(wide.vague[of[3]!]).toBe(1)
  })
  test('near by, single places are told apart', () => {
    const near = gridOf(points, 12)
    expect(near.circle[0]).toBe(near.circle[1])
    expect(near.circle[2]).not.toBe(near.circle[0])
  })
  test('a circle has the name that most of its rows have and counts those that are shown', () => {
    const baghdad = wide.circle[0]!
    expect(points.names[wide.name[baghdad]!]).toBe('Baghdad')
    expect([wide.mixed[baghdad], wide.mixed[wide.circle[4]!]]).toEqual([1, 0])
    expect(countIn(wide, undefined)[baghdad]).toBe(3)
    expect(countIn(wide, [1, 0, 1, 1, 1, 1])[baghdad]).toBe(2)
    expect([...countIn(wide, undefined)].reduce((sum, count) => sum + count)).toBe(5)
  })
  test('the area grows with the number, the radius is bounded', () => {
    expect(radiusOf(1)).toBeLessThan(radiusOf(4))
    expect(radiusOf(1_000_000)).toBe(20)
  })
  test('a circle is found where it is drawn, and not where nothing is shown', () => {
    const view = fitted([40, 30, 48, 36], size)
    const circles = { grid: wide, counts: countIn(wide, undefined) }
    const basra = wide.circle[4]!
    const right = (wide.x[basra]! - view.x) * scaleOf(view)
    const down = (wide.y[basra]! - view.y) * scaleOf(view)
    expect(circleAt(circles, view, right + 3, down - 3)).toBe(basra)
    expect(circleAt(circles, view, right + 60, down)).toBe(-1)
    expect(rowsOf(circles, undefined, basra)).toEqual([4])
    const hidden = [1, 1, 1, 1, 0, 1]
    expect(circleAt({ grid: wide, counts: countIn(wide, hidden) }, view, right, down)).toBe(-1)
  })
  test('the caption counts what has a place and what the window shows', () => {
    const small = { width: 100, height: 100 }
    const view = fitted([44, 33, 45, 34], small)
    const circles = (shown?: readonly number[]) => ({ grid: wide, counts: countIn(wide, shown) })
    expect(countWithin(circles(), view, small)).toEqual({ placed: 5, within: 4 })
    expect(countWithin(circles([0, 0, 0, 0, 0, 1]), view, size)).toEqual({ placed: 0, within: 0 })
  })
  test('bounds are those of what is shown', () => {
    expect(boundsOfPoints(points)).toEqual([44.39, 30.5, 47.8, 33.31])
    expect(boundsOfPoints(points, [0, 0, 0, 0, 0, 1])).toBeUndefined()
  })
})

test('a ring lies at its distance all round', () => {
  for (const centre of [
    { lat: 33.8, lon: 42.44 },
    { lat: 70, lon: 179.9 },
  ])
    for (const point of ringAround(centre, 70)) expect(distanceKm(centre, point)).toBeCloseTo(70, 6)
})
