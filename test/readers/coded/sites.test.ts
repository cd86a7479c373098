/** Lists of sites that a person brings: what is known as one, what is read of it, what is refused in one line. */
import { describe, expect, it } from 'vitest'
import { type OwnSite, QanatError } from '../../../src/model/index.ts'
import { ownSiteOf, readCoded } from '../../../src/readers/index.ts'
import { geojson, incidentsCsv } from '../../../src/writers/index.ts'
import { exportedText } from '../../writers/record.ts'

type Told = string | Pick<OwnSite, 'name' | 'lat' | 'lon' | 'km' | 'type'>

async function read(text: string): Promise<readonly Told[]> {
  const told: Told[] = []
  for await (const each of readCoded({ name: 'list', bytes: new TextEncoder().encode(text) })) {
    if (each instanceof QanatError) {
      told.push(each.message)
      continue
    }
    expect(each.claims).toEqual([])
    const { document, span, list, ...site } = ownSiteOf(each.document)!
    expect(each.document.text.slice(...span)).toBe(site.name)
    expect([document, list]).toEqual([each.document.id, 'list'])
    told.push(site)
  }
  return told
}

const alpha = { name: 'Clinic Alpha', lat: 33.5, lon: 44.2 }

describe('a list of sites', () => {
  it.each([
    ['commas', 'name,lat,lon\nClinic Alpha,33.5,44.2\n', [alpha]],
    ['semicolons and decimal commas', 'Site;Latitude;Longitude\nClinic Alpha;33,5;44,2\n', [alpha]],
    ['tabs, in another order', 'lng\tlat\ttitle\n44.2\t33.5\tClinic Alpha\n', [alpha]],
    [
      'a radius and a kind',
      'name,lat,lon,radius,type\nClinic Alpha,33.5,44.2,25,clinic\n',
      [{ ...alpha, km: 25, type: 'clinic' }],
    ],
    ['quotes and a byte order mark', '\ufeff"name","lat","lon"\n"Clinic Alpha","33.5","44.2"\n', [alpha]],
    ['Arabic', 'name,lat,lon\nقاعدة بلد,33.94,44.36\n', [{ name: 'قاعدة بلد', lat: 33.94, lon: 44.36 }]],
    [
      'GeoJSON points',
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[44.2,33.5,40]},"properties":{"Name":"Clinic Alpha","radius_km":25,"open":true}}]}',
      [{ ...alpha, km: 25 }],
    ],
  ])('with %s', async (_, text, sites) => {
    expect(await read(text)).toEqual(sites)
  })

  it.each([
    ['no name', ',33.5,44.2', 'name is empty'],
    ['no latitude', 'A,,44.2', 'latitude is empty'],
    ['degrees that are none', 'A,95,44.2', "latitude is '95', which is not between -90 and 90"],
    ['words for degrees', 'A,33.5,east', "longitude is 'east', which is not between -180 and 180"],
    ['a radius of nothing', 'A,33.5,44.2,0', "radius_km is '0', which is no radius"],
    ['a radius round the earth', 'A,33.5,44.2,20000', "radius_km is '20000', which is not between -10000 and 10000"],
    ['a cell too few', 'A,33.5', 'it has 2 cells, the header 4'],
  ])('refuses a row with %s in one line, and takes the others', async (_, row, detail) => {
    const full = row.split(',').length === 3 ? `${row},` : row
    expect(await read(`name,lat,lon,radius_km\n${full}\nClinic Alpha,33.5,44.2,\n`)).toEqual([
      `list: row 1 is left out: ${detail}`,
      alpha,
    ])
  })

  it('refuses a feature that is no point', async () => {
    const line = { type: 'Feature', geometry: { type: 'LineString', coordinates: [[1, 2]] }, properties: { name: 'A' } }
    expect(await read(JSON.stringify({ type: 'FeatureCollection', features: [line, null] }))).toEqual([
      'list: row 1 is left out: its geometry is no point',
      'list: row 2 is left out: its geometry is no point',
    ])
  })

  it.each([
    'name,lat,lon,date\nA,1,2,2020\n',
    'name,lat,lon,text\nA,1,2,Rockets hit a camp.\n',
    'lat,lon\n1,2\n',
    'name,lat\nA,1\n',
    '{"type":"Topology","objects":{}}',
  ])('is not %j', async (text) => {
    expect(await read(text)).toEqual(['list: is no coded data that is known'])
  })

  it('is no export of incidents', async () => {
    for (const exporter of [geojson, incidentsCsv])
      expect(await read(await exportedText(exporter))).toEqual(['list: is no coded data that is known'])
  })
})
