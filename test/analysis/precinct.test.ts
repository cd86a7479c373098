/** Circles round sites and the incidents in them, at the 180th meridian and the poles too. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bearingTo,
  circleOf,
  insideOf,
  type LonLat,
  nearestOf,
  overlapsOf,
  pointAt,
  type Ring,
} from '../../src/analysis/index.ts'
import { distanceKm, type Incident, type PlacePrecision, type Point } from '../../src/model/index.ts'

const asad: Point = { lat: 33.7856, lon: 42.4412 }
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('the way from a point to another', () => {
  it('is told by distance and bearing and leads there', () =>
    fc.assert(
      fc.property(point, point, (from, to) => {
        const km = distanceKm(from, to)
        const bearing = bearingTo(from, to)
        fc.pre(bearing !== undefined && km < 20_000)
        expect(distanceKm(pointAt(from, bearing!, km), to)).toBeLessThan(0.01)
      }),
    ))

  it.each([
    ['north', { lat: 34.7, lon: 42.4412 }, 0],
    ['south', { lat: 32.7, lon: 42.4412 }, 180],
    ['east over the 180th meridian', { lat: 0, lon: -179 }, 90, { lat: 0, lon: 179 }],
  ] as const)('points %s', (_, to, degrees, from: Point = asad) => expect(bearingTo(from, to)).toBeCloseTo(degrees, 6))

  it('has no direction to the same point', () => expect(bearingTo(asad, asad)).toBeUndefined())

  it('is within 0.6 % of the ellipsoid', () =>
    fc.assert(
      fc.property(point, fc.double({ min: 0, max: 360, noNaN: true }), fc.constantFrom(5, 70, 500), (from, way, km) => {
        const found = vincenty(from, pointAt(from, way, km))
        expect(Math.abs(found / km - 1)).toBeLessThan(0.006)
      }),
    ))
})

/** Kilometres on the WGS 84 ellipsoid by the inverse formula of Vincenty 1975: what the sphere is measured against. */
function vincenty(a: Point, b: Point): number {
  const [major, flat] = [6378.137, 1 / 298.257223563]
  const minor = major * (1 - flat)
  const rad = Math.PI / 180
  const [u1, u2] = [a, b].map(({ lat }) => Math.atan((1 - flat) * Math.tan(lat * rad))) as [number, number]
  const turn = (b.lon - a.lon) * rad
  let lambda = turn
  for (let i = 0; ; i++) {
    const [s, c] = [Math.sin(lambda), Math.cos(lambda)]
    const sine = Math.hypot(Math.cos(u2) * s, Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * c)
    const cosine = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * c
    const sigma = Math.atan2(sine, cosine)
    const alpha = (Math.cos(u1) * Math.cos(u2) * s) / sine
    const square = 1 - alpha * alpha
    const twice = square === 0 ? 0 : cosine - (2 * Math.sin(u1) * Math.sin(u2)) / square
    const f = (flat / 16) * square * (4 + flat * (4 - 3 * square))
    const next = turn + (1 - f) * flat * alpha * (sigma + f * sine * (twice + f * cosine * (2 * twice ** 2 - 1)))
    if (Math.abs(next - lambda) < 1e-12 || i > 50) {
      const u = (square * (major ** 2 - minor ** 2)) / minor ** 2
      const big = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)))
      const small = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)))
      const third = (small / 6) * twice * (4 * sine ** 2 - 3) * (4 * twice ** 2 - 3)
      return minor * big * (sigma - small * sine * (twice + (small / 4) * (cosine * (2 * twice ** 2 - 1) - third)))
    }
    lambda = next
  }
}

/** Twice the area under the sign of its direction: above 0 counter-clockwise. */
function turned(ring: Ring): number {
  return ring.slice(1).reduce((sum, [lon, lat], i) => sum + ring[i]![0] * lat - lon * ring[i]![1], 0)
}

function holds(rings: readonly Ring[], { lat, lon }: Point): boolean {
  return rings.some((ring) => {
    let isIn = false
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!]
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn
    }
    return isIn
  })
}

