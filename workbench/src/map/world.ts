/**
 * Countries to draw: Natural Earth's borders as they are held on the ground (world-atlas), shipped with the page. A coarse sheet for
 * the whole world, a finer one from zoom 3.5 on; each is fetched when it is first drawn, and both stay.
 */
import { feature } from 'topojson-client'
import coarseUrl from 'world-atlas/countries-110m.json?url'
import fineUrl from 'world-atlas/countries-50m.json?url'
import { worldX, worldY, type WorldPoint } from './mercator.ts'

export interface Country {
  /** In the unit square; a country across the 180th meridian reaches beyond it. */
  readonly path: Path2D
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
  /** Where its name goes: the middle of its largest part, and how wide that part is. */
  readonly label: WorldPoint & { readonly width: number }
  readonly name: string
  /** Its name in Arabic; absent where it has no code. */
  readonly arabic?: string
}

type Ring = readonly (readonly number[])[]
type Topology = Parameters<typeof feature>[0]

const urls = { coarse: coarseUrl, fine: fineUrl }
const sheets = new Map<keyof typeof urls, Promise<readonly Country[]>>()

/** The sheet for a zoom. */
export function sheetAt(zoom: number): keyof typeof urls {
  return zoom < 3.5 ? 'coarse' : 'fine'
}

/** The countries of a sheet. Rejects when the server does not answer; asked again, it tries again. */
export function countriesOf(sheet: keyof typeof urls): Promise<readonly Country[]> {
  let countries = sheets.get(sheet)
  if (countries === undefined) {
    countries = load(urls[sheet]).catch((error: unknown) => {
      sheets.delete(sheet)
      throw error
    })
    sheets.set(sheet, countries)
  }
  return countries
}

async function load(url: string): Promise<readonly Country[]> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The base map did not come: ${answer.status}`)
  const atlas = (await answer.json()) as Topology
  const arabic = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' })
  const countries = feature(atlas, atlas.objects['countries']!)
  if (countries.type !== 'FeatureCollection') throw new Error('The base map holds no countries')
  return countries.features.map(({ geometry, properties, id }) => {
    const polygons = (
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    ) as readonly (readonly Ring[])[]
    const named = typeof id === 'string' ? arabicOf(id, arabic) : undefined
    return {
      ...shapeOf(polygons),
      name: String(properties?.['name']),
      ...(named === undefined ? {} : { arabic: named }),
    }
  })
}

/** The Arabic name of a country by its ISO 3166 number. */
function arabicOf(number: string, names: Intl.DisplayNames): string | undefined {
  const { region } = new Intl.Locale(Intl.getCanonicalLocales(`und-${number}`)[0]!)
  return region === undefined || /^\d/.test(region) ? undefined : names.of(region)
}

function shapeOf(polygons: readonly (readonly Ring[])[]): Omit<Country, 'name' | 'arabic'> {
  const path = new Path2D()
  let [west, east, north, south] = [2, -1, 1, 0]
  let largest = { area: -1, x: 0.5, y: 0.5, width: 0 }
  for (const rings of polygons)
    for (const [index, ring] of rings.entries()) {
      const [xs, ys] = [unbroken(ring.map(([lon]) => worldX(lon!))), ring.map(([, lat]) => worldY(lat!))]
      for (let i = 0; i < xs.length; i++)
        if (i === 0) path.moveTo(xs[0]!, ys[0]!)
        else path.lineTo(xs[i]!, ys[i]!)
      path.closePath()
      if (index > 0) continue
      west = Math.min(west, ...xs)
      east = Math.max(east, ...xs)
      north = Math.min(north, ...ys)
      south = Math.max(south, ...ys)
      // Round the pole a ring has no middle.
      if (Math.abs(xs.at(-1)! - xs[0]!) > 0.5) continue
      const middle = middleOf(xs, ys)
      if (middle.area > largest.area) largest = { ...middle, width: Math.max(...xs) - Math.min(...xs) }
    }
  return { path, west, east, north, south, label: largest }
}

/** A ring that leaves the square on one side and comes back on the other goes on beyond it instead. */
function unbroken(xs: readonly number[]): readonly number[] {
  let turns = 0
  return xs.map((x, i) => {
    const step = i === 0 ? 0 : x - xs[i - 1]!
    if (step > 0.5) turns--
    else if (step < -0.5) turns++
    return x + turns
  })
}

/** Area and centroid of a ring (P. Bourke, Calculating the area and centroid of a polygon, 1988). */
function middleOf(xs: readonly number[], ys: readonly number[]): WorldPoint & { readonly area: number } {
  let [twice, x, y] = [0, 0, 0]
  for (let i = 0; i < xs.length - 1; i++) {
    const cross = xs[i]! * ys[i + 1]! - xs[i + 1]! * ys[i]!
    twice += cross
    x += (xs[i]! + xs[i + 1]!) * cross
    y += (ys[i]! + ys[i + 1]!) * cross
  }
  return twice === 0
    ? { area: 0, x: xs[0] ?? 0.5, y: ys[0] ?? 0.5 }
    : { area: Math.abs(twice / 2), x: x / (3 * twice), y: y / (3 * twice) }
}
