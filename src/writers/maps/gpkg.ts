/**
 * The record as a GeoPackage (OGC 12-128, version 1.3): one SQLite file that QGIS opens. Incidents are a layer of points in WGS 84,
 * those without coordinates have no geometry; claims, quotes, ties, findings, sources and decisions are tables beside it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { EventRecord, Exporter, ExportOptions } from '../../model/index.ts'
import type { Cell } from '../csv-line.ts'
import type { ColumnType, ExportTable } from '../tables/column.ts'
import { exportTables } from '../tables/index.ts'

const types: Readonly<Record<ColumnType, string>> = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', day: 'DATE' }

/** The layer of points. */
const layer = 'incidents'

/** The tables that the standard requires, with its three rows of reference systems. */
const schema = `
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
  ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', 'longitude, latitude');
`

export const gpkg: Exporter = {
  id: 'gpkg',
  about: 'a GeoPackage for QGIS: incidents as points, all other tables beside them',
  folder: false,
  *export(record, options) {
    yield { path: '.gpkg', content: fileOf(record, options) }
  },
}

function* fileOf(record: EventRecord, options: ExportOptions): Generator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'qanat-gpkg-'))
  try {
    const path = join(folder, 'record.gpkg')
    write(path, record, options)
    yield readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(path: string, record: EventRecord, options: ExportOptions): void {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA journal_mode = OFF')
    database.exec(schema)
    database.exec('BEGIN')
    for (const table of exportTables) writeTable(database, table, record, options)
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

function writeTable(
  database: DatabaseSyncInstance,
  table: ExportTable,
  record: EventRecord,
  options: ExportOptions,
): void {
  const { name, about, columns } = table
  const points = name === layer
  const fields = columns.map((column) => `"${column.name}" ${types[column.type]}`)
  database.exec(
    `CREATE TABLE "${name}" (${['fid INTEGER PRIMARY KEY NOT NULL', ...(points ? ['geom POINT'] : []), ...fields].join(', ')})`,
  )
  const spots: (readonly [number, number])[] = []
  const insert = database.prepare(
    `INSERT INTO "${name}" VALUES (${Array(fields.length + (points ? 2 : 1))
      .fill('?')
      .join(', ')})`,
  )
  const latitude = columns.findIndex((column) => column.name === 'latitude')
  const longitude = columns.findIndex((column) => column.name === 'longitude')
  let fid = 0
  for (const row of table.rows(record, options)) {
    const spot = points ? spotOf(row[longitude], row[latitude]) : undefined
    if (spot !== undefined) spots.push(spot)
    insert.run(++fid, ...(points ? [spot === undefined ? null : pointBlob(spot)] : []), ...row.map(stored))
  }
  const contents = database.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const at = new Date(options.at).toISOString()
  contents.run(name, points ? 'features' : 'attributes', name, about, at, ...boxOf(spots), points ? 4326 : null)
  if (points)
    database
      .prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)')
      .run(name, 'geom', 'POINT', 4326, 0, 0)
}

/** A cell as SQLite keeps it; a NUL, at which its readers stop, becomes U+FFFD. */
function stored(cell: Cell): string | number | null {
  return typeof cell === 'string' ? cell.replaceAll('\0', '\ufffd') : (cell ?? null)
}

function spotOf(longitude: Cell, latitude: Cell): readonly [number, number] | undefined {
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

/** West, south, east and north of all points; empty for none. */
function boxOf(spots: readonly (readonly [number, number])[]): readonly (number | null)[] {
  if (spots.length === 0) return [null, null, null, null]
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]
  for (const [x, y] of spots) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** The standard's header (magic, version, little-endian without envelope, reference system) and a point in well-known binary. */
function pointBlob([x, y]: readonly [number, number]): Uint8Array {
  const blob = new DataView(new ArrayBuffer(29))
  for (const [i, byte] of [0x47, 0x50, 0, 1].entries()) blob.setUint8(i, byte)
  blob.setInt32(4, 4326, true)
  blob.setUint8(8, 1)
  blob.setUint32(9, 1, true)
  blob.setFloat64(13, x, true)
  blob.setFloat64(21, y, true)
  return new Uint8Array(blob.buffer)
}