describe('a circle', () => {
  it('of 70 km has its points at 70 km', () => {
    const [ring, ...others] = circleOf(asad, 70)
    expect(others).toEqual([])
    expect(ring).toHaveLength(181)
    expect(ring![0]).toEqual(ring![180])
    for (const [lon, lat] of ring!) expect(distanceKm(asad, { lat, lon })).toBeCloseTo(70, 9)
  })

  it('is a closed ring against the clock, on the map, that holds what is near and nothing else', () =>
    fc.assert(
      fc.property(
        point,
        fc.constantFrom(1, 70, 700, 4000),
        point,
        fc.double({ min: 0, max: 1 }),
        (centre, km, other, share) => {
          const rings = circleOf(centre, km)
          for (const ring of rings) {
            expect(ring[0]).toEqual(ring.at(-1))
            expect(turned(ring)).toBeGreaterThan(0)
            for (const [lon, lat] of ring) {
              expect(Math.abs(lon)).toBeLessThanOrEqual(180)
              expect(Math.abs(lat)).toBeLessThanOrEqual(90)
            }
          }
          // A point somewhere near the rim or anywhere; straight sides on a map differ a little from the circle.
          const near = pointAt(centre, other.lon + 180, share * 2 * km)
          for (const place of [near, other]) {
            const apart = distanceKm(centre, place)
            if (Math.abs(apart / km - 1) < 0.02 || Math.abs(place.lat) > 89.5 || Math.abs(place.lon) > 179.9) continue
            if (rings.some((ring) => ring.some(([, lat]) => Math.abs(lat) > 89))) continue
            expect(holds(rings, place), JSON.stringify({ centre, km, place, apart })).toBe(apart < km)
          }
        },
      ),
      { numRuns: 400 },
    ))

  it.each<[string, Point, number]>([
    ['east', { lat: 52, lon: 179.5 }, 200],
    ['west', { lat: -17, lon: -179.9 }, 70],
    ['on the line', { lat: 0, lon: 180 }, 70],
  ])('over the 180th meridian from %s is two rings that meet there', (_, centre, km) => {
    const rings = circleOf(centre, km)
    expect(rings).toHaveLength(2)
    const edges = rings.map(
      (ring) => new Set(ring.filter(([lon]) => Math.abs(lon) === 180).map(([, lat]) => lat.toFixed(6))),
    )
    expect(edges[0]).toEqual(edges[1])
    expect(edges[0]!.size).toBe(2)
  })

  it.each<[string, Point, number, number]>([
    ['north', { lat: 88, lon: 30 }, 700, 90],
    ['south', { lat: -89.9, lon: -120 }, 70, -90],
  ])('that holds the %s pole reaches the edge of the map', (_, centre, km, pole) => {
    const [ring, ...others] = circleOf(centre, km)
    expect(others).toEqual([])
    const corners: readonly LonLat[] = [
      [-180, pole],
      [180, pole],
    ]
    for (const corner of corners) expect(ring).toContainEqual(corner)
    for (const lon of [-179, -60, 0.5, 100, 179]) {
      expect(holds([ring!], { lat: pole * 0.9999, lon })).toBe(true)
      expect(holds([ring!], { lat: pole * 0.9, lon })).toBe(false)
    }
  })

  it.each([0, -5, Number.NaN, 10_001, Number.POSITIVE_INFINITY])('of %s km is refused', (km) =>
    expect(() => circleOf(asad, km)).toThrow(RangeError),
  )
})

function incident(id: string, place?: Partial<Point> & { precision?: PlacePrecision }, start?: string): Incident {
  const held = { basis: 'stated' as const, claims: ['c'] }
  return {
    id,
    event: 'ASSAULT',
    contexts: [],
    quad: 4,
    codes: { plover: null, cameo: null, acled: null, ucdp: null },
    standing: 'asserted',
    initiators: [],
    recipients: [],
    places: place === undefined ? [] : [{ name: id, ...place, ...held }],
    times: start === undefined ? [] : [{ start, precision: 'day', ...held }],
    tolls: [],
    weapons: [],
    claims: [],
    dissent: [],
    tallies: [],
    members: [],
    sources: 1,
  }
}

