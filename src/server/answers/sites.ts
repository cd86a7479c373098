/** Places that circles are drawn round: those of the record, and those of the register that a search names. */
import { exactPoint, type PlacePrecision, groupBy } from '../../model/index.ts'
import { appliedDecisions } from '../../incidents/index.ts'
import { foldName } from '../../mentions/places/place-fold.ts'
import { loadGazetteer } from '../../pipeline/registers.ts'
import type { Site, SiteList } from '../contract/index.ts'
import { kept } from '../open/lazily.ts'
import type { Snapshot } from '../open/snapshot.ts'
import { fold } from './incident-list.ts'

/** Sites of the record and the register in one answer; a person's own come all. */
const most = 200

/** Sites that a person put in and did not take off: the last row of a name counts. */
export const sitesOfLists: (snapshot: Snapshot) => readonly Site[] = kept(makeOwnSites)

function makeOwnSites({ read, decisions }: Snapshot): readonly Site[] {
  const off = new Set(
    appliedDecisions(decisions).flatMap(({ about }) =>
      about.flatMap(({ record, document }) => (record === 'site' ? [document] : [])),
    ),
  )
  const on = read.sites.filter(({ document }) => !off.has(document))
  const rows = groupBy(on, ({ name }) => fold(name))
  return [...rows.values()]
    .map((all): Site => {
      const { name, lat, lon, km, type, document, list } = all.at(-1)!
      return {
        id: `own-${document}`,
        name,
        lat,
        lon,
        precision: 'site',
        ...(type === undefined ? {} : { type }),
        ...(km === undefined ? {} : { km }),
        incidents: 0,
        source: 'own',
        list,
        rows: all.map((row) => ({ record: 'site', id: row.name, document: row.document, span: row.span })),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Best places of incidents that are known to a site, a town or a district, the busiest first. */
export const sitesOfRecord: (snapshot: Snapshot) => readonly Site[] = kept(makeSites)

function makeSites({ record }: Snapshot): readonly Site[] {
  const sites = new Map<string, Site & { incidents: number }>()
  for (const {
    places: [best],
  } of record.incidents) {
    const point = exactPoint(best)
    if (best === undefined || point === undefined) continue
    const id = best.place ?? best.name
    const there = sites.get(id)
    if (there !== undefined) there.incidents++
    else
      sites.set(id, {
        id,
        name: best.name,
        ...point,
        precision: best.precision ?? 'town',
        ...(best.country === undefined ? {} : { country: best.country }),
        incidents: 1,
        source: 'record',
      })
  }
  return [...sites.values()].sort((a, b) => b.incidents - a.incidents || (a.name < b.name ? -1 : 1))
}

const exact: ReadonlySet<PlacePrecision> = new Set(['site', 'town'])

export function siteList(q: string, snapshot: Snapshot): SiteList {
  const wanted = fold(q.trim())
  const own = sitesOfRecord(snapshot).filter(({ name }) => fold(name).includes(wanted))
  const known = new Set(own.map(({ id }) => id))
  const registered = wanted === '' ? [] : sitesOfRegister(wanted).filter(({ id }) => !known.has(id))
  const listed = sitesOfLists(snapshot).filter(({ name }) => fold(name).includes(wanted))
  return { revision: snapshot.revision, sites: [...listed, ...[...own, ...registered].slice(0, most)] }
}

/** Sites of our own files whose name holds the words, then towns of that very name. */
function sitesOfRegister(wanted: string): readonly Site[] {
  const gazetteer = loadGazetteer()
  const rows: number[] = []
  for (let row = 0; row < gazetteer.size && gazetteer.curated(row); row++)
    if (exact.has(gazetteer.type(row).precision) && fold(gazetteer.name(row)).includes(wanted)) rows.push(row)
  for (const row of gazetteer.find(foldName(wanted))) if (exact.has(gazetteer.type(row).precision)) rows.push(row)
  return [...new Set(rows)]
    .map((row): Site => {
      const { id, name, lat, lon, precision, type, country, province } = gazetteer.place(row)
      return {
        id,
        name,
        lat,
        lon,
        precision,
        type,
        ...(country === undefined ? {} : { country }),
        ...(province === undefined ? {} : { province }),
        incidents: 0,
        source: 'register',
      }
    })
    .sort((a, b) => Number(fold(b.name).startsWith(wanted)) - Number(fold(a.name).startsWith(wanted)))
    .slice(0, most)
}