describe('incidents round a site', () => {
  const at = (bearing: number, km: number, precision: PlacePrecision = 'site') => ({
    ...pointAt(asad, bearing, km),
    precision,
  })
  const record = [
    incident('later', at(45, 30), '2020-03-01'),
    incident('undated', at(90, 10)),
    incident('earlier', at(180, 69.9), '2020-01-07'),
    incident('beyond', at(180, 70.1), '2020-01-08'),
    incident('province', at(0, 1, 'province'), '2020-01-09'),
    incident('country', at(0, 1, 'country'), '2020-01-09'),
    incident('nowhere', undefined, '2020-01-10'),
    incident('nameless', {}, '2020-01-10'),
    incident('here', { ...asad, precision: 'town' }, '2020-02-01'),
  ]

  it('are told by time, with distance and bearing, and who is left out is counted', () => {
    const { inside, wide, unplaced } = insideOf(asad, 70, record)
    expect(inside.map(({ incident: { id }, km, bearing }) => [id, km.toFixed(1), bearing?.toFixed(0)])).toEqual([
      ['earlier', '69.9', '180'],
      ['here', '0.0', undefined],
      ['later', '30.0', '45'],
      ['undated', '10.0', '90'],
    ])
    expect([wide, unplaced]).toEqual([2, 2])
    expect(inside[1]!.precision).toBe('town')
  })

  it('are the nearest first, however far, and none that is only widely known', () => {
    expect(nearestOf(asad, record).map(({ incident: { id } }) => id)).toEqual([
      'here',
      'undated',
      'later',
      'earlier',
      'beyond',
    ])
    expect(nearestOf(asad, record, 2)).toHaveLength(2)
  })

  it('are found over the 180th meridian and at the pole', () => {
    const islands = [incident('fiji', { lat: -17, lon: 179.9, precision: 'town' })]
    expect(insideOf({ lat: -17, lon: -179.9 }, 70, islands).inside).toHaveLength(1)
    const polar = [incident('ice', { lat: 89.8, lon: -150, precision: 'site' })]
    expect(insideOf({ lat: 89.8, lon: 30 }, 70, polar).inside).toHaveLength(1)
  })
})

describe('precincts that overlap', () => {
  const sites = [
    { id: 'taji', lat: 33.524, lon: 44.257 },
    { id: 'balad', lat: 33.94, lon: 44.361 },
    { id: 'k1', lat: 35.51, lon: 44.28 },
    { id: 'fiji-east', lat: -17, lon: 179.8 },
    { id: 'fiji-west', lat: -17, lon: -179.8 },
  ]

  it('are pairs with their distance, the nearest first', () => {
    expect(overlapsOf(sites, 70).map(({ a, b, km, share }) => [a.id, b.id, km.toFixed(0), share.toFixed(2)])).toEqual([
      ['fiji-east', 'fiji-west', '43', '0.62'],
      ['balad', 'taji', '47', '0.58'],
    ])
    expect(overlapsOf(sites, 20)).toEqual([])
    expect(overlapsOf([], 70)).toEqual([])
  })

  it('share all of their circles at one point, and what is counted elsewhere', () => {
    expect(overlapsOf([sites[0]!, { ...sites[0]!, id: 'camp' }], 70)[0]).toMatchObject({ km: 0, share: 1 })
    const [{ share } = { share: 0 }] = overlapsOf(sites.slice(0, 2), 70)
    let [both, all] = [0, 0]
    for (let ring = 0; ring < 200; ring++)
      for (let way = 0; way < 360; way += 2) {
        // Rings of equal area.
        all++
        if (distanceKm(pointAt(sites[0]!, way, 70 * Math.sqrt((ring + 0.5) / 200)), sites[1]!) <= 70) both++
      }
    expect(share).toBeCloseTo(both / all, 2)
  })

  it('are those of all pairs, whatever their order', () =>
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), fc.constantFrom(70, 2000), (points, km) => {
        const all = points.map((each, i) => ({ ...each, id: `s${i}` }))
        const found = overlapsOf(all, km).map(({ a, b }) => `${a.id} ${b.id}`)
        const pairs = all.flatMap((a) =>
          all.filter((b) => a.id < b.id && distanceKm(a, b) < 2 * km).map((b) => `${a.id} ${b.id}`),
        )
        expect(found.toSorted()).toEqual(pairs.toSorted())
        expect(overlapsOf(all.toReversed(), km)).toEqual(overlapsOf(all, km))
      }),
    ))
})
